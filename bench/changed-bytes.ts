// What a drag changes on the disk: the bytes of a folder before and after.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Snapshot = ReadonlyMap<string, Buffer>;

export function snapshot(folder: string): Snapshot {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) files.set(join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name)));
  }
  return files;
}

/** Bytes of the new files that lie outside the common beginning and end with the old ones. */
export function changedBytes(before: Snapshot, after: Snapshot): { readonly changed: number; readonly files: number } {
  let changed = 0;
  let files = 0;
  for (const [path, now] of after) {
    const old = before.get(path);
    if (old?.equals(now)) continue;
    files++;
    let head = 0;
    while (old !== undefined && head < now.length && old[head] === now[head]) head++;
    let tail = 0;
    while (
      old !== undefined &&
      tail < now.length - head &&
      tail < old.length - head &&
      old[old.length - 1 - tail] === now[now.length - 1 - tail]
    )
      tail++;
    changed += now.length - head - tail;
  }
  return { changed, files };
}
