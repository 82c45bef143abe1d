// One page's connection: requests in, replies and events out, one JSON text a message. What a message asks is the room's to answer.
import type { WebSocket } from "ws";
import { type WireMessage, wireRequest } from "../../shared/wire.ts";
import type { Room } from "./room.ts";

/** How long a closing host waits for replies that are on their way, and then for the page to hang up. Milliseconds. */
const PATIENCE = 3000;
/** "Going away", of RFC 6455. */
const GOING_AWAY = 1001;

/**
 * Speaks for the room until the page goes away. A message that cannot be read is answered and does not end the connection.
 * @returns ends the connection once what was asked is answered
 */
export function serveSocket(socket: WebSocket, room: Room): () => Promise<void> {
  const waiting = new Set<Promise<void>>();
  let closing = false;
  const send = (message: WireMessage) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const leave = room.enter(send);
  socket.on("close", leave);
  // ws closes the connection by itself after an error; without a listener it would end the process.
  socket.on("error", (error) => process.emitWarning(`a page's connection failed: ${error.message}`));
  socket.on("message", (data, isBinary) => {
    if (closing) return;
    const parsed = isBinary ? null : wireRequest.safeParse(jsonOf(String(data)));
    if (parsed === null || !parsed.success) return send({ id: null, error: "Not a request that Teamscape understands." });
    const { id, call, request } = parsed.data;
    const answered = room
      .ask(send, call, request)
      .then((reply) => send({ id, reply }))
      .catch((error: unknown) => send({ id: null, error: `The reply to ${call.slice(0, 40)} could not be sent: ${error}` }))
      .finally(() => waiting.delete(answered));
    waiting.add(answered);
  });
  return async () => {
    closing = true;
    await inTime(Promise.all(waiting));
    if (socket.readyState === socket.CLOSED) return;
    const gone = new Promise((done) => socket.once("close", done));
    socket.close(GOING_AWAY, "Teamscape was stopped.");
    await inTime(gone);
    socket.terminate();
  };
}

async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((done) => {
    timer = setTimeout(done, PATIENCE);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

/** Undefined for text that is no JSON, which no schema takes. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
