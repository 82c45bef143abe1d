// Who uses a team's services, from cards: every source, what counts as one consumer, and how far the sources agree.
import { describe, expect, test } from "vitest";
import type { JsonValue } from "../card/types.ts";
import { buildOrg } from "../org/build.ts";
import { cardWith } from "../org/example-cards.ts";
import { blastRadius } from "./capability-use.ts";
import { consumersOf } from "./consumers.ts";
import { demandOf, differenceOf } from "./demand.ts";
import { bodyCard } from "./example-facts.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";
import type { Consumers } from "./types.ts";
import { viewOf } from "./view.ts";

type Fields = Readonly<Record<string, JsonValue>>;

/** Consumers of the first card. */
function consumers(first: Fields, ...others: readonly Fields[]): Consumers {
  const cards = [first, ...others].map((fields, i) => cardWith(`${"abcdefghij"[i]}.md`, fields));
  const view = viewOf(buildOrg(cards), DEFAULT_SETTINGS, "2026-11-01");
  const [team] = view.teams;
  if (team === undefined) throw new Error("no team");
  return consumersOf(team, view);
}

const platform = (fields: Fields = {}): Fields => ({ name: "Platform", team_type: "platform", ...fields });
const stream = (name: string, fields: Fields = {}): Fields => ({ name, team_type: "stream-aligned", ...fields });
const derived = (found: Consumers) => found.derived.map(({ name, by }) => [name, by]);

describe("derived", () => {
  test("consumers by interaction, bare dependency and service, each once, by the strongest", () => {
    const found = consumers(
      platform({
        interactions: [{ team: "Orders", mode: "xaas" }],
        services: [{ name: "Export", consumers: ["orders team", "Cart", "Somebody Else", "somebody-else"] }],
      }),
      stream("Orders", { dependencies: ["Platform"] }),
      stream("Cart", { dependencies: [{ team: "Platform", type: "blocking" }] }),
      stream("Search"),
    );
    expect(found.derived).toEqual([
      { name: "Cart", key: "card:c.md", by: "dependency" },
      { name: "Orders", key: "card:b.md", by: "interaction" },
      { name: "Somebody Else", key: null, by: "service" },
    ]);
  });

  test("partners by collaboration and facilitating are shown apart, and a dependency beside such a mode is no use", () => {
    const found = consumers(
      platform({
        interactions: [
          { team: "Orders", mode: "collaboration" },
          { team: "Cart", mode: "facilitating" },
        ],
      }),
      stream("Orders", { dependencies: ["Platform"] }),
      stream("Cart"),
    );
    expect(found.derived).toEqual([]);
    expect(found.partners).toEqual(["card:c.md", "card:b.md"]);
  });

  test("an interaction without a mode records none: the dependency counts", () => {
    const found = consumers(platform({ interactions: [{ team: "Orders" }] }), stream("Orders", { dependencies: ["Platform"] }));
    expect(derived(found)).toEqual([["Orders", "dependency"]]);
  });

  test("what the platform itself consumes or depends on is no consumer", () => {
    const found = consumers(
      platform({ interactions: [{ team: "Cloud", mode: "xaas", role: "consumes" }], dependencies: ["Vendor"] }),
      platform({ name: "Cloud" }),
    );
    expect(found.derived).toEqual([]);
  });

  test("a grouping counts once, its teams in a tally of their own; the team itself is never among them", () => {
    const found = consumers(
      platform({
        metadata: { value_stream: "Shop" },
        interactions: [{ team: "Shop", mode: "xaas", role: "provides" }],
      }),
      stream("Orders", { metadata: { value_stream: "Shop" } }),
      stream("Cart", { metadata: { value_stream: "Shop" } }),
    );
    expect(derived(found)).toEqual([["Shop", "interaction"]]);
    expect(found.groupingMembers).toEqual(["card:b.md", "card:c.md"]);
  });

  test("a parent has its subteams' consumers, each once, and never its own family", () => {
    const found = consumers(
      platform({ subteams: [{ name: "Caches" }], services: [{ name: "S", consumers: ["Queues", "Orders"] }] }),
      platform({ name: "Queues", parent: "Platform", interactions: [{ team: "Platform", mode: "xaas", role: "provides" }] }),
      stream("Orders", { dependencies: ["Queues", "Caches"] }),
      stream("Cart", { dependencies: ["Caches"] }),
    );
    expect(derived(found)).toEqual([
      ["Cart", "dependency"],
      ["Orders", "dependency"],
    ]);
  });

  test("a ghost and a name in a service are one consumer", () => {
    const found = consumers(
      platform({
        interactions: [{ team: "New Team", mode: "xaas", role: "provides" }],
        services: [{ name: "S", consumers: ["new team"] }],
      }),
    );
    expect(found.derived).toEqual([{ name: "New Team", key: "ghost:new", by: "interaction" }]);
  });

  test.each(["all stream-aligned", "All the Stream Aligned Teams (for now)"])("%s are counted out", (all) => {
    const services = [{ name: "S", consumers: [all] }];
    expect(derived(consumers(platform({ services }), stream("Orders"), platform({ name: "Other" })))).toEqual([
      ["Orders", "service"],
    ]);
  });

  test("all stream-aligned teams are those of the folder", () => {
    const services = [{ name: "S", consumers: ["All stream-aligned teams"] }];
    const found = consumers(platform({ services }), stream("Orders"), stream("Cart"), platform({ name: "Other" }));
    expect(derived(found)).toEqual([
      ["Cart", "service"],
      ["Orders", "service"],
    ]);
    expect(consumers(stream("Orders", { services }), stream("Cart")).derived.map(({ name }) => name)).toEqual(["Cart"]);
  });
});

