// How the contract's calls and events are put on a WebSocket: one JSON text a message. Used by both ends.
import { z } from "zod";

/** Where the socket is found, and the name under which the page hands over its token. */
export const SOCKET_PATH = "/socket";
export const TOKEN_PARAMETER = "token";

export const wireRequest = z.object({ id: z.number().int().min(0), call: z.string().max(100), request: z.unknown() });
export type WireRequest = z.infer<typeof wireRequest>;

/** What a host sends: the answer to a request, an event, or (id null) a complaint about a message it could not read. */
export const wireMessage = z.union([
  z.object({ id: z.number().int(), reply: z.unknown() }),
  z.object({ event: z.string(), payload: z.unknown() }),
  z.object({ id: z.null(), error: z.string() }),
]);
export type WireMessage = z.infer<typeof wireMessage>;
