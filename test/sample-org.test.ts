// The organisation that opens when no folder is given: that it shows what it is meant to show, is drawn without overlaps, and has
// the bytes people really write. Read from disk as it is shipped.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../shared/card/read.ts";
import type { Card } from "../shared/card/types.ts";
import { overlaps, type Rect } from "../shared/geometry.ts";
import { buildGraph } from "../shared/graph/build.ts";
import { TEAM_GAP } from "../shared/notation.ts";
import { buildOrg } from "../shared/org/build.ts";
import type { Interaction, Team } from "../shared/org/types.ts";

const ROOT = join(import.meta.dirname, "..", "sample-org");
const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".md") && path !== "README.md")
  .sort();
const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const read = files.map((path) => readMarkdown(path, path, textOf(path)));
const cards = read.flatMap((file) => (file.kind === "card" ? [file.card] : []));
const org = buildOrg(cards);
const teams = [...org.teams.values()];
const interactions = [...org.relations.values()].filter((relation): relation is Interaction => relation.kind === "interaction");
const named = (name: string): Team => {
  const team = teams.find((one) => one.name === name);
  if (team === undefined) throw new Error(`no team ${name}`);
  return team;
};
const cardOf = (name: string): Card => named(name).card as Card;
const consumersOf = (name: string): readonly string[] =>
  interactions
    .filter(({ from, mode }) => from === named(name).key && mode === "x-as-a-service")
    .map(({ to }) => org.teams.get(to)?.name ?? to)
    .sort();
/** Other fields by their dotted path. */
const other = (name: string, field: string): unknown => cardOf(name).other.find((one) => one.field.join(".") === field)?.value;

describe("what it tells", () => {
  test("about 30 cards, one document, every form", () => {
    expect(cards.length).toBeGreaterThan(25);
    expect(read.filter(({ kind }) => kind === "document")).toHaveLength(1);
    const kinds = ["stream-aligned", "platform", "enabling", "complicated-subsystem", "undefined"];
    expect([...new Set(teams.map(({ type }) => type))].sort()).toEqual(kinds.sort());
    expect(teams.filter(({ kind }) => kind === "ghost").map(({ name }) => name)).toEqual(["Mobile App"]);
  });

  test("the only problems are those it means to show", () => {
    expect(org.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "TYPE-UNDEFINED architecture-council.md",
      "INT-CONFLICT enabling/test-enablement.md",
      "INT-CONFLICT streams/search.md",
      "REF-DANGLING streams/user-profile.md",
      "REF-DRIFT streams/user-profile.md",
    ]);
    expect(cards.every(({ editable }) => editable)).toBe(true);
  });

  test("60 engineers in the eight product teams", () => {
    const eight = [
      "Product Discovery",
      "Search",
      "User Profile",
      "Checkout",
      "Payments",
      "Orders",
      "Notifications",
      "Customer Support",
    ];
    expect(eight.map((name) => named(name).size ?? 0).reduce((sum, size) => sum + size)).toBe(60);
    expect(eight.every((name) => named(name).type === "stream-aligned")).toBe(true);
  });

  test.each([
    ["Export", 5],
    ["Filtering", 6],
    ["Permissions", 7],
  ])("%s has %i consumers, by the graph, its services and its own count", (name, count) => {
    expect(consumersOf(name)).toHaveLength(count);
    expect(cardOf(name).consumers).toMatchObject({ min: count, max: count });
    const [service] = cardOf(name).services;
    expect([...(service?.consumers?.teams ?? [])].sort()).toEqual(consumersOf(name));
    expect(named(name).groupings.platformGrouping).toBe("Shared Services");
  });

  test("limits past and before their trigger, and a target out of reach", () => {
    expect(other("Filtering", "limits")).toMatchObject([
      { current: 800, trigger: 500, critical: 1500 },
      { current: 150, trigger: 300 },
    ]);
    expect(cardOf("Export").services[0]?.targetConsumers).toBe(6);
  });

  test("an inner platform whose counts disagree", () => {
    const storage = cardOf("Data Storage Platform Team");
    expect([storage.size?.value, storage.consumers?.min, storage.valueStream]).toEqual([7, 6, "E-Commerce Experience"]);
    const body = textOf(storage.path);
    expect(body).toContain("Number of consumers: 8 teams");
    const composition = body.slice(body.indexOf("## Team Composition"), body.indexOf("## Numbers"));
    expect([...composition.matchAll(/^- (\d+)/gm)].reduce((sum, [, people]) => sum + Number(people), 0)).toBe(9);
    const streams = consumersOf(storage.name).map((name) => named(name).groupings.valueStream);
    expect(new Set(streams).size).toBeGreaterThan(1);
  });

  test("four pairs under one lead, on call two deep with two, Airflow owned twice", () => {
    const { subteams, lead, leadThreshold } = cardOf("Data Infrastructure");
    expect([subteams.length, lead, leadThreshold]).toEqual([4, "Lena Ortiz", 3]);
    expect(subteams.map(({ members, lead: own }) => [members.length, own])).toEqual(Array(4).fill([2, null]));
    expect(subteams.map(({ onCall }) => [onCall?.pool, onCall?.depth])).toEqual(Array(4).fill([2, 2]));
    expect(subteams.filter(({ owns }) => owns.includes("Airflow"))).toHaveLength(2);
    expect(other("Data Infrastructure", "hiring")).toMatchObject({ start: "2026-01-05", every_weeks: 6 });
  });

  test("a platform team of one", () => {
    expect(named("Platform Engineering").size).toBe(1);
  });

  test("all three modes with purposes and expected ends, one of them past, and every kind of dependency", () => {
    for (const mode of ["x-as-a-service", "collaboration", "facilitating"]) {
      const those = interactions.filter((one) => one.mode === mode);
      expect(those.filter(({ purpose }) => purpose !== null).length).toBeGreaterThan(1);
      if (mode !== "x-as-a-service") expect(those.filter(({ expected }) => expected !== null).length).toBeGreaterThan(1);
    }
    const overdue = interactions.filter(
      ({ expected }) => expected !== null && /^\d{4}-\d\d-\d\d$/.test(expected) && expected < "2026-11-01",
    );
    expect(overdue.map(({ purpose }) => purpose)).toEqual(["New fraud rules"]);
    const kinds = [...org.relations.values()].flatMap((relation) => (relation.kind === "dependency" ? [relation.type] : []));
    expect(new Set(kinds)).toEqual(new Set(["ok", "slowing", "blocking"]));
  });
});

