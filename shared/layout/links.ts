// Relations as layouts see them: between drawn teams, who provides and who consumes.
import { homeKey } from "../org/keys.ts";
import type { Org, Relation, TeamKey } from "../org/types.ts";

export interface Link {
  readonly key: string;
  /** As the line is drawn: arrow and triangle point to `to`. */
  readonly from: TeamKey;
  readonly to: TeamKey;
  readonly consumer: TeamKey;
  readonly provider: TeamKey;
  /** True where neither end is before the other. */
  readonly even: boolean;
}

export type Links = ReadonlyMap<TeamKey, readonly Link[]>;

/** Relations between two different teams of `keys`, in the order of their keys. */
export function linksAmong(org: Pick<Org, "relations">, keys: { has(key: TeamKey): boolean }): readonly Link[] {
  const links: Link[] = [];
  for (const relation of org.relations.values()) {
    const [from, to] = [homeKey(relation.from), homeKey(relation.to)];
    if (from === to || !keys.has(from) || !keys.has(to)) continue;
    const [consumer, provider] = relation.kind === "dependency" ? [from, to] : [to, from];
    links.push({ key: relation.key, from, to, consumer, provider, even: isEven(relation) });
  }
  return links.sort((a, b) => (a.key < b.key ? -1 : 1));
}

const isEven = (relation: Relation): boolean =>
  relation.kind === "interaction" && (relation.mode === "collaboration" || relation.mode === null);

/** The links of each team. */
export function linksByTeam(links: readonly Link[]): Links {
  const byTeam = new Map<TeamKey, Link[]>();
  const add = (key: TeamKey, link: Link): void => {
    const list = byTeam.get(key);
    if (list === undefined) byTeam.set(key, [link]);
    else list.push(link);
  };
  for (const link of links) {
    add(link.from, link);
    add(link.to, link);
  }
  return byTeam;
}

export const otherEnd = (link: Link, key: TeamKey): TeamKey => (link.from === key ? link.to : link.from);
