// The loopback host: the same renderer and the same contract as the desktop's, for a browser on this machine alone.
// Listens on 127.0.0.1 only, behind a random token; who may talk to it is decided in guard.ts.
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { HostApi } from "../../shared/contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { SOCKET_PATH, TOKEN_PARAMETER } from "../../shared/wire.ts";
import { createGuard, type Guard, newToken, urlOf } from "./guard.ts";
import { servePage } from "./pages.ts";
import { createRoom } from "./room.ts";
import { serveSocket } from "./socket.ts";

export interface WebHost {
  /** With the token: whoever has it can edit the folder. */
  readonly url: string;
  readonly port: number;
  /** Answers what was asked, then ends every connection; the HostApi stays its owner's. */
  close(): Promise<void>;
}

export interface WebHostOptions {
  readonly host: HostApi;
  /** Absolute path of the built renderer. */
  readonly rendererDir: string;
  /** A free one when left out. */
  readonly port?: number;
  /** For tests; random when left out. */
  readonly token?: string;
}

const LOOPBACK = "127.0.0.1";
/** A replaced source of the largest card, its Change around it and some room: far below what could exhaust memory. */
const LARGEST_MESSAGE = 64 * 1024 * 1024;

/** @returns the reason when the port cannot be had */
export async function serveWeb({ host, rendererDir, port = 0, token = newToken() }: WebHostOptions): Promise<Result<WebHost>> {
  const server = createServer();
  const listening = await listen(server, port);
  if (!listening.ok) return listening;
  const guard = createGuard(listening.value, token);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, perMessageDeflate: false });
  server.on("request", (request, response) => {
    servePage(request, response, guard, rendererDir).catch((error: unknown) => {
      process.emitWarning(`a page could not be served: ${String(error)}`);
      response.destroy();
    });
  });
  const room = createRoom(host);
  const ends = new Set<() => Promise<void>>();
  acceptSockets(server, guard, (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (client) => {
      const end = serveSocket(client, room);
      ends.add(end);
      client.on("close", () => ends.delete(end));
    }),
  );
  return ok({
    url: `http://${LOOPBACK}:${listening.value}/?${TOKEN_PARAMETER}=${token}`,
    port: listening.value,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      // First, so that no page comes in behind those that are shown out.
      sockets.close();
      await Promise.all([...ends].map((end) => end()));
      room.close();
      server.closeAllConnections();
      await closed;
    },
  });
}

type Accept = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

function acceptSockets(server: Server, guard: Guard, accept: Accept): void {
  server.on("upgrade", (request, socket, head) => {
    // From here on the socket's errors are nobody else's, and one that nobody hears ends the process: a page that hangs up
    // while it is being refused must not.
    socket.on("error", () => socket.destroy());
    const refused = !guard.isOurs(request)
      ? "421 Misdirected Request"
      : !guard.isFromOurPage(request) || !guard.hasToken(request)
        ? "403 Forbidden"
        : urlOf(request)?.pathname !== SOCKET_PATH
          ? "404 Not Found"
          : null;
    if (refused !== null) {
      socket.end(`HTTP/1.1 ${refused}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    accept(request, socket, head);
  });
}

/** The port listened on, or why it cannot be had. */
function listen(server: Server, port: number): Promise<Result<number>> {
  return new Promise((done) => {
    // Stays for as long as the server: a connection that cannot be accepted (too many files are open) ends nothing else.
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (server.listening) return process.emitWarning(`a connection could not be accepted: ${error.message}`);
      const why =
        error.code === "EADDRINUSE" ? "is in use; choose another, or none for a free one" : `cannot be had (${error.message})`;
      done(err([{ code: "PORT", severity: "error", message: `Port ${port} ${why}.`, path: "" }]));
    });
    server.listen(port, LOOPBACK, () => done(ok((server.address() as AddressInfo).port)));
  });
}
