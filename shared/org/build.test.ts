// Teams, types, groupings and subteams as an Org shows them, and what a large folder costs.
import { describe, expect, test } from "vitest";
import type { JsonValue } from "../card/types.ts";
import { buildOrg } from "./build.ts";
import { cardWith } from "./example-cards.ts";
import type { CustomTeamType } from "./types.ts";
import { updateOrg } from "./update.ts";

const card = (path: string, fields: Record<string, JsonValue>) => cardWith(path, { team_type: "platform", ...fields });
const problemsOf = (org: ReturnType<typeof buildOrg>): readonly string[] =>
  org.problems.map(({ code, path }) => `${code} ${path}`);

describe("team types", () => {
  const own: readonly CustomTeamType[] = [{ id: "guild", name: "Craft Guild", description: "", color: "#123456" }];

  test("a known one in any spelling, the folder's own by id and name, anything else undefined", () => {
    const types = ["Stream Aligned", "complicated_subsystem", "guild", "craft guild", "tribe"];
    const org = buildOrg(
      types.map((team_type, i) => card(`${i}.md`, { name: `T${i}`, team_type })),
      own,
    );
    expect([...org.teams.values()].map(({ type }) => type)).toEqual([
      "stream-aligned",
      "complicated-subsystem",
      "guild",
      "guild",
      "undefined",
    ]);
    expect(org.problems).toMatchObject([{ code: "TYPE-UNKNOWN", severity: "error", path: "4.md", field: "team_type", line: 3 }]);
    expect(org.types).toBe(own);
  });

  test("none is worth a word, but not on a card that could not be read", () => {
    const broken = { ...cardWith("broken.md", { name: "Broken" }), editable: false };
    expect(problemsOf(buildOrg([broken, cardWith("none.md", { name: "None" })]))).toEqual(["TYPE-UNDEFINED none.md"]);
  });

  test("types that arrive later are taken up", () => {
    const org = buildOrg([card("a.md", { name: "A", team_type: "guild" })]);
    const next = updateOrg(org, { upserted: [], removed: [], types: own });
    expect(next.teams.get("card:a.md")?.type).toBe("guild");
    expect(next.problems).toEqual([]);
  });
});

describe("groupings", () => {
  const grouped = (path: string, metadata: Record<string, JsonValue>) => card(path, { name: path, metadata });

  test("a team is drawn in its platform grouping, else in its value stream, and knows both", () => {
    const org = buildOrg([
      grouped("a.md", { value_stream: "Shop" }),
      grouped("b.md", { value_stream: "Shop", platform_grouping: "Data" }),
      grouped("c.md", { platform_grouping: "Data" }),
    ]);
    expect([...org.groupings.values()]).toEqual([
      { key: "platform:Data", kind: "platform-grouping", name: "Data", parent: null, teams: ["card:b.md", "card:c.md"] },
      { key: "stream:Shop", kind: "value-stream", name: "Shop", parent: null, teams: ["card:a.md"] },
    ]);
    expect(org.teams.get("card:b.md")?.groupings).toEqual({ valueStream: "Shop", platformGrouping: "Data" });
  });

  test("a platform grouping wholly inside one stream is drawn inside it, until a team elsewhere joins", () => {
    const inside = [
      grouped("a.md", { value_stream: "Shop" }),
      grouped("b.md", { value_stream: "Shop", platform_grouping: "Data" }),
    ];
    const org = buildOrg(inside);
    expect(org.groupings.get("platform:Data")?.parent).toBe("stream:Shop");
    const joined = grouped("c.md", { value_stream: "Store", platform_grouping: "Data" });
    expect(updateOrg(org, { upserted: [joined], removed: [] }).groupings.get("platform:Data")?.parent).toBeNull();
  });

  test("inner groupings hang below their outer one, which is there even without teams of its own", () => {
    const org = buildOrg([grouped("a.md", { value_stream: "Shop", value_stream_inner: "Buy/Pay" })]);
    expect([...org.groupings.values()]).toMatchObject([
      { key: "stream:Shop", parent: null, teams: [] },
      { key: "stream:Shop/Buy%2FPay", name: "Buy/Pay", parent: "stream:Shop", teams: ["card:a.md"] },
    ]);
  });

  test("an inner name without an outer one is a grouping by itself", () => {
    expect([...buildOrg([grouped("a.md", { platform_grouping_inner: "Data" })]).groupings.keys()]).toEqual(["platform:Data"]);
  });
});

