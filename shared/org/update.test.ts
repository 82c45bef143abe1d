// Incremental equals rebuilt, and what did not change stays the same object, over random histories of a small crowded folder.
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { Card } from "../card/types.ts";
import { speak } from "../words/t.ts";
import { buildOrg } from "./build.ts";
import { cardWith } from "./example-cards.ts";
import type { CustomTeamType, Org } from "./types.ts";
import { type OrgChange, sayAnew, updateOrg } from "./update.ts";

afterEach(() => speak("en"));

const PATHS = ["a.md", "b.md", "c.md", "x/d.md", "x/e.md"];
// Names that meet by name, by id, by slug, as a grouping and as an embedded subteam.
const NAMES = ["Alpha", "alpha team", "Beta & Co", "Beta and Co", "beta-and-co", "Gamma", "Stream", "***"];
const TYPES = ["stream-aligned", "platform", "enabling", "complicated-subsystem", "own-kind", "Own Kind", "nonsense"];
const MODES = ["xaas", "collaboration", "facilitating", "sometimes", null];

const name = fc.constantFrom(...NAMES);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const fields = fc.record({
  name: optional(name),
  team_id: optional(name),
  team_type: optional(fc.constantFrom(...TYPES)),
  parent: optional(name),
  subteams: optional(fc.array(fc.record({ name, size: fc.nat(4) }), { maxLength: 2 })),
  dependencies: optional(
    fc.array(fc.record({ team: name, type: fc.constantFrom("ok", "slowing", "blocking"), reason: fc.constantFrom("r", "s") }), {
      maxLength: 3,
    }),
  ),
  interactions: optional(
    fc.array(fc.record({ team: name, mode: fc.constantFrom(...MODES), role: fc.constantFrom("provides", "consumes", null) }), {
      maxLength: 4,
    }),
  ),
  interaction_modes: optional(fc.dictionary(name, fc.constantFrom("xaas", "collaboration"), { maxKeys: 2 })),
  metadata: fc.record({
    value_stream: optional(name),
    value_stream_inner: optional(name),
    platform_grouping: optional(name),
    platform_grouping_inner: optional(name),
  }),
});

/** Tables in the body count where the front matter records nothing; planned ones and bullets never do. */
const row = fc.tuple(name, fc.constantFrom("XaaS", "collaboration", "now and then", ""));
const body = fc
  .tuple(
    fc.constantFrom("Teams we currently interact with", "Teams we expect to interact with soon"),
    fc.array(row, { maxLength: 3 }),
  )
  .map(([heading, rows]) => {
    const lines = rows.map(([team, mode]) => `| ${team.replaceAll("*", "\\*")} | ${mode} |`);
    return ["", `## ${heading}`, "| Team | Mode |", "|---|---|", ...lines, "", "## Dependencies", "- Gamma - why", ""].join("\n");
  });

const card = (path: fc.Arbitrary<string>) =>
  fc.tuple(path, fields, fc.option(body, { nil: "" })).map(([at, given, text]) => {
    const kept = Object.entries(given).filter(([, value]) => value !== undefined);
    return cardWith(at, JSON.parse(JSON.stringify(Object.fromEntries(kept))), text);
  });

const custom: readonly CustomTeamType[] = [{ id: "own-kind", name: "Own Kind", description: "", color: "#123456" }];
const change = fc.record(
  {
    upserted: fc.array(card(fc.constantFrom(...PATHS)), { maxLength: 2 }),
    removed: fc.array(fc.constantFrom(...PATHS), { maxLength: 1 }),
    types: fc.constantFrom(custom, []),
  },
  { requiredKeys: ["upserted", "removed"] },
);

/** Everything in an Org, with the order of its maps, as plain values. */
const plain = (org: Org) => ({
  teams: [...org.teams],
  relations: [...org.relations],
  groupings: [...org.groupings],
  problems: org.problems,
  types: org.types,
});

function folderAfter(cards: ReadonlyMap<string, Card>, { removed, upserted }: OrgChange): ReadonlyMap<string, Card> {
  const next = new Map(cards);
  for (const path of removed) next.delete(path);
  for (const one of upserted) next.set(one.path, one);
  return next;
}

/** What is told alike before and after must be one object: canvas nodes and edges are compared by identity. */
function expectIdentityKept<V>(
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
  cardOf: (value: V) => unknown,
): void {
  for (const [key, value] of after) {
    const old = before.get(key);
    if (old === undefined || old === value || cardOf(old) !== cardOf(value)) continue;
    expect(JSON.stringify(value), `${key} was made anew although it is as it was`).not.toBe(JSON.stringify(old));
  }
}

