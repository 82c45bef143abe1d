// The one file that knows how the renderer reaches its host: the desktop's bridge where there is one, else the socket.
import "./zod-without-eval.ts";
import { type CallName, type CallReply, contract, type EventName, type HostApi } from "../shared/contract.ts";
import { connectSocket } from "./socket-host.ts";

/** What the desktop's preload puts on the window. */
interface Bridge {
  call(name: string, request: unknown): Promise<unknown>;
  on(name: string, listener: (payload: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly teamscape?: Bridge;
  }
}

/** True in the desktop app, which can show another folder in the same window. */
export const isDesktop = (): boolean => window.teamscape !== undefined;

export function connectHost(): HostApi {
  const bridge = window.teamscape ?? connectSocket();
  return {
    async call<N extends CallName>(name: N, request: unknown) {
      // A reply is made by our own host from typed values; only its outer shape is checked here.
      return contract.calls[name].reply.parse(await bridge.call(name, request)) as CallReply<N>;
    },
    on<N extends EventName>(name: N, listener: (payload: never) => void) {
      return bridge.on(name, (payload) => listener(contract.events[name].parse(payload) as never));
    },
  };
}
