import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { parseTeamTypes, readTeamTypes } from "./team-types.ts";
import { useFolder } from "./test-folder.ts";

const feature = { id: "feature", name: "Feature team", description: "Owns features", color: "#12ab9F" };
const parse = (json: unknown) => parseTeamTypes("team-types.json", JSON.stringify(json));

describe("team types", () => {
  const folderWith = useFolder();

  it.each([
    ["a list", [feature]],
    ["the Visualizer's list", { team_types: [feature] }],
    ["its older form by id", { team_types: { feature: { ...feature, id: undefined } } }],
  ])("reads %s", (_what, json) => {
    expect(parse(json)).toEqual({ types: [{ ...feature, color: "#12AB9F" }], problems: [] });
  });

  it("leaves out what it cannot use, says which and why, and keeps the rest", () => {
    const bad = [
      { ...feature, id: "" },
      { ...feature, id: "b", color: "red" },
      "text",
      feature,
      feature,
      { ...feature, id: "platform" },
    ];
    const { types, problems } = parse(bad);
    expect(types.map((type) => type.id)).toEqual(["feature"]);
    expect(problems.map((problem) => [problem.code, problem.field])).toEqual([
      ["TYPES-ENTRY", "team_types.0"],
      ["TYPES-ENTRY", "team_types.1"],
      ["TYPES-ENTRY", "team_types.2"],
      ["TYPES-ENTRY", "team_types.4"],
    ]);
    expect(problems[1]?.message).toContain("#RRGGBB");
  });

  it.each(["", "{", "7", "null", '{"team_types": 5}'])("reports %j as a file it cannot read", (text) => {
    expect(parseTeamTypes("team-types.json", text)).toMatchObject({ types: [], problems: [{ code: "TYPES-JSON" }] });
  });

  it("is told anew when the file changes, and when it goes away", async () => {
    const folder = await folderWith({ "tt-team-types.json": JSON.stringify([feature]), "a.md": "---\nname: A\n---\n" });
    expect((await folder.opened()).types.map((type) => type.id)).toEqual(["feature"]);
    expect((await readTeamTypes(folder.root)).types).toHaveLength(1);
    await rm(join(folder.root, "tt-team-types.json"));
    await vi.waitFor(() => expect(folder.changes.at(-1)?.types).toEqual([]), { timeout: 2000, interval: 5 });
  });
});
