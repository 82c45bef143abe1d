// The steps of which a Change is made on the disk: new bytes for a file, a new folder, a new file, a new name, and the trash. Each knows how
// to take itself back; that all of them happen or none is the work of unit-of-work.ts.
import { said } from "../../shared/words/said.ts";
import { commit, discard, keepAside, type Staged, stage, tempName, whileHeld } from "./atomic-write.ts";
import type { FilePort } from "./file-port.ts";
import { betweenName, isSpelled, isWithoutLinks, moveFile, moveLetterCase, Taken } from "./move-file.ts";
import { codeOf } from "./problem-codes.ts";
import { hashOf } from "./read.ts";
import { Changed, Lost, type Step } from "./unit-of-work.ts";

/** A file that was looked at: its name for people, where its bytes are, and their hash. */
export interface Seen {
  readonly path: string;
  readonly real: string;
  readonly hash: string;
}

/** Hash of the bytes under a name; null when there are none. */
async function hashAt(port: FilePort, real: string): Promise<string | null> {
  try {
    return hashOf(await port.read(real));
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
    throw cause;
  }
}

async function refuseChanged(port: FilePort, seen: Seen): Promise<void> {
  if ((await hashAt(port, seen.real)) !== seen.hash) throw new Changed();
}

const nothing = async (): Promise<void> => undefined;

/** @param before the bytes that `seen` had */
export function replaceStep(port: FilePort, seen: Seen, before: Uint8Array, after: Uint8Array): Step {
  const hash = hashOf(after);
  let staged: Staged | null = null;
  /** The old bytes under a second name; null where there is one step only, whose rename is the last thing that happens. */
  let aside: Staged | null = null;
  return {
    path: seen.path,
    targets: [seen.real],
    async stage(alone) {
      staged = await stage(port, seen.real, after);
      if (!alone) aside = await keepAside(port, seen.real, before);
    },
    async commit() {
      await refuseChanged(port, seen);
      if (staged !== null) await commit(port, staged);
      if ((await hashAt(port, seen.real)) === seen.hash) throw new Lost();
    },
    async undo() {
      if (aside !== null && (await hashAt(port, seen.real)) === hash) await commit(port, aside);
    },
    stuck: (reason) => said("disk:save.stuck.changed", { path: seen.path, reason }),
    async clean() {
      if (staged !== null) await discard(port, staged.temp);
      if (aside !== null) await discard(port, aside.temp);
    },
  };
}

/** @param path for people, of the file that needs the folder */
export function folderStep(port: FilePort, path: string, folder: string): Step {
  let made = false;
  return {
    path,
    targets: [folder],
    stage: nothing,
    async commit() {
      made = true;
      await port.makeFolder(folder).catch((cause: unknown) => {
        if (codeOf(cause) === "EEXIST") made = false;
        if (codeOf(cause) !== "EEXIST") throw cause;
      });
    },
    async undo() {
      // Another program may have put something into it; then it is not ours alone any more.
      if (made && (await port.look(folder)) === "folder" && (await port.list(folder)).length === 0)
        await port.removeFolder(folder);
    },
    stuck: (reason) => said("disk:save.stuck.folder", { folder, path, reason }),
    clean: nothing,
  };
}

/** @param nearest the folder, there already, that is closest to the new file: its bytes are laid out in it */
export function createStep(port: FilePort, path: string, real: string, nearest: string, bytes: Uint8Array, mode: number): Step {
  const hash = hashOf(bytes);
  const temp = tempName(`${nearest}/x`);
  let staged = false;
  let mayBeOurs = false;
  return {
    path,
    targets: [real],
    async stage() {
      staged = true;
      await port.create(temp, bytes, mode);
    },
    async commit() {
      mayBeOurs = true;
      try {
        await port.link(temp, real).catch((cause: unknown) => {
          if (!isWithoutLinks(cause)) throw cause;
          return port.create(real, bytes, mode);
        });
      } catch (cause) {
        if (codeOf(cause) !== "EEXIST") throw cause;
        mayBeOurs = false;
        throw new Taken();
      }
      if ((await hashAt(port, real)) !== hash) throw new Lost();
    },
    async undo() {
      if (!mayBeOurs || (await port.look(real)) === null) return;
      // A disk that fills up takes a part of the bytes.
      const there = await port.read(real);
      if (Buffer.from(bytes.subarray(0, there.length)).equals(there)) await whileHeld(() => port.remove(real));
    },
    stuck: (reason) => said("disk:save.stuck.created", { path, reason }),
    async clean() {
      if (staged) await discard(port, temp);
    },
  };
}

/** @param letterCase the two names differ in nothing but letter case or the form of accents */
export function renameStep(
  port: FilePort,
  seen: Seen,
  to: { readonly path: string; readonly real: string },
  letterCase: boolean,
): Step {
  const between = betweenName(seen.real);
  const move = (from: string, target: string) =>
    letterCase ? moveLetterCase(port, from, target, between) : moveFile(port, from, target);
  return {
    path: seen.path,
    targets: [seen.real, to.real],
    stage: nothing,
    async commit() {
      await refuseChanged(port, seen);
      await move(seen.real, to.real);
      if ((await hashAt(port, to.real)) === null) throw new Lost();
    },
    async undo() {
      if (letterCase && (await port.look(between)) !== null) await moveFile(port, between, seen.real);
      // By the folder's own spelling: a disk may take both names for one.
      if (!(await isSpelled(port, to.real)) || (await hashAt(port, to.real)) !== seen.hash) return;
      if (await isSpelled(port, seen.real)) await whileHeld(() => port.remove(to.real));
      else await move(to.real, seen.real);
    },
    stuck: (reason) => said("disk:save.stuck.renamed", { path: seen.path, to: to.path, reason, between }),
    clean: nothing,
  };
}

/** Moves a file to where it can be had back; rejects when it could not. Absolute path. */
export type Trash = (path: string) => Promise<void>;

/** @param before the bytes that `seen` had */
export function deleteStep(port: FilePort, seen: Seen, before: Uint8Array, trash: Trash): Step {
  /** A trash gives nothing back on demand, so the file keeps a second name until the whole Change is done. */
  let aside: Staged | null = null;
  return {
    path: seen.path,
    targets: [seen.real],
    async stage() {
      aside = await keepAside(port, seen.real, before);
    },
    async commit() {
      await refuseChanged(port, seen);
      await trash(seen.real);
      if ((await port.look(seen.real)) !== null) throw new Lost();
    },
    async undo() {
      if (aside !== null && (await port.look(seen.real)) === null) await moveFile(port, aside.temp, seen.real);
    },
    stuck: (reason) => said("disk:save.stuck.trash", { path: seen.path, reason }),
    async clean() {
      if (aside !== null) await discard(port, aside.temp);
    },
  };
}
