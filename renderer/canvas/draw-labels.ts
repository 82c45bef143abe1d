// Words beside badges. Always there, from a zoom at which they can be read: what is overdue, what has not begun, what mode follows. Of
// what is selected also what it is for and how much time is left. They lie on no card, badge, title or other words; where there is no
// room they wait for the tooltip.
import { type EdgeNote, edgeNote, groundAt, noteItems, type PlacedNote, placeNotes } from "../../shared/diagram/edge-notes.ts";
import type { SceneItem } from "../../shared/diagram/scene-types.ts";
import { inflate, overlaps, type Rect } from "../../shared/geometry.ts";
import { LabelKeeper } from "../../shared/graph/label-keeper.ts";
import type { Graph, GraphEdge } from "../../shared/graph/types.ts";
import type { Theme } from "../../shared/notation.ts";
import { language } from "../../shared/words/t.ts";
import type { Brush } from "./brush.ts";
import type { Detail } from "./detail.ts";
import { paintItems } from "./paint.ts";

/** How much larger words are than on a card at full size, by detail; 0: none are drawn. */
const SCALE: Readonly<Record<Detail, number>> = { card: 1, name: 1.75, "large-name": 0, shape: 0 };

export interface LabelLook {
  readonly theme: Theme;
  readonly asOf: string | undefined;
  readonly detail: Detail;
}

interface Told {
  readonly full: readonly GraphEdge[];
  readonly without: ReadonlySet<string>;
  readonly fades: (edge: GraphEdge) => number;
}

interface Placed {
  readonly look: LabelLook;
  readonly spoken: string;
  /** Edges that are told about in full. */
  readonly full: readonly GraphEdge[];
  readonly notes: readonly { readonly placed: PlacedNote; readonly items: readonly SceneItem[] }[];
}

/** What was found in the graph before this one, by detail: an edit makes a new graph of which little is new. */
const keepers = { card: new LabelKeeper(), name: new LabelKeeper(), "large-name": new LabelKeeper(), shape: new LabelKeeper() };

/** What was placed last in a graph: the same look and selection are asked for again in every frame of a pan. */
const known = new WeakMap<Graph, Placed>();

/**
 * @param full edges to tell everything about
 * @param without keys of edges that are on the move: their words are left away
 * @param fades how much of an edge's words is seen: 1 all of it
 */
export function drawLabels(ctx: Brush, graph: Graph, look: LabelLook, visible: Rect, { full, without, fades }: Told): void {
  if (SCALE[look.detail] === 0) return;
  const alpha = ctx.globalAlpha;
  for (const { placed, items } of notesIn(graph, look, full).notes) {
    const { edge, rect } = placed;
    if (without.has(edge.key) || !overlaps(rect, visible)) continue;
    ctx.globalAlpha = alpha * fades(edge);
    paintItems(ctx, items);
  }
  ctx.globalAlpha = alpha;
}

/**
 * Where words stand differently in two graphs, as far as those of the first one were drawn: they keep clear of everything, so they may
 * move with what is far from their own relation. Not for what is told in full of a selection.
 */
export function movedLabels(before: Graph, after: Graph): readonly Rect[] {
  const was = known.get(before);
  if (was === undefined || before === after) return [];
  const now = new Map(notesIn(after, was.look, []).notes.map((note) => [note.placed.edge.key, note.placed]));
  const areas: Rect[] = [];
  for (const { placed } of was.notes) {
    const next = now.get(placed.edge.key);
    now.delete(placed.edge.key);
    if (next !== undefined && next.edge === placed.edge && sameRect(next.rect, placed.rect)) continue;
    areas.push(placed.rect, ...(next === undefined ? [] : [next.rect]));
  }
  return [...areas, ...[...now.values()].map((note) => note.rect)].map((rect) => inflate(rect, 4));
}

const sameRect = (a: Rect, b: Rect): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

function notesIn(graph: Graph, look: LabelLook, full: readonly GraphEdge[]): Placed {
  const spoken = language();
  const found = known.get(graph);
  if (found?.spoken === spoken && sameLook(found.look, look) && sameEdges(found.full, full)) return found;
  const keeper = keepers[look.detail];
  const placed = placeNotes(graph, wanted(graph, look, full), (of, wishes) => keeper.spots(of, wishes)).map((note) => ({
    placed: note,
    items: noteItems(note, look.theme, groundAt(graph, note.rect, look.theme)),
  }));
  const made = { look, spoken, full, notes: placed };
  known.set(graph, made);
  return made;
}

/** What is always told stays where it is, whatever is selected; what is selected is told in full where there is room, else as it was. */
function wanted(graph: Graph, { asOf, detail }: LabelLook, full: readonly GraphEdge[]): readonly EdgeNote[] {
  const scale = SCALE[detail];
  const always = alwaysTold(graph, asOf, scale);
  // Smaller than on cards nobody reads a purpose: there the tooltip tells it.
  if (full.length === 0 || detail !== "card") return always;
  const singled = new Set(full.map((edge) => edge.key));
  return [
    ...always.filter(({ key }) => !singled.has(key)),
    ...full.flatMap((edge) => edgeNote(edge, asOf, true, scale) ?? []),
    ...always.filter(({ key }) => singled.has(key)),
  ];
}

const toldIn = new WeakMap<Graph, Map<string, readonly EdgeNote[]>>();

function alwaysTold(graph: Graph, asOf: string | undefined, scale: number): readonly EdgeNote[] {
  let byName = toldIn.get(graph);
  if (byName === undefined) {
    byName = new Map();
    toldIn.set(graph, byName);
  }
  const name = `${asOf} ${scale} ${language()}`;
  let notes = byName.get(name);
  if (notes === undefined) {
    // Who chooses first must not depend on how the graph came about.
    notes = [...graph.edges.values()]
      .flatMap((edge) => edgeNote(edge, asOf, false, scale) ?? [])
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    byName.set(name, notes);
  }
  return notes;
}

const sameLook = (a: LabelLook, b: LabelLook): boolean => a.theme === b.theme && a.asOf === b.asOf && a.detail === b.detail;
const sameEdges = (a: readonly GraphEdge[], b: readonly GraphEdge[]): boolean =>
  a.length === b.length && a.every((edge, i) => edge === b[i]);
