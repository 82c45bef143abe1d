// What the marks on the cards mean, for legends: only those that are in view.
import type { Point } from "../geometry.ts";
import { markPaint, type Theme } from "../notation.ts";
import { t } from "../words/t.ts";
import { markSign } from "./draw-marks.ts";
import { signLength } from "./mark-row.ts";
import type { SceneItem } from "./scene-types.ts";
import type { MarkSign, TeamMark } from "./team-marks.ts";

export interface Entry {
  readonly label: string;
  /** Drawn around `middle`, no wider than ICON.width and no higher than ICON.height. */
  readonly icon: (middle: Point) => readonly SceneItem[];
}

export const ICON = { width: 32, height: 18 } as const;

export function markLegend(marks: readonly TeamMark[], theme: Theme): readonly Entry[] {
  const entry = (label: string, sign: MarkSign, tone: TeamMark["tone"]): Entry => ({
    label,
    icon: ({ x, y }) => markSign(sign, { x: x - signLength(sign) / 2, y }, markPaint(theme, tone, false), theme, 0),
  });
  const signs = marks.flatMap((mark) => (mark.sign === null ? [] : [mark.sign]));
  const bars = signs.filter((sign) => sign.kind === "bar");
  const severities = new Set(signs.map((sign) => (sign.kind === "severity" ? sign.severity : null)));
  const bar = { kind: "bar", share: 0.45, open: false, tick: null } as const;
  return [
    ...(bars.some((sign) => !sign.open) ? [entry(t("notation:legend.load"), bar, "plain")] : []),
    ...(bars.some((sign) => sign.open) ? [entry(t("notation:legend.loadOpen"), { ...bar, open: true }, "unknown")] : []),
    ...(bars.some((sign) => sign.tick !== null) ? [entry(t("notation:legend.loadTick"), { ...bar, tick: 0.15 }, "plain")] : []),
    ...(severities.has("error")
      ? [entry(t("notation:legend.smellsError"), { kind: "severity", severity: "error" }, "error")]
      : []),
    ...(severities.has("warning")
      ? [entry(t("notation:legend.smells"), { kind: "severity", severity: "warning" }, "warning")]
      : []),
  ];
}
