// Groupings and teams as lists to choose from, told apart where two are called the same.
import type { Grouping, Org, TeamKey } from "../../shared/org/types.ts";
import { language, t } from "../../shared/words/t.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

function byLabel(): (a: Choice, b: Choice) => number {
  const collator = new Intl.Collator(language(), { numeric: true });
  return (a, b) => collator.compare(a.label, b.label);
}

/** Groupings by key, value streams before platform groupings; an inner one is shown with its outer one. */
export function groupingChoices(org: Org): { group: string; items: Choice[] }[] {
  const of = (kind: Grouping["kind"]): Choice[] =>
    [...org.groupings.values()]
      .filter((grouping) => grouping.kind === kind)
      .map((grouping) => ({ value: grouping.key, label: labelOf(org, grouping) }))
      .sort(byLabel());
  return [
    { group: t("teams:valueStreams"), items: of("value-stream") },
    { group: t("teams:platformGroupings"), items: of("platform-grouping") },
  ].filter(({ items }) => items.length > 0);
}

/** Teams with a card, by key. @param except those that cannot be chosen */
export function teamChoices(org: Org, except: readonly TeamKey[]): Choice[] {
  const names = new Map<string, number>();
  const teams = [...org.teams.values()].filter(({ key, kind }) => kind === "card" && !except.includes(key));
  for (const { name } of teams) names.set(name, (names.get(name) ?? 0) + 1);
  return teams
    .map(({ key, name, card }) => ({
      value: key,
      label: (names.get(name) ?? 0) > 1 && card !== null ? `${name} (${card.path})` : name,
    }))
    .sort(byLabel());
}

function labelOf(org: Org, grouping: Grouping): string {
  const outer = grouping.parent === null ? undefined : org.groupings.get(grouping.parent);
  return outer?.kind === grouping.kind ? `${outer.name} / ${grouping.name}` : grouping.name;
}
