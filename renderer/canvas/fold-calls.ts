// What is done to the shape of a folded grouping, told as what it means: its teams selected, moved, deleted; the shape opened is unfolded,
// or, from far away, looked at closely. The app never hears of shapes.
import type { Position } from "../../shared/card/types.ts";
import { drawnAs, foldedIn, teamsOf } from "../../shared/graph/stand-in.ts";
import type { Graph } from "../../shared/graph/types.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { Session } from "./session.ts";
import type { MenuTarget } from "./types.ts";

interface TeamCalls {
  select(keys: readonly TeamKey[]): void;
  move(moves: ReadonlyMap<TeamKey, Position>, join: string | null, out: boolean): void;
  open(key: TeamKey): void;
  fold(key: string, folded: boolean): void;
  connectFrom(key: TeamKey): void;
  removeTeams(keys: readonly TeamKey[]): void;
}

/** @param closer looks at a grouping from so near that its teams are seen */
export function withFolds<C extends TeamCalls>(calls: C, session: Session, closer: (key: string) => void): C {
  const foldedAt = (key: TeamKey) => {
    const node = session.get().graph.nodes.get(key);
    return node === undefined ? null : foldedIn(node.team);
  };
  return {
    ...calls,
    select: (keys) => calls.select(chosenBy(session.get(), keys)),
    move: (moves, join, out) => calls.move(teamMoves(session.get().graph, moves), join, out),
    open(key) {
      const group = foldedAt(key);
      if (group === null) calls.open(key);
      else if (group.folded.far) closer(key);
      else calls.fold(key, false);
    },
    connectFrom(key) {
      if (foldedAt(key) === null) calls.connectFrom(key);
    },
    removeTeams: (keys) => calls.removeTeams(teamsOf(session.get().graph, keys)),
  };
}

/** The teams that drawn keys mean. Those of a shape that was selected and is not any more are not either. */
export function chosenBy(
  { graph, selection }: { readonly graph: Graph; readonly selection: ReadonlySet<TeamKey> },
  keys: readonly TeamKey[],
): readonly TeamKey[] {
  const wanted = new Set(keys);
  const stay = keys.filter((key) => {
    const shape = drawnAs(graph, key);
    return shape === key || wanted.has(shape) || !selection.has(shape);
  });
  return teamsOf(graph, stay);
}

/** What a line that stands for several relations is to a menu; null for any other line. */
export function summedTarget(graph: Graph, key: string): MenuTarget | null {
  const edge = graph.edges.get(key);
  if (edge?.sum === undefined) return null;
  return { kind: "sum", relations: edge.sum, ends: teamsOf(graph, [homeKey(edge.relation.from), homeKey(edge.relation.to)]) };
}

/** Moved shapes as moves of their teams, each by as much. */
export function teamMoves(graph: Graph, moves: ReadonlyMap<TeamKey, Position>): ReadonlyMap<TeamKey, Position> {
  const teams = new Map<TeamKey, Position>();
  for (const [key, to] of moves) {
    const node = graph.nodes.get(key);
    const group = node === undefined ? null : foldedIn(node.team);
    if (node === undefined || group === null) {
      teams.set(key, to);
      continue;
    }
    const [dx, dy] = [to.x - node.rect.x, to.y - node.rect.y];
    for (const { key: team, rect } of group.folded.nodes) teams.set(team, { x: tidy(rect.x + dx), y: tidy(rect.y + dy) });
  }
  return teams;
}

/** Sums of fractions leave dust in the last digits; two decimals are finer than any screen. */
const tidy = (n: number): number => Math.round(n * 100) / 100;
