// Cards nobody has looked at for long, and rotations outside of the months in which they help.
import { decimal } from "../../decimal.ts";
import { isOver } from "../span.ts";
import type { TeamSmell } from "./finding.ts";

export const dateSmells: TeamSmell = ({ card, name }, _scores, { settings, asOf }, say) => {
  const { staleMonths, rotationMinMonths: least, rotationMaxMonths: most } = settings.smells;
  const updated = card.lastUpdated?.value ?? null;
  if (updated !== null && isOver(staleMonths, updated, asOf)) {
    const what = `The card of ${name} was last updated ${updated}, over ${staleMonths} months before ${asOf}.`;
    say("STALE", "info", "last_updated", what);
  }
  if (card.rotation === null) return;
  const { minMonths, maxMonths } = card.rotation;
  const given = [minMonths, maxMonths].filter((months) => months !== null);
  if (given.every((months) => months >= least && months <= most)) return;
  const range = [...new Set(given)].map(decimal).join(" to ");
  const what = `Engineers of ${name} rotate every ${range} months, outside of ${least} to ${most}.`;
  say("ROTATION", "info", "rotation", what);
};
