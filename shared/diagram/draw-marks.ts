// A mark on a card as scene items: a pill with its sign and words. Forms tell what colours tell: a filled bar, hatched where the real
// value is open; a disc for an error, a triangle for a warning.
import { decimal } from "../decimal.ts";
import type { Point } from "../geometry.ts";
import { type MarkPaint, markPaint, PALETTES, type Theme } from "../notation.ts";
import { assertNever } from "../result.ts";
import { modeBadge } from "../shapes.ts";
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
    roundedBox(0, length, PILL.height),
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

/** A sign from `at`, the middle of its starting edge, running along `turn`. */
export function markSign(sign: MarkSign, at: Point, paint: MarkPaint, theme: Theme, turn: 0 | -90): readonly SceneItem[] {
  switch (sign.kind) {
    case "bar":
      return barItems(sign, at, paint, turn);
    case "users": {
      // The tip of "X as a Service", which points at who consumes.
      const r = PILL.sign / 2;
      const middle = turn === 0 ? { x: at.x + r, y: at.y } : { x: at.x, y: at.y - r };
      return [pathItem(modeBadge("x-as-a-service", r - 0.5), middle, { fill: paint.text }, turn)];
    }
    case "severity":
      return severityItems(sign.severity, at, paint, theme, turn);
    default:
      return assertNever(sign);
  }
}

function barItems(bar: Extract<MarkSign, { kind: "bar" }>, at: Point, paint: MarkPaint, turn: 0 | -90): readonly SceneItem[] {
  const { width, height } = PILL.bar;
  const filled = Math.round(width * Math.min(1, bar.share === 0 ? 0 : Math.max(LEAST_SHARE, bar.share)) * 2) / 2;
  const tick = bar.tick === null ? null : Math.round(width * bar.tick * 2) / 2;
  return [
    bar.open
      ? pathItem(hatchedBar(filled, width, height), at, { stroke: paint.text, strokeWidth: 1.1 }, turn)
      : pathItem(roundedBox(0, width, height), at, { fill: paint.track }, turn),
    ...(filled > 0 ? [pathItem(roundedBox(0, filled, height), at, { fill: paint.text }, turn)] : []),
    ...(tick === null
      ? []
      : [
          pathItem(`M${decimal(tick)} -5.5V5.5`, at, { stroke: paint.fill, strokeWidth: 3.6 }, turn),
          pathItem(`M${decimal(tick)} -5.5V5.5`, at, { stroke: paint.text, strokeWidth: 1.6 }, turn),
        ]),
  ];
}

/** Slanted strokes over what is open, in a frame around the whole. */
function hatchedBar(from: number, width: number, height: number): string {
  const half = height / 2;
  let path = `M0 ${decimal(-half)}H${decimal(width)}V${decimal(half)}H0Z`;
  for (let x = Math.max(0, from - height) + 1; x + height <= width + 0.01; x += 3.6) {
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
): readonly SceneItem[] {
  const palette = PALETTES[theme];
  const r = PILL.sign / 2;
  const fill = severity === "error" ? palette.error : palette.warn;
  const middle = turn === 0 ? { x: at.x + r, y: at.y } : { x: at.x, y: at.y - r };
  const disc = `M${-r} 0A${r} ${r} 0 0 1 ${r} 0A${r} ${r} 0 0 1 ${-r} 0Z`;
  const triangle = `M0 ${-r}L${decimal(r + 0.6)} ${decimal(r - 0.6)}H${decimal(-r - 0.6)}Z`;
  // Drawn rather than written: at this size a letter's own weight would differ from font to font.
  const bang = severity === "error" ? "M0 -3V0.6M0 2V3.2" : "M0 -2.2V1.4M0 2.6V3.7";
  return [
    pathItem(severity === "error" ? disc : triangle, middle, { fill }, turn),
    pathItem(bang, middle, { stroke: paint.fill, strokeWidth: 1.5 }, turn),
  ];
}

/** A box with fully rounded ends around the row's middle line. */
function roundedBox(x: number, width: number, height: number): string {
  const half = height / 2;
  const r = Math.min(half, width / 2);
  const arc = (dx: number, dy: number): string => `a${decimal(r)} ${decimal(r)} 0 0 1 ${decimal(dx)} ${decimal(dy)}`;
  const straight = decimal(width - 2 * r);
  const side = decimal(height - 2 * r);
  return `M${decimal(x + r)} ${decimal(-half)}h${straight}${arc(r, r)}v${side}${arc(-r, r)}h-${straight}${arc(-r, -r)}v-${side}${arc(r, -r)}z`;
}