describe("capabilities", () => {
  const services: JsonValue = [
    { name: "Permissions", consumers: 7 },
    { name: "Nothing Said" },
    { name: "Filtering", consumers: ["A", "a team", "B"] },
    { name: "Export", consumers: 5, target_consumers: 6 },
    { name: "Unused", consumers: 0, target_consumers: 1 },
    { name: "One", consumers: ["A"], target_consumers: 1 },
    { name: "Counted", consumers: { count: 6, teams: ["A"] } },
  ];

  test("have a count, a state and a target within reach or not", () => {
    const found = consumers(platform({ services })).capabilities;
    expect(found.map(({ name, count, state, unreachable }) => [name, count, state, unreachable])).toEqual([
      ["Permissions", 7, "shared", false],
      ["Nothing Said", null, null, false],
      ["Filtering", 2, "candidate", false],
      ["Export", 5, "shared", true],
      ["Unused", 0, "unused", true],
      ["One", 1, "not-shared", false],
      ["Counted", 6, "shared", false],
    ]);
  });

  test("come by blast radius: the most used first, then by name, the unknown last", () => {
    const found = consumers(platform({ services })).capabilities;
    expect(blastRadius(found).map(({ name }) => name)).toEqual([
      "Permissions",
      "Counted",
      "Export",
      "Filtering",
      "One",
      "Unused",
      "Nothing Said",
    ]);
  });

  test("of the body name their consumers; together they are each counted once, written and counted out", () => {
    const body = `
## Capabilities

### 1. Caching
- **Consumers**: Orders, Search, "Fraud"

### 2. Storage
- **Consumers**: All stream-aligned teams

### 3. Messaging
- **Consumers**: Search, Shop teams

## Facts

- Number of consumers: 8 teams
`;
    const cards = [
      bodyCard("a.md", "name: Platform\nteam_type: platform\nmetadata:\n  consumers: 6 teams", body),
      cardWith("b.md", stream("Orders", { metadata: { value_stream: "Shop" } })),
      cardWith("c.md", stream("Search Team")),
    ];
    const view = viewOf(buildOrg(cards), DEFAULT_SETTINGS, "2026-11-01");
    const [team] = view.teams;
    const found = team === undefined ? null : consumersOf(team, view);
    expect(found?.named).toEqual(["Orders", "Search", '"Fraud"', "All stream-aligned teams", "Shop teams"]);
    expect(found?.namedExpanded).toEqual(['"Fraud"', "Orders", "Search Team", "Shop"]);
    expect(found?.capabilities.map(({ name, count, state }) => [name, count, state])).toEqual([
      ["Caching", 3, "shared"],
      ["Storage", 2, "candidate"],
      ["Messaging", 2, "candidate"],
    ]);
    expect(found?.capabilities[1]?.consumers).toEqual([
      { name: "Orders", key: "card:b.md" },
      { name: "Search Team", key: "card:c.md" },
    ]);
    expect(found).toMatchObject({
      declared: { min: 6, max: 6 },
      body: { min: 8, max: 8 },
      conflict: true,
      difference: "unbacked",
    });
  });
});

