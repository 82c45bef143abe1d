// The chrome's colours, each theme, measured: what is read holds 4.5:1 on whatever it is put on, what is only seen (the edge of a field, the
// ring around what has the focus) 3:1. The notation's own colours are measured in shared/notation.test.ts.
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { contrastRatio } from "../../shared/contrast.ts";
import { PALETTES, THEMES, type Theme } from "../../shared/notation.ts";

const css = await readFile(new URL("tokens.css", import.meta.url), "utf8");

/** Every token of a theme by name, without its dashes: those of the light one hold wherever a theme says nothing else. */
function tokensOf(theme: Theme): Readonly<Record<string, string>> {
  const blockOf = (selector: string): Record<string, string> => {
    const from = css.indexOf(`${selector} {`);
    if (from === -1) throw new Error(`tokens.css has no block ${selector}`);
    const block = css.slice(from, css.indexOf("}", from));
    return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((found) => [found[1] ?? "", found[2] ?? ""]));
  };
  return { ...blockOf(":root"), ...(theme === "light" ? {} : blockOf(`[data-theme="${theme}"]`)) };
}

/** What is written on what. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  ink: ["panel", "bg", "accent-soft", "warn-soft", "err-soft"],
  ink2: ["panel", "bg", "accent-soft"],
  ink3: ["panel", "bg"],
  accent: ["panel", "bg", "accent-soft"],
  "on-accent": ["accent"],
  ok: ["panel", "bg"],
  warn: ["panel", "bg", "warn-soft"],
  err: ["panel", "bg", "err-soft"],
  // The gap between two teams, told while one is dragged.
  panel: ["err"],
};
const SEEN: Readonly<Record<string, readonly string[]>> = {
  edge: ["panel", "bg"],
  accent: ["panel", "bg", "accent-soft", "warn-soft", "err-soft"],
};

describe.each(THEMES)("the chrome in %s", (theme) => {
  const tokens = tokensOf(theme);
  const ratio = (a: string, b: string): number => {
    const [one, other] = [tokens[a], tokens[b]];
    if (one === undefined || other === undefined || !/^#[0-9a-f]{6}$/.test(one)) throw new Error(`no colours ${a}, ${b}`);
    return contrastRatio(one, other);
  };

  it("can be read: 4.5:1", () => {
    for (const [text, grounds] of Object.entries(TEXTS))
      for (const ground of grounds) expect(ratio(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it("shows fields and the focus: 3:1", () => {
    for (const [form, grounds] of Object.entries(SEEN))
      for (const ground of grounds) expect(ratio(form, ground), `${form} on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it("is of the same colours as the canvas", () => {
    const palette = PALETTES[theme];
    const { bg, panel, line, ink, ink2, ink3, accent, ok, warn, err } = tokens;
    const { "warn-soft": warnSoft, "err-soft": errorSoft } = tokens;
    expect({ ground: bg, panel, line, ink, ink2, ink3, accent, ok, warn, error: err, warnSoft, errorSoft }).toEqual({
      ground: palette.ground,
      panel: palette.panel,
      line: palette.line,
      ink: palette.ink,
      ink2: palette.ink2,
      ink3: palette.ink3,
      accent: palette.accent,
      ok: palette.ok,
      warn: palette.warn,
      error: palette.error,
      warnSoft: palette.warnSoft,
      errorSoft: palette.errorSoft,
    });
  });
});

it("no theme leaves out a colour of another", () => {
  const coloursIn = (theme: Theme) =>
    Object.entries(tokensOf(theme))
      .filter(([, value]) => value.startsWith("#"))
      .map(([name]) => name);
  for (const theme of THEMES) expect(coloursIn(theme).sort()).toEqual(coloursIn("light").sort());
});
