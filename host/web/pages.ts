// Serves the built renderer to a browser: only its own files, only to who came with the token, with headers that let the page
// run no script but ours and talk to nobody else.
import type { IncomingMessage, ServerResponse } from "node:http";
import { CONTENT_SECURITY_POLICY } from "../content-policy.ts";
import { readBuiltFile } from "../workspace/built-file.ts";
import { type Guard, urlOf } from "./guard.ts";

const HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

/** @param rendererDir absolute path of the built renderer */
export async function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  guard: Guard,
  rendererDir: string,
): Promise<void> {
  const say = (status: number, text: string, headers: Readonly<Record<string, string>> = {}) =>
    response
      .writeHead(status, { ...HEADERS, "Content-Type": "text/plain; charset=utf-8", ...headers })
      .end(request.method === "HEAD" ? "" : text);
  if (!guard.isOurs(request)) return void say(421, "This address is not Teamscape's own.\n");
  if (request.method !== "GET" && request.method !== "HEAD") return void say(405, "Only GET.\n", { Allow: "GET, HEAD" });
  const fresh = guard.hasToken(request);
  if (!fresh && !guard.hasCookie(request))
    return void say(403, "Open the address that Teamscape printed when it started; it holds the key.\n");
  const url = urlOf(request);
  const file = url === null ? null : await readBuiltFile(rendererDir, url.pathname === "/" ? "/index.html" : rawPath(request));
  if (file === null) return void say(404, "There is no such file here.\n");
  response.writeHead(200, { ...HEADERS, "Content-Type": file.mediaType, ...(fresh ? { "Set-Cookie": guard.cookie } : {}) });
  response.end(request.method === "HEAD" ? undefined : file.bytes);
}

/** As it was sent: URL would quietly resolve "..", and a path that tries to leave is refused, not cleaned up. */
function rawPath({ url = "" }: IncomingMessage): string {
  return url.replace(/[?#].*$/s, "");
}
