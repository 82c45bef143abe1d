// Tones as CSS: names of variables and patterns that Paints.tsx defines for the theme in force, and for paper.
import type { Tone } from "../data/marks.ts";

/** The tone's name as it can stand in an identifier. */
function nameOf(tone: Tone): string {
  return tone.replaceAll(/[^a-z0-9]+/gi, "-");
}

export const fillVariable = (tone: Tone): string => `--tone-${nameOf(tone)}`;
export const edgeVariable = (tone: Tone): string => `--tone-${nameOf(tone)}-edge`;
export const hatchId = (tone: Tone): string => `hatch-${nameOf(tone)}`;

/** A `fill` for SVG. */
export function fillOf(tone: Tone, hatched: boolean): string {
  return hatched ? `url(#${hatchId(tone)})` : `var(${fillVariable(tone)})`;
}
