// Links that leave the app. Only web pages over TLS and mail addresses reach the system: an opener that takes any scheme
// starts programs (`file:`, `ms-msdt:` and friends), and card text is written by others.
import { shell } from "electron";

const ALLOWED: ReadonlySet<string> = new Set(["https:", "mailto:"]);

/** Hands the link to the system's browser or mail program when its scheme is allowed. Returns whether it did. */
export function openExternal(url: string): boolean {
  if (!URL.canParse(url) || !ALLOWED.has(new URL(url).protocol)) return false;
  shell.openExternal(new URL(url).href).catch((cause: unknown) => {
    console.error(`The system could not open ${url}: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  return true;
}
