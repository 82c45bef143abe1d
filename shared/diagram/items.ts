// Short ways to make scene items, so that the drawing code reads as what is drawn.
import type { Point, Rect } from "../geometry.ts";
import type { Weight } from "../text/measure.ts";
import type { Look, PathItem, RectItem, TextItem } from "./scene-types.ts";

const PLAIN: Look = { fill: "none", stroke: "none", strokeWidth: 0, dash: [] };

export function rectItem(rect: Rect, radius: number, look: Partial<Look>): RectItem {
  return { kind: "rect", rect, radius, ...PLAIN, ...look };
}

/** `turn` in degrees. */
export function pathItem(data: string, at: Point, look: Partial<Look>, turn = 0, about?: string): PathItem {
  return { kind: "path", data, at, turn, ...PLAIN, ...look, ...(about === undefined ? {} : { about }) };
}

export function textItem(
  text: string,
  at: Point,
  type: { readonly size: number; readonly weight: Weight; readonly fill: string },
  more: Partial<Pick<TextItem, "anchor" | "turn">> = {},
): TextItem {
  return { kind: "text", text, at, ...type, anchor: "start", turn: 0, ...more };
}

export const degrees = (radians: number): number => (radians * 180) / Math.PI;
