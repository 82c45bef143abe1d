// One Change to the disk: all cards or none. Every base is checked before the first byte is written and again just before each rename;
// all new bytes lie beside their targets, flushed, before the first file is replaced; a failure puts the replaced ones back.
import { join } from "node:path";
import { applyEdits } from "../../shared/card/edit.ts";
import type { CardEdit, Change, Edit, Splice } from "../../shared/card/edit-types.ts";
import { err, ok, type Problem, type Result } from "../../shared/result.ts";
import { commit, discard, keepAside, OwnerLost, type Staged, stage } from "./atomic-write.ts";
import { refusePath } from "./confine.ts";
import { refuseEdit } from "./edit-guard.ts";
import type { FilePort } from "./file-port.ts";
import { codeOf, hostProblem, reasonOf } from "./problem-codes.ts";
import { decode, hashOf, MAX_BYTES } from "./read.ts";
import type { FoundFile } from "./scan.ts";

/** What was written: the caller reads these files anew. */
export interface Applied {
  readonly kind: "applied";
  readonly found: readonly FoundFile[];
  readonly inverse: Change;
}

export type ApplyOutcome =
  | Applied
  | { readonly kind: "conflict"; readonly paths: readonly string[]; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly problems: readonly Problem[]; readonly touched: readonly FoundFile[] };

interface Prepared {
  readonly found: FoundFile;
  readonly base: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly hash: string;
  readonly inverse: readonly Splice[];
}

interface Placed extends Prepared {
  readonly staged: Staged;
  /** The old bytes under a second name; null for a Change of one card, whose only rename is the last step. */
  readonly aside: Staged | null;
}

type Refusal = { readonly kind: "conflict" | "failed"; readonly problem: Problem };

/**
 * @param root real path of the folder
 * @param find the scan's word on which file a path names; null for what it did not find
 */
export async function applyChange(
  port: FilePort,
  root: string,
  find: (path: string) => FoundFile | null,
  change: Change,
): Promise<ApplyOutcome> {
  const prepared: Prepared[] = [];
  const refused: Refusal[] = [];
  const paths = new Set<string>();
  for (const edit of change.cards) {
    if (paths.has(edit.path)) {
      const message = `The change names ${edit.path} twice. Put both edits under one entry.`;
      refused.push({ kind: "failed", problem: hostProblem("CHANGE-TWICE", message, edit.path) });
      continue;
    }
    paths.add(edit.path);
    const one = await prepare(port, root, find, edit);
    if (one.ok) prepared.push(one.value);
    else refused.push(one.error);
  }
  const conflicts = refused.filter((refusal) => refusal.kind === "conflict").map((refusal) => refusal.problem);
  if (conflicts.length > 0) return { kind: "conflict", paths: conflicts.map((problem) => problem.path), problems: conflicts };
  if (refused.length > 0) return { kind: "failed", problems: refused.map((refusal) => refusal.problem), touched: [] };
  const wanted = prepared.filter((one) => one.hash !== one.base);
  const failure = await replaceAll(port, wanted);
  if (failure !== null) return failure;
  return {
    kind: "applied",
    found: prepared.map((one) => one.found),
    inverse: { label: change.label, cards: prepared.map(inverseOf) },
  };
}

function inverseOf({ found, hash, inverse }: Prepared): CardEdit {
  const edits: readonly Edit[] = [{ kind: "splice", splices: inverse }];
  return { path: found.path, base: hash, edits };
}

/** Everything that can be refused without touching the disk. */
async function prepare(
  port: FilePort,
  root: string,
  find: (path: string) => FoundFile | null,
  edit: CardEdit,
): Promise<Result<Prepared, Refusal>> {
  const fail = (problem: Problem) => err<Refusal>({ kind: "failed", problem });
  const { path } = edit;
  const misspelt = refusePath(path);
  if (misspelt !== null) return fail(misspelt);
  const found = find(path);
  if (found === null)
    return fail(hostProblem("FILE-GONE", `${path} is not in the folder (any more). Nothing was written.`, path));
  let before: Uint8Array;
  try {
    // A folder on the way may have become a link since the scan; then this is another file.
    if ((await port.realPath(join(root, path))) !== found.real) return err({ kind: "conflict", problem: changedOnDisk(path) });
    before = await port.read(found.real);
    if (hashOf(before) !== edit.base) return err({ kind: "conflict", problem: changedOnDisk(path) });
    await refuseReadOnly(port, found.real);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return err({ kind: "conflict", problem: changedOnDisk(path) });
    return fail(cause instanceof ReadOnly ? readOnly(path) : notWritten(path, cause));
  }
  const text = decode(path, before);
  if (!text.ok) return fail(text.error);
  const edited = applyEdits(path, text.value, edit.edits);
  if (!edited.ok)
    return fail(edited.error[0] ?? hostProblem("UNEXPECTED", `The edit to ${path} was refused without a reason.`, path));
  const after = Buffer.from(edited.value.text, "utf8");
  if (after.length > MAX_BYTES || !edited.value.text.isWellFormed()) {
    const message = `The new text of ${path} is above 2 MiB or holds half a character. Nothing was written.`;
    return fail(hostProblem("WRITE-TEXT", message, path));
  }
  const refusal = refuseEdit(path, text.value, edited.value.text, edit.edits);
  if (refusal !== null) return fail(refusal);
  return ok({ found, base: edit.base, before, after, hash: hashOf(after), inverse: edited.value.inverse });
}

class ReadOnly extends Error {}

/** Root may write everything, so the permission bits are asked as well: who made a file read-only meant it. */
async function refuseReadOnly(port: FilePort, real: string): Promise<void> {
  if (((await port.facts(real)).mode & 0o222) === 0) throw new ReadOnly();
  await port.mayWrite(real).catch((cause: unknown) => {
    if (codeOf(cause) === "EACCES" || codeOf(cause) === "EPERM") throw new ReadOnly();
    throw cause;
  });
}

/** Returns null once every file holds its new bytes. */
async function replaceAll(port: FilePort, wanted: readonly Prepared[]): Promise<ApplyOutcome | null> {
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
  readonly one: Prepared;
  readonly reason: unknown;
  constructor(one: Prepared, reason: unknown) {
    super("a card could not be replaced");
    this.one = one;
    this.reason = reason;
  }
}

async function attempt<T>(one: Prepared, step: () => Promise<T>): Promise<T> {
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
  return stuck;
}

function changedOnDisk(path: string): Problem {
  const message = `${path} was changed by another program after it was read. Nothing was overwritten; try again on what is there now.`;
  return hostProblem("CHANGED-ON-DISK", message, path);
}

function readOnly(path: string): Problem {
  return hostProblem("WRITE-READ-ONLY", `${path} is read-only. Allow writing to it, then try again.`, path);
}

function notWritten(path: string, cause: unknown): Problem {
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
