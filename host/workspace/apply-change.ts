// One Change to the disk: all cards or none. Finds out everything that can be refused before the first byte is written; replace-files.ts then
// writes.
import { join } from "node:path";
import { applyEdits } from "../../shared/card/edit.ts";
import type { CardEdit, Change, Edit, Splice } from "../../shared/card/edit-types.ts";
import { err, ok, type Problem, type Result } from "../../shared/result.ts";
import { refusePath } from "./confine.ts";
import { refuseEdit } from "./edit-guard.ts";
import type { FilePort } from "./file-port.ts";
import { codeOf, hostProblem } from "./problem-codes.ts";
import { decode, hashOf, MAX_BYTES } from "./read.ts";
import { changedOnDisk, notWritten, type Refused, type Replacement, replaceFiles } from "./replace-files.ts";
import type { FoundFile } from "./scan.ts";

export type ApplyOutcome =
  /** The caller reads `found` anew. */
  { readonly kind: "applied"; readonly found: readonly FoundFile[]; readonly inverse: Change } | Refused;

interface Prepared extends Replacement {
  readonly inverse: readonly Splice[];
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
  const failure = await replaceFiles(port, wanted);
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

function readOnly(path: string): Problem {
  return hostProblem("WRITE-READ-ONLY", `${path} is read-only. Allow writing to it, then try again.`, path);
}
