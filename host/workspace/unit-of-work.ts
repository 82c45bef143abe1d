// Many files change, or none does. Every step first lays out what it needs, out of sight; only then are they done, in order; a failure takes
// back those that were begun, newest first. What a step is, and what may be asked at all, is decided elsewhere.
import type { Problem } from "../../shared/result.ts";
import { type Gap, type Said, said } from "../../shared/words/said.ts";
import { flushFolders, OwnerLost } from "./atomic-write.ts";
import type { FilePort } from "./file-port.ts";
import { Taken } from "./move-file.ts";
import { hostProblem, reasonOf } from "./problem-codes.ts";

/** One file's part in a Change. Every method may reject with the disk's own error. */
export interface Step {
  /** For people: relative to the folder. */
  readonly path: string;
  /** Absolute paths that get or lose their names; their folders are flushed. */
  readonly targets: readonly string[];
  /** Prepares without changing what anybody sees. `alone`: no other step can fail after this one. */
  stage(alone: boolean): Promise<void>;
  /** Looks once more whether the file is as it was found, then changes it. */
  commit(): Promise<void>;
  /** Takes back whatever part of `commit` was done, also where it was rejected. What another program wrote since stays. */
  undo(): Promise<void>;
  /** Says how the file is when `undo` was rejected. */
  stuck(reason: Gap): Said;
  /** Removes what `stage` made. */
  clean(): Promise<void>;
}

export type Refused =
  | { readonly kind: "conflict"; readonly paths: readonly string[]; readonly problems: readonly Problem[] }
  /** `touched` were changed for a moment, or still are where a Problem says so. */
  | { readonly kind: "failed"; readonly problems: readonly Problem[]; readonly touched: readonly string[] };

/** The file is not as it was found. */
export class Changed extends Error {}
/** The disk took the step and does not hold it. */
export class Lost extends Error {}

/** Returns null once every step is done. */
export async function runSteps(port: FilePort, steps: readonly Step[]): Promise<Refused | null> {
  const begun: Step[] = [];
  try {
    for (const step of steps) await attempt(step, () => step.stage(steps.length === 1));
    for (const step of steps) {
      begun.push(step);
      await attempt(step, () => step.commit());
    }
    await flush(port, steps);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const stuck = await takeBack(begun);
    await flush(port, begun);
    const { path } = thrown.step;
    if (thrown.reason instanceof Changed && stuck.length === 0) {
      return { kind: "conflict", paths: [path], problems: [changedOnDisk(path)] };
    }
    return { kind: "failed", problems: [notWritten(path, thrown.reason), ...stuck], touched: begun.map((step) => step.path) };
  } finally {
    for (const step of steps) await step.clean();
  }
}

/** Says which step a failure is about. */
class Failure extends Error {
  readonly step: Step;
  readonly reason: unknown;
  constructor(step: Step, reason: unknown) {
    super("a step failed");
    this.step = step;
    this.reason = reason;
  }
}

async function attempt(step: Step, part: () => Promise<void>): Promise<void> {
  try {
    await part();
  } catch (cause) {
    throw new Failure(step, cause);
  }
}

async function takeBack(begun: readonly Step[]): Promise<Problem[]> {
  const stuck: Problem[] = [];
  for (const step of begun.toReversed()) {
    try {
      await step.undo();
    } catch (cause) {
      stuck.push(hostProblem("WRITE-PARTIAL", step.stuck(reasonOf(cause)), step.path));
    }
  }
  return stuck;
}

const flush = (port: FilePort, steps: readonly Step[]) =>
  flushFolders(
    port,
    steps.flatMap((step) => step.targets),
  );

export function changedOnDisk(path: string): Problem {
  return hostProblem("CHANGED-ON-DISK", said("disk:save.changed", { path }), path);
}

export function notWritten(path: string, cause: unknown): Problem {
  if (cause instanceof OwnerLost) return hostProblem("WRITE-OWNER", said("disk:save.owner", { path }), path);
  if (cause instanceof Lost) return hostProblem("WRITE-LOST", said("disk:save.lost", { path }), path);
  if (cause instanceof Taken) return hostProblem("NAME-TAKEN", said("disk:save.taken", { path }), path);
  return hostProblem("WRITE-FAILED", said("disk:save.failed", { path, reason: reasonOf(cause) }), path);
}
