import { describe, expect, it } from "vitest";
import { exampleCard, exampleTeam, nodeAt } from "../../shared/diagram/example-graph.ts";
import { exampleFinding, exampleScores } from "../../shared/diagram/example-scores.ts";
import type { SceneItem } from "../../shared/diagram/scene-types.ts";
import { THEMES } from "../../shared/notation.ts";
import { measureText } from "../../shared/text/measure.ts";
import { teamDetail } from "./detail.ts";
import { teamMarks, teamPicture } from "./team-picture.ts";

const style = { theme: "light", types: new Map() } as const;
const texts = (items: readonly SceneItem[]) => items.flatMap((item) => (item.kind === "text" ? [item.text] : []));

describe("a team's picture", () => {
  const team = exampleTeam("Orders", "stream-aligned", { size: 7 });

  it("says less the farther out, and the name last", () => {
    const node = nodeAt(team, 0, 0);
    expect(texts(teamPicture(node, "card", style, undefined))).toEqual(["Orders", "7 people"]);
    expect(texts(teamPicture(node, "name", style, undefined))).toEqual(["Orders"]);
    expect(texts(teamPicture(node, "large-name", style, undefined))).toEqual(["Orders"]);
    expect(texts(teamPicture(node, "one-line", style, undefined))).toEqual(["Orders"]);
    expect(texts(teamPicture(node, "shape", style, undefined))).toEqual([]);
  });

  it("sets a name smaller before it cuts it", () => {
    const linesOf = (name: string, detail: "name" | "large-name") =>
      texts(teamPicture(nodeAt(exampleTeam(name, "enabling"), 0, 0), detail, style, undefined));
    expect(linesOf("Reliability Enablement", "large-name")).toEqual(["Reliability", "Enablement"]);
    expect(linesOf("Ops", "large-name")).toEqual(["Ops"]);
    const [first, second] = linesOf("Donaudampfschifffahrtsgesellschaft Enablement", "name");
    expect([first?.endsWith("…"), second]).toEqual([true, undefined]);
  });

  it("has far out one line, no smaller than can be read, in its shape", () => {
    for (const [type, name] of [
      ["platform", "Loyalty"],
      ["platform", "Identity and Access Management"],
      ["enabling", "Accessibility"],
      ["complicated-subsystem", "Route Optimiser"],
    ] as const) {
      const node = nodeAt(exampleTeam(name, type), 0, 0);
      const words = teamPicture(node, "one-line", style, undefined).filter((item) => item.kind === "text");
      const [{ text, size, weight, at } = { text: "", size: 0, weight: 600, at: { x: 0, y: 0 } } as const] = words;
      expect(words.length, name).toBe(1);
      expect(name.startsWith(text.replace("…", "")) && text.length > 3, text).toBe(true);
      expect(size * 0.14).toBeGreaterThan(5.8);
      const { width, height } = node.rect;
      expect(measureText(text, size, weight)).toBeLessThan(type === "enabling" ? height : width);
      expect(type === "enabling" ? at.x : at.y).toBeLessThan(type === "enabling" ? width : height);
    }
    const ghost = exampleTeam("Permissions", "undefined", { key: "ghost:permissions", kind: "ghost", card: null });
    expect(texts(teamPicture(nodeAt(ghost, 0, 0), "one-line", style, undefined))).toEqual([]);
    expect([teamDetail("shape", 0.14), teamDetail("shape", 0.139), teamDetail("name", 0.4)]).toEqual([
      "one-line",
      "shape",
      "name",
    ]);
  });

  it("leaves away far out what the title of its grouping says, and only where the name would be cut", () => {
    const lineOf = (name: string, valueStream: string | null) => {
      const one = exampleTeam(name, "stream-aligned", { groupings: { valueStream, platformGrouping: null } });
      return texts(teamPicture(nodeAt(one, 0, 0), "one-line", style, undefined))[0];
    };
    expect(lineOf("Business Customers Sales", "Business customers")).toBe("Sales");
    expect(lineOf("Buy Cart", "Buy")).toBe("Buy Cart");
    for (const stream of ["Deliver", "Businesses", null])
      expect(lineOf("Business Customers Sales", stream)).toMatch(/^Business.*…$/);
  });

  it("is the same object wherever the team stands, and another one for another team or size", () => {
    const items = teamPicture(nodeAt(team, 0, 0), "card", style, undefined);
    expect(teamPicture(nodeAt(team, 500, 40), "card", style, undefined)).toBe(items);
    expect(teamPicture(nodeAt({ ...team }, 0, 0), "card", style, undefined)).not.toBe(items);
    const wide = { ...nodeAt(team, 0, 0), rect: { x: 0, y: 0, width: 300, height: 76 } };
    expect(teamPicture(wide, "card", style, undefined)).not.toBe(items);
  });

  it("is drawn anew when what is judged changes, and only then", () => {
    const node = nodeAt(team, 0, 0);
    const scores = exampleScores(team.key, { load: { score: 30, level: "medium", combined: "medium", combinedScore: 30 } });
    const items = teamPicture(node, "card", style, scores);
    expect(texts(items)).toEqual(["Orders", "7 people", "medium"]);
    expect(teamPicture(nodeAt(team, 90, 90), "card", style, scores)).toBe(items);
    expect(teamMarks(nodeAt(team, 90, 90), scores)).toBe(teamMarks(node, scores));
    const worse = exampleScores(team.key, { load: { score: 60, level: "high", combined: "high", combinedScore: 60 } });
    expect(texts(teamPicture(node, "card", style, worse))).toEqual(["Orders", "7 people", "high"]);
    expect(teamMarks(node, worse).map(({ text }) => text)).toEqual(["high"]);
    expect(teamMarks(node, undefined)).toEqual([]);
  });

  it("leaves the middle of a card to the team, however little stands on it", () => {
    const bare = nodeAt(exampleTeam("Bare", "platform"), 0, 0);
    const [mark] = teamMarks(bare, exampleScores(bare.key));
    if (mark === undefined) throw new Error("no mark");
    expect(mark.rect.y - bare.rect.height / 2).toBeGreaterThan(4);
    expect(mark.rect.y + mark.rect.height).toBeLessThan(bare.rect.height - 4);
  });

  it("keeps the signs, without words, on a card too small to read", () => {
    const scores = exampleScores(team.key, { findings: [exampleFinding("warning")] });
    const node = nodeAt(team, 0, 0);
    const far = teamPicture(node, "name", style, scores);
    expect(texts(far)).toEqual(["Orders"]);
    expect(far.length).toBeGreaterThan(teamPicture(node, "name", style, undefined).length);
    expect(teamPicture(node, "shape", style, scores)).toHaveLength(1);
  });

  it("is filled by what the overlay asks, hatched where that is not known, in the form of its type", () => {
    const node = nodeAt(team, 0, 0);
    const load = { ...style, overlay: "load" } as const;
    const [outline] = teamPicture(node, "shape", style, undefined);
    const judged = exampleScores(team.key, { load: { score: 60, level: "high", combined: "high", combinedScore: 60 } });
    const [filled, ...rest] = teamPicture(node, "shape", load, judged);
    expect(rest).toEqual([]);
    if (outline?.kind !== "path" || filled?.kind !== "path") throw new Error("a form is a path");
    expect(filled.data).toBe(outline.data);
    expect(filled.fill).not.toBe(outline.fill);
    expect(teamPicture(node, "shape", load, exampleScores(team.key))).toHaveLength(3);
  });

  it("shows a card that cannot be read as such, in every theme and at every distance", () => {
    const problems = [{ code: "X", severity: "error", message: "Line 3 is no YAML.", path: "a.md" }] as const;
    const broken = exampleTeam("Broken", "undefined", { card: exampleCard("a.md", { editable: false, lines: {} }), problems });
    for (const theme of THEMES) {
      for (const detail of ["card", "name", "shape"] as const) {
        const dashed = teamPicture(nodeAt(broken, 0, 0), detail, { theme, types: new Map() }, undefined).filter(
          (item) => item.kind === "path" && item.dash.length > 0,
        );
        expect(dashed.length, `${theme} ${detail}`).toBe(1);
      }
    }
    expect(texts(teamPicture(nodeAt(broken, 0, 0), "card", style, undefined))).toContain("cannot be read");
  });

  it("keeps hatching inside the team", () => {
    const broken = exampleTeam("Broken", "platform", { card: exampleCard("a.md", { editable: false }) });
    const [, hatch] = teamPicture(nodeAt(broken, 0, 0), "shape", style, undefined);
    if (hatch?.kind !== "path") throw new Error("no hatching");
    const numbers = [...hatch.data.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])] as const);
    expect(numbers.length).toBeGreaterThan(10);
    for (const [x, y] of numbers) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(240);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(76);
    }
  });
});
