import { describe, expect, test } from "vitest";
import { contrastRatio } from "../contrast.ts";
import { PALETTES, THEMES } from "../notation.ts";
import { DEFAULT_SETTINGS } from "../score/settings.ts";
import { exampleTeam } from "./example-graph.ts";
import { consumersNamed, exampleFinding, exampleScores } from "./example-scores.ts";
import { type JudgedOverlay, OVERLAYS, type OverlayMark, overlayMark, overlayScale } from "./overlay.ts";
import { overlayPaint } from "./overlay-paint.ts";

const team = exampleTeam("Orders", "platform");
const JUDGED = OVERLAYS.filter((overlay): overlay is JudgedOverlay => overlay !== "type");
const stepOf = (overlay: JudgedOverlay, given: Parameters<typeof exampleScores>[1]) =>
  overlayMark(overlay, team, exampleScores(team.key, given)).step;

describe("the step of a team", () => {
  test("load: the combined level; open where it is a lower bound or only said", () => {
    expect(stepOf("load", { load: { score: 80, level: "very-high", combined: "very-high" } })).toBe(3);
    expect(stepOf("load", {})).toBe("unknown");
    const said = exampleScores(team.key, { load: { declared: "medium", combined: "medium" } });
    expect(overlayMark("load", team, said)).toEqual({ step: 1, open: true });
  });

  test("consumers: by demand, and by what the team can serve", () => {
    const three = consumersNamed("A", "B", "C");
    expect(stepOf("consumers", { consumers: { demand: "none" } })).toBe(0);
    expect(stepOf("consumers", { consumers: { demand: "under", derived: three, load: "ok" } })).toBe(1);
    expect(stepOf("consumers", { consumers: { demand: "ok", derived: three, load: "ok" } })).toBe(2);
    expect(stepOf("consumers", { consumers: { demand: "ok", derived: three, load: "watch" } })).toBe(3);
    expect(stepOf("consumers", { consumers: { demand: "ok", derived: three, load: "overloaded" } })).toBe(4);
    expect(stepOf("consumers", {})).toBe("apart");
  });

  test("flow: the worst of limits and delivery; nothing on the card is unknown", () => {
    const limit = (state: "ok" | "watch" | "yellow" | "red" | null) => ({ name: "p95", state, reason: "", line: 1 });
    expect(stepOf("flow", {})).toBe("unknown");
    expect(stepOf("flow", { limits: [limit(null)] })).toBe("unknown");
    expect(stepOf("flow", { limits: [limit("ok"), limit("watch")] })).toBe(1);
    expect(stepOf("flow", { limits: [limit("yellow")], flow: [{ metric: "recovery", text: "", state: "error" }] })).toBe(3);
    expect(stepOf("flow", { flow: [{ metric: "recovery", text: "", state: "ok" }] })).toBe(0);
  });

  test("problems: by severity, and one error from several", () => {
    const [note, warning, error] = [exampleFinding("info"), exampleFinding("warning"), exampleFinding("error")];
    expect(stepOf("problems", {})).toBe(0);
    expect(stepOf("problems", { findings: [note] })).toBe(1);
    expect(stepOf("problems", { findings: [note, warning] })).toBe(2);
    expect(stepOf("problems", { findings: [warning, error] })).toBe(3);
    expect(stepOf("problems", { findings: [error, error] })).toBe(4);
  });

  test("a team that was not judged is unknown, whatever is asked", () => {
    for (const overlay of JUDGED) expect(overlayMark(overlay, team, undefined).step).toBe("unknown");
  });
});

describe.each(THEMES)("colours in %s", (theme) => {
  const paints = JUDGED.flatMap((overlay) => {
    const steps = overlayScale(overlay, DEFAULT_SETTINGS).steps.map((_, step): OverlayMark => ({ step, open: false }));
    const marks = [...steps, ...steps.map((mark) => ({ ...mark, open: true })), { step: "unknown", open: true } as const];
    return [...marks, { step: "apart", open: false } as const].map((mark) => ({
      name: `${overlay} ${mark.step} ${mark.open}`,
      mark,
      paint: overlayPaint(theme, overlay, mark),
    }));
  });

  test("text reads at 4.5:1 on every fill and on its hatching", () => {
    for (const { name, paint } of paints) {
      expect(contrastRatio(paint.text, paint.fill), name).toBeGreaterThanOrEqual(4.5);
      if (paint.hatch !== null) expect(contrastRatio(paint.text, paint.hatch), `${name}, hatching`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("outlines stand out from the ground but in light, as the notation's do", () => {
    if (theme === "light") return;
    for (const { name, paint } of paints)
      expect(contrastRatio(paint.outline, PALETTES[theme].ground), name).toBeGreaterThanOrEqual(3);
  });

  test("each step has a colour of its own, stronger than the one before it, and none is green", () => {
    for (const overlay of JUDGED) {
      const fills = overlayScale(overlay, DEFAULT_SETTINGS).steps.map(
        (_, step) => overlayPaint(theme, overlay, { step, open: false }).fill,
      );
      const fromGround = fills.map((fill) => contrastRatio(fill, PALETTES[theme].ground));
      expect(fromGround, overlay).toEqual(fromGround.toSorted((a, b) => a - b));
      expect(new Set(fills).size).toBe(fills.length);
    }
    for (const { name, paint } of paints) {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(paint.fill.slice(i, i + 2), 16));
      expect(g <= Math.max(r, b), name).toBe(true);
    }
  });

  test("what is not known is hatched, what is asked of no team is not", () => {
    for (const { mark, paint } of paints) expect(paint.hatch !== null).toBe(mark.open);
  });
});