describe("subteams", () => {
  test("embedded ones and cards that name a parent, in that order", () => {
    const org = buildOrg([
      card("data.md", {
        name: "Data",
        metadata: { value_stream: "Shop" },
        subteams: [{ name: "BI", members: ["x", { vacant: true }] }],
      }),
      card("ml.md", { name: "ML", parent: "data" }),
    ]);
    expect(org.teams.get("card:data.md")?.subteams).toEqual(["subteam:data.md#0", "card:ml.md"]);
    expect(org.teams.get("card:ml.md")?.parent).toBe("card:data.md");
    expect(org.teams.get("subteam:data.md#0")).toMatchObject({
      kind: "subteam",
      name: "BI",
      id: "bi",
      type: "platform",
      size: 1,
      parent: "card:data.md",
      groupings: { valueStream: "Shop" },
    });
  });

  test("a circle of parents is reported to each of its members and shown by none", () => {
    const cards = ["a", "b", "c"].map((name, i, all) => card(`${name}.md`, { name, parent: all[(i + 1) % 3] ?? null }));
    const org = buildOrg([...cards, card("d.md", { name: "d", parent: "a" })]);
    expect(problemsOf(org)).toEqual(["SUB-CYCLE a.md", "SUB-CYCLE b.md", "SUB-CYCLE c.md"]);
    expect([...org.teams.values()].map(({ parent }) => parent)).toEqual([null, null, null, "card:a.md"]);
    expect(org.teams.get("card:a.md")?.subteams).toEqual(["card:d.md"]);
    const mended = updateOrg(org, { upserted: [card("c.md", { name: "c" })], removed: [] });
    expect(mended.problems).toEqual([]);
    expect(mended.teams.get("card:b.md")?.parent).toBe("card:c.md");
  });
});

describe("size", () => {
  test("counts members, vacancies apart, and only then takes the declared one", () => {
    const org = buildOrg([
      card("a.md", { name: "a", metadata: { size: 9 }, members: ["x", "y", { role: "SRE", vacant: true }] }),
      card("b.md", { name: "b", metadata: { size: "1 specialist" } }),
      card("c.md", { name: "c" }),
    ]);
    expect([...org.teams.values()].map(({ size }) => size)).toEqual([2, 1, null]);
  });
});

describe("a large folder", () => {
  test("one changed card among 5,000 costs a small part of building them", () => {
    const make = (i: number, x: number) => {
      const to = (k: number): string => `Team ${(i * 7 + k * 131) % 5_000}`;
      const interactions = [1, 2].map((k) => ({ team: to(k), mode: k === 1 ? "xaas" : "collaboration" }));
      return card(`${i}.md`, { name: `Team ${i}`, position: { x, y: 0 }, interactions, dependencies: [to(3)] });
    };
    const cards = Array.from({ length: 5_000 }, (_, i) => make(i, 0));
    buildOrg(cards);
    const started = performance.now();
    let org = buildOrg(cards);
    const building = performance.now() - started;
    const changed = Array.from({ length: 10 }, (_, i) => make(i * 997, 5));
    const updates = changed.map((one) => {
      const updating = performance.now();
      org = updateOrg(org, { upserted: [one], removed: [] });
      return performance.now() - updating;
    });
    expect(org.relations.size).toBeGreaterThan(14_000);
    // The middle one: a machine with other work to do stops some of them halfway.
    expect(updates.sort((a, b) => a - b)[5]).toBeLessThan(building / 10);
  });
});

describe("relations that nobody has asked for", () => {
  const cards = Array.from({ length: 4 }, (_, i) =>
    card(`${i}.md`, { name: `Team ${i}`, interactions: [{ team: `Team ${(i + 1) % 4}`, mode: "collaboration" }] }),
  );
  const keys = ["0|1", "0|3", "1|2", "2|3"].map((pair) => `interaction:${pair.replace(/\d/g, "card:$&.md")}`);

  test("are those of the cards the Org was built from, even after it was updated", () => {
    const org = buildOrg(cards);
    const next = updateOrg(org, { upserted: [card("0.md", { name: "Team 0" })], removed: ["2.md"] });
    expect([...org.relations.keys()]).toEqual(keys);
    expect([...next.relations.keys()]).toEqual([keys[1], "interaction:card:1.md|ghost:team-2"].sort());
    expect(org.relations).toBe(org.relations);
  });

  test("are in order with those that both sides speak of, which are worked out at once for their problems", () => {
    const other = card("1.md", { name: "Team 1", interactions: [{ team: "Team 0", mode: "facilitating" }] });
    const org = buildOrg([...cards.filter(({ path }) => path !== "1.md"), other]);
    expect(org.problems.map(({ code }) => code)).toEqual(["INT-CONFLICT"]);
    expect([...org.relations.keys()]).toEqual([keys[0], keys[1], keys[3]]);
    expect({ ...org }.relations).toBe(org.relations);
  });
});
