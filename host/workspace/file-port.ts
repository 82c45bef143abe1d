// The few operations by which the app changes a disk, as one object, so that a test can hand in a disk that is full or held by a virus
// scanner. Says nothing about which file may be written; atomic-write.ts and apply-change.ts decide that.
import { constants } from "node:fs";
import { access, chown, link, lstat, mkdir, open, readdir, readFile, realpath, rename, rm, rmdir, stat } from "node:fs/promises";
import { codeOf } from "./problem-codes.ts";

export interface FileFacts {
  /** Permission bits alone, as in 0o644. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** What a name stands for, links not followed. */
type NameKind = "file" | "folder" | "link" | "other";

/** All paths absolute. Every method rejects with the operating system's error (`code` is its errno name). */
export interface FilePort {
  read(path: string): Promise<Uint8Array>;
  /** Follows symbolic links, as `realPath` does. */
  facts(path: string): Promise<FileFacts>;
  realPath(path: string): Promise<string>;
  /** null when nothing has this name; a broken link is something. */
  look(path: string): Promise<NameKind | null>;
  /** The names in a folder, as the disk spells them. */
  list(folder: string): Promise<readonly string[]>;
  /** Rejects when this process may not write the file. */
  mayWrite(path: string): Promise<void>;
  /** Creates a file that is not there yet, and returns once its bytes are on the disk itself. */
  create(path: string, data: Uint8Array, mode: number): Promise<void>;
  own(path: string, uid: number, gid: number): Promise<void>;
  /** Makes one folder in a folder that is there; rejects with EEXIST when the name is taken. */
  makeFolder(path: string): Promise<void>;
  /** Rejects when the folder is not empty. */
  removeFolder(path: string): Promise<void>;
  /** A second name for the same file; rejects with EEXIST when the name is taken. */
  link(existing: string, name: string): Promise<void>;
  /** Takes the place of what has the new name already. */
  rename(from: string, to: string): Promise<void>;
  /** Succeeds when the file is gone, also when it was never there. */
  remove(path: string): Promise<void>;
  /** Makes a rename in the folder outlast a power cut, where the system can. */
  flushFolder(path: string): Promise<void>;
}

export const diskPort: FilePort = {
  read: (path) => readFile(path),
  async facts(path) {
    const { mode, uid, gid } = await stat(path);
    return { mode: mode & 0o7777, uid, gid };
  },
  realPath: (path) => realpath(path),
  async look(path) {
    try {
      const stats = await lstat(path);
      return stats.isSymbolicLink() ? "link" : stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "other";
    } catch (cause) {
      if (codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR") return null;
      throw cause;
    }
  },
  list: (folder) => readdir(folder),
  mayWrite: (path) => access(path, constants.W_OK),
  async create(path, data, mode) {
    const handle = await open(path, "wx", mode);
    try {
      await handle.writeFile(data);
      // The mode given to open is cut by the umask.
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  makeFolder: (path) => mkdir(path),
  removeFolder: (path) => rmdir(path),
  own: (path, uid, gid) => chown(path, uid, gid),
  link: (existing, name) => link(existing, name),
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  async flushFolder(path) {
    // Windows cannot open a folder, and keeps its journal by itself.
    if (process.platform === "win32") return;
    const handle = await open(path, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};
