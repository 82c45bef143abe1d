// Colours of the charts as CSS variables: chrome tones from the tokens, types and modes from the notation. On paper they are the light
// ones, whatever the window shows. Also the hatching that unknown values and bounds are filled with.
import { MODES, type Mode } from "../../../shared/card/entry-types.ts";
import { overlayPaint } from "../../../shared/diagram/overlay-paint.ts";
import { modePaint, type Paint, type Theme, teamPaint } from "../../../shared/notation.ts";
import type { CustomTeamType } from "../../../shared/org/types.ts";
import type { Tone } from "../data/marks.ts";
import { edgeVariable, fillVariable, hatchId } from "./tone.ts";

const LOAD = [0, 1, 2, 3] as const;
const CHROME: readonly (readonly [Tone, string, string])[] = [
  ["accent", "var(--accent)", "var(--accent)"],
  ["quiet", "color-mix(in srgb, var(--accent) 38%, var(--panel))", "var(--accent)"],
  ["outline", "var(--panel)", "var(--ink2)"],
  ["ok", "var(--ok)", "var(--ok)"],
  ["warning", "var(--bar-warn)", "var(--bar-warn)"],
  ["error", "var(--err)", "var(--err)"],
  ["severe", "color-mix(in srgb, var(--err) 62%, #000000)", "color-mix(in srgb, var(--err) 62%, #000000)"],
  ["unknown", "var(--ink3)", "var(--ink3)"],
];

interface Props {
  readonly theme: Theme;
  /** Types that teams have here, known ones and the folder's own. */
  readonly types: readonly string[];
  readonly custom: readonly CustomTeamType[];
}

export function Paints({ theme, types, custom }: Props) {
  const tones: readonly Tone[] = [
    ...CHROME.map(([tone]) => tone),
    ...types.map((type): Tone => `type:${type}`),
    ...MODES.map((mode): Tone => `mode:${mode}`),
    ...LOAD.map((step): Tone => `load:${step}`),
  ];
  const chrome = CHROME.map(([tone, fill, outline]) => pair(tone, { fill, outline })).join("");
  const rules = (of: Theme): string =>
    [
      ...types.map((type) => pair(`type:${type}`, paintOf(of, type, custom))),
      ...MODES.map((mode: Mode) => pair(`mode:${mode}`, modePaint(of, mode))),
      ...LOAD.map((step) => pair(`load:${step}`, overlayPaint(of, "load", { step, open: false }))),
    ].join("");
  return (
    <>
      <style>{`.dashboard{${chrome}${rules(theme)}}@media print{.dashboard{${rules("light")}}}`}</style>
      <svg width="0" height="0" className="dash-patterns" aria-hidden="true" focusable="false">
        <defs>
          {tones.map((tone) => (
            <pattern
              key={tone}
              id={hatchId(tone)}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" fill="var(--panel)" />
              <rect width="2.4" height="6" fill={`var(${edgeVariable(tone)})`} />
            </pattern>
          ))}
        </defs>
      </svg>
    </>
  );
}

function pair(tone: Tone, { fill, outline }: Pick<Paint, "fill" | "outline">): string {
  return `${fillVariable(tone)}:${fill};${edgeVariable(tone)}:${outline};`;
}

function paintOf(theme: Theme, type: string, custom: readonly CustomTeamType[]): Paint {
  return teamPaint(theme, type, custom.find(({ id }) => id === type)?.color);
}
