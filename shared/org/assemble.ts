// One Team from what the index knows about it. Gives the very object of before while nothing about the team changed, since
// canvas nodes are compared by identity.
import type { Card } from "../card/types.ts";
import type { Problem } from "../result.ts";
import { slugOf } from "../slug.ts";
import { retold } from "../words/said.ts";
import { t } from "../words/t.ts";
import { homeKey, subteamKey } from "./keys.ts";
import type { OrgIndex } from "./org-index.ts";
import { orgProblem } from "./problem-codes.ts";
import { compareProblems, keepProblems } from "./problem-order.ts";
import { peopleIn } from "./subteams.ts";
import { typeOf, typeProblems } from "./team-type.ts";
import type { Team, TeamKey } from "./types.ts";

const NONE: readonly Problem[] = [];

/**
 * A team as it is now; null when nothing stands behind the key any more.
 * @param problems the card's own and the org's about it, sorted; not used for subteams and ghosts
 */
export function assembleTeam(
  key: TeamKey,
  index: OrgIndex,
  problems: readonly Problem[],
  previous: Team | undefined,
): Team | null {
  if (key.startsWith("ghost:")) return settle(ghostTeam(key, index), previous);
  const card = index.cards.get(homeKey(key));
  if (card === undefined) return null;
  if (key.startsWith("subteam:")) return settle(embeddedTeam(key, card, index), previous);
  const team: Team = {
    key,
    kind: "card",
    name: card.name,
    id: card.id,
    type: typeOf(card, index.types),
    card,
    subteam: null,
    size: peopleIn(card.members, card.size?.value ?? null),
    parent: index.hierarchy.parent(key),
    subteams: subteamsOf(card, index.hierarchy.children(key)),
    groupings: groupingsOf(card),
    problems,
  };
  return settle(team, previous);
}

function subteamsOf(card: Card, children: readonly TeamKey[]): readonly TeamKey[] {
  return card.subteams.length === 0 ? children : [...card.subteams.map((_, i) => subteamKey(card.path, i)), ...children];
}

/** What is wrong with a card by itself and among the others; problems of its relations apart. */
export function problemsOf(key: TeamKey, card: Card, index: OrgIndex): readonly Problem[] {
  const ofType = typeProblems(card, index.types);
  const ofReferences = index.references.get(key)?.problems ?? NONE;
  const duplicates = index.duplicates.get(key);
  const circle = index.hierarchy.circle(key);
  // Most cards have none.
  const few = card.problems.length + ofType.length + ofReferences.length;
  if (few === 0 && duplicates === undefined && circle === undefined) return NONE;
  const problems = [...card.problems.map(retold), ...ofType, ...ofReferences];
  for (const found of duplicates?.values() ?? []) problems.push(...found);
  if (circle !== undefined) {
    const names = circle.map((member) => index.cards.get(member)?.name ?? member);
    const message = t("problems:said.circle", { names: names.slice(0, 4).join(", ") });
    const field = card.lines.parent === undefined ? "metadata.parent" : "parent";
    problems.push(orgProblem("SUB-CYCLE", card.path, message, { field, line: card.lines[field] }));
  }
  return problems;
}

function embeddedTeam(key: TeamKey, card: Card, index: OrgIndex): Team | null {
  const subteam = card.subteams[Number(key.slice(key.lastIndexOf("#") + 1))];
  if (subteam === undefined) return null;
  return {
    key,
    kind: "subteam",
    name: subteam.name,
    id: slugOf(subteam.name),
    type: typeOf(card, index.types),
    card,
    subteam,
    size: peopleIn(subteam.members, subteam.size),
    parent: homeKey(key),
    subteams: index.hierarchy.children(key),
    groupings: groupingsOf(card),
    problems: [],
  };
}

/** Named as in the first card that refers to it; its problems say who does. */
function ghostTeam(key: TeamKey, index: OrgIndex): Team | null {
  const referrers = index.referrers(key);
  if (referrers.length === 0) return null;
  const problems: Problem[] = [];
  let name: string | null = null;
  for (const referrer of referrers) {
    for (const mention of index.references.get(referrer)?.unanswered ?? []) {
      if (mention.ghost !== key) continue;
      name ??= mention.text;
      problems.push(mention.problem);
    }
  }
  return {
    key,
    kind: "ghost",
    name: name ?? key.slice("ghost:".length),
    id: key.slice("ghost:".length),
    type: "undefined",
    card: null,
    subteam: null,
    size: null,
    parent: null,
    subteams: index.hierarchy.children(key),
    groupings: { valueStream: null, platformGrouping: null },
    problems: problems.sort(compareProblems),
  };
}

function groupingsOf(card: Card): Team["groupings"] {
  return {
    valueStream: named(card.valueStream) ?? named(card.valueStreamInner),
    platformGrouping: named(card.platformGrouping) ?? named(card.platformGroupingInner),
  };
}

function named(name: string | null): string | null {
  const text = name?.trim() ?? "";
  return text === "" ? null : text;
}

function settle(team: Team | null, previous: Team | undefined): Team | null {
  if (team === null || previous === undefined) return team;
  const settled: Team = { ...team, problems: keepProblems(previous.problems, team.problems) };
  return sameTeam(settled, previous) ? previous : settled;
}

function sameTeam(a: Team, b: Team): boolean {
  return (
    a.name === b.name &&
    a.id === b.id &&
    a.type === b.type &&
    a.card === b.card &&
    a.subteam === b.subteam &&
    a.size === b.size &&
    a.parent === b.parent &&
    a.subteams.length === b.subteams.length &&
    a.subteams.every((key, i) => key === b.subteams[i]) &&
    a.groupings.valueStream === b.groupings.valueStream &&
    a.groupings.platformGrouping === b.groupings.platformGrouping &&
    a.problems === b.problems
  );
}