describe("sayAnew", () => {
  test("says the problems as an org built in that language, and stays in step with changes", () => {
    fc.assert(
      fc.property(fc.array(card(fc.constantFrom(...PATHS)), { maxLength: 5 }), change, (first, step) => {
        speak("en");
        const cards: ReadonlyMap<string, Card> = new Map(first.map((one) => [one.path, one]));
        const org = buildOrg(cards.values(), step.types);
        const english = plain(org);
        speak("de");
        const german = sayAnew(org);
        expect(plain(german)).toEqual(plain(buildOrg(cards.values(), step.types)));
        const sameWords = (key: string) => org.teams.get(key)?.problems.length === 0;
        for (const [key, team] of german.teams) if (sameWords(key)) expect(team).toBe(org.teams.get(key));
        const after = updateOrg(german, { upserted: step.upserted, removed: step.removed });
        expect(plain(after)).toEqual(plain(buildOrg(folderAfter(cards, step).values(), step.types)));
        speak("en");
        expect(plain(sayAnew(german))).toEqual(english);
      }),
      { numRuns: 100 },
    );
  });

  test("keeps an org that has nothing to say", () => {
    const org = buildOrg([cardWith("a.md", { name: "Alpha", team_type: "platform" })]);
    speak("de");
    expect(sayAnew(org)).toBe(org);
  });
});

describe("updateOrg", () => {
  test("over any history, equals building from the cards that are left", () => {
    fc.assert(
      fc.property(
        fc.array(card(fc.constantFrom(...PATHS)), { maxLength: 5 }),
        fc.array(change, { maxLength: 6 }),
        (first, history) => {
          let cards: ReadonlyMap<string, Card> = new Map(first.map((one) => [one.path, one]));
          let types: readonly CustomTeamType[] = [];
          let org = buildOrg(cards.values(), types);
          for (const step of history) {
            cards = folderAfter(cards, step);
            types = step.types ?? types;
            const next = updateOrg(org, step);
            expect(plain(next)).toEqual(plain(buildOrg(cards.values(), types)));
            expectIdentityKept(org.teams, next.teams, (team) => team.card);
            expectIdentityKept(org.relations, next.relations, () => null);
            expectIdentityKept(org.groupings, next.groupings, () => null);
            org = next;
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test("an older Org can be updated again and is not changed by what was made of it", () => {
    fc.assert(
      fc.property(fc.array(card(fc.constantFrom(...PATHS)), { maxLength: 5 }), change, change, (first, one, other) => {
        const cards = new Map(first.map((each) => [each.path, each]));
        const org = buildOrg(cards.values());
        const before = structuredClone(plain(org));
        updateOrg(org, one);
        expect(plain(org)).toEqual(before);
        const again = updateOrg(org, other);
        expect(plain(again)).toEqual(plain(buildOrg(folderAfter(cards, other).values(), other.types ?? [])));
        expectIdentityKept(org.teams, again.teams, (team) => team.card);
      }),
      { numRuns: 150 },
    );
  });

  test("a moved team changes itself and nothing else", () => {
    const far = cardWith("far.md", { name: "Far", team_type: "platform", dependencies: ["Near"] });
    const near = cardWith("near.md", { name: "Near", team_type: "platform", position: { x: 1, y: 2 } });
    const org = buildOrg([far, near]);
    const moved = cardWith("near.md", { name: "Near", team_type: "platform", position: { x: 300, y: 2 } });
    const next = updateOrg(org, { upserted: [moved], removed: [] });
    expect(next.teams.get("card:near.md")?.card?.position).toEqual({ x: 300, y: 2 });
    expect(next.teams.get("card:far.md")).toBe(org.teams.get("card:far.md"));
    expect(next.relations).toBe(org.relations);
    expect(next.groupings).toBe(org.groupings);
    expect(next.problems).toBe(org.problems);
  });

  test("a change that changes nothing gives the Org that was there", () => {
    const near = cardWith("near.md", { name: "Near" });
    const org = buildOrg([near]);
    expect(updateOrg(org, { upserted: [near], removed: ["gone.md"] })).toBe(org);
  });

  test("a path both removed and upserted is replaced", () => {
    const org = buildOrg([cardWith("a.md", { name: "Old" })]);
    const next = updateOrg(org, { upserted: [cardWith("a.md", { name: "New" })], removed: ["a.md"] });
    expect([...next.teams.values()].map(({ name: called }) => called)).toEqual(["New"]);
  });
});
