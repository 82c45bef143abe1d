// Gives a file another name and never takes the place of another file, on disks with and without hard links, and on those that take two
// letter cases for one name. A second name is made and the first taken away, so that a crash leaves one name or both, never none.
import { basename, dirname } from "node:path";
import { discard, tempName, whileHeld } from "./atomic-write.ts";
import type { FilePort } from "./file-port.ts";
import { codeOf } from "./problem-codes.ts";

/** What link says where there are no hard links: FAT, some network shares, files of another owner. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EINVAL"]);

/** The new name was given to something else in the meantime. */
export class Taken extends Error {}

/** True when the disk cannot give a second name, which says nothing against the name itself. */
export function isWithoutLinks(cause: unknown): boolean {
  return NO_LINKS.has(codeOf(cause) ?? "");
}

/** @throws Taken when `to` is there; the file has its old name then, as after any other rejection that could be helped */
export async function moveFile(port: FilePort, from: string, to: string): Promise<void> {
  try {
    await port.link(from, to);
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") throw new Taken();
    if (!isWithoutLinks(cause)) throw cause;
    if ((await port.look(to)) !== null) throw new Taken();
    await whileHeld(() => port.rename(from, to));
    return;
  }
  try {
    await whileHeld(() => port.remove(from));
  } catch (cause) {
    if ((await port.look(from)) === null) return;
    await discard(port, to);
    throw cause;
  }
}

/** True when the folder lists this very name: looking for the file alone would find it under another letter case on some disks. */
export async function isSpelled(port: FilePort, path: string): Promise<boolean> {
  return (await port.list(dirname(path))).includes(basename(path));
}

/** A name for a file on its way to another letter case. Not one of those that are removed as left over: nothing else holds the bytes. */
export function betweenName(path: string): string {
  return tempName(path).replace(/\.tmp$/, ".moving");
}

/**
 * Changes nothing but letter case, or how accents are stored, within one folder. Disks that tell them apart are asked as for any other name.
 * @param between where the file may lie for a moment, by `betweenName`
 */
export async function moveLetterCase(port: FilePort, from: string, to: string, between: string): Promise<void> {
  if (await isSpelled(port, to)) throw new Taken();
  try {
    await moveFile(port, from, to);
    return;
  } catch (cause) {
    // Either the disk takes both for one name, or another program was faster by a hair.
    if (!(cause instanceof Taken) || (await isSpelled(port, to))) throw cause;
  }
  await whileHeld(() => port.rename(from, to));
  if (await isSpelled(port, to)) return;
  // Some systems find nothing to do in that.
  await whileHeld(() => port.rename(from, between));
  await whileHeld(() => port.rename(between, to));
}
