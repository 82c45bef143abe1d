import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../shared/score/settings.ts";
import { judged, stream } from "./example.ts";
import { typeMix } from "./team-types.ts";

describe("types and their ratio", () => {
  it("counts by type, the most frequent first, and leaves undefined ones out of the ratio", () => {
    const { org } = judged({ A: stream(), B: stream(), C: stream(), P: { team_type: "platform" }, U: {} });
    const mix = typeMix(org, DEFAULT_SETTINGS);
    expect(mix.rows.map(({ id, marks }) => [id, marks.teams?.value])).toEqual([
      ["stream-aligned", 3],
      ["platform", 1],
      ["undefined", 1],
    ]);
    expect(mix.ratio).toBe(3);
    expect(mix.others.entries.map(({ name }) => name)).toEqual(["P"]);
    expect(mix.words).toContain("judged from 7 teams on");
  });

  it("compares with the band of the settings", () => {
    const cards = Object.fromEntries([..."ABCDEFG"].map((name) => [name, stream()]));
    const { org } = judged({ ...cards, P: { team_type: "platform" } });
    expect(typeMix(org, DEFAULT_SETTINGS).words).toContain("7 for each, as advised (6 to 9)");
    const narrow = { ...DEFAULT_SETTINGS, smells: { ...DEFAULT_SETTINGS.smells, ratioLow: 8 } };
    expect(typeMix(org, narrow).words).toContain("fewer than advised (8 to 9)");
  });

  it("has no ratio where there is nothing to divide by", () => {
    const { org } = judged({ A: stream() });
    expect(typeMix(org, DEFAULT_SETTINGS).ratio).toBeNull();
  });
});
