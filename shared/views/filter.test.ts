// Who a filter lets through: every part by itself, parts together, and what each option is said to fit.
import { describe, expect, it } from "vitest";
import { scoreOrg } from "../score/score-org.ts";
import { DEFAULT_SETTINGS } from "../score/settings.ts";
import { EXAMPLE } from "./example-org.ts";
import { filterTeams } from "./filter.ts";
import { filterOptions } from "./options.ts";
import { NO_FILTER, type TeamFilter } from "./types.ts";

const { teams: SCORES } = scoreOrg(EXAMPLE, DEFAULT_SETTINGS, "2026-01-01");
const ALL = ["Base Runtime", "Data", "Far", "Nobody", "Orders", "Pay", "Ship", "Shop", "Testers"];

/** Names that a filter lets through, sorted. */
function names(part: Partial<TeamFilter>): readonly string[] {
  const found = filterTeams(EXAMPLE, SCORES, { ...NO_FILTER, ...part });
  return found === null ? ALL : [...found].map((key) => EXAMPLE.teams.get(key)?.name ?? key).sort();
}

describe("a filter", () => {
  it("without parts leaves nobody out, and says so", () => {
    expect(filterTeams(EXAMPLE, SCORES, NO_FILTER)).toBeNull();
    expect(filterTeams(EXAMPLE, SCORES, structuredClone(NO_FILTER))).toBeNull();
  });

  it.each<[string, Partial<TeamFilter>, readonly string[]]>([
    ["name, any case", { text: " pAY " }, ["Pay"]],
    ["id", { text: "ord-1" }, ["Orders"]],
    ["file", { text: "platforms/" }, ["Base Runtime", "Data"]],
    ["type", { types: ["enabling", "platform"] }, ["Base Runtime", "Data", "Testers"]],
    ["stream", { groupings: ["stream:Buy"] }, ["Orders", "Pay", "Shop"]],
    ["platform with those inside it", { groupings: ["platform:Base"] }, ["Base Runtime", "Data"]],
    ["inner platform", { groupings: ["platform:Base/Data"] }, ["Data"]],
    ["a grouping that is not there", { groupings: ["stream:None"] }, []],
    ["mode, both ends", { modes: ["facilitating"] }, ["Orders", "Testers"]],
    ["mode, a grouping as an end", { modes: ["x-as-a-service"] }, ["Base Runtime", "Data", "Far", "Orders", "Ship", "Shop"]],
    ["several modes", { modes: ["facilitating", "collaboration"] }, ["Orders", "Pay", "Testers"]],
    ["folder with those inside it", { folders: ["streams"] }, ["Far", "Orders", "Pay", "Ship"]],
    ["the org's own folder", { folders: [""] }, ["Shop", "Testers"]],
    ["several folders", { folders: ["streams/deep", ""] }, ["Far", "Shop", "Testers"]],
    ["fewest people, unknown left out", { people: { least: 8, most: null } }, ["Base Runtime", "Data", "Shop"]],
    ["most people", { people: { least: null, most: 3 } }, ["Far", "Testers"]],
    ["fewest and most", { people: { least: 4, most: 8 } }, ["Orders", "Pay", "Shop"]],
    ["parts together", { groupings: ["stream:Buy"], modes: ["collaboration"], people: { least: 5, most: null } }, ["Orders"]],
  ])("by %s", (_what, part, wanted) => {
    expect(names(part)).toEqual(wanted);
  });

  it("by level and finding goes by the scores", () => {
    const levels = new Set([...SCORES.values()].flatMap(({ load }) => load.combined ?? []));
    expect(levels.size).toBeGreaterThan(0);
    for (const level of levels) {
      const wanted = [...SCORES].filter(([, { load }]) => load.combined === level).map(([key]) => key);
      expect(filterTeams(EXAMPLE, SCORES, { ...NO_FILTER, levels: [level] })).toEqual(new Set(wanted));
    }
    expect(names({ findings: ["SIZE-SMALL", "SIZE-LARGE"] })).toEqual(["Base Runtime", "Far", "Pay", "Testers"]);
    expect(filterTeams(EXAMPLE, new Map(), { ...NO_FILTER, levels: ["low"] })).toEqual(new Set());
  });
});

describe("the options", () => {
  const options = filterOptions(EXAMPLE, SCORES);

  it("say of each how many teams fit it", () => {
    expect(options.teams).toBe(ALL.length);
    for (const { value, count } of options.types) expect(names({ types: [value] })).toHaveLength(count);
    for (const { value, count } of options.groupings) expect(names({ groupings: [value] })).toHaveLength(count);
    for (const { value, count } of options.modes) expect(names({ modes: [value] })).toHaveLength(count);
    for (const { value, count } of options.levels) expect(names({ levels: [value] })).toHaveLength(count);
    for (const { value, count } of options.findings) expect(names({ findings: [value] })).toHaveLength(count);
    for (const { value, count } of options.folders) expect(names({ folders: [value] })).toHaveLength(count);
  });

  it("offer what there is, nested as it is", () => {
    expect(options.groupings.map(({ value, depth }) => [value, depth])).toEqual([
      ["platform:Base", 0],
      ["platform:Base/Data", 1],
      ["stream:Buy", 0],
      ["stream:Deliver", 0],
    ]);
    expect(options.folders.map(({ value }) => value)).toEqual(["", "platforms", "streams", "streams/deep"]);
    expect(options.types.map(({ value }) => value)[0]).toBe("stream-aligned");
  });
});
