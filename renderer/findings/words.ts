// Findings said in words: kinds, counts, places and days.
import type { Finding } from "../../shared/score/types.ts";
import type { FindingKind } from "../state/ui-store.ts";
import { KINDS, type KindCounts } from "./model.ts";

const WORDS: Readonly<Record<FindingKind, readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
  waived: ["waived", "waived"],
};

/** "error", "notes": what to call so many of a kind. */
export function kindWord(kind: FindingKind, count: number): string {
  return WORDS[kind][count === 1 ? 0 : 1];
}

/** "3 errors", "1 note", "1,204 warnings". */
export function kindCount(kind: FindingKind, count: number): string {
  return `${count.toLocaleString("en")} ${kindWord(kind, count)}`;
}

/** "3 errors, 1 note": kinds without any are left out. */
export function countsInWords(counts: KindCounts): string {
  return KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => kindCount(kind, counts[kind]))
    .join(", ");
}

/** "Error", "Note", "Waived warning": what one finding is. */
export function findingWord({ severity, waived }: Finding): string {
  const word = kindWord(waived?.severity ?? severity, 1);
  return waived === null ? capital(word) : `Waived ${word}`;
}

/** "teams/pay.md, line 12"; "" for the folder itself. */
export function placeWords({ path, line }: Finding): string {
  if (path === "") return "";
  return line === undefined ? path : `${path}, line ${line}`;
}

/** "Until 2027-02-28: hiring until spring". */
export function waivedWords({ until, reason }: NonNullable<Finding["waived"]>): string {
  return `${until === null ? "For good" : `Until ${until}`}: ${reason ?? "no reason given"}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
