import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../shared/card/read.ts";
import { buildOrg } from "../../../shared/org/build.ts";
import { pickTeam } from "./pick-team.ts";

const org = buildOrg(
  Object.entries({
    "streams/pay.md": "name: Payments Team\nteam_id: pay\n",
    "streams/Search.md": "name: Search\nsubteams: [{name: Ranking}]\n",
    "a/ops.md": "name: Ops\nteam_id: ops-a\n",
    "b/ops.md": "name: Ops\nteam_id: ops-b\n",
    "odd.md": "name: streams/pay.md\n",
  }).flatMap(([path, front]) => {
    const read = readMarkdown(path, "0".repeat(64), `---\n${front}---\n`);
    return read.kind === "card" ? [read.card] : [];
  }),
);
const found = (typed: string) => {
  const picked = pickTeam(org, typed);
  return picked.kind === "found" ? picked.team.card.path : picked.kind;
};

describe("the team that is meant", () => {
  it.each([
    ["streams/pay.md", "streams/pay.md"],
    ["./streams/Search", "streams/Search.md"],
    ["streams\\Search.md", "streams/Search.md"],
    ["pay", "streams/pay.md"],
    ["Payments Team", "streams/pay.md"],
    ["payments", "streams/pay.md"],
    ["SEARCH", "streams/Search.md"],
    ["ops-b", "b/ops.md"],
  ])("%s is %s", (typed, path) => expect(found(typed)).toBe(path));

  it("is asked back for where two share a name", () => {
    const picked = pickTeam(org, "ops");
    expect(picked.kind === "ambiguous" && picked.teams.map(({ card }) => card.path)).toEqual(["a/ops.md", "b/ops.md"]);
  });

  it("is the parent for a subteam inside its card, and else a suggestion or none", () => {
    expect(pickTeam(org, "ranking")).toMatchObject({ kind: "inside", name: "Ranking", team: { name: "Search" } });
    expect(pickTeam(org, "Serach")).toEqual({ kind: "unknown", near: ["Search"] });
    expect(pickTeam(org, "Weather")).toEqual({ kind: "unknown", near: [] });
    expect(pickTeam(org, "")).toEqual({ kind: "unknown", near: [] });
  });
});
