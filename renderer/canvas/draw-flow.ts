// The flow of change on a surface, under everything else.
import { type Flow, flowItems, flowOf } from "../../shared/diagram/flow.ts";
import type { SceneItem } from "../../shared/diagram/scene-types.ts";
import { inflate, overlaps, type Rect } from "../../shared/geometry.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { Theme } from "../../shared/notation.ts";
import { language } from "../../shared/words/t.ts";
import type { Brush } from "./brush.ts";
import { paintItems } from "./paint.ts";

interface Drawn {
  readonly theme: Theme;
  readonly spoken: string;
  readonly unit: number;
  readonly text: number;
  readonly items: readonly SceneItem[];
}

/** Its words on the screen, CSS pixels: as large as titles of groupings. Near, they are as large as those on the canvas too. */
const TEXT = { size: 12, least: 10 } as const;

const known = new WeakMap<Flow, Drawn>();

/** Its lines are as thin on the screen as those of teams, however large it is. */
export function drawFlow(ctx: Brush, flow: Flow, visible: Rect, theme: Theme, zoom: number): void {
  if (!overlaps(flow.area, visible)) return;
  let drawn = known.get(flow);
  const spoken = language();
  const unit = Math.min(flow.scale, Math.max(1, 0.8 / zoom));
  const text = Math.max(TEXT.size, TEXT.size / zoom);
  if (drawn?.theme !== theme || drawn.spoken !== spoken || drawn.unit !== unit || drawn.text !== text) {
    drawn = { theme, spoken, unit, text, items: flowItems(flow, theme, { unit, text, leastText: TEXT.least / zoom }) };
    known.set(flow, drawn);
  }
  paintItems(ctx, drawn.items);
}

/** Where the flow of change lies differently in two graphs. */
export function movedFlow(before: Graph, after: Graph): readonly Rect[] {
  const [was, is] = [flowOf(before), flowOf(after)];
  const same = JSON.stringify(was) === JSON.stringify(is);
  return same
    ? []
    : [was, is].flatMap((flow) => (flow === null ? [] : [flow.arrow, flow.customers].map((rect) => inflate(rect, 4))));
}
