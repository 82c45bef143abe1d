// Where teams are while they are dragged: all by the same way as the one that was grabbed, which snaps. Pure.
import type { Position } from "../../shared/card/types.ts";
import { boundsOf, inflate, overlaps, type Point, type Rect } from "../../shared/geometry.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { indexOf } from "./graph-index.ts";
import type { CanvasState, Drag } from "./session.ts";
import { onGrid, type SnapLines, snap, snapLines } from "./snap.ts";
import { visibleRect } from "./viewport.ts";

export interface DragStart {
  readonly grabbedAt: Point;
  /** Around all moved teams, where they started. */
  readonly bounds: Rect;
  readonly keys: ReadonlySet<TeamKey>;
  readonly from: ReadonlyMap<TeamKey, Position>;
  readonly lines: SnapLines;
}

/** Neighbours farther away than this are out of mind, CSS pixels. */
const NEIGHBOURHOOD = 900;

/** Null when the team is gone. A team that is not part of the selection is dragged alone. */
export function startOf(state: CanvasState, key: TeamKey, grabbedAt: Point): DragStart | null {
  const { graph, shown, selection, viewport, size } = state;
  const keys = new Set(selection.has(key) ? selection : [key]);
  const from = new Map<TeamKey, Position>();
  const rects: Rect[] = [];
  for (const moved of keys) {
    const rect = shown.nodes.get(moved)?.rect;
    if (rect === undefined) continue;
    from.set(moved, { x: rect.x, y: rect.y });
    rects.push(rect);
  }
  const bounds = boundsOf(rects);
  if (bounds === null) return null;
  const area = inflate(visibleRect(viewport, size), NEIGHBOURHOOD / viewport.zoom);
  const others = indexOf(graph)
    .teams.within(area)
    .filter((node) => !keys.has(node.key));
  // Not the frames that go along with what is moved.
  const frames = graph.groups.filter(
    ({ grouping, rect }) => overlaps(rect, area) && !grouping.teams.some((team) => keys.has(team)),
  );
  const lines = snapLines(
    others.map((node) => node.rect),
    frames.map(({ rect }) => rect),
  );
  return { grabbedAt, bounds, keys: new Set(from.keys()), from, lines };
}

/** @param free true: whole units only, no snapping to neighbours or to the grid */
export function moveTeams(start: DragStart, pointer: Point, zoom: number, free: boolean): Drag {
  const way = { x: pointer.x - start.grabbedAt.x, y: pointer.y - start.grabbedAt.y };
  const wished = { ...start.bounds, x: start.bounds.x + way.x, y: start.bounds.y + way.y };
  const { dx, dy, guides } = free
    ? { dx: Math.round(wished.x) - wished.x, dy: Math.round(wished.y) - wished.y, guides: [] }
    : snap(wished, start.lines, zoom);
  return { keys: start.keys, moves: shifted(start.from, way.x + dx, way.y + dy), guides, phase: "moving" };
}

/** By a step of the keyboard; the first step brings a lone team onto the grid. */
export function stepTeams(from: ReadonlyMap<TeamKey, Position>, dx: number, dy: number): ReadonlyMap<TeamKey, Position> {
  const [only] = from.values();
  if (from.size !== 1 || only === undefined) return shifted(from, dx, dy);
  const x = dx === 0 ? 0 : onGrid(only.x + dx) - only.x;
  const y = dy === 0 ? 0 : onGrid(only.y + dy) - only.y;
  return shifted(from, x, y);
}

function shifted(from: ReadonlyMap<TeamKey, Position>, dx: number, dy: number): ReadonlyMap<TeamKey, Position> {
  return new Map(Array.from(from, ([key, at]) => [key, { x: tidy(at.x + dx), y: tidy(at.y + dy) }]));
}

/** Sums of fractions leave dust in the last digits; two decimals are finer than any screen. */
const tidy = (n: number): number => Math.round(n * 100) / 100;
