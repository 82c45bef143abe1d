// The flow of change: a long dashed arrow from left to right below everything, and the customers it leads to, an edge at the right as
// high as the streams. Placed from where teams and groupings end, with room for a way that runs around them; it is no part of the graph,
// and nothing is placed by it.
import { decimal } from "../decimal.ts";
import { boundsOf, type Rect } from "../geometry.ts";
import type { Graph } from "../graph/types.ts";
import { DASHES, PALETTES, type Theme } from "../notation.ts";
import type { Weight } from "../text/measure.ts";
import { t } from "../words/t.ts";
import { pathItem, rectItem, textItem } from "./items.ts";
import type { SceneItem } from "./scene-types.ts";

export interface Flow {
  readonly arrow: Rect;
  /** Its left edge is where the arrow ends. */
  readonly customers: Rect;
  /** Around both. */
  readonly area: Rect;
  /** How much larger than in a small diagram, so that it can be read when a large one is seen whole. */
  readonly scale: number;
}

/** At scale 1, canvas units. */
const ARROW = { height: 32, body: 0.62, head: 28, gap: 28 } as const;
const CUSTOMERS = { width: 30, gap: 24 } as const;
/** `most` fits into the arrow. In an export, where all else is drawn in one size, they grow more slowly than the arrow. */
const TEXT = { size: 13, most: 22, weight: 500, grownFrom: 2 } as const;
interface Words {
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
}
/** A diagram of this width is drawn at scale 1. */
const PLAIN_WIDTH = 1100;
const MOST_SCALE = 14;

const known = new WeakMap<Graph, { readonly flow: Flow | null }>();

/** Null where no team is stream-aligned and nothing is in a value stream: no change flows there. */
export function flowOf(graph: Graph): Flow | null {
  const found = known.get(graph);
  if (found !== undefined) return found.flow;
  const flow = placed(graph);
  known.set(graph, { flow });
  return flow;
}

function placed(graph: Graph): Flow | null {
  const streams = boundsOf(streamsOf(graph));
  const all =
    graph.bounds ?? boundsOf([...Array.from(graph.nodes.values(), ({ rect }) => rect), ...graph.groups.map(({ rect }) => rect)]);
  if (streams === null || all === null) return null;
  const scale = Math.min(MOST_SCALE, Math.max(1, all.width / PLAIN_WIDTH, (all.height * 0.8) / PLAIN_WIDTH));
  const top = all.y + all.height + ARROW.gap * scale;
  const x = all.x + all.width + CUSTOMERS.gap * scale;
  const arrow = { x: all.x, y: top, width: x - all.x, height: ARROW.height * scale };
  const customers = { x, y: streams.y, width: CUSTOMERS.width * scale, height: top + arrow.height - streams.y };
  return { arrow, customers, area: boundsOf([arrow, customers]) ?? arrow, scale };
}

function* streamsOf({ groups, nodes }: Graph): Generator<Rect> {
  for (const { grouping, rect } of groups) if (grouping.kind === "value-stream") yield rect;
  for (const { team, rect } of nodes.values()) if (team.type === "stream-aligned") yield rect;
}

/** How the flow of change is drawn where it is not seen whole; canvas units. */
interface FlowLook {
  /** How much heavier than at scale 1 its lines are. */
  readonly unit: number;
  /** Size that its words have where the arrow has room for that. */
  readonly text: number;
  /** They are left away where it has no room even for this. */
  readonly leastText: number;
}

/** @param look without it, as in a picture that is seen whole */
export function flowItems({ arrow, customers, scale }: Flow, theme: Theme, look?: FlowLook): readonly SceneItem[] {
  const { ink2, ink3, panel } = PALETTES[theme];
  const unit = look?.unit ?? scale;
  const line = { stroke: ink3, strokeWidth: 1.1 * unit, dash: DASHES.flow.map((length) => length * unit) };
  const size = Math.min(look?.text ?? TEXT.size * Math.max(1, Math.sqrt(scale / TEXT.grownFrom)), TEXT.most * scale);
  const fits = size >= (look?.leastText ?? 0);
  const words = { size, weight: TEXT.weight, fill: ink2 };
  return [
    { ...pathItem(arrowOutline(arrow, scale), { x: arrow.x, y: arrow.y }, line), about: t("notation:legend.flow") },
    rectItem(customers, 6 * scale, { ...line, fill: panel }),
    ...(fits ? flowWords(arrow, customers, words) : []),
  ];
}

function flowWords(arrow: Rect, customers: Rect, words: Words): readonly SceneItem[] {
  const below = words.size * 0.36;
  const middle = { x: customers.x + customers.width / 2, y: customers.y + customers.height / 2 };
  return [
    textItem(t("notation:flow"), { x: arrow.x + arrow.width / 2, y: arrow.y + arrow.height / 2 + below }, words, {
      anchor: "middle",
    }),
    textItem(t("notation:customers"), { x: middle.x + below, y: middle.y }, words, { anchor: "middle", turn: -90 }),
  ];
}

/** Around its own top left corner. */
function arrowOutline({ width, height }: Rect, scale: number): string {
  const head = Math.min(ARROW.head * scale, width / 2);
  const inset = (height * (1 - ARROW.body)) / 2;
  const n = decimal;
  return (
    `M0 ${n(inset)}H${n(width - head)}V0L${n(width)} ${n(height / 2)}L${n(width - head)} ${n(height)}` +
    `V${n(height - inset)}H0Z`
  );
}
