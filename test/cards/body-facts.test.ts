// Facts of whole texts: the cards of sample-org and, where the project's first documents lie beside the checkout, those as well.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BodyFacts } from "../../shared/card/fact-types.ts";
import { readFacts } from "../../shared/card/facts/read-facts.ts";
import { bodyStartOf } from "../../shared/card/front-matter.ts";

const sample = join(import.meta.dirname, "../../sample-org");
const factsAt = (path: string): BodyFacts => factsOf(readFileSync(path, "utf8"));
const factsOf = (text: string): BodyFacts => readFacts(text, bodyStartOf(text));

/** Facts that there are, by their kind. */
const kinds = (facts: BodyFacts): readonly string[] =>
  Object.entries(facts).flatMap(([kind, found]) =>
    found === null || (Array.isArray(found) && found.length === 0) ? [] : [kind],
  );

describe("sample-org", () => {
  it("says in the storage platform's body what its front matter does not", () => {
    const path = join(sample, "platforms/data-storage.md");
    const { capabilities, composition, consumers, ...facts } = factsAt(path);
    const lines = readFileSync(path, "utf8").split("\n");
    expect(capabilities.map(({ name, number, consumers: users }) => [number, name, users?.names ?? null])).toEqual([
      [1, "Managed PostgreSQL", ["Checkout", "Product Discovery", "User Profile"]],
      [2, "Redis caching", ["All stream-aligned teams"]],
      [3, "Search clusters", ["Search", "Product Discovery", "Customer Support"]],
      [4, "Schema migrations", null],
      [5, "Backup and recovery", ["All stream-aligned teams"]],
      [3, "Profile store", null],
    ]);
    expect(capabilities.map(({ line }) => lines[line - 1])).toEqual(
      capabilities.map(({ number, name }) => `### ${number}. ${name}`),
    );
    expect(composition?.sum).toBe(9);
    expect(lines[(composition?.line ?? 0) - 1]).toBe("## Team Composition");
    expect(consumers).toMatchObject({ text: "8 teams", min: 8, max: 8 });
    expect(lines[(consumers?.line ?? 0) - 1]).toBe("- Number of consumers: 8 teams");
    // Nobody leads what it draws; all else is an empty list.
    expect(Object.values(facts).flat()).toEqual([null]);
  });

  it("draws four subteams, and heads a document with three bold lines", () => {
    const { subteams } = factsAt(join(sample, "platforms/data-infrastructure.md"));
    expect(subteams.map(({ name, engineers }) => [name, engineers])).toEqual([
      ["Data Platform", null],
      ["Data Engineering", null],
      ["MLOps", null],
      ["BI Services", null],
    ]);
    const charter = factsAt(join(sample, "platform-charter.md"));
    expect(charter.header.map(({ label, value }) => [label, value])).toEqual([
      ["Last Updated", "January 2024"],
      ["Team Lead", "Platform Engineer"],
      ["Team Size", "1 specialist"],
    ]);
    expect(kinds(charter)).toEqual(["header"]);
  });

  it("takes a table of measures for what it is", () => {
    expect(kinds(factsAt(join(sample, "streams/checkout.md")))).toEqual([]);
  });
});

const seeds = join(import.meta.dirname, "../../../shared/seeds");
const texts = existsSync(seeds)
  ? readdirSync(seeds)
      .sort()
      .map((name) => readFileSync(join(seeds, name), "utf8"))
  : [];

describe.skipIf(texts.length !== 5)("the documents that the project began with", () => {
  const [storage, pattern, single, pack, data] = texts.map(factsOf) as [BodyFacts, BodyFacts, BodyFacts, BodyFacts, BodyFacts];

  it("a storage platform: nine people, eight consumers, numbers used twice, five teams by name", () => {
    expect(storage.composition?.sum).toBe(9);
    expect(storage.consumers).toMatchObject({ text: "8 teams", min: 8, max: 8 });
    expect(storage.capabilities.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 3, 4, 5]);
    expect(new Set(storage.capabilities.map(({ section }) => section)).size).toBe(1);
    const named = new Set(storage.capabilities.slice(0, 5).flatMap(({ consumers }) => consumers?.names ?? []));
    expect([...named].filter((name) => !name.startsWith("All "))).toEqual([
      "Checkout",
      "Product Discovery",
      "User Profile services",
      "Search",
      "Customer Support",
    ]);
    expect(kinds(storage)).toEqual(["capabilities", "consumers", "composition"]);
  });

  it("a pattern's description and a plan in one line say nothing of a team", () => {
    expect(kinds(pattern)).toEqual([]);
    expect(kinds(pack)).toEqual([]);
  });

  it("a team of one: a lead and one specialist in the header, nobody counted in the composition", () => {
    expect(single.header).toMatchObject([
      { label: "Last Updated", line: 3 },
      { label: "Team Lead", value: "Platform Engineer", line: 4 },
      { label: "Team Size", value: "1 specialist", line: 5 },
      { label: "Primary Goal" },
    ]);
    expect(single.capabilities).toHaveLength(4);
    expect(kinds(single)).toEqual(["capabilities", "header"]);
  });

  it("eight engineers: four subteams of two, drawn as a tree and as a chart", () => {
    expect(data.subteams.map(({ name, engineers }) => [name, engineers])).toEqual([
      ["Data Platform Team", 2],
      ["Data Engineering Team", 2],
      ["MLOps Team", 2],
      ["BI Services Team", 2],
    ]);
    expect(data.header).toEqual([]);
  });
});
