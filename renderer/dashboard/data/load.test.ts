import { describe, expect, it } from "vitest";
import { byId, judged, names, stream } from "./example.ts";
import { loadSpread } from "./load.ts";

describe("the spread of load", () => {
  const { org, scores } = judged({
    Busy: stream({ metadata: { size: 7, cognitive_load: "high", capabilities: ["a", "b", "c", "d", "e", "f", "g"] } }),
    Calm: stream({ metadata: { size: 7, cognitive_load: "low-medium", capabilities: ["a"] } }),
    Bound: stream({ metadata: { size: 7 } }),
    Blank: stream(),
  });
  const { rows, judged: full, teams, between } = loadSpread(org, scores);

  it("counts derived and declared levels apart, each with its teams", () => {
    expect(names(byId(rows, "medium"), "derived")).toEqual(["Busy"]);
    expect(names(byId(rows, "high"), "declared")).toEqual(["Busy"]);
    expect(names(byId(rows, "low"), "derived")).toEqual(["Calm"]);
    expect(names(byId(rows, "low"), "declared")).toEqual(["Calm"]);
    expect(between).toBe(true);
  });

  it("neither calls a lower bound judged nor draws it as low", () => {
    expect(names(byId(rows, "at-least"), "bound")).toEqual(["Bound"]);
    expect(byId(rows, "at-least")?.marks.bound).toMatchObject({ hatched: true, tone: "unknown" });
    expect([full, teams]).toEqual([2, 4]);
  });

  it("shows what cannot be judged as not judged, hatched and without a level's colour", () => {
    expect(names(byId(rows, "none"), "derived")).toEqual(["Blank"]);
    expect(byId(rows, "none")?.marks.derived).toMatchObject({ hatched: true, tone: "unknown" });
    expect(names(byId(rows, "none"), "declared")).toEqual(["Blank", "Bound"]);
  });

  it("counts every team once on each side", () => {
    const sum = (series: string): number => rows.reduce((all, row) => all + (row.marks[series]?.value ?? 0), 0);
    expect(sum("derived") + sum("bound")).toBe(4);
    expect(sum("declared")).toBe(4);
  });

  it("stacks a lower bound that has reached a level on that level", () => {
    const partners = Object.fromEntries(["Busy", "Calm", "Blank"].map((name) => [name, "collaboration"]));
    const heavy = judged({ Busy: stream(), Calm: stream(), Blank: stream(), Heavy: stream({ interaction_modes: partners }) });
    expect(names(byId(loadSpread(heavy.org, heavy.scores).rows, "medium"), "bound")).toEqual(["Heavy"]);
  });
});