describe("how it is drawn", () => {
  // Far away: a ghost has no place of its own and is not what is looked at here.
  const graph = buildGraph(org, new Map([["ghost:mobile-app", { x: 5000, y: 5000 }]]));
  const nodes = [...graph.nodes.values()].filter(({ team }) => team.kind !== "ghost");
  const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
    list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const));

  test("every card has a position of its own and no team covers another", () => {
    expect(nodes).toHaveLength(cards.length);
    expect(nodes.filter(({ pinned }) => !pinned)).toEqual([]);
    const covering = pairs(nodes).filter(([a, b]) => overlaps(a.rect, b.rect));
    expect(covering.map(([a, b]) => `${a.team.name} ${b.team.name}`)).toEqual([]);
  });

  test("groupings lie clear of each other and of teams that are not in them", () => {
    expect(graph.groups).toHaveLength(6);
    const meeting = pairs(graph.groups).filter(([a, b]) => overlaps(a.rect, b.rect));
    expect(meeting.map(([a, b]) => `${a.key} ${b.key}`)).toEqual([]);
    for (const { rect, grouping } of graph.groups) {
      const inside = nodes.filter((node) => overlaps(rect, node.rect)).map(({ key }) => key);
      expect(inside.sort()).toEqual([...grouping.teams]);
    }
  });

  test("two neighbours that work together leave room for the edge between them", () => {
    for (const { from, to } of org.relations.values()) {
      const [a, b] = [graph.nodes.get(from)?.rect, graph.nodes.get(to)?.rect];
      if (a === undefined || b === undefined) continue;
      expect(gap(a, b), `${from} and ${to}`).toBeGreaterThanOrEqual(TEAM_GAP);
    }
  });

  test("the whole fits a window of 1440 by 900 at a size that can be read", () => {
    const [xs, ys] = [
      nodes.flatMap(({ rect }) => [rect.x, rect.x + rect.width]),
      nodes.flatMap(({ rect }) => [rect.y, rect.y + rect.height]),
    ];
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(1700);
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThanOrEqual(1150);
  });

  /** Free space between two rectangles, along the side on which they are further apart. */
  function gap(a: Rect, b: Rect): number {
    const x = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
    const y = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height));
    return Math.max(x, y);
  }
});

describe("the bytes people write", () => {
  test("comments, CRLF, a byte order mark, both, odd quotes, flow style, no last newline, both ways of writing modes", () => {
    expect(textOf("streams/orders.md")).toMatch(/^\s*# what we use/m);
    const lines = textOf("streams/payments.md").split("\n");
    expect(lines.slice(0, -1).every((line) => line.endsWith("\r"))).toBe(true);
    expect(textOf("streams/search.md").charCodeAt(0)).toBe(0xfeff);
    expect(textOf("streams/reporting.md")).toMatch(/^\uFEFF---\r\n/);
    expect(textOf("streams/notifications.md")).toMatch(/^'name': 'Notifications'\n"team_type": /m);
    expect(textOf("streams/checkout.md")).toMatch(/^position: \{ x: 952\.0, y: 80\.0 \}$/m);
    expect(textOf("streams/user-profile.md").endsWith("\n")).toBe(false);
    expect(textOf("streams/orders.md")).toMatch(/^ {2}x-as-a-service:$/m);
    expect(textOf("streams/search.md")).toMatch(/^ {2}Search Ranking: X-as-a-Service$/m);
  });
});
