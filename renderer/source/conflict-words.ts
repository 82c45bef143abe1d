// Conflicts said in words: who changed what, while what was done here.
import type { Conflict } from "../state/org-state.ts";

type Told = Pick<Conflict, "change" | "purpose" | "files">;

/** "Rename Orders to Order Handling", as something that was being done. */
const doing = ({ change, purpose }: Told): string =>
  ({ edit: `“${change.label}”`, undo: `undoing “${change.label}”`, redo: `redoing “${change.label}”` })[purpose];

/** One sentence or two: what happened, and that nothing was overwritten. */
export function conflictWords(conflict: Told): string {
  const gone = conflict.files.filter(({ theirsHash }) => theirsHash === null).map(({ path }) => path);
  const changed = conflict.files.filter(({ theirsHash }) => theirsHash !== null).map(({ path }) => path);
  const parts = [
    changed.length === 0 ? "" : `${listed(changed)} ${changed.length === 1 ? "was" : "were"} changed`,
    gone.length === 0 ? "" : `${listed(gone)} ${gone.length === 1 ? "was" : "were"} deleted`,
  ].filter((part) => part !== "");
  return `${parts.join(" and ")} by another program before ${doing(conflict)} could be saved. Nothing was overwritten.`;
}

/** "a.md, b.md and 3 more". */
function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, 2);
  const rest = paths.length - shown.length;
  return rest === 0 ? shown.join(" and ") : `${shown.join(", ")} and ${rest} more`;
}

/** The field of a draft as a person reads it: "size", "members, entry 3, role". */
export function fieldWords(field: string | null): string {
  if (field === null) return "source";
  return field
    .replace(/^metadata\./, "")
    .split(".")
    .map((part) => (/^\d+$/.test(part) ? `entry ${Number(part) + 1}` : part.replaceAll("_", " ")))
    .join(", ");
}
