// Many files get their new bytes, or none does. Each base is checked once more just before its rename; all new bytes lie beside their targets,
// flushed, before the first file is replaced; a failure puts the replaced ones back.
import type { Problem } from "../../shared/result.ts";
import { commit, discard, flushFolders, keepAside, OwnerLost, type Staged, stage } from "./atomic-write.ts";
import type { FilePort } from "./file-port.ts";
import { hostProblem, reasonOf } from "./problem-codes.ts";
import { hashOf } from "./read.ts";
import type { FoundFile } from "./scan.ts";

export interface Replacement {
  readonly found: FoundFile;
  /** Hash of `before`. */
  readonly base: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Hash of `after`. */
  readonly hash: string;
}

export type Refused =
  | { readonly kind: "conflict"; readonly paths: readonly string[]; readonly problems: readonly Problem[] }
  /** `touched` held new bytes for a moment, or still do where a Problem says so. */
  | { readonly kind: "failed"; readonly problems: readonly Problem[]; readonly touched: readonly FoundFile[] };

interface Placed extends Replacement {
  readonly staged: Staged;
  /** The old bytes under a second name; null where there is one file only, whose rename is the last step. */
  readonly aside: Staged | null;
}

/** Returns null once every file holds its new bytes. */
export async function replaceFiles(port: FilePort, wanted: readonly Replacement[]): Promise<Refused | null> {
  const placed: Placed[] = [];
  const done: Placed[] = [];
  try {
    for (const one of wanted) {
      const staged = await attempt(one, () => stage(port, one.found.real, one.after));
      placed.push({ ...one, staged, aside: null });
      if (wanted.length > 1) {
        const aside = await attempt(one, () => keepAside(port, one.found.real, one.before));
        placed[placed.length - 1] = { ...one, staged, aside };
      }
    }
    for (const one of placed) {
      await attempt(one, async () => {
        if (hashOf(await port.read(one.found.real)) !== one.base) throw new Changed();
        await commit(port, one.staged);
      });
      done.push(one);
      await attempt(one, async () => {
        if (hashOf(await port.read(one.found.real)) === one.base) throw new Lost();
      });
    }
    await flushFolders(port, targetsOf(done));
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const stuck = await putBack(port, done);
    const { path } = thrown.one.found;
    if (thrown.reason instanceof Changed && stuck.length === 0) {
      return { kind: "conflict", paths: [path], problems: [changedOnDisk(path)] };
    }
    return { kind: "failed", problems: [notWritten(path, thrown.reason), ...stuck], touched: done.map((one) => one.found) };
  } finally {
    for (const one of placed) {
      await discard(port, one.staged.temp);
      if (one.aside !== null) await discard(port, one.aside.temp);
    }
  }
}

class Changed extends Error {}
class Lost extends Error {}

/** Says which card a failure is about. */
class Failure extends Error {
  readonly one: Replacement;
  readonly reason: unknown;
  constructor(one: Replacement, reason: unknown) {
    super("a card could not be replaced");
    this.one = one;
    this.reason = reason;
  }
}

async function attempt<T>(one: Replacement, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    throw new Failure(one, cause);
  }
}

/** Newest first. What another program wrote in the meantime is not overwritten. */
async function putBack(port: FilePort, done: readonly Placed[]): Promise<Problem[]> {
  const stuck: Problem[] = [];
  for (const one of done.toReversed()) {
    const { path, real } = one.found;
    try {
      if (one.aside === null || hashOf(await port.read(real)) !== one.hash) continue;
      await commit(port, one.aside);
    } catch (cause) {
      const message = `${path} was changed and could not be put back: ${reasonOf(cause)}. It holds the new text.`;
      stuck.push(hostProblem("WRITE-PARTIAL", message, path));
    }
  }
  await flushFolders(port, targetsOf(done));
  return stuck;
}

const targetsOf = (done: readonly Placed[]) => done.map((one) => one.staged.target);

export function changedOnDisk(path: string): Problem {
  const message = `${path} was changed by another program after it was read. Nothing was overwritten; try again on what is there now.`;
  return hostProblem("CHANGED-ON-DISK", message, path);
}

export function notWritten(path: string, cause: unknown): Problem {
  if (cause instanceof OwnerLost) {
    const message = `Saving ${path} would take it away from its group, so nothing was written. Ask its owner, or join the group.`;
    return hostProblem("WRITE-OWNER", message, path);
  }
  if (cause instanceof Lost) {
    const message = `The disk reported ${path} as saved but still holds the old text. Check the disk or share, then try again.`;
    return hostProblem("WRITE-LOST", message, path);
  }
  return hostProblem("WRITE-FAILED", `${path} could not be saved: ${reasonOf(cause)}. The file is as it was.`, path);
}
