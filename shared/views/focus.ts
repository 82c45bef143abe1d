// The teams around one team, some relations away. Pure.
//
// "provides" goes where the team's work goes: along an interaction from provider to consumer, and against a dependency, since who depends
// on a team uses what it gives. "consumes" goes the other way. A collaboration has no direction and counts for both.
import { homeKey } from "../org/keys.ts";
import type { Org, Relation, TeamKey } from "../org/types.ts";
import { assertNever } from "../result.ts";
import { isDrawn, teamsIn } from "./filter.ts";
import type { Focus } from "./types.ts";

type Direction = Exclude<Focus["direction"], "both">;

/** Keys of the drawn teams within reach, the team itself among them; null where the team is not there. */
export function focusTeams(org: Org, focus: Focus): ReadonlySet<TeamKey> | null {
  const start = homeKey(focus.team);
  if (!org.teams.has(start)) return null;
  const steps = stepsOf(org, focus.direction === "both" ? ["provides", "consumes"] : [focus.direction]);
  const found = new Set<TeamKey>([start]);
  let edge: readonly TeamKey[] = [start];
  for (let depth = 0; depth < focus.depth && edge.length > 0; depth++) {
    edge = [...new Set(edge.flatMap((key) => [...(steps.get(key) ?? [])]))].filter((key) => !found.has(key));
    for (const key of edge) found.add(key);
  }
  return new Set([...found].filter((key) => drawn(org, key)));
}

function drawn(org: Org, key: TeamKey): boolean {
  const team = org.teams.get(key);
  return team !== undefined && isDrawn(team);
}

/** From each team, those that one relation leads to. A grouping that is an end stands for its teams. */
function stepsOf(org: Org, directions: readonly Direction[]): ReadonlyMap<TeamKey, ReadonlySet<TeamKey>> {
  const steps = new Map<TeamKey, Set<TeamKey>>();
  const members = new Map<TeamKey, readonly TeamKey[]>();
  const teamsAt = (end: TeamKey): readonly TeamKey[] => {
    if (!org.groupings.has(end)) return [homeKey(end)];
    const known = members.get(end) ?? [...teamsIn(org, [end])];
    members.set(end, known);
    return known;
  };
  for (const relation of org.relations.values()) {
    for (const direction of directions) {
      for (const [from, to] of waysOf(relation, direction)) {
        const reached = teamsAt(to);
        for (const key of teamsAt(from)) {
          let known = steps.get(key);
          if (known === undefined) {
            known = new Set();
            steps.set(key, known);
          }
          for (const one of reached) if (one !== key) known.add(one);
        }
      }
    }
  }
  return steps;
}

type Way = readonly [from: TeamKey, to: TeamKey];

function waysOf(relation: Relation, direction: Direction): readonly Way[] {
  const { from, to } = relation;
  const there: Way = [from, to];
  const back: Way = [to, from];
  switch (relation.kind) {
    case "interaction":
      if (relation.direction === "symmetric" || relation.mode === "collaboration") return [there, back];
      return [direction === "provides" ? there : back];
    case "dependency":
      return [direction === "provides" ? back : there];
    default:
      return assertNever(relation);
  }
}
