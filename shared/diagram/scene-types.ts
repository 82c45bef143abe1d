// A drawing as a flat list of primitives, back to front: what every exporter (SVG, PNG, later PDF) writes out. Nothing here
// knows teams, and nothing of the editor (selection, handles, hover) can be said in it. Types only.
import type { Point, Rect } from "../geometry.ts";
import type { Weight } from "../text/measure.ts";

/** Colours are `#rrggbb` or "none". Dashes in canvas units, empty is solid. */
export interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  /** 0–1, of the fill alone; left out where it is opaque. */
  readonly fillOpacity?: number;
}

export interface RectItem extends Look {
  readonly kind: "rect";
  readonly rect: Rect;
  readonly radius: number;
  /** What it stands for, read out or shown as a tooltip where a format can. */
  readonly about?: string;
}

/** Path data drawn at `at` and turned around it by `turn` degrees, clockwise. */
export interface PathItem extends Look {
  readonly kind: "path";
  readonly data: string;
  readonly at: Point;
  readonly turn: number;
  readonly about?: string;
}

/** One line of text in Inter; `at` is on its baseline, around which it turns. */
export interface TextItem {
  readonly kind: "text";
  readonly text: string;
  readonly at: Point;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: "start" | "middle" | "end";
  readonly turn: number;
  readonly fill: string;
}

export type SceneItem = RectItem | PathItem | TextItem;

export interface Scene {
  /** Everything lies inside, in canvas units. */
  readonly frame: Rect;
  readonly ground: string;
  readonly title: string;
  /** The drawing in one sentence, for who cannot see it. */
  readonly description: string;
  readonly items: readonly SceneItem[];
}
