// Findings said in words: kinds, counts, places and days.
import type { Finding } from "../../shared/score/types.ts";
import { inDate, t } from "../../shared/words/t.ts";
import type { FindingKind } from "../state/ui-store.ts";
import { KINDS, type KindCounts } from "./model.ts";

/** "error", "notes": what to call so many of a kind. */
export function kindWord(kind: FindingKind, count: number): string {
  return t(`findings:kind.${kind}`, { count });
}

/** "3 errors", "1 note", "1,204 warnings". */
export function kindCount(kind: FindingKind, count: number): string {
  return t(`findings:count.${kind}`, { count });
}

/** "3 errors, 1 note": kinds without any are left out. */
export function countsInWords(counts: KindCounts): string {
  return KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => kindCount(kind, counts[kind]))
    .join(", ");
}

/** "Error", "Note", "Waived warning": what one finding is. */
export function findingWord({ severity, waived }: Finding): string {
  return waived === null ? t(`findings:one.${severity}`) : t(`findings:waivedOne.${waived.severity}`);
}

/** "teams/pay.md, line 12"; "" for the folder itself. */
export function placeWords({ path, line }: Finding): string {
  if (path === "") return "";
  return line === undefined ? path : t("findings:atLine", { path, line });
}

/** "Until 2027-02-28: hiring until spring". */
export function waivedWords({ until, reason }: NonNullable<Finding["waived"]>): string {
  const why = reason ?? t("findings:noReason");
  return until === null ? t("findings:forGood", { reason: why }) : t("findings:until", { day: inDate(until), reason: why });
}
