// Who may talk to the loopback host. Any web page can make a browser send requests to 127.0.0.1; only ours knows the token.
// Failure 41: DNS rebinding (a foreign name that resolves to 127.0.0.1), a foreign Origin, no token.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { TOKEN_PARAMETER } from "../../shared/wire.ts";

/** 256 random bits, hex. */
export const newToken = (): string => randomBytes(32).toString("hex");

export interface Guard {
  /** The request is for this very host, not for a foreign name that was made to resolve to it. */
  isOurs(request: IncomingMessage): boolean;
  /** The page that sends it was served by this host. */
  isFromOurPage(request: IncomingMessage): boolean;
  hasToken(request: IncomingMessage): boolean;
  hasCookie(request: IncomingMessage): boolean;
  /** Set-Cookie value that lets the page load its own files; it does not open the socket. */
  readonly cookie: string;
}

export function createGuard(port: number, token: string): Guard {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const origins = new Set([...hosts].map((host) => `http://${host}`));
  // Cookies ignore the port: other servers on this machine are sent it too, so it is not the token itself.
  const secret = createHash("sha256").update(`page ${token}`).digest("hex");
  const name = `teamscape-${port}`;
  return {
    isOurs: ({ headers }) => headers.host !== undefined && hosts.has(headers.host),
    isFromOurPage: ({ headers }) =>
      headers.origin !== undefined &&
      origins.has(headers.origin) &&
      (headers["sec-fetch-site"] === undefined || headers["sec-fetch-site"] === "same-origin"),
    hasToken: (request) => same(urlOf(request)?.searchParams.get(TOKEN_PARAMETER) ?? "", token),
    hasCookie: ({ headers }) =>
      (headers.cookie ?? "")
        .split(";")
        .some((part) => part.trim().startsWith(`${name}=`) && same(part.trim().slice(name.length + 1), secret)),
    cookie: `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

/** Null for a target that is no path of ours ("*", an absolute URL, garbage). */
export function urlOf({ url }: IncomingMessage): URL | null {
  return url?.startsWith("/") && !url.startsWith("//") ? URL.parse(url, "http://127.0.0.1") : null;
}

/** Takes the same time whether the first or the last character differs. */
function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
