// Too few or too many people, and cards that do not agree with themselves about how many. Subteams are judged by whether they need a
// lead, not by these borders.
import { counted } from "../count-words.ts";
import { people, type TeamSmell } from "./finding.ts";

export const sizeSmells: TeamSmell = ({ card, name, size, parent }, _scores, { settings }, say) => {
  if (parent !== null || size === null) return;
  const { smallSize, largeSize, veryLargeSize } = settings.smells;
  const at = card.members.length > 0 ? "members" : "size";
  const sized = `${name} has ${people(size)}`;
  if (size < smallSize) {
    const alone = size <= 1;
    say("SIZE-SMALL", alone ? "error" : "warning", at, alone ? `${sized}: no team.` : `${sized}, fewer than ${smallSize}.`);
  }
  if (size > veryLargeSize) say("SIZE-LARGE", "error", at, `${sized}, more than ${veryLargeSize}.`);
  else if (size > largeSize) say("SIZE-LARGE", "warning", at, `${sized}, more than ${largeSize}.`);
  const { composition } = card.facts;
  if (composition === null || composition.sum === size) return;
  const roles = counted(composition.roles.length, "role");
  const what = `The card of ${name} says ${size}, its body lists ${people(composition.sum)} in ${roles} (line ${composition.line}).`;
  say("SIZE-MISMATCH", "warning", at, what);
};
