// One page's connection: requests in, replies and events out. What a message asks is parsed by the host itself.
import type { WebSocket } from "ws";
import { type CallName, contract, type EventName, type HostApi } from "../../shared/contract.ts";
import { type WireMessage, wireRequest } from "../../shared/wire.ts";

const EVENTS = Object.keys(contract.events) as readonly EventName[];

/** Speaks for `host` until the page goes away. A message that cannot be read is answered and does not end the connection. */
export function serveSocket(socket: WebSocket, host: HostApi): void {
  const send = (message: WireMessage) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const stops = EVENTS.map((event) => host.on(event, (payload) => send({ event, payload })));
  socket.on("close", () => {
    for (const stop of stops) stop();
  });
  // ws closes the connection by itself after an error; without a listener it would end the process.
  socket.on("error", (error) => process.emitWarning(`a page's connection failed: ${error.message}`));
  socket.on("message", (data, isBinary) => {
    const parsed = isBinary ? null : wireRequest.safeParse(jsonOf(String(data)));
    if (parsed === null || !parsed.success) return send({ id: null, error: "Not a request that Teamscape understands." });
    const { id, call, request } = parsed.data;
    if (!Object.hasOwn(contract.calls, call)) return send({ id, reply: unknownCall(call) });
    // The host parses the request against the call's own schema and answers with a value, whatever it is.
    void host.call(call as CallName, request as never).then((reply) => send({ id, reply }));
  });
}

function unknownCall(call: string) {
  const problem = {
    code: "BAD-REQUEST",
    severity: "error",
    message: `There is no call "${call.slice(0, 40)}".`,
    path: "",
  } as const;
  return { kind: "failed", problems: [problem] };
}

/** Undefined for text that is no JSON, which no schema takes. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
