// Interactions from tables in the body: they count only where the front matter records none, and their problems point at their lines.
import { describe, expect, test } from "vitest";
import type { Card, JsonValue } from "../card/types.ts";
import { buildOrg } from "./build.ts";
import { cardWith } from "./example-cards.ts";
import type { Org } from "./types.ts";
import { updateOrg } from "./update.ts";

const table = (heading: string, ...rows: readonly string[]): string =>
  ["", `## ${heading}`, "", "| Purpose | Team | Mode |", "|---|---|---|", ...rows.map((row) => `| why | ${row} |`), ""].join(
    "\n",
  );

const CURRENT = "Teams we currently interact with";
const storage = cardWith("storage.md", { name: "Storage", team_type: "platform" });
const search = cardWith("search.md", { name: "Search", team_type: "enabling" });

const edges = (org: Org): readonly string[] =>
  [...org.relations.values()].map((relation) => {
    const name = (key: string): string => org.teams.get(key)?.name ?? key;
    const what = relation.kind === "interaction" ? (relation.mode ?? relation.modeText) : "depends on";
    return `${name(relation.from)} ${what} ${name(relation.to)}`;
  });
const SHOP = { name: "Shop", team_type: "stream-aligned" };
const shop = (body: string): Card => cardWith("shop.md", SHOP, body);

describe("interactions in the body", () => {
  test("make edges where the front matter records none", () => {
    const org = buildOrg([storage, search, shop(table(CURRENT, "[Storage](storage.md) | XaaS", "Search | Collaboration"))]);
    expect(edges(org)).toEqual(["Search collaboration Shop", "Storage x-as-a-service Shop"]);
    const [first] = org.relations.values();
    expect(first).toMatchObject({ purpose: "why", declaredBy: ["card:shop.md"] });
    expect(org.problems).toEqual([]);
  });

  test("an empty field records none", () => {
    const empty = cardWith("shop.md", { ...SHOP, interaction_modes: {}, interactions: [] }, table(CURRENT, "Storage | XaaS"));
    expect(edges(buildOrg([storage, empty]))).toEqual(["Storage x-as-a-service Shop"]);
  });

  test.each<Record<string, JsonValue>>([
    { interactions: [{ team: "Search", mode: "collaboration" }] },
    { interaction_modes: { Search: "collaboration" } },
  ])("the front matter's word goes before the body's: %j", (fields) => {
    const both = cardWith("shop.md", { ...SHOP, ...fields }, table(CURRENT, "Storage | XaaS", "Nowhere | XaaS"));
    const org = buildOrg([storage, search, both]);
    expect(edges(org)).toEqual(["Search collaboration Shop"]);
    expect([...org.teams.values()].map(({ kind }) => kind)).not.toContain("ghost");
  });

  test("planned rows and dependency bullets make neither edge nor ghost", () => {
    const body = `${table("Teams we expect to interact with soon", "Storage | XaaS", "Nowhere | XaaS")}\n## Dependencies\n- Search - scores\n- Elsewhere\n`;
    const card = shop(body);
    expect([card.facts.planned.length, card.facts.dependencies.length]).toEqual([2, 2]);
    const org = buildOrg([storage, search, card]);
    expect(edges(org)).toEqual([]);
    expect(org.teams.size).toBe(3);
    expect(org.problems).toEqual([]);
  });

  test("a name that no team has is a ghost, and its problem points at the row", () => {
    const card = shop(table(CURRENT, "Storage | XaaS", "Nowhere | XaaS", "storage team | collaboration", "Shop | XaaS"));
    const org = buildOrg([storage, card]);
    const row = (index: number) => card.facts.interactions[index]?.line;
    expect(org.problems.map(({ code, path, line, field }) => [code, path, line, field])).toEqual([
      ["REF-DANGLING", "shop.md", row(1), "body.interactions.1"],
      ["REF-DRIFT", "shop.md", row(2), "body.interactions.2"],
      ["REF-SELF", "shop.md", row(3), "body.interactions.3"],
    ]);
    expect(row(1)).toBe(13);
    expect([...org.teams.values()].filter(({ kind }) => kind === "ghost").map(({ name }) => name)).toEqual(["Nowhere"]);
  });

  test("an edit of the body alone moves the edge", () => {
    const org = buildOrg([storage, search, shop(table(CURRENT, "Storage | XaaS"))]);
    const next = updateOrg(org, { upserted: [shop(table(CURRENT, "Search | XaaS"))], removed: [] });
    expect(edges(next)).toEqual(["Search x-as-a-service Shop"]);
    expect(next.teams.get("card:storage.md")).toBe(org.teams.get("card:storage.md"));
    const none = updateOrg(next, { upserted: [shop("")], removed: [] });
    expect(none.relations.size).toBe(0);
  });
});
