// Conflicts said in words: who changed what, while what was done here.
import { t } from "../../shared/words/t.ts";
import type { Conflict } from "../state/org-state.ts";

type Told = Pick<Conflict, "change" | "purpose" | "files">;

/** "Rename Orders to Order Handling", as something that was being done. */
const doingOf = ({ change, purpose }: Told): string => t(`source:conflict.${purpose}`, { label: change.label });

/** One sentence or two: what happened, and that nothing was overwritten. */
export function conflictWords(conflict: Told): string {
  const gone = conflict.files.filter(({ theirsHash }) => theirsHash === null).map(({ path }) => path);
  const changed = conflict.files.filter(({ theirsHash }) => theirsHash !== null).map(({ path }) => path);
  const doing = doingOf(conflict);
  const ofChanged = { count: changed.length, files: listed(changed) };
  const ofGone = { count: gone.length, files: listed(gone) };
  if (gone.length === 0) return t("source:conflict.changed", { ...ofChanged, doing });
  if (changed.length === 0) return t("source:conflict.deleted", { ...ofGone, doing });
  return t("source:conflict.both", {
    changed: t("source:conflict.partChanged", ofChanged),
    deleted: t("source:conflict.partDeleted", ofGone),
    doing,
  });
}

/** "a.md, b.md and 3 more". */
function listed(paths: readonly string[]): string {
  const [first = "", second] = paths;
  if (second === undefined) return first;
  const count = paths.length - 2;
  return count === 0 ? t("source:conflict.two", { first, second }) : t("source:conflict.more", { first, second, count });
}

/** The field of a draft as a person reads it: "size", "members, entry 3, role". */
export function fieldWords(field: string): string {
  return field
    .replace(/^metadata\./, "")
    .split(".")
    .map((part) => (/^\d+$/.test(part) ? t("source:entry", { n: Number(part) + 1 }) : part.replaceAll("_", " ")))
    .join(", ");
}
