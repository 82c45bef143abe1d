// Replaces a file's bytes so that every reader, and a crash at any moment, sees the old file or the new one, whole. What goes in is decided
// elsewhere. write-file-atomic was considered: it neither retries a rename that a virus scanner holds up nor hides its temporary file.
import { createHash, randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import type { FileFacts, FilePort } from "./file-port.ts";
import { TEMP_PREFIX } from "./names.ts";
import { codeOf } from "./problem-codes.ts";

/** New bytes that lie beside their target, on the disk itself, ready to be renamed. */
export interface Staged {
  readonly target: string;
  readonly temp: string;
}

/** Thrown when the replacement could not keep the file's group; nothing was changed then. */
export class OwnerLost extends Error {}

/** A virus scanner or a sync client holds a file for a moment: about 1.6 s in all. */
const RETRY_MS = [10, 20, 40, 80, 160, 320, 480, 480];
const HELD = new Set(["EBUSY", "EPERM", "EACCES"]);
const HOST = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** Writes the bytes to a sibling with the target's mode and owner. On failure nothing is left behind. */
export async function stage(port: FilePort, target: string, data: Uint8Array): Promise<Staged> {
  const facts = await port.facts(target);
  const temp = tempName(target);
  try {
    await port.create(temp, data, facts.mode);
    await keepOwner(port, temp, facts);
    return { target, temp };
  } catch (cause) {
    await discard(port, temp);
    throw cause;
  }
}

/** Puts the staged bytes in the target's place. A rename that is held up is tried again for a while. */
export async function commit(port: FilePort, staged: Staged): Promise<void> {
  await whileHeld(() => port.rename(staged.temp, staged.target));
}

/** Does a step on one file again for a while when another program holds the file. The step must have done nothing when it rejects so. */
export async function whileHeld(step: () => Promise<void>): Promise<void> {
  for (const pause of [...RETRY_MS, null]) {
    try {
      await step();
      return;
    } catch (cause) {
      if (pause === null || !HELD.has(codeOf(cause) ?? "")) throw cause;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Makes the renames onto these targets outlast a power cut. Once for all of them: each folder costs as much as writing a file. */
export async function flushFolders(port: FilePort, targets: readonly string[]): Promise<void> {
  for (const folder of new Set(targets.map((target) => dirname(target)))) await port.flushFolder(folder).catch(ignoreUnsupported);
}

/** Removes a temporary file; one that cannot be removed now is found and removed when the folder is next opened. */
export async function discard(port: FilePort, temp: string): Promise<void> {
  await port.remove(temp).catch(ignoreUnsupported);
}

/** Keeps the present bytes reachable under a second name, so that a rename over the target can be taken back even on a full disk. */
export async function keepAside(port: FilePort, target: string, data: Uint8Array): Promise<Staged> {
  const temp = tempName(target);
  try {
    await port.link(target, temp);
    return { target, temp };
  } catch {
    // No hard links here (FAT, some network shares): a copy does the same.
    await discard(port, temp);
    return stage(port, target, data);
  }
}

/** The name says who made it, so that what a crashed process left can be told from what a running one needs. */
export function tempName(target: string): string {
  return join(dirname(target), `${TEMP_PREFIX}${HOST}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
}

/** Removes what a crash left behind: temporary files of this machine whose process is gone. */
export async function removeLeftovers(port: FilePort, temps: readonly string[]): Promise<void> {
  for (const temp of temps) {
    const [, host, pid] = /\.teamscape-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.tmp$/.exec(temp) ?? [];
    if (host === HOST && pid !== undefined && Number(pid) !== process.pid && !isRunning(Number(pid))) await discard(port, temp);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) !== "ESRCH";
  }
}

async function keepOwner(port: FilePort, temp: string, wanted: FileFacts): Promise<void> {
  const made = await port.facts(temp);
  if (made.uid === wanted.uid && made.gid === wanted.gid) return;
  try {
    await port.own(temp, wanted.uid, wanted.gid);
  } catch (cause) {
    if (codeOf(cause) !== "EPERM") throw cause;
    // Only root may give a file away. Its group decides who else may write it, so that must stay; the owner may become who saves.
    if (made.gid !== wanted.gid) {
      await port.own(temp, made.uid, wanted.gid).catch(() => {
        throw new OwnerLost(temp);
      });
    }
  }
}

/** Not every file system can flush a folder or remove what another program holds; the data itself is safe by then. */
function ignoreUnsupported(cause: unknown): void {
  if (codeOf(cause) === null) throw cause;
}
