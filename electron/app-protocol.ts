// Serves the built renderer, and nothing else, under app://teamscape/. Every answer carries the content security policy,
// so that a page that got in some other way would still run no script but ours and talk to nobody.
import { type Protocol, protocol } from "electron";
import { CONTENT_SECURITY_POLICY } from "../host/content-policy.ts";
import { readBuiltFile } from "../host/workspace/built-file.ts";
import { APP_SCHEME, isAppUrl } from "./app-url.ts";

/** Call before the app is ready: a scheme's privileges are fixed from then on. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** `folder`: absolute path of the built renderer. */
export function serveRenderer(scheme: Pick<Protocol, "handle">, folder: string): void {
  scheme.handle(APP_SCHEME, async ({ method, url }) => {
    if (method !== "GET" || !isAppUrl(url)) return plain(403, "Not allowed.");
    const file = await readBuiltFile(folder, new URL(url).pathname);
    if (file === null) return plain(404, "The app has no such file.");
    return new Response(new Uint8Array(file.bytes), { headers: { ...HEADERS, "Content-Type": file.mediaType } });
  });
}

const HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
} as const;

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...HEADERS, "Content-Type": "text/plain" } });
}
