// Where the titles of unfolded groupings stand: at their place in the top left corner, never smaller than can be read, kept in view while
// the grouping is, and never over one another. Pure, and the same for drawing and for picking; drawn by draw-titles.ts.
import { contains, inflate, type Point, type Rect } from "../../shared/geometry.ts";
import { RectGrid } from "../../shared/graph/rect-grid.ts";
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { Graph, GroupNode } from "../../shared/graph/types.ts";
import { GROUP_PADDING } from "../../shared/notation.ts";
import { fitText, measureText } from "../../shared/text/measure.ts";
import { inDigits, language, t } from "../../shared/words/t.ts";

export interface PlacedTitle {
  readonly group: GroupNode;
  readonly text: string;
  /** How many teams are in it, and where that is said. */
  readonly count: string;
  readonly countX: number;
  readonly size: number;
  /** Start of the text on its baseline. */
  readonly at: Point;
  /** In the grouping's area; else on top of it. */
  readonly inside: boolean;
  /** Around all of it; a press in it means the grouping. */
  readonly rect: Rect;
  /** The chevron that folds. */
  readonly fold: Rect;
}

const SIZE = 11.5;
export const TITLE_WEIGHT = 600;
export const COUNT_WEIGHT = 500;
/** Titles never get smaller than this, CSS pixels; far out, where groupings stand close on the screen, a little smaller. */
const LEAST_SIZE = 11;
const LEAST_SIZE_FAR = 10;
const FAR_ZOOM = 0.2;
/** A title on top reaches so far into its own area, where no team is, so that it keeps off the area above it; canvas units. */
const SUNK = GROUP_PADDING.top - 6;
/** A grouping narrower than this on the screen has no room for a title that says anything, CSS pixels. */
const LEAST_WIDTH = 48;
/** Parts of the font size. */
const CHEVRON = 1.3;
const GAP = 0.55;

interface Kept {
  readonly groups: readonly GroupNode[];
  readonly zoom: number;
  readonly left: number;
  readonly language: string;
  readonly titles: readonly PlacedTitle[];
}
const KEPT = 4;
let kept: readonly Kept[] = [];

/**
 * @param counts how many teams are in each grouping
 * @param left titles keep to the right of this while their grouping reaches there, canvas units
 */
export function titlesOf(
  groups: readonly GroupNode[],
  counts: ReadonlyMap<string, number>,
  zoom: number,
  left: number,
): readonly PlacedTitle[] {
  const spoken = language();
  const known = kept.find((k) => k.groups === groups && k.zoom === zoom && k.left === left && k.language === spoken);
  if (known !== undefined) return known.titles;
  const titles = place(groups, counts, zoom, left);
  kept = [{ groups, zoom, left, language: spoken, titles }, ...kept.slice(0, KEPT - 1)];
  return titles;
}

/** The title that a point is on. */
export const titleAt = (titles: readonly PlacedTitle[], point: Point): PlacedTitle | undefined =>
  titles.findLast(({ rect }) => contains(rect, point));

/** Outer groupings first: an inner one's title that would lie on another is left away, the tooltip and the outline have it. */
function place(
  groups: readonly GroupNode[],
  counts: ReadonlyMap<string, number>,
  zoom: number,
  left: number,
): readonly PlacedTitle[] {
  const taken = new RectGrid<PlacedTitle>();
  const titles: PlacedTitle[] = [];
  for (const group of groups.toSorted((a, b) => a.depth - b.depth)) {
    if (group.folded !== undefined || group.rect.width * zoom < LEAST_WIDTH) continue;
    const title = placed(group, counts.get(group.key) ?? 0, zoom, left);
    if (title === null || taken.some(inflate(title.rect, 1 / zoom), () => true)) continue;
    taken.add(title);
    titles.push(title);
  }
  return titles;
}

function placed(group: GroupNode, teams: number, zoom: number, left: number): PlacedTitle | null {
  const { rect } = group;
  const size = Math.max(SIZE, (zoom < FAR_ZOOM ? LEAST_SIZE_FAR : LEAST_SIZE) / zoom);
  // Inside where there is room above the teams, else on top.
  const inside = size * 1.4 <= GROUP_PADDING.top;
  const [chevron, gap] = [size * CHEVRON, size * GAP];
  const count = inDigits(teams);
  const countWidth = gap + measureText(count, size, COUNT_WEIGHT);
  const side = inside ? GROUP_PADDING.side : 0;
  const room = rect.width - 2 * side - chevron - countWidth;
  // On top, a title lies where lines run: the name alone covers fewer of them, and the colour says the kind.
  const text = textFor(group, room, size, inside) || textFor(group, room + countWidth, size, inside);
  if (text === "") return null;
  const width = measureText(text, size, TITLE_WEIGHT);
  const told = width + countWidth <= rect.width - 2 * side - chevron ? count : "";
  const whole = chevron + width + (told === "" ? 0 : countWidth);
  const end = rect.x + rect.width - side - whole;
  const x = Math.max(rect.x + side, Math.min(left + GROUP_PADDING.side / zoom, end));
  const y = inside ? rect.y + Math.max(24, size * 1.15) : rect.y + SUNK - size * 0.45;
  const top = y - size * 1.05;
  const height = size * 1.5;
  return {
    group,
    text,
    count: told,
    countX: x + chevron + width + gap,
    size,
    at: { x: x + chevron, y },
    inside,
    rect: { x: x - 4, y: top, width: whole + 8, height },
    fold: { x: x - 4, y: top, width: chevron + 4, height },
  };
}

/** Kind and name where there is room for both, else the name, as much of it as fits. */
function textFor({ grouping }: GroupNode, room: number, size: number, withKind: boolean): string {
  const name = grouping.name.replace(/\s+/gu, " ").trim();
  if (!withKind) return fitText(name, room, size, TITLE_WEIGHT);
  const whole = `${t(`groupings:kind.${grouping.kind}`)} · ${name}`;
  return measureText(whole, size, TITLE_WEIGHT) <= room ? whole : fitText(name, room, size, TITLE_WEIGHT);
}

const counted = new WeakMap<Graph, ReadonlyMap<string, number>>();

/** Teams in each unfolded grouping, those of inner and of folded ones too. @param graph with its stand-ins */
export function teamCounts(graph: Graph): ReadonlyMap<string, number> {
  const known = counted.get(graph);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  const add = (key: string | null, teams: number): void => {
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + teams);
  };
  for (const { team } of graph.nodes.values()) {
    const group = foldedIn(team);
    if (group !== null) add(group.grouping.parent, group.folded.teams.length);
  }
  for (const { key, grouping } of graph.groups.toSorted((a, b) => b.depth - a.depth)) {
    add(key, grouping.teams.length);
    add(grouping.parent, counts.get(key) ?? 0);
  }
  counted.set(graph, counts);
  return counts;
}
