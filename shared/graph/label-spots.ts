// Where words about a relation fit: a box near its badge or along its way that lies on no card, badge, grouping title or other
// label, and on as few lines as can be. What finds no box waits for the tooltip. The same wishes on the same graph get the same boxes.
import { boundsOf, inflate, type Point, type Rect } from "../geometry.ts";
import { BADGE_RADIUS } from "../notation.ts";
import { edgeArea, type LabelGround, labelGround, type Thing } from "./label-ground.ts";
import { RectGrid } from "./rect-grid.ts";
import type { Graph, GraphEdge } from "./types.ts";

export interface LabelWish {
  /** Key of the edge that the words are about. */
  readonly key: string;
  /** Room that the words take, canvas units. */
  readonly width: number;
  readonly height: number;
}

/** Free space between words and what they stand beside, canvas units. */
const GAP = 4;
/** Words over more lines than this cannot be read. */
const MOST_LINES = 2;
const SHARES = [0.5, 0.3, 0.7, 0.15, 0.85];

/**
 * @param wishes the first ones choose first: the most important belong in front; edges that the graph does not have get nothing
 * @returns boxes by edge key, `width` × `height` as wished, canvas units; no entry where no box is free
 */
export function labelSpots(graph: Graph, wishes: readonly LabelWish[]): ReadonlyMap<string, Rect> {
  const wished = wishes.flatMap(({ key, width, height }) => {
    const edge = graph.edges.get(key);
    return edge === undefined ? [] : [inflate(edgeArea(edge), Math.max(width, height) + BADGE_RADIUS + 2 * GAP)];
  });
  const part = boundsOf(wished);
  if (part === null) return new Map();
  const ground = labelGround(graph, part);
  const placed = new RectGrid<Thing>();
  const spots = new Map<string, Rect>();
  for (const wish of wishes) {
    const edge = graph.edges.get(wish.key);
    if (edge === undefined || spots.has(wish.key)) continue;
    const { spot } = spotFor(edge, wish, ground, placed);
    if (spot === null) continue;
    spots.set(wish.key, spot);
    placed.add({ rect: spot });
  }
  return spots;
}

export interface Found {
  /** Null where there is no room. */
  readonly spot: Rect | null;
  /** What was found follows from what is in here, and from the edge's own line and badge. */
  readonly looked: Rect;
}

/** The first box of those with the fewest lines in it. @param placed words that have their room already */
export function spotFor(edge: GraphEdge, wish: LabelWish, ground: LabelGround, placed: RectGrid<Thing>): Found {
  let spot: Rect | null = null;
  let fewest = MOST_LINES + 1;
  let looked: Rect | null = null;
  for (const box of boxesFor(edge, wish)) {
    const room = inflate(box, 2);
    looked = looked === null ? room : (boundsOf([looked, room]) ?? room);
    if (ground.isCovered(room) || placed.some(room, () => true)) continue;
    const lines = ground.linesIn(box, fewest);
    if (lines >= fewest) continue;
    spot = box;
    fewest = lines;
    if (lines === 0) break;
  }
  return { spot, looked: looked ?? edgeArea(edge) };
}

/** Boxes to try, the nearest to the badge first. */
function* boxesFor(edge: GraphEdge, { width, height }: LabelWish): Generator<Rect> {
  const { at, angle } = edge.badge;
  const off = BADGE_RADIUS + GAP;
  const beside: readonly Point[] = [
    { x: at.x + off, y: at.y - height / 2 },
    { x: at.x - off - width, y: at.y - height / 2 },
  ];
  const stacked: readonly Point[] = [
    { x: at.x - width / 2, y: at.y + off },
    { x: at.x - width / 2, y: at.y - off - height },
  ];
  const corners: readonly Point[] = [
    { x: at.x + GAP, y: at.y + off },
    { x: at.x - GAP - width, y: at.y + off },
    { x: at.x + GAP, y: at.y - off - height },
    { x: at.x - GAP - width, y: at.y - off - height },
  ];
  const upright = Math.abs(Math.sin(angle)) > 0.7;
  for (const point of [...(upright ? beside : stacked), ...corners, ...(upright ? stacked : beside)])
    yield { ...point, width, height };
  for (const [p, q] of longestFirst(edge.points)) {
    const flat = p.y === q.y;
    for (const share of SHARES) {
      const x = p.x + (q.x - p.x) * share;
      const y = p.y + (q.y - p.y) * share;
      if (flat) {
        yield { x: x - width / 2, y: y + GAP, width, height };
        yield { x: x - width / 2, y: y - GAP - height, width, height };
      } else {
        yield { x: x + GAP, y: y - height / 2, width, height };
        yield { x: x - GAP - width, y: y - height / 2, width, height };
      }
    }
  }
}

function longestFirst(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  const length = ([p, q]: readonly [Point, Point]): number => Math.abs(p.x - q.x) + Math.abs(p.y - q.y);
  return points
    .slice(1)
    .map((q, i): readonly [Point, Point] => [points[i] as Point, q])
    .filter((stretch) => length(stretch) >= 2 * GAP)
    .sort((a, b) => length(b) - length(a));
}
