// Teams whose subteams have cards of their own, and how that is shown: one outline around them where they stand together and nobody else
// between them, else a tie from the parent to each. Embedded subteams are on their parent's card. Pure; how it looks is draw-family.ts.
import { borderPoint, boundsOf, centre, inflate, overlaps, type Point, type Rect } from "../geometry.ts";
import type { TeamKey } from "../org/types.ts";
import { sameRect } from "./nodes.ts";
import { RectGrid } from "./rect-grid.ts";
import type { Graph, TeamNode } from "./types.ts";

export interface Family {
  /** The parent's. */
  readonly key: TeamKey;
  /** Parent first, then its drawn subteams; where there is an outline, theirs too. */
  readonly members: readonly TeamNode[];
  /** Around all members; null where they do not stand together. */
  readonly outline: Rect | null;
  /** From the parent's border to each subteam's, where there is no outline. */
  readonly ties: readonly (readonly [Point, Point])[];
  /** Around all that is drawn of it. */
  readonly rect: Rect;
}

/** Between members and outline, canvas units; for each generation below the parent once more. */
const GAP = 9;
const STEP = 5;
/** An outline that would hold more ground than this for each of its teams' own tells nobody who belongs together. */
const MOST_GROUND = 4;

const known = new WeakMap<Graph, readonly Family[]>();

/** In the order of the graph's teams; the same array for the same graph. */
export function familiesOf(graph: Graph): readonly Family[] {
  const kept = known.get(graph);
  if (kept !== undefined) return kept;
  const found = findFamilies(graph);
  known.set(graph, found);
  return found;
}

/** Areas in which two graphs draw families differently. */
export function movedFamilies(before: Graph, after: Graph): readonly Rect[] {
  const old = new Map(familiesOf(before).map((family) => [family.key, family]));
  const areas: Rect[] = [];
  for (const family of familiesOf(after)) {
    const was = old.get(family.key);
    old.delete(family.key);
    if (was !== undefined && sameDrawing(was, family)) continue;
    areas.push(family.rect, ...(was === undefined ? [] : [was.rect]));
  }
  return [...areas, ...Array.from(old.values(), ({ rect }) => rect)];
}

const sameDrawing = (a: Family, b: Family): boolean =>
  a.members.length === b.members.length &&
  (a.outline === null) === (b.outline === null) &&
  (a.outline === null || b.outline === null || sameRect(a.outline, b.outline)) &&
  a.members.every(({ rect }, i) => rect === b.members[i]?.rect);

function findFamilies(graph: Graph): readonly Family[] {
  const parents = [...graph.nodes.values()].filter((node) => drawnSubteams(graph, node).length > 0);
  if (parents.length === 0) return [];
  const teams = new RectGrid(graph.nodes.values());
  return parents.map((parent) => {
    const { members, depth } = descendants(graph, parent);
    const inside = new Set(members);
    const around = boundsOf(members.map(({ rect }) => rect)) ?? parent.rect;
    const outline = inflate(around, GAP + (depth - 1) * STEP);
    const ground = members.reduce((sum, { rect }) => sum + areaOf(rect), 0);
    const alone = !teams.some(outline, (node) => !inside.has(node) && overlaps(node.rect, outline));
    if (alone && areaOf(around) <= MOST_GROUND * ground) {
      return { key: parent.key, members, outline, ties: [], rect: inflate(outline, 1) };
    }
    const subteams = drawnSubteams(graph, parent);
    const ties = subteams.map(({ rect }) => tie(parent.rect, rect));
    const own = [parent, ...subteams];
    return { key: parent.key, members: own, outline: null, ties, rect: boundsOf(own.map(({ rect }) => rect)) ?? parent.rect };
  });
}

const areaOf = ({ width, height }: Rect): number => width * height;
const drawnSubteams = (graph: Graph, { team }: TeamNode): readonly TeamNode[] =>
  team.subteams.length === 0 ? [] : team.subteams.flatMap((key) => graph.nodes.get(key) ?? []);

/** Who descends from a team, itself first, and how many generations there are below it. No circles: the org has broken them. */
function descendants(graph: Graph, parent: TeamNode): { readonly members: readonly TeamNode[]; readonly depth: number } {
  const below = drawnSubteams(graph, parent).map((node) => descendants(graph, node));
  return {
    members: [parent, ...below.flatMap(({ members }) => members)],
    depth: below.length === 0 ? 0 : 1 + Math.max(...below.map(({ depth }) => depth)),
  };
}

const tie = (from: Rect, to: Rect): readonly [Point, Point] => [borderPoint(from, centre(to)), borderPoint(to, centre(from))];
