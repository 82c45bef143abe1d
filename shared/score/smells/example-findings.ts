// Cards to findings for tests, by the real reader and the real scores. Not part of the app.
import { readMarkdown } from "../../card/read.ts";
import type { Card, JsonValue } from "../../card/types.ts";
import { buildOrg } from "../../org/build.ts";
import { consumersOf } from "../consumers.ts";
import { flowOf } from "../flow.ts";
import { limitsOf } from "../limits.ts";
import { loadOf } from "../load.ts";
import { loadFacts } from "../load-facts.ts";
import { onCallOf } from "../on-call.ts";
import { promotionOf } from "../promotion.ts";
import { DEFAULT_SETTINGS, type ScoreSettings } from "../settings.ts";
import type { Finding, JudgedTeam } from "../types.ts";
import { type View, viewOf } from "../view.ts";
import { smellsOf } from "./smells.ts";

const AS_OF = "2026-11-01";

export type Fields = Readonly<Record<string, JsonValue>>;

/** A card named like its file; `body` is put below the front matter. */
function cardOf(name: string, { body = "", ...fields }: Fields = {}): Card {
  const text = `---\n${JSON.stringify({ name, ...fields }, null, 1)}\n---\n${String(body)}`;
  const read = readMarkdown(`${name}.md`, `hash of ${text}`, text);
  if (read.kind !== "card") throw new Error(`${name} was not read as a card`);
  return read.card;
}

export const cardsOf = (teams: Readonly<Record<string, Fields>>): readonly Card[] =>
  Object.entries(teams).map(([name, fields]) => cardOf(name, fields));

export const viewOfCards = (cards: readonly Card[], settings: ScoreSettings = DEFAULT_SETTINGS): View =>
  viewOf(buildOrg(cards), settings, AS_OF);

export function judgedIn(view: View): ReadonlyMap<string, JudgedTeam> {
  const { settings } = view;
  const judged = view.teams.map((team): JudgedTeam => {
    const consumers = consumersOf(team, view);
    return {
      key: team.key,
      load: loadOf(loadFacts(team, view, consumers), settings.load, view.asOf),
      consumers,
      ...promotionOf(team, view),
      onCall: onCallOf(team.card.onCall, settings.onCall),
      limits: limitsOf(team.card, settings.smells),
      flow: flowOf(team.card, settings.smells),
    };
  });
  return new Map(judged.map((one) => [one.key, one]));
}

/** Every smell of teams given by name. */
export function smellsIn(teams: Readonly<Record<string, Fields>>, settings?: ScoreSettings): readonly Finding[] {
  const view = viewOfCards(cardsOf(teams), settings);
  return smellsOf(view, judgedIn(view));
}
