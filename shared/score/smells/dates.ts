// Cards nobody has looked at for long, and rotations outside of the months in which they help.

import { inDate, t } from "../../words/t.ts";
import { amount, written } from "../count-words.ts";
import { isOver } from "../span.ts";
import type { TeamSmell } from "./finding.ts";

export const dateSmells: TeamSmell = ({ card, name }, _scores, { settings, asOf }, say) => {
  const { staleMonths, rotationMinMonths: least, rotationMaxMonths: most } = settings.smells;
  const updated = card.lastUpdated?.value ?? null;
  if (updated !== null && isOver(staleMonths, updated, asOf)) {
    const said = { name, updated: inDate(updated), months: written(staleMonths), asOf: inDate(asOf) };
    const what = t("smells:date.stale", said);
    say("STALE", "info", "last_updated", what);
  }
  if (card.rotation === null) return;
  const { minMonths, maxMonths } = card.rotation;
  const given = [minMonths, maxMonths].filter((months) => months !== null);
  if (given.every((months) => months >= least && months <= most)) return;
  const [min = "", max] = [...new Set(given)].map(amount);
  const range = max === undefined ? min : t("smells:range", { min, max });
  const what = t("smells:date.rotation", { name, range, least: written(least), most: written(most) });
  say("ROTATION", "info", "rotation", what);
};
