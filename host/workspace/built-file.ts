// Reads one file of the built renderer for the desktop's own protocol. Confined to that folder, by the parts of the path
// and not by its prefix. Not for the user's files.
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";

export interface BuiltFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** What a build consists of; anything else in the folder is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/**
 * The file at a URL's pathname under `folder`; null for a path that leaves the folder in any spelling, for a kind of file
 * that no build has, and for one that is not there.
 */
export async function readBuiltFile(folder: string, pathname: string): Promise<BuiltFile | null> {
  const segments = segmentsOf(pathname);
  const mediaType = MEDIA_TYPES[extname(segments?.at(-1) ?? "").toLowerCase()];
  if (segments === null || mediaType === undefined) return null;
  try {
    return { bytes: await readFile(join(folder, ...segments)), mediaType };
  } catch {
    return null; // Missing, or a folder: to the page both are "no such file".
  }
}

/** Decoded once. A separator, a drive, a NUL or a dot segment that decoding brings to light is refused, not cleaned up. */
function segmentsOf(pathname: string): readonly string[] | null {
  const encoded = pathname.split("/").slice(1);
  const segments: string[] = [];
  for (const part of encoded) {
    let segment: string;
    try {
      segment = decodeURIComponent(part);
    } catch {
      return null; // Not valid UTF-8 after decoding.
    }
    if (segment === "" || segment === "." || segment === ".." || /[/\\:\0]/.test(segment)) return null;
    segments.push(segment);
  }
  return segments;
}
