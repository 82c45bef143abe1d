// The words beside a relation's badge: what it is for, how much time is left or over, and the mode that follows as a small shape. Says
// what and lays it out; where there is room for it is shared/graph/label-spots.ts.
import { decimal } from "../decimal.ts";
import { centre, contains, type Point, type Rect } from "../geometry.ts";
import { type LabelWish, labelSpots } from "../graph/label-spots.ts";
import { sumOf } from "../graph/sum-pill.ts";
import type { Graph, GraphEdge, GroupNode } from "../graph/types.ts";
import { PALETTES, type Theme } from "../notation.ts";
import type { Interaction } from "../org/types.ts";
import { arrowHead } from "../shapes.ts";
import { fitText, measureText } from "../text/measure.ts";
import { badgeItems } from "./draw-edge.ts";
import { pathItem, rectItem, textItem } from "./items.ts";
import type { SceneItem } from "./scene-types.ts";
import { timingOf, timingWords } from "./timing.ts";

interface NoteLine {
  readonly text: string;
  readonly tone: "plain" | "error";
}

export interface EdgeNote {
  readonly key: string;
  readonly lines: readonly NoteLine[];
  /** The mode that is to follow; null for none. Drawn at the end of the last line. */
  readonly next: Interaction["mode"];
  readonly width: number;
  readonly height: number;
  /** Letters are this much larger than on a card that can be read. */
  readonly scale: number;
}

export interface PlacedNote {
  readonly note: EdgeNote;
  readonly edge: GraphEdge;
  readonly rect: Rect;
}

const TEXT = { size: 10.5, weight: 500, height: 13 } as const;
const MAX_WIDTH = 150;
/** An arrow and the shape after it. */
const NEXT = { width: 26, radius: 6, arrow: 9, gap: 4, height: 15 } as const;

/**
 * What is told beside an edge.
 * @param full purpose and remaining time too; else only what nobody should have to ask for: overdue, not begun yet, what follows
 * @returns null where there is nothing to tell
 */
export function edgeNote(edge: GraphEdge, asOf: string | undefined, full: boolean, scale = 1): EdgeNote | null {
  const { relation, key } = edge;
  if (sumOf(edge) !== null) return null;
  if (relation.kind === "dependency")
    return full && relation.reason !== null ? laid(key, [plain(relation.reason)], null, scale) : null;
  const timing = timingOf(relation, asOf);
  const told = full || timing.kind === "overdue" || timing.kind === "planned" ? timingWords(timing) : null;
  const lines: readonly NoteLine[] = [
    ...(full && relation.purpose !== null ? [plain(relation.purpose)] : []),
    ...(told === null ? [] : [{ text: told, tone: timing.kind === "overdue" ? "error" : "plain" } as const]),
  ];
  return lines.length === 0 && relation.nextMode === null ? null : laid(key, lines, relation.nextMode, scale);
}

const plain = (text: string): NoteLine => ({ text: text.replace(/\s+/gu, " ").trim(), tone: "plain" });
const weightOf = ({ tone }: NoteLine): 500 | 600 => (tone === "error" ? 600 : TEXT.weight);
const widthOf = (line: NoteLine): number => measureText(line.text, TEXT.size, weightOf(line));

function laid(key: string, given: readonly NoteLine[], next: Interaction["mode"], scale: number): EdgeNote {
  const lines = given.map((line) => ({ ...line, text: fitText(line.text, MAX_WIDTH, TEXT.size, weightOf(line)) }));
  const last = lines.at(-1);
  const withNext = next === null ? 0 : (last === undefined ? 0 : widthOf(last) + NEXT.gap) + NEXT.width;
  const width = Math.max(withNext, ...lines.map(widthOf));
  const height = Math.max(
    lines.length * TEXT.height,
    next === null ? 0 : (lines.length - 1) * TEXT.height + NEXT.height,
    NEXT.height,
  );
  return { key, lines, next, width: Math.ceil(width * scale), height: Math.ceil(height * scale), scale };
}

