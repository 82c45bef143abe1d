// Where in which cards a relation is written, for the links to their source. Pure.
import type { Card } from "../../shared/card/types.ts";
import { interactionsOf } from "../../shared/org/interactions-of.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { Org, Relation, TeamKey } from "../../shared/org/types.ts";
import { slugOf } from "../../shared/slug.ts";

export interface Written {
  readonly team: TeamKey;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** One for each entry that speaks of the relation, the provider's card first. */
export function writtenIn(org: Org, relation: Relation): readonly Written[] {
  const found: Written[] = [];
  const look = (writer: TeamKey, partner: TeamKey): void => {
    const card = org.teams.get(homeKey(writer))?.card ?? null;
    if (card === null || homeKey(writer) !== writer) return;
    const names = namesOf(org, partner);
    for (const { team, line } of entriesOf(card, relation, writer)) {
      if (names.has(slugOf(team))) found.push({ team: writer, path: card.path, line });
    }
  };
  look(relation.from, relation.to);
  look(relation.to, relation.from);
  return found;
}

function entriesOf(card: Card, relation: Relation, writer: TeamKey): readonly { readonly team: string; readonly line: number }[] {
  if (relation.kind === "dependency") return relation.from === writer ? card.dependencies : [];
  const modes = new Set([relation.mode, relation.conflict?.mode, null]);
  return interactionsOf(card).filter(({ mode }) => modes.has(mode));
}

function namesOf(org: Org, key: TeamKey): ReadonlySet<string> {
  const team = org.teams.get(key);
  const texts = team === undefined ? [org.groupings.get(key)?.name ?? key] : [team.name, team.id];
  return new Set(texts.map(slugOf));
}