describe("declared against derived", () => {
  test.each([
    [{ min: 6, max: 6 }, 6, "ok"],
    [{ min: 8, max: 10 }, 9, "ok"],
    [{ min: 6, max: 6 }, 5, "minor"],
    [{ min: 8, max: 10 }, 11, "minor"],
    [{ min: 8, max: 10 }, 6, "major"],
    [{ min: 6, max: 6 }, 9, "major"],
    [{ min: 6, max: 6 }, 0, "unbacked"],
    [{ min: 1, max: 1 }, 0, "unbacked"],
    [{ min: 0, max: 0 }, 0, "ok"],
    [{ min: 0, max: 2 }, 0, "ok"],
    [{ min: 0, max: 0 }, 1, "minor"],
    [null, 3, "undeclared"],
    [null, 0, null],
  ] as const)("%j and %d: %s", (declared, found, expected) => {
    expect(differenceOf(declared, found)).toBe(expected);
  });

  test("ranges that overlap are no conflict", () => {
    const conflict = (front: JsonValue, number: string) => {
      const fields = `name: P\nmetadata:\n  consumers: ${JSON.stringify(front)}`;
      const view = viewOf(
        buildOrg([bodyCard("a.md", fields, `- Number of consumers: ${number}`)]),
        DEFAULT_SETTINGS,
        "2026-11-01",
      );
      const [team] = view.teams;
      return team !== undefined && consumersOf(team, view).conflict;
    };
    expect(conflict("8-10 teams", "9 teams")).toBe(false);
    expect(conflict("8-10 teams", "7 teams")).toBe(true);
    expect(conflict(6, "8 teams")).toBe(true);
  });
});

describe("demand and load", () => {
  test.each([
    [0, 6, "none", "ok", 0],
    [1, 6, "single", "ok", 0.17],
    [2, 5, "under", "ok", 0.4],
    [3, 5, "under", "ok", 0.6],
    [4, 5, "ok", "ok", 0.8],
    [10, 5, "ok", "ok", 2],
    [11, 5, "ok", "watch", 2.2],
    [9, 3, "ok", "watch", 3],
    [10, 3, "ok", "overloaded", 3.33],
    [11, 9, "ok", "watch", 1.22],
    [16, 20, "ok", "overloaded", 0.8],
    [11, null, "ok", "watch", null],
    [5, 0, "ok", "ok", null],
  ] as const)("%d consumers for %s people: %s, %s, %s", (count, size, demand, load, ratio) => {
    expect(demandOf(count, size, DEFAULT_SETTINGS.consumers)).toEqual({ demand, load, ratio });
  });

  test("are judged for platforms, what is in a platform grouping, and who declares consumers; for nobody else", () => {
    expect(consumers(stream("Orders"))).toMatchObject({ demand: null, load: null, ratio: null });
    expect(consumers(platform())).toMatchObject({ demand: "none", load: "ok", ratio: null });
    expect(consumers(stream("Orders", { metadata: { platform_grouping: "Data" } }))).toMatchObject({ demand: "none" });
    expect(consumers(stream("Orders", { metadata: { consumers: 1 } }))).toMatchObject({ demand: "single" });
  });

  test("go by what the org shows, by what is declared only where that is nothing", () => {
    const metadata = { consumers: "8-10 teams", size: 5 };
    expect(consumers(platform({ metadata }))).toMatchObject({ demand: "ok", ratio: 2 });
    const used = consumers(platform({ metadata }), stream("Orders", { dependencies: ["Platform"] }));
    expect(used).toMatchObject({ demand: "single", ratio: 0.2, difference: "major" });
  });
});
