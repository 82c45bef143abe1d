// Colours of the overlays: one scale from quiet to strong for each measure and theme, none of them green, and a grey that is hatched
// for what is not known. Every fill carries text at 4.5:1, hatched or not, by test.
import { contrastRatio, mix } from "../contrast.ts";
import { PALETTES, type Paint, readableOn, type Theme, visibleOn } from "../notation.ts";
import type { JudgedOverlay, OverlayMark } from "./overlay.ts";

export interface OverlayPaint extends Paint {
  /** Colour of the strokes over the fill; null for none. */
  readonly hatch: string | null;
}

type Scales = Readonly<Record<JudgedOverlay, readonly string[]>>;

const LIGHT: Scales = {
  load: ["#fdeedd", "#f7c893", "#e58a55", "#a8341f"],
  consumers: ["#dfe5fa", "#c0ccf3", "#97a8e8", "#6879cd", "#36428f"],
  flow: ["#fdeedd", "#f7c893", "#e58a55", "#a8341f"],
  problems: ["#fdf3e8", "#f9dbb8", "#f3b57f", "#e0784a", "#a8341f"],
};
/** On a dark ground what is strong is bright. */
const DARK: Scales = {
  load: ["#332c26", "#69471f", "#b9682f", "#ffab84"],
  consumers: ["#2b3152", "#3b4678", "#5362b0", "#8496ea", "#cad3ff"],
  flow: ["#332c26", "#69471f", "#b9682f", "#ffab84"],
  problems: ["#2d2924", "#4d3b25", "#825425", "#c9733a", "#ffab84"],
};
const SCALES: Readonly<Record<Theme, Scales>> = { light: LIGHT, dark: DARK, contrast: LIGHT };

export function overlayPaint(theme: Theme, overlay: JudgedOverlay, { step, open }: OverlayMark): OverlayPaint {
  const palette = PALETTES[theme];
  if (step === "apart") return { ...palette.ghost, fill: palette.panel, hatch: null };
  const fill = step === "unknown" ? undefined : SCALES[theme][overlay][step];
  if (fill === undefined) {
    const { text, outline } = palette.ghost;
    return { fill: palette.panel, outline, text, hatch: mix(palette.panel, palette.ink3, 0.22) };
  }
  const text = readableOn(fill);
  return { fill, text, outline: outlineOn(theme, fill), hatch: open ? hatchOn(fill, text) : null };
}

function outlineOn(theme: Theme, fill: string): string {
  if (theme === "contrast") return "#000000";
  return theme === "dark" ? visibleOn(PALETTES.dark.ground, mix(fill, "#ffffff", 0.3)) : mix(fill, "#5a2d10", 0.45);
}

/** Towards the text where that leaves it readable, else away from it. */
function hatchOn(fill: string, text: string): string {
  const towards = mix(fill, text, 0.2);
  if (contrastRatio(towards, text) >= 4.5) return towards;
  return mix(fill, text === "#000000" ? "#ffffff" : "#000000", 0.4);
}
