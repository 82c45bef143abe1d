// The legend of an export: the entries of legend-entries.ts laid out in rows under the diagram.
import type { Point, Rect } from "../geometry.ts";
import { PALETTES, type Theme } from "../notation.ts";
import { measureText } from "../text/measure.ts";
import { rectItem, textItem } from "./items.ts";
import { type Entry, ICON } from "./mark-legend.ts";
import type { SceneItem } from "./scene-types.ts";

const TEXT = { size: 11.5, weight: 400 } as const;
const ROW = 26;
const GAP = { icon: 8, entry: 22 } as const;
const PADDING = 14;

/** Items with their top left corner at `at`, in rows no wider than `maxWidth` if entries allow; null where nothing needs explaining. */
export function drawLegend(
  sections: readonly (readonly Entry[])[],
  theme: Theme,
  at: Point,
  maxWidth: number,
): { items: readonly SceneItem[]; rect: Rect } | null {
  const rows = rowsOf(sections, maxWidth - 2 * PADDING);
  if (rows.length === 0) return null;
  const palette = PALETTES[theme];
  const items = rows.flatMap((row, i) => {
    let left = at.x + PADDING;
    return row.flatMap((entry) => {
      const middle = { x: left + ICON.width / 2, y: at.y + PADDING / 2 + ROW * (i + 0.5) };
      const baseline = { x: left + ICON.width + GAP.icon, y: middle.y + TEXT.size * 0.36 };
      left += widthOf(entry) + GAP.entry;
      return [...entry.icon(middle), textItem(entry.label, baseline, { ...TEXT, fill: palette.ink2 })];
    });
  });
  const rect = { ...at, width: Math.max(...rows.map(rowWidth)) + 2 * PADDING, height: ROW * rows.length + PADDING };
  return { items: [rectItem(rect, 10, { fill: palette.panel, stroke: palette.line, strokeWidth: 1 }), ...items], rect };
}

const widthOf = (entry: Entry): number => ICON.width + GAP.icon + measureText(entry.label, TEXT.size, TEXT.weight);
const rowWidth = (row: readonly Entry[]): number => row.reduce((sum, entry) => sum + widthOf(entry) + GAP.entry, -GAP.entry);

/** One row if all fits; else each section starts a row of its own, and breaks where it is full. */
function rowsOf(sections: readonly (readonly Entry[])[], maxWidth: number): readonly (readonly Entry[])[] {
  const all = sections.flat();
  if (all.length === 0) return [];
  if (rowWidth(all) <= maxWidth) return [all];
  return sections.flatMap((section) => {
    const rows: Entry[][] = [];
    for (const entry of section) {
      const row = rows.at(-1);
      if (row !== undefined && rowWidth([...row, entry]) <= maxWidth) row.push(entry);
      else rows.push([entry]);
    }
    return rows;
  });
}
