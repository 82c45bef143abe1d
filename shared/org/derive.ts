// From what a change touched to the next Org: only that is worked out, everything else is carried over as the same objects.
import type { Problem } from "../result.ts";
import { assembleTeam, problemsOf } from "./assemble.ts";
import { dependencyKey } from "./dependencies.ts";
import type { Pair } from "./keys.ts";
import { withRelationsLater } from "./later.ts";
import type { Dirty, OrgIndex } from "./org-index.ts";
import { compareProblems, keepProblems, mergeProblems } from "./problem-order.ts";
import { interactionKey } from "./relations.ts";
import { sameGrouping, sameRelation } from "./same.ts";
import { patchMap } from "./sorted-map.ts";
import type { CustomTeamType, Grouping, Org, Relation, Team, TeamKey } from "./types.ts";

/** What the last Org was made of, beside the index: needed to see what went away. */
export interface Derived {
  /** Keys of relations beyond a pair's usual ones, and problems of its relations, by pair. Few pairs have either. */
  readonly pairs: Map<string, PairExtras>;
  /** Problems of relations, by each team they are about and by pair. Few pairs have any. */
  readonly pairProblems: Map<TeamKey, Map<string, readonly Problem[]>>;
  /** Problems of a card apart from its relations, by its team. Absent without any. */
  readonly cardProblems: Map<TeamKey, readonly Problem[]>;
}

const NONE: readonly Problem[] = [];
const NO_KEYS: readonly string[] = [];

interface PairExtras {
  readonly keys: readonly string[];
  readonly problems: readonly Problem[];
}

/** Problems that went and came, to bring the sorted list up to date. */
interface ProblemChange {
  readonly removed: Set<Problem>;
  readonly added: Problem[];
}

/**
 * @param base the Org that `dirty` is a change of
 * @param known where unchanged teams and relations are taken from; `base` but for an Org that is derived anew
 */
export function deriveOrg(
  index: OrgIndex,
  derived: Derived,
  dirty: Dirty,
  base: Org,
  known: Org,
  types: readonly CustomTeamType[],
): Org {
  const change: ProblemChange = { removed: new Set(), added: [] };
  const relations = relationChanges(index, derived, dirty, dirty.pairs.values(), base, known, change);
  const { teams, groupings } = teamChanges(index, derived, dirty, base, known, change);
  const settled = change.removed.size === 0 && change.added.length === 0;
  const next: Org = {
    teams: patchMap(base.teams, teams),
    relations: patchMap(base.relations, relations),
    groupings: patchMap(base.groupings, groupings),
    problems: settled ? base.problems : mergeProblems(base.problems, change.removed, change.added),
    types,
  };
  const same =
    next.teams === base.teams &&
    next.relations === base.relations &&
    next.groupings === base.groupings &&
    next.problems === base.problems &&
    next.types === base.types;
  return same ? base : next;
}

/**
 * The first Org of an index: relations that one side alone speaks of, which can have no problems, are worked out when they are asked for.
 * @param empty an Org of nothing, of the same types
 */
export function deriveFirst(index: OrgIndex, derived: Derived, dirty: Dirty, empty: Org): Org {
  const change: ProblemChange = { removed: new Set(), added: [] };
  const [both, alone] = [new Map<string, Pair>(), new Map<string, Pair>()];
  for (const [key, pair] of dirty.pairs) (dirty.again.has(key) ? both : alone).set(key, pair);
  const relations = relationChanges(index, derived, dirty, both.values(), empty, empty, change);
  const { teams, groupings } = teamChanges(index, derived, dirty, empty, empty, change);
  const rest = {
    teams: patchMap(empty.teams, teams),
    groupings: patchMap(empty.groupings, groupings),
    problems: mergeProblems([], change.removed, change.added),
    types: empty.types,
  };
  return withRelationsLater(rest, () => {
    const others = relationChanges(index, derived, dirty, alone.values(), empty, empty, change);
    return patchMap(empty.relations, new Map([...relations, ...others]));
  });
}

