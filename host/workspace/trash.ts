// Where deleted cards go when there is no system's trash: into .teamscape/trash in the folder itself, under the day and time, so that a
// person finds them. Nothing in it is ever overwritten or removed by the app, and git is told not to take it.
import { basename, join } from "node:path";
import type { FilePort } from "./file-port.ts";
import { moveFile, Taken } from "./move-file.ts";
import { codeOf } from "./problem-codes.ts";
import type { Trash } from "./steps.ts";

const OWN_FOLDER = ".teamscape";
/** Bytes of a name that every disk takes, the time in front of it left out. */
const LONGEST_NAME = 200;

/** @param root real path of the folder */
export function folderTrash(port: FilePort, root: string, now: () => Date = () => new Date()): Trash {
  return async (path) => {
    const own = await folderIn(port, root, OWN_FOLDER);
    const trash = await folderIn(port, own, "trash");
    await port.create(join(own, ".gitignore"), Buffer.from("*\n"), 0o644).catch(unlessThere);
    const time = now().toISOString().slice(0, 19).replaceAll(":", "-");
    for (let number = 1; ; number++) {
      const target = join(trash, `${time}${number === 1 ? "" : `-${number}`}-${shortened(basename(path))}`);
      try {
        await moveTo(port, path, target);
        return;
      } catch (cause) {
        if (!(cause instanceof Taken)) throw cause;
      }
    }
  };
}

/** Where the system has no trash for a file, as on many network drives, the folder's own takes it: a deletion is never for good. */
export function trashElse(port: FilePort, first: Trash, second: Trash): Trash {
  return async (path) => {
    try {
      await first(path);
    } catch {
      // Why is of no use to anybody as long as the second works.
      if ((await port.look(path)) !== null) await second(path);
    }
  };
}

/** A card in a folder that a link leads to may lie on another disk. */
async function moveTo(port: FilePort, from: string, to: string): Promise<void> {
  try {
    await moveFile(port, from, to);
  } catch (cause) {
    if (codeOf(cause) !== "EXDEV") throw cause;
    await port.create(to, await port.read(from), (await port.facts(from)).mode);
    await port.remove(from);
  }
}

/** Not through a link: what is deleted must not leave the folder unseen. */
async function folderIn(port: FilePort, parent: string, name: string): Promise<string> {
  const folder = join(parent, name);
  await port.makeFolder(folder).catch(unlessThere);
  if ((await port.look(folder)) !== "folder") {
    throw new Error(`${folder} is in the way of the trash; it has to be a folder`);
  }
  return folder;
}

function unlessThere(cause: unknown): void {
  if (codeOf(cause) !== "EEXIST") throw cause;
}

/** Keeps the end, which holds what the file is. */
function shortened(name: string): string {
  let short = name;
  while (Buffer.byteLength(short) > LONGEST_NAME) short = short.slice(Math.ceil(short.length / 8));
  return short;
}
