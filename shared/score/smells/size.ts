// Too few or too many people, and cards that do not agree with themselves about how many. Subteams are judged by whether they need a
// lead, not by these borders.

import { t } from "../../words/t.ts";
import { written } from "../count-words.ts";
import { people, type TeamSmell } from "./finding.ts";

export const sizeSmells: TeamSmell = ({ card, name, size, parent }, _scores, { settings }, say) => {
  if (parent !== null || size === null) return;
  const { smallSize, largeSize, veryLargeSize } = settings.smells;
  const at = card.members.length > 0 ? "members" : "size";
  const than = (border: number) => ({ name, people: people(size), border: written(border) });
  if (size < smallSize) {
    const alone = size <= 1;
    say("SIZE-SMALL", alone ? "error" : "warning", at, t(alone ? "smells:size.alone" : "smells:size.few", than(smallSize)));
  }
  if (size > veryLargeSize) say("SIZE-LARGE", "error", at, t("smells:size.many", than(veryLargeSize)));
  else if (size > largeSize) say("SIZE-LARGE", "warning", at, t("smells:size.many", than(largeSize)));
  const { composition } = card.facts;
  if (composition === null || composition.sum === size) return;
  const { line, roles, sum } = composition;
  const what = t("smells:size.mismatch", { name, size: written(size), people: people(sum), count: roles.length, line });
  say("SIZE-MISMATCH", "warning", at, what);
};
