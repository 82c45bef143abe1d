// A card whose front matter and body list different capabilities, or number two of one section alike. How many use them is judged elsewhere.
import type { BodyCapability } from "../../card/fact-types.ts";
import { slugOf } from "../../slug.ts";
import { listed } from "../count-words.ts";
import type { TeamSmell } from "./finding.ts";

export const capabilitySmells: TeamSmell = ({ card, name }, _scores, _view, say) => {
  const { capabilities: headings } = card.facts;
  if (headings.length === 0) return;
  if (card.capabilities.length > 0) {
    const titles = headings.map((heading) => heading.name);
    const onlyDeclared = missingFrom(titles, card.capabilities);
    const onlyDescribed = missingFrom(card.capabilities, titles);
    const differences = [
      ...(onlyDeclared.length > 0 ? [`only its front matter lists ${listed(onlyDeclared)}`] : []),
      ...(onlyDescribed.length > 0 ? [`only its body describes ${listed(onlyDescribed)}`] : []),
    ];
    const what = `${name}: ${differences.join("; ")}.`;
    if (differences.length > 0) say("CAP-DRIFT", "info", "capabilities", what);
  }
  for (const alike of Map.groupBy(headings, ({ section, number }) => `${section} ${number}`).values()) {
    const [{ number } = { number: null }, again] = alike;
    if (number === null || again === undefined) continue;
    const names = listed(alike.map((heading: BodyCapability) => `${heading.name} (line ${heading.line})`));
    say("CAP-NUM", "info", { line: again.line }, `${name} has ${alike.length} headings with the number ${number}: ${names}.`);
  }
};

/** Names that none of the others has in any spelling. Most are spelled alike, and slugs are dear where cards are many. */
function missingFrom(others: readonly string[], names: readonly string[]): readonly string[] {
  const exact = new Set(others);
  const odd = names.filter((name) => !exact.has(name));
  if (odd.length === 0) return odd;
  const slugs = new Set(others.map(slugOf));
  return odd.filter((name) => !slugs.has(slugOf(name)));
}
