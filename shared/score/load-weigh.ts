// One part of cognitive load as it is shown: rounded, capped, and saying so where the cap has cut something off.

import { t } from "../words/t.ts";
import { amount } from "./count-words.ts";
import { roundTenth } from "./rounding.ts";
import type { LoadPart, LoadPartName } from "./types.ts";

/** @param points before the cap */
export function weighed(part: LoadPartName, points: number, cap: number, reason: string, source: string): LoadPart {
  const most = roundTenth(cap);
  const rounded = roundTenth(points);
  if (rounded <= most) return { part, points: rounded, cap: most, reason, source };
  return {
    part,
    points: most,
    cap: most,
    reason: t("reasons:capped", { reason, points: amount(rounded), cap: amount(most) }),
    source,
  };
}
