// Brings what is known of a folder up to what the disk holds, after the watcher said that something may have changed. Compares content, never
// times: a save of our own reads as what is known already, and a foreign one a millisecond later does not.
import { statSync } from "node:fs";
import type { FileChanges, FolderIndex } from "./folder-index.ts";
import { type KnownFile, type OnText, readAll, stampOf } from "./read.ts";
import { type FoundFile, type Scan, scanFolder } from "./scan.ts";
import type { Batch } from "./watch.ts";

/** A file that seems deleted or emptied is looked at again after this time, since editors and shares pretend both for a moment. Milliseconds. */
const SECOND_LOOK = 120;

export interface Refreshed {
  readonly changes: FileChanges | null;
  /** null when no names came or went. */
  readonly scan: Scan | null;
}

/** @returns null when the folder itself is gone: then nothing is forgotten, since it may come back as it was */
export async function refresh(
  root: string,
  index: FolderIndex,
  batch: Pick<Batch, "files" | "names">,
  onText?: OnText,
): Promise<Refreshed | null> {
  const stale = [...batch.files].flatMap((file) => index.at(file) ?? []);
  let scan = batch.names ? await scanFolder(root) : null;
  if (scan !== null && isGone(scan)) return null;
  let read = await readAll(wanted(scan, index, stale), onText);
  let gone = missing(scan, index, stale, read);
  const emptied = read.filter((file) => file.file?.kind === "document" && index.get(file.path)?.file?.kind === "card");
  if (gone.length > 0 || emptied.length > 0) {
    await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK));
    scan = await scanFolder(root);
    if (isGone(scan)) return null;
    const again = new Map(read.map((file) => [file.path, file]));
    for (const file of await readAll([...wanted(scan, index, stale), ...emptied], onText)) again.set(file.path, file);
    read = [...again.values()];
    gone = missing(scan, index, stale, read);
    const lost = new Set(gone);
    read = read.filter((file) => !lost.has(file.path));
  }
  return { changes: index.update(read, gone), scan };
}

/** Where watching fails: the files whose size, time or number differ from when they were read. Absolute, real paths. */
export function staleFiles(index: FolderIndex): Set<string> {
  const stale = new Set<string>();
  for (const file of index.all()) {
    const stats = statSync(file.real, { throwIfNoEntry: false });
    if (stats !== undefined && stampOf(stats) !== file.stamp) stale.add(file.real);
  }
  return stale;
}

function wanted(scan: Scan | null, index: FolderIndex, stale: readonly FoundFile[]): FoundFile[] {
  const files = new Map(stale.map((file) => [file.path, file]));
  for (const found of scan?.files ?? []) {
    const known = index.get(found.path);
    if (known === null || known.real !== found.real) files.set(found.path, found);
  }
  return [...files.values()];
}

/** Paths that are no file of the folder any more. What lies in a folder that cannot be listed just now is not among them. */
function missing(scan: Scan | null, index: FolderIndex, stale: readonly FoundFile[], read: readonly KnownFile[]): string[] {
  if (scan === null) {
    const there = new Set(read.map((file) => file.path));
    return stale.filter((file) => !there.has(file.path)).map((file) => file.path);
  }
  const unlisted = scan.problems.filter((problem) => problem.code === "FOLDER-UNREADABLE").map((problem) => problem.path);
  const there = new Set(scan.files.map((file) => file.path));
  return [...index.all()]
    .map((file) => file.path)
    .filter((path) => !there.has(path) && !unlisted.some((folder) => folder === "" || path.startsWith(`${folder}/`)));
}

function isGone(scan: Scan): boolean {
  return scan.problems.some((problem) => problem.code === "FOLDER-GONE");
}
