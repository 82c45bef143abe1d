// A host at the other end of a WebSocket. When the connection is lost, calls under way are answered as failed and it is tried
// again each second; once it is back, the folder is announced anew, since anything may have happened in between.
import { SOCKET_PATH, TOKEN_PARAMETER, type WireRequest, wireMessage } from "../shared/wire.ts";
import { t } from "../shared/words/t.ts";

const AGAIN_AFTER_MS = 1000;
const TOKEN_KEY = "teamscape.token";

const gone = () =>
  ({
    kind: "failed",
    problems: [
      {
        code: "HOST-GONE",
        severity: "error",
        message: t("shell:hostGone"),
        path: "",
      },
    ],
  }) as const;

export function connectSocket() {
  const address = socketAddress();
  const waiting = new Map<number, (reply: unknown) => void>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  let last = 0;
  let ready = connect(false);

  function connect(again: boolean): Promise<WebSocket | null> {
    const socket = new WebSocket(address);
    socket.addEventListener("message", (event) => receive(String(event.data)));
    return new Promise((done) => {
      socket.addEventListener("open", () => {
        done(socket);
        if (again) tell("folder", { name: "" });
      });
      socket.addEventListener("close", () => {
        done(null);
        for (const answer of waiting.values()) answer(gone());
        waiting.clear();
        ready = new Promise((later) => window.setTimeout(() => later(connect(true)), AGAIN_AFTER_MS));
      });
    });
  }

  function tell(event: string, payload: unknown): void {
    for (const listener of listeners.get(event) ?? []) listener(payload);
  }

  function receive(text: string): void {
    const message = wireMessage.parse(JSON.parse(text));
    if ("event" in message) tell(message.event, message.payload);
    else if (message.id === null) throw new Error(message.error);
    else {
      waiting.get(message.id)?.(message.reply);
      waiting.delete(message.id);
    }
  }

  return {
    async call(name: string, request: unknown): Promise<unknown> {
      const socket = await ready;
      if (socket === null || socket.readyState !== socket.OPEN) return gone();
      const message: WireRequest = { id: ++last, call: name, request };
      return new Promise((done) => {
        waiting.set(message.id, done);
        socket.send(JSON.stringify(message));
      });
    },
    on(name: string, listener: (payload: unknown) => void): () => void {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener);
      return () => set.delete(listener);
    },
  };
}

/** Takes the token out of the address bar, so that it is neither bookmarked nor copied; a reload finds it in the tab's storage. */
function socketAddress(): string {
  const page = new URL(window.location.href);
  const token = page.searchParams.get(TOKEN_PARAMETER) ?? window.sessionStorage.getItem(TOKEN_KEY) ?? "";
  window.sessionStorage.setItem(TOKEN_KEY, token);
  page.searchParams.delete(TOKEN_PARAMETER);
  window.history.replaceState(null, "", page);
  const socket = new URL(SOCKET_PATH, page);
  socket.protocol = "ws:";
  socket.searchParams.set(TOKEN_PARAMETER, token);
  return socket.href;
}
