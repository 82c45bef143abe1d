// One Change to the disk: all of it or nothing. Edits come first and files as a whole after them, so an edit names the path that the file has
// before its step. That holds for the way back as well: the inverse of an edit and a rename edits the new name and then renames it back.
// Everything that can be refused is found out before the first byte is written; unit-of-work.ts then writes.
import type { Change, Renamed } from "../../shared/card/edit-types.ts";
import { said } from "../../shared/words/said.ts";
import type { ApplyContext, Refusal } from "./look-up.ts";
import { type EditedFile, inverseOf, planEdit } from "./plan-edits.ts";
import { planFiles } from "./plan-files.ts";
import { hostProblem } from "./problem-codes.ts";
import type { FoundFile } from "./scan.ts";
import { replaceStep } from "./steps.ts";
import { type Refused, runSteps } from "./unit-of-work.ts";

export type ApplyOutcome =
  | {
      readonly kind: "applied";
      /** The caller reads these anew: edited, created or renamed. */
      readonly found: readonly FoundFile[];
      /** Paths that are not there any more. */
      readonly removed: readonly string[];
      readonly renamed: readonly Renamed[];
      readonly inverse: Change;
    }
  | Refused;

/** Rejects for nothing that a disk can do. */
export async function applyChange(context: ApplyContext, change: Change): Promise<ApplyOutcome> {
  const edited = new Map<string, EditedFile>();
  const refused: Refusal[] = [];
  const paths = new Set<string>();
  for (const edit of change.cards) {
    if (paths.has(edit.path)) {
      const { path } = edit;
      refused.push({ kind: "failed", problem: hostProblem("CHANGE-TWICE", said("disk:save.twoEdits", { path }), path) });
      continue;
    }
    paths.add(edit.path);
    const one = await planEdit(context, edit);
    if (one.ok) edited.set(edit.path, one.value);
    else refused.push(one.error);
  }
  const plan = await planFiles(context, change.files ?? [], edited);
  if (!plan.ok) return refusal([...refused, ...plan.error]);
  if (refused.length > 0) return refusal(refused);
  const { deleted, renamed, named, steps, inverse } = plan.value;
  // A file that is deleted goes to the trash as it was: whoever looks there finds what they knew.
  for (const path of deleted) edited.delete(path);
  const replacements = [...edited.values()].filter((one) => one.hash !== one.base);
  const failure = await runSteps(context.port, [
    ...replacements.map((one) => replaceStep(context.port, { ...one.found, hash: one.base }, one.before, one.after)),
    ...steps,
  ]);
  if (failure !== null) return failure;
  const newNames = new Map(renamed.map(({ from, to }) => [from, to]));
  return {
    kind: "applied",
    found: [...[...edited.values()].map((one) => one.found).filter(({ path }) => !newNames.has(path)), ...named],
    removed: [...deleted, ...newNames.keys()],
    renamed,
    inverse: {
      label: change.label,
      cards: [...edited].map(([path, one]) => inverseOf(one, newNames.get(path) ?? path)),
      ...(inverse.length > 0 ? { files: inverse } : {}),
    },
  };
}

/** A conflict goes first: a person has to look at it before anything else can be tried. */
function refusal(refused: readonly Refusal[]): Refused {
  const conflicts = refused.filter((one) => one.kind === "conflict").map((one) => one.problem);
  if (conflicts.length === 0) return { kind: "failed", problems: refused.map((one) => one.problem), touched: [] };
  return { kind: "conflict", paths: [...new Set(conflicts.map((problem) => problem.path))], problems: conflicts };
}
