// A mark on a card as scene items: a pill with its sign and words. Forms tell what colours tell: a filled bar, hatched where the real
// value is open; a disc for an error, a triangle for a warning.
import { decimal } from "../decimal.ts";
import type { Point } from "../geometry.ts";
import { type MarkPaint, markPaint, PALETTES, type Theme } from "../notation.ts";
import { assertNever } from "../result.ts";
import { pathItem, textItem } from "./items.ts";
import { PILL, PILL_TEXT, signLength } from "./mark-row.ts";
import type { SceneItem } from "./scene-types.ts";
import type { MarkSign } from "./team-marks.ts";
import type { PlacedMark } from "./team-text.ts";

const CAP_HEIGHT = 0.727;
/** Even very little load shows as something. */
const LEAST_SHARE = 0.08;

export function drawMark({ mark, text, at, turn, length }: PlacedMark, theme: Theme): readonly SceneItem[] {
  const paint = markPaint(theme, mark.tone, mark.loud);
  const along = (by: number): Point => (turn === 0 ? { x: at.x + by, y: at.y } : { x: at.x, y: at.y - by });
  const pill = pathItem(
    roundedBox(length, PILL.height),
    at,
    { fill: paint.fill, stroke: paint.outline, strokeWidth: paint.outlineWidth },
    turn,
  );
  const sign = mark.sign === null ? [] : markSign(mark.sign, along(PILL.padding), paint, theme, turn);
  const before = PILL.padding + (mark.sign === null ? 0 : signLength(mark.sign) + PILL.inner);
  const start = along(before);
  const drop = (PILL_TEXT.size * CAP_HEIGHT) / 2;
  const baseline = turn === 0 ? { x: start.x, y: start.y + drop } : { x: start.x + drop, y: start.y };
  return [pill, ...sign, textItem(text, baseline, { ...PILL_TEXT, fill: paint.text }, { turn })];
}

/**
 * A sign from `at`, the middle of its starting edge, running along `turn`.
 * @param unit how much larger than on a card
 */
export function markSign(
  sign: MarkSign,
  at: Point,
  paint: MarkPaint,
  theme: Theme,
  turn: 0 | -90,
  unit = 1,
): readonly SceneItem[] {
  switch (sign.kind) {
    case "bar":
      return barItems(sign, at, paint, turn, unit);
    case "severity":
      return severityItems(sign.severity, at, paint, theme, turn, unit);
    default:
      return assertNever(sign);
  }
}

function barItems(
  bar: Extract<MarkSign, { kind: "bar" }>,
  at: Point,
  paint: MarkPaint,
  turn: 0 | -90,
  unit: number,
): readonly SceneItem[] {
  const width = PILL.bar.width * unit;
  const height = PILL.bar.height * unit;
  // In half units, so that few different outlines are needed.
  const along = (share: number): number => Math.round(width * Math.min(1, share) * 2) / 2;
  const filled = bar.share === 0 ? 0 : along(Math.max(LEAST_SHARE, bar.share));
  const rest = bar.open
    ? pathItem(hatchedBar(filled, width, height, unit), at, { stroke: paint.text, strokeWidth: 0.9 * unit }, turn)
    : pathItem(roundedBox(width, height), at, { fill: paint.track }, turn);
  const tick = bar.tick === null ? "" : `M${decimal(along(bar.tick))} ${decimal(-5.5 * unit)}V${decimal(5.5 * unit)}`;
  return [
    rest,
    ...(filled > 0 ? [pathItem(roundedBox(filled, height), at, { fill: paint.text }, turn)] : []),
    ...(tick === ""
      ? []
      : [3.6, 1.6].map((strokeWidth, i) => tickItem(tick, at, turn, i === 0 ? paint.fill : paint.text, strokeWidth * unit))),
  ];
}

/** Drawn twice: in the pill's own colour first, so that it stands apart from the bar. */
function tickItem(data: string, at: Point, turn: 0 | -90, stroke: string, strokeWidth: number): SceneItem {
  return pathItem(data, at, { stroke, strokeWidth }, turn);
}

/** Slanted strokes over what is open, in a frame around the whole. */
function hatchedBar(from: number, width: number, height: number, unit: number): string {
  const half = height / 2;
  let path = `M0 ${decimal(-half)}H${decimal(width)}V${decimal(half)}H0Z`;
  for (let x = Math.max(0, from - height) + unit; x + height <= width + 0.01; x += 3.6 * unit) {
    const left = Math.max(x, from);
    path += `M${decimal(left)} ${decimal(half - (left - x))}L${decimal(x + height)} ${decimal(-half)}`;
  }
  return path;
}

function severityItems(
  severity: "error" | "warning",
  at: Point,
  paint: MarkPaint,
  theme: Theme,
  turn: 0 | -90,
  unit: number,
): readonly SceneItem[] {
  const palette = PALETTES[theme];
  const r = (PILL.sign * unit) / 2;
  const n = (value: number): string => decimal(value * unit);
  const middle = turn === 0 ? { x: at.x + r, y: at.y } : { x: at.x, y: at.y - r };
  const disc = `M${decimal(-r)} 0a${decimal(r)} ${decimal(r)} 0 0 1 ${decimal(2 * r)} 0a${decimal(r)} ${decimal(r)} 0 0 1 ${decimal(-2 * r)} 0z`;
  const triangle = `M0 ${decimal(-r)}L${n(6.1)} ${n(4.9)}H${n(-6.1)}Z`;
  // Drawn rather than written: at this size a letter's own weight would differ from font to font.
  const bang =
    severity === "error" ? `M0 ${n(-3)}V${n(0.6)}M0 ${n(2)}V${n(3.2)}` : `M0 ${n(-2.2)}V${n(1.4)}M0 ${n(2.6)}V${n(3.7)}`;
  return [
    pathItem(severity === "error" ? disc : triangle, middle, { fill: severity === "error" ? palette.error : palette.warn }, turn),
    pathItem(bang, middle, { stroke: paint.fill, strokeWidth: 1.5 * unit }, turn),
  ];
}

/** A box with fully rounded ends around the middle of its left edge. */
export function roundedBox(width: number, height: number): string {
  const half = height / 2;
  const r = Math.min(half, width / 2);
  const arc = (dx: number, dy: number): string => `a${decimal(r)} ${decimal(r)} 0 0 1 ${decimal(dx)} ${decimal(dy)}`;
  const straight = decimal(width - 2 * r);
  const side = decimal(height - 2 * r);
  return `M${decimal(r)} ${decimal(-half)}h${straight}${arc(r, r)}v${side}${arc(-r, r)}h-${straight}${arc(-r, -r)}v-${side}${arc(r, -r)}z`;
}
