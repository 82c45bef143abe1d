// The loopback host: the same renderer and the same contract as the desktop's, for a browser on this machine alone.
// Listens on 127.0.0.1 only, behind a random token; who may talk to it is decided in guard.ts.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import type { HostApi } from "../../shared/contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { SOCKET_PATH, TOKEN_PARAMETER } from "../../shared/wire.ts";
import { createGuard, type Guard, newToken, urlOf } from "./guard.ts";
import { servePage } from "./pages.ts";
import { serveSocket } from "./socket.ts";

export interface WebHost {
  /** With the token: whoever has it can edit the folder. */
  readonly url: string;
  readonly port: number;
  /** Ends every connection; the HostApi stays its owner's. */
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
  acceptSockets(server, sockets, guard, host);
  return ok({
    url: `http://${LOOPBACK}:${listening.value}/?${TOKEN_PARAMETER}=${token}`,
    port: listening.value,
    async close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  });
}

function acceptSockets(server: Server, sockets: WebSocketServer, guard: Guard, host: HostApi): void {
  server.on("upgrade", (request, socket, head) => {
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
    sockets.handleUpgrade(request, socket, head, (client) => serveSocket(client, host));
  });
}

/** The port listened on, or why it cannot be had. */
function listen(server: Server, port: number): Promise<Result<number>> {
  return new Promise((done) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "EADDRINUSE" ? "is in use; choose another, or none for a free one" : `cannot be had (${error.message})`;
      done(err([{ code: "PORT", severity: "error", message: `Port ${port} ${why}.`, path: "" }]));
    });
    server.listen(port, LOOPBACK, () => done(ok((server.address() as AddressInfo).port)));
  });
}
