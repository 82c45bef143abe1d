// Failure 12, as the organisation sees it: two cards that share an id or a slug stay two teams, each with its own file, so that
// nothing done to one can land in the other's file. (Team Topologies Visualizer keyed teams by slug and wrote the wrong file.)
import { expect, test } from "vitest";
import type { JsonValue } from "../../shared/card/types.ts";
import { buildOrg } from "../../shared/org/build.ts";
import { cardWith } from "../../shared/org/example-cards.ts";
import { updateOrg } from "../../shared/org/update.ts";

const at = (path: string, x: number, fields: Record<string, JsonValue>) =>
  cardWith(path, { team_type: "platform", position: { x, y: 0 }, ...fields });

test.each<[string, Record<string, JsonValue>, Record<string, JsonValue>]>([
  ["id", { name: "Search", team_id: "t1" }, { name: "Checkout", team_id: "t1" }],
  ["slug", { name: "Data & AI" }, { name: "data and ai team" }],
  ["name", { name: "Search" }, { name: "Search" }],
])("two cards that share their %s are two teams with their own paths and positions", (_, one, other) => {
  const org = buildOrg([at("one.md", 1, one), at("other.md", 2, other)]);
  expect([...org.teams.values()].map(({ key, card }) => [key, card?.path, card?.position?.x])).toEqual([
    ["card:one.md", "one.md", 1],
    ["card:other.md", "other.md", 2],
  ]);
  expect(new Set(org.problems.map(({ path }) => path))).toEqual(new Set(["one.md", "other.md"]));
});

test("moving one of them leaves the other as it is", () => {
  const org = buildOrg([
    at("one.md", 1, { name: "Search", team_id: "t1" }),
    at("other.md", 2, { name: "Checkout", team_id: "t1" }),
  ]);
  const next = updateOrg(org, { upserted: [at("one.md", 50, { name: "Search", team_id: "t1" })], removed: [] });
  expect(next.teams.get("card:other.md")).toBe(org.teams.get("card:other.md"));
  expect(next.teams.get("card:one.md")?.card?.position?.x).toBe(50);
});

test("a reference to what they share goes to neither", () => {
  const writer = cardWith("writer.md", { name: "Writer", team_type: "enabling", dependencies: ["t1"] });
  const org = buildOrg([
    at("one.md", 1, { name: "Search", team_id: "t1" }),
    at("other.md", 2, { name: "Checkout", team_id: "t1" }),
    writer,
  ]);
  expect([...org.relations.values()].map(({ to }) => to)).toEqual(["ghost:t1"]);
  expect(org.problems.map(({ code }) => code)).toContain("REF-AMBIGUOUS");
});
