// What is legible is checked by number: the official colours were made for white slides, ours must also hold elsewhere.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MODES } from "./card/entry-types.ts";
import { TEAM_TYPES } from "./card/types.ts";
import { contrastRatio } from "./contrast.ts";
import { PALETTES, THEMES, teamPaint } from "./notation.ts";

const paintsOf = (theme: (typeof THEMES)[number]) => {
  const { teams, modes, unknownMode, groupings } = PALETTES[theme];
  return { ...teams, ...modes, unknownMode, ...groupings };
};
const groundsOf = (theme: (typeof THEMES)[number]) => {
  const { ground, groupings } = PALETTES[theme];
  return [ground, groupings["value-stream"].fill, groupings["platform-grouping"].fill];
};

test("contrast is measured as WCAG does", () => {
  expect(contrastRatio("#ffffff", "#000000")).toBeCloseTo(21, 5);
  expect(contrastRatio("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(THEMES)("%s", (theme) => {
  const palette = PALETTES[theme];

  test("text on every fill reads at 4.5:1", () => {
    const paints = Object.entries(paintsOf(theme));
    expect(paints).toHaveLength(TEAM_TYPES.length + MODES.length + 3);
    for (const [name, { text, fill }] of paints) expect(contrastRatio(text, fill), name).toBeGreaterThanOrEqual(4.5);
  });

  test("inks, warnings and a ghost's name read at 4.5:1 on the ground, on groupings and on panels", () => {
    for (const ground of [...groundsOf(theme), palette.panel]) {
      for (const name of ["ink", "ink2", "ink3", "accent", "warn", "error"] as const) {
        expect(contrastRatio(palette[name], ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrastRatio(palette.ghost.text, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("lines that carry meaning stand out 3:1: dependencies and ghosts", () => {
    for (const ground of groundsOf(theme)) {
      for (const color of [...Object.values(palette.dependencies), palette.ghost.outline]) {
        expect(contrastRatio(color, ground), `${color} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test("the lines of the modes differ, and stand out as much as their badges' outlines or, in high contrast, 4.5:1", () => {
    const lines = Object.entries(palette.modeLines);
    expect(lines).toHaveLength(MODES.length + 1);
    expect(new Set(lines.map(([, color]) => color)).size).toBe(lines.length);
    for (const [name, color] of lines) {
      for (const ground of groundsOf(theme)) {
        const outline = Object.entries(palette.modes).find(([mode]) => mode === name)?.[1].outline ?? palette.unknownMode.outline;
        const least = theme === "contrast" ? 4.5 : Math.min(4.5, contrastRatio(outline, ground));
        expect(contrastRatio(color, ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(least);
      }
    }
  });

  test("a folder's own colour, any colour, still gives readable text, and a visible outline but in light", () => {
    const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
    fc.assert(
      fc.property(color, (own) => {
        const { fill, outline, text } = teamPaint(theme, "guild", own);
        expect(contrastRatio(text, fill)).toBeGreaterThanOrEqual(4.5);
        if (theme !== "light") expect(contrastRatio(outline, palette.ground)).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

// Light keeps the official outlines, most of them below 3:1 on white; form and name tell there what the outline does not.
test.each(["dark", "contrast"] as const)("in %s every outline stands out 3:1 from what is behind it", (theme) => {
  for (const ground of groundsOf(theme)) {
    for (const [name, { outline }] of Object.entries(paintsOf(theme))) {
      expect(contrastRatio(outline, ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  }
});

test("a known type keeps its own paint; an unknown one without a colour is drawn as undefined", () => {
  expect(teamPaint("light", "platform", "#123456")).toBe(PALETTES.light.teams.platform);
  expect(teamPaint("light", "guild")).toBe(PALETTES.light.teams.undefined);
});
