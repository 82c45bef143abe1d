// One Markdown file: bytes → text → what shared/card reads in it. Reads only; which files, scan.ts has found.
//
// Files are read synchronously, a hundred at a time: ten thousand at once would run out of file handles, and one promise each costs more
// than the reading. Between two hundreds other work gets its turn.
import { hash as hashBytes } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { readMarkdown, unreadableCard } from "../../shared/card/read.ts";
import type { ReadFile } from "../../shared/card/types.ts";
import { assertNever, err, ok, type Problem, type Result } from "../../shared/result.ts";
import { type Gap, said } from "../../shared/words/said.ts";
import { codeOf, hostProblem, reasonOf } from "./problem-codes.ts";
import type { FoundFile } from "./scan.ts";
import { firstLook } from "./second-reader.ts";

/** Bytes of the largest file that is read. */
export const MAX_BYTES = 2 * 1024 * 1024;

const CHUNK = 100;
/** A pipe named like a card would otherwise hold the whole app until somebody writes to it. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A file of the folder as it was when it was last read. */
export interface KnownFile extends FoundFile {
  /** SHA-256 of the bytes; of no bytes at all where they could not be read, of the first few of a file that is too large. */
  readonly hash: string;
  /** The hash is that of all the bytes. */
  readonly whole: boolean;
  /** Size, time and number of the file: while it is the same, so are the bytes, unless they changed within a clock tick of `readAt`. */
  readonly stamp: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** null: neither a card nor a document; then `problem` says why. */
  readonly file: ReadFile | null;
  /** Belongs to the folder, since no card shows it. */
  readonly problem: Problem | null;
}

type Bytes =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly stamp: string }
  | { readonly kind: "large"; readonly head: Uint8Array; readonly size: number; readonly stamp: string }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly reason: Gap };

/** SHA-256 in hex: what an edit states as its base. */
export const hashOf = (bytes: Uint8Array): string => hashBytes("sha256", bytes, "hex");

/** The text with its BOM and line endings, or the Problem that the bytes are not UTF-8. */
export function decode(path: string, bytes: Uint8Array): Result<string, Problem> {
  try {
    return ok(decoder.decode(bytes));
  } catch {
    const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
    return err(hostProblem("TEXT-ENCODING", said(utf16 ? "disk:file.utf16" : "disk:file.encoding", { path }), path));
  }
}

/** What `fs.Stats` says of a file in one comparable text. */
export function stampOf(stats: { readonly size: number; readonly mtimeMs: number; readonly ino: number }): string {
  return `${stats.size}:${stats.mtimeMs}:${stats.ino}`;
}

/** Told every text that is read, by the hash of its bytes. */
export type OnText = (hash: string, text: string) => void;

/** Reads one file; null when it is gone. Never throws for what a disk can do. */
export function readFound(found: FoundFile, onText?: OnText): KnownFile | null {
  const readAt = Date.now();
  const got = readBytes(found.real);
  const { path } = found;
  switch (got.kind) {
    case "gone":
      return null;
    case "failed": {
      const what = said("disk:file.unreadCheck", { path, reason: got.reason });
      const hash = hashOf(new Uint8Array());
      const file = broken(path, hash, hostProblem("FILE-UNREADABLE", what, path));
      return { ...found, hash, whole: false, stamp: "", readAt, file, problem: null };
    }
    case "large": {
      const size = `${(got.size / 1024 / 1024).toFixed(1)} MiB`;
      const problem = hostProblem("FILE-LIMIT", said("disk:file.large", { path, size }), path);
      const hash = hashOf(got.head);
      const card = startsLikeCard(got.head);
      return {
        ...found,
        hash,
        whole: false,
        stamp: got.stamp,
        readAt,
        file: card ? broken(path, hash, problem) : null,
        problem: card ? null : problem,
      };
    }
    case "read": {
      const hash = hashOf(got.bytes);
      const common = { ...found, hash, whole: true, stamp: got.stamp, readAt };
      const text = decode(path, got.bytes);
      if (text.ok) onText?.(hash, text.value);
      if (text.ok) return { ...common, file: firstLook(readMarkdown(path, hash, text.value), text.value), problem: null };
      const card = startsLikeCard(got.bytes);
      return { ...common, file: card ? broken(path, hash, text.error) : null, problem: card ? null : text.error };
    }
    default:
      return assertNever(got);
  }
}

/** Reads many, in order. Files that vanished since the scan are left out. `onProgress` is told after each hundred. */
export async function readAll(
  files: readonly FoundFile[],
  onText?: OnText,
  onProgress?: (progress: { readonly read: number; readonly total: number }) => void,
): Promise<KnownFile[]> {
  const known: KnownFile[] = [];
  for (let start = 0; start < files.length; start += CHUNK) {
    for (const found of files.slice(start, start + CHUNK)) {
      const file = readFound(found, onText);
      if (file !== null) known.push(file);
    }
    onProgress?.({ read: Math.min(start + CHUNK, files.length), total: files.length });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return known;
}

function broken(path: string, hash: string, problem: Problem): ReadFile {
  return { kind: "card", card: unreadableCard(path, hash, problem) };
}

/** A fence after a BOM or none, or the BOM of UTF-16: somebody meant this to be a card. */
function startsLikeCard(head: Uint8Array): boolean {
  const [a, b, c] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  const start = a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
  return head[start] === 0x2d && head[start + 1] === 0x2d && head[start + 2] === 0x2d;
}

/** Reads at most MAX_BYTES + 1 bytes, so that a file that grows meanwhile cannot fill the memory. */
function readBytes(path: string): Bytes {
  let handle: number | null = null;
  try {
    handle = openSync(path, OPEN_FLAGS);
    const stats = fstatSync(handle);
    if (!stats.isFile()) return { kind: "failed", reason: said("disk:why.notRegular") };
    const stamp = stampOf(stats);
    const wanted = Math.min(stats.size, MAX_BYTES) + 1;
    const buffer = Buffer.allocUnsafe(stats.size > MAX_BYTES ? 16 : wanted);
    let length = 0;
    while (length < buffer.length) {
      const got = readSync(handle, buffer, length, buffer.length - length, length);
      if (got === 0) break;
      length += got;
    }
    const bytes = buffer.subarray(0, length);
    if (stats.size > MAX_BYTES) return { kind: "large", head: bytes, size: stats.size, stamp };
    // It grew between the two calls: what was read is no whole state of it, so say so by a stamp that never matches.
    return { kind: "read", bytes, stamp: length === wanted ? "" : stamp };
  } catch (cause) {
    return codeOf(cause) === "ENOENT" ? { kind: "gone" } : { kind: "failed", reason: reasonOf(cause) };
  } finally {
    if (handle !== null) closeSync(handle);
  }
}