/**
 * Room for notes, the first ones first; of two for the same edge the second is taken where there is none for the first.
 * @param spotsIn labelSpots, or what gives the same with less work
 */
export function placeNotes(graph: Graph, notes: readonly EdgeNote[], spotsIn = labelSpots): readonly PlacedNote[] {
  const spots = spotsIn(
    graph,
    notes.map(({ key, width, height }): LabelWish => ({ key, width, height })),
  );
  const placed = new Map<string, PlacedNote>();
  for (const note of notes) {
    const rect = spots.get(note.key);
    const edge = graph.edges.get(note.key);
    if (rect === undefined || edge === undefined || placed.has(note.key)) continue;
    if (rect.width === note.width && rect.height === note.height) placed.set(note.key, { note, edge, rect });
  }
  return [...placed.values()];
}

/** @param ground colour of what is behind, drawn as a thin patch so that no line crosses the letters */
export function noteItems({ note, edge, rect }: PlacedNote, theme: Theme, ground: string): readonly SceneItem[] {
  const palette = PALETTES[theme];
  const { scale } = note;
  const side = sideOf(rect, edge.badge.at);
  const items: SceneItem[] = [rectItem(inflated(rect), 3, { fill: ground, fillOpacity: 0.85 })];
  const rows = Math.max(note.lines.length, 1);
  for (let i = 0; i < rows; i++) {
    const line = note.lines[i];
    const text = line === undefined ? 0 : widthOf(line) * scale;
    const next = i === rows - 1 ? note.next : null;
    const length = text + (next === null ? 0 : ((line === undefined ? 0 : NEXT.gap) + NEXT.width) * scale);
    const start = side === "start" ? rect.x : side === "end" ? rect.x + rect.width - length : rect.x + (rect.width - length) / 2;
    const middle = rect.y + rect.height / 2 + (i - (rows - 1) / 2) * TEXT.height * scale;
    if (line !== undefined) {
      const fill = line.tone === "error" ? palette.error : palette.ink2;
      const at = { x: start, y: middle + TEXT.size * scale * 0.36 };
      items.push(textItem(line.text, at, { size: TEXT.size * scale, weight: weightOf(line), fill }));
    }
    if (next !== null) items.push(...nextItems(next, { x: start + length - NEXT.width * scale, y: middle }, theme, scale));
  }
  return items;
}

/** "→" and the shape of what follows, from the middle of its left edge. */
export function nextItems(mode: NonNullable<Interaction["mode"]>, at: Point, theme: Theme, scale = 1): readonly SceneItem[] {
  const { ink2 } = PALETTES[theme];
  const tip = { x: at.x + NEXT.arrow * scale, y: at.y };
  return [
    pathItem(`M0 0H${decimal((NEXT.arrow - 2) * scale)}`, at, { stroke: ink2, strokeWidth: 1.2 * scale }),
    pathItem(arrowHead(5 * scale), tip, { fill: ink2 }),
    ...badgeItems(mode, { x: at.x + (NEXT.width - NEXT.radius - 1) * scale, y: at.y }, 0, theme, { radius: NEXT.radius * scale }),
  ];
}

/** The colour of what lies behind the middle of a rectangle: the innermost grouping, or the ground. */
export function groundAt({ groups }: Pick<Graph, "groups">, rect: Rect, theme: Theme): string {
  const middle = centre(rect);
  let inner: GroupNode | null = null;
  for (const group of groups) if (contains(group.rect, middle) && group.depth >= (inner?.depth ?? 0)) inner = group;
  return inner === null ? PALETTES[theme].ground : PALETTES[theme].groupings[inner.grouping.kind].fill;
}

/** Lines begin at the badge where the note is beside it, and are centred where it is over or under it. */
function sideOf(rect: Rect, badge: Point): "start" | "middle" | "end" {
  if (Math.abs(rect.x + rect.width / 2 - badge.x) < 3) return "middle";
  return rect.x + rect.width / 2 > badge.x ? "start" : "end";
}

const inflated = (r: Rect): Rect => ({ x: r.x - 2, y: r.y, width: r.width + 4, height: r.height });