/** Teams and groupings that look different now; null where one went. */
function teamChanges(index: OrgIndex, derived: Derived, dirty: Dirty, base: Org, known: Org, change: ProblemChange) {
  const teams = new Map<TeamKey, Team | null>();
  for (const key of dirty.teams) {
    const team = assembleTeam(key, index, teamProblems(key, index, derived, change), known.teams.get(key));
    if (team !== null || base.teams.has(key)) teams.set(key, team);
  }
  const groupings = new Map<string, Grouping | null>();
  for (const key of dirty.groupings) {
    const grouping = index.groupings.grouping(key);
    const before = known.groupings.get(key);
    groupings.set(key, grouping !== null && before !== undefined && sameGrouping(grouping, before) ? before : grouping);
  }
  return { teams, groupings };
}

function relationChanges(
  index: OrgIndex,
  derived: Derived,
  dirty: Dirty,
  pairs: Iterable<Pair>,
  base: Org,
  known: Org,
  change: ProblemChange,
): ReadonlyMap<string, Relation | null> {
  const changes = new Map<string, Relation | null>();
  for (const pair of pairs) {
    const before = derived.pairs.get(pair.key);
    const { relations, problems } = index.relationsOf(pair);
    if (base.relations.size > 0) {
      for (const key of [...usualKeys(pair), ...(before?.keys ?? [])]) if (base.relations.has(key)) changes.set(key, null);
    }
    for (const relation of relations) {
      const old = known.relations.get(relation.key);
      changes.set(relation.key, old !== undefined && sameRelation(old, relation) ? old : relation);
    }
    const kept = keepProblems(before?.problems, problems);
    const keys = relations.length < 2 ? NO_KEYS : unusualKeys(pair, relations);
    if (keys.length > 0 || kept.length > 0) derived.pairs.set(pair.key, { keys, problems: kept });
    else if (before !== undefined) derived.pairs.delete(pair.key);
    if (kept === before?.problems || (kept.length === 0 && before === undefined)) continue;
    exchange(change, before?.problems, kept);
    for (const key of [pair.low, pair.high]) {
      dirty.teams.add(key);
      const about = derived.pairProblems.get(key) ?? new Map<string, readonly Problem[]>();
      if (kept.length === 0) about.delete(pair.key);
      else about.set(pair.key, kept);
      if (about.size === 0) derived.pairProblems.delete(key);
      else derived.pairProblems.set(key, about);
    }
  }
  return changes;
}

/** The relations that a pair mostly has: one interaction, and a dependency each way. */
const usualKeys = (pair: Pair): readonly string[] => [
  interactionKey(pair),
  dependencyKey(pair.low, pair.high),
  dependencyKey(pair.high, pair.low),
];

function unusualKeys(pair: Pair, relations: readonly Relation[]): readonly string[] {
  const usual = usualKeys(pair);
  return relations.map(({ key }) => key).filter((key) => !usual.includes(key));
}

/** All problems about a card's team, and the list of the whole brought up to date with them. */
function teamProblems(key: TeamKey, index: OrgIndex, derived: Derived, change: ProblemChange): readonly Problem[] {
  if (!key.startsWith("card:")) return NONE;
  const card = index.cards.get(key);
  const before = derived.cardProblems.get(key);
  const problems = keepProblems(before, card === undefined ? NONE : problemsOf(key, card, index));
  if (problems !== before && (problems.length > 0 || before !== undefined)) exchange(change, before, problems);
  if (problems.length > 0) derived.cardProblems.set(key, problems);
  else if (before !== undefined) derived.cardProblems.delete(key);
  const ofPairs = derived.pairProblems.get(key);
  if (ofPairs === undefined && problems.length < 2) return problems;
  const about = [...problems];
  for (const found of ofPairs?.values() ?? []) about.push(...found);
  return about.sort(compareProblems);
}

function exchange(change: ProblemChange, before: readonly Problem[] = [], after: readonly Problem[]): void {
  const kept = new Set(after);
  const old = new Set(before);
  for (const problem of before) if (!kept.has(problem)) change.removed.add(problem);
  for (const problem of after) if (!old.has(problem)) change.added.push(problem);
}
