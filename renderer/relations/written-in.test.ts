import { describe, expect, it } from "vitest";
import { buildOrg } from "../../shared/org/build.ts";
import { cardWith } from "../../shared/org/example-cards.ts";
import { relationAfter } from "./find-relation.ts";
import { writtenIn } from "./written-in.ts";

const places = (org: ReturnType<typeof buildOrg>, key: string) => {
  const relation = org.relations.get(key);
  if (relation === undefined) throw new Error(`no ${key} in ${[...org.relations.keys()].join(", ")}`);
  return writtenIn(org, relation).map(({ path, line }) => `${path}:${line}`);
};
const a = cardWith("a.md", { name: "A", interaction_modes: { "B Team": "collaboration" }, dependencies: ["C"] });
const b = cardWith("b.md", { name: "B", interactions: [{ team: "A", mode: "collaboration" }] });

describe("where a relation is written", () => {
  it("is in every card that names it, by name or slug, at its line; a dependency in one", () => {
    const org = buildOrg([a, b]);
    const both = places(org, "interaction:card:a.md|card:b.md");
    expect(both.map((place) => place.split(":")[0])).toEqual(["a.md", "b.md"]);
    for (const place of both) expect(Number(place.split(":")[1])).toBeGreaterThan(1);
    const [ghost] = [...org.relations.keys()].filter((key) => key.startsWith("dependency:"));
    expect(places(org, ghost ?? "").map((place) => place.split(":")[0])).toEqual(["a.md"]);
  });
});

describe("finding a relation again", () => {
  it("by its two teams, in either order, the changed one first; null when it is gone", () => {
    const before = buildOrg([a, b]);
    const after = buildOrg([
      cardWith("a.md", { name: "A", interaction_modes: { "B Team": "facilitating" } }),
      cardWith("b.md", { name: "B" }),
    ]);
    const found = relationAfter(before, after, "interaction", "card:b.md", "card:a.md");
    expect(after.relations.get(found ?? "")).toMatchObject({ mode: "facilitating" });
    expect(relationAfter(before, after, "dependency", "card:a.md", "ghost:c")).toBeNull();
  });
});
