// A card whose front matter and body list different capabilities, or number two of one section alike. How many use them is judged elsewhere.
import type { BodyCapability } from "../../card/fact-types.ts";
import { slugOf } from "../../slug.ts";
import { t } from "../../words/t.ts";
import { listed } from "../count-words.ts";
import type { TeamSmell } from "./finding.ts";

export const capabilitySmells: TeamSmell = ({ card, name }, _scores, _view, say) => {
  const { capabilities: headings } = card.facts;
  if (headings.length === 0) return;
  if (card.capabilities.length > 0) {
    const titles = headings.map((heading) => heading.name);
    const onlyDeclared = missingFrom(titles, card.capabilities);
    const onlyDescribed = missingFrom(card.capabilities, titles);
    if (onlyDeclared.length > 0 || onlyDescribed.length > 0) {
      const key = onlyDescribed.length === 0 ? "onlyFront" : onlyDeclared.length === 0 ? "onlyBody" : "differ";
      const said = { name, front: listed(onlyDeclared), body: listed(onlyDescribed) };
      say("CAP-DRIFT", "info", "capabilities", t(`smells:capability.${key}`, said));
    }
  }
  for (const alike of Map.groupBy(headings, ({ section, number }) => `${section} ${number}`).values()) {
    const [{ number } = { number: null }, again] = alike;
    if (number === null || again === undefined) continue;
    const names = listed(alike.map((heading: BodyCapability) => t("smells:atLine", { name: heading.name, line: heading.line })));
    const what = t("smells:capability.sameNumber", { name, count: alike.length, number, names });
    say("CAP-NUM", "info", { line: again.line }, what);
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
