// Reads an app.asar, to look at what was packaged. Format: two length-prefixed pickles, the second a JSON tree of folders
// and files with offsets behind it (github.com/electron/asar, README "Format"). Only reading; electron-builder writes it.
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  /** Decimal, from the end of the header. */
  readonly offset?: string;
  readonly unpacked?: boolean;
}

export interface ArchivedFile {
  /** True for what lies beside the archive, in app.asar.unpacked. */
  readonly unpacked: boolean;
  read(): Buffer;
}

/** Files by path in POSIX form, without a leading slash. */
export function readAsar(path: string): ReadonlyMap<string, ArchivedFile> {
  const archive = readFileSync(path);
  const headerEnd = 8 + archive.readUInt32LE(4);
  const header = JSON.parse(archive.toString("utf8", 16, 16 + archive.readUInt32LE(12))) as Entry;
  const found = new Map<string, ArchivedFile>();
  const walk = (entry: Entry, parts: readonly string[]): void => {
    for (const [name, child] of Object.entries(entry.files ?? {})) {
      const at = [...parts, name];
      if (child.files !== undefined) walk(child, at);
      else if (child.size !== undefined) {
        const { size, offset = "0", unpacked = false } = child;
        const start = headerEnd + Number(offset);
        const read = () => (unpacked ? readFileSync(join(`${path}.unpacked`, ...at)) : archive.subarray(start, start + size));
        found.set(at.join("/"), { unpacked, read });
      }
    }
  };
  walk(header, []);
  return found;
}
