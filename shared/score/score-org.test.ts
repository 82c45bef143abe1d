// Judging again equals judging from scratch, and what came out alike stays the same object, over random histories of a small crowded folder.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Card } from "../card/types.ts";
import { buildOrg } from "../org/build.ts";
import { cardWith } from "../org/example-cards.ts";
import type { Org } from "../org/types.ts";
import { type OrgChange, updateOrg } from "../org/update.ts";
import { bodyCard } from "./example-facts.ts";
import { scoreOrg } from "./score-org.ts";
import { DEFAULT_SETTINGS, type ScoreSettings } from "./settings.ts";
import type { Scores, TeamScores } from "./types.ts";

const AS_OF = "2026-11-01";
const PATHS = ["a.md", "b.md", "c.md", "x/d.md", "x/e.md"];
const NAMES = ["Alpha", "alpha team", "Beta & Co", "Beta and Co", "Gamma", "Stream", "All stream-aligned teams", "All teams"];

const name = fc.constantFrom(...NAMES);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const member = fc.record({ name, role: fc.constantFrom("engineer", "product manager") });
const onCall = fc.record({ pool: fc.nat(4), depth: fc.nat(3) });
const fields = fc.record({
  name: optional(name),
  team_type: optional(fc.constantFrom("stream-aligned", "platform", "enabling", "complicated-subsystem", "nonsense")),
  position: optional(fc.record({ x: fc.nat(3), y: fc.nat(3) })),
  parent: optional(name),
  lead: optional(name),
  leadership: optional(fc.record({ threshold: fc.nat(4) })),
  members: optional(fc.array(member, { maxLength: 5 })),
  subteams: optional(fc.array(fc.record({ name, size: fc.nat(4), lead: fc.constantFrom("Ada", null) }), { maxLength: 2 })),
  hiring: optional(fc.record({ start: fc.constant("2026-01-05"), every_weeks: fc.nat(6), target: fc.nat(9) })),
  on_call: optional(onCall),
  domains: optional(
    fc.array(fc.record({ name, complexity: fc.constantFrom("simple", "complicated", "complex") }), { maxLength: 3 }),
  ),
  services: optional(
    fc.array(
      fc.record({
        name,
        consumers: fc.oneof(fc.nat(9), fc.array(name, { maxLength: 3 })),
        target_consumers: fc.nat(6),
        sla: fc.constantFrom("99.9%", null),
      }),
      { maxLength: 2 },
    ),
  ),
  dependencies: optional(
    fc.array(fc.record({ team: name, type: fc.constantFrom("ok", "slowing", "blocking") }), { maxLength: 3 }),
  ),
  interactions: optional(
    fc.array(
      fc.record({
        team: name,
        mode: fc.constantFrom("xaas", "collaboration", "facilitating", "sometimes", null),
        role: fc.constantFrom("provides", "consumes", null),
        start: fc.constantFrom("2026-01-05", null),
      }),
      { maxLength: 4 },
    ),
  ),
  limits: optional(fc.array(fc.record({ name, current: fc.nat(9), trigger: fc.nat(9) }), { maxLength: 1 })),
  flow_metrics: optional(fc.record({ lead_time_days: fc.nat(50), change_fail_rate: fc.nat(30) })),
  waivers: optional(
    fc.array(
      fc.record({
        code: fc.constantFrom("SIZE-SMALL", "ORPHAN", "TYPE-UNDEFINED"),
        reason: fc.constant("agreed"),
        until: fc.constantFrom("2026-12-31", "2026-01-01"),
      }),
      { maxLength: 2 },
    ),
  ),
  metadata: fc.record({
    size: optional(fc.nat(12)),
    value_stream: optional(name),
    platform_grouping: optional(name),
    cognitive_load: optional(fc.constantFrom("low", "medium", "high")),
    consumers: optional(fc.constantFrom("6 teams", "2-3 teams", 0)),
    capabilities: optional(fc.array(name, { maxLength: 4 })),
    established: optional(fc.constantFrom("2026-10", "2020")),
  }),
});
const body = fc.constantFrom(
  "",
  "\n### 1. Caching\n- **Consumers**: Alpha, Beta and Co\n",
  "\n### 1. Caching\n- **Consumers**: All stream-aligned teams\n\n### 1. More\n- **Consumers**: All teams, Gamma\n",
  "\n- Number of consumers: 8 teams\n",
);

type Given = Readonly<Record<string, unknown>>;

const cardOf = (path: string, given: Given, text: string): Card =>
  bodyCard(path, JSON.stringify(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))), text);

const card = (path: fc.Arbitrary<string>): fc.Arbitrary<Card> =>
  fc.tuple(path, fields, body).map(([at, given, text]) => cardOf(at, given, text));
const cards = fc.array(card(fc.constantFrom(...PATHS)), { maxLength: 5 });
const change = fc.record({
  upserted: fc.array(card(fc.constantFrom(...PATHS)), { maxLength: 2 }),
  removed: fc.array(fc.constantFrom(...PATHS), { maxLength: 1 }),
});

const moved = (one: Card, x: number): Card => ({ ...one, hash: `${one.hash} moved`, position: { x, y: 1 } });

/** Everything judged, with the order of teams, long lists counted out. */
const plain = ({ teams, findings, asOf, settings }: Scores) => ({ teams: [...teams], findings, asOf, settings });

function after(folder: ReadonlyMap<string, Card>, { removed, upserted }: OrgChange): ReadonlyMap<string, Card> {
  const next = new Map(folder);
  for (const path of removed) next.delete(path);
  for (const one of upserted) next.set(one.path, one);
  return next;
}

const PARTS = ["load", "consumers", "subteams", "lead", "forecast", "onCall", "limits", "flow", "findings"] as const;

/**
 * What says the same as before is the same, as a whole and part by part: panels are drawn anew for what is not. A list that names
 * everyone may be made anew when who is everyone has changed, though the change be in the team's own family.
 */
function expectKept(before: Scores, now: Scores, sameEveryone: boolean): void {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  for (const [key, scores] of now.teams) {
    const old: TeamScores | undefined = before.teams.get(key);
    if (old === undefined) continue;
    const lists = sameEveryone || old.consumers === scores.consumers;
    for (const part of PARTS) {
      if (old[part] === scores[part] || (part === "consumers" && !lists)) continue;
      expect(same(old[part], scores[part]), `${part} of ${key} was made anew`).toBe(false);
    }
    if (lists && old !== scores) expect(same(old, scores), `${key} was made anew`).toBe(false);
  }
  if (sameEveryone && before !== now) expect(same(plain(before), plain(now))).toBe(false);
}

const everyoneIn = (org: Org) =>
  JSON.stringify([...org.teams.values()].map((team) => [team.key, team.kind, team.name, team.type]));

describe("scoreOrg", () => {
  test("over any history, equals judging from scratch and keeps what did not change", () => {
    fc.assert(
      fc.property(cards, fc.array(change, { maxLength: 5 }), (first, history) => {
        let folder: ReadonlyMap<string, Card> = new Map(first.map((one) => [one.path, one]));
        let org: Org = buildOrg(folder.values());
        let scores = scoreOrg(org, DEFAULT_SETTINGS, AS_OF);
        for (const step of history) {
          folder = after(folder, step);
          const everyone = everyoneIn(org);
          org = updateOrg(org, step);
          const next = scoreOrg(org, DEFAULT_SETTINGS, AS_OF, scores);
          expect(plain(next)).toEqual(plain(scoreOrg(buildOrg(folder.values()), DEFAULT_SETTINGS, AS_OF)));
          expectKept(scores, next, everyone === everyoneIn(org));
          scores = next;
        }
      }),
      { numRuns: 120 },
    );
  });

  test("while names, types and families stay, judges what an edit concerns and nothing is missed", () => {
    const called = ["Alpha", "Beta", "Gamma", "Delta", "Eps"];
    const known = fc.constantFrom(...called, "All teams");
    const standing = fc.record({
      type: fc.constantFrom("platform", "stream-aligned"),
      parent: optional(known),
      below: fc.boolean(),
    });
    const edit = fc.record({
      size: fc.nat(9),
      lead: optional(known),
      leadership: optional(fc.record({ threshold: fc.integer({ min: 1, max: 4 }) })),
      on_call: optional(onCall),
      size_below: fc.nat(4),
      dependencies: fc.array(known, { maxLength: 2 }),
      services: fc.array(fc.record({ name: known, consumers: fc.array(known, { maxLength: 2 }) }), { maxLength: 2 }),
      interactions: fc.array(fc.record({ team: known, mode: fc.constantFrom("xaas", "collaboration") }), { maxLength: 2 }),
    });
    const edits = fc.array(fc.tuple(fc.nat(4), edit), { minLength: 5, maxLength: 12 });
    // "All teams" that are all of one's own family, and then nobody: found by chance once.
    const below = { type: "platform", parent: "Alpha", below: false };
    const blank = { size: 0, lead: undefined, leadership: undefined, on_call: undefined, size_below: 0, dependencies: [] };
    const offering = (consumers: string[]) => [
      { name: "All teams", consumers },
      { name: "Alpha", consumers: [] },
    ];
    const family = [
      [{ ...below, parent: undefined }, below, below, below, below],
      [
        [0, { ...blank, size: 1, services: offering(["All teams"]), interactions: [] }],
        [1, { ...blank, services: [], interactions: [] }],
        [0, { ...blank, size: 1, services: offering([]), interactions: [] }],
      ],
    ];
    fc.assert(
      fc.property(fc.array(standing, { minLength: 5, maxLength: 5 }), edits, (team, history) => {
        const written = (i: number, { size, size_below, ...rest }: Readonly<Record<string, unknown>>): Card => {
          const below = team[i]?.below === true ? [{ name: `${called[i]} Inner`, size: size_below ?? 1 }] : undefined;
          const own = { name: called[i], team_type: team[i]?.type, parent: team[i]?.parent, subteams: below };
          return cardOf(PATHS[i] ?? "", { ...own, ...rest, metadata: { size: size ?? 7 } }, "");
        };
        let org = buildOrg(called.map((_, i) => written(i, {})));
        let scores = scoreOrg(org, DEFAULT_SETTINGS, AS_OF);
        for (const [i, one] of history) {
          org = updateOrg(org, { upserted: [written(i, one)], removed: [] });
          const next = scoreOrg(org, DEFAULT_SETTINGS, AS_OF, scores);
          expect(plain(next)).toEqual(plain(scoreOrg(org, DEFAULT_SETTINGS, AS_OF)));
          expectKept(scores, next, true);
          scores = next;
        }
      }),
      { numRuns: 150, examples: [family as never] },
    );
  });

  test("a move, or a card read again with the same words, gives the very scores there were", () => {
    fc.assert(
      fc.property(cards, fc.nat(4), (given, at) => {
        const folder = new Map(given.map((one) => [one.path, one]));
        const org = buildOrg(folder.values());
        const scores = scoreOrg(org, DEFAULT_SETTINGS, AS_OF);
        const one = [...folder.values()][at];
        if (one === undefined) return;
        const after1 = updateOrg(org, { upserted: [moved(one, 300)], removed: [] });
        expect(scoreOrg(after1, DEFAULT_SETTINGS, AS_OF, scores)).toBe(scores);
        const after2 = updateOrg(after1, { upserted: [structuredClone(moved(one, 301))], removed: [] });
        expect(scoreOrg(after2, { ...DEFAULT_SETTINGS }, AS_OF, scores)).toBe(scores);
      }),
      { numRuns: 100 },
    );
  });

  test("every finding is of the org or of a team, in order, and each team has its own, worst first", () => {
    const rank = { error: 0, warning: 1, info: 2 };
    fc.assert(
      fc.property(cards, (given) => {
        const org = buildOrg(new Map(given.map((one) => [one.path, one])).values());
        const { teams, findings } = scoreOrg(org, DEFAULT_SETTINGS, AS_OF);
        for (const [key, { findings: own, load }] of teams) {
          expect(new Set(own)).toEqual(new Set(findings.filter((finding) => finding.teams.includes(key))));
          const ranks = own.map(({ severity }) => rank[severity]);
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
          if (load.score !== null) expect(load.score >= 0 && load.score <= 100).toBe(true);
        }
        const order = findings.map(({ path, line, code }) => `${path}\u0000${String(line ?? 0).padStart(6, "0")}\u0000${code}`);
        expect(order).toEqual(order.toSorted());
        for (const { message, teams: about } of findings) {
          expect(message).toMatch(/\.$/);
          for (const key of about) expect(org.teams.has(key) || org.groupings.has(key), key).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("other settings and another day judge everything anew, and keep what they do not change", () => {
    const folder = [
      cardWith("a.md", { name: "A", team_type: "platform", metadata: { size: 7, established: "2026-10", capabilities: ["c"] } }),
      cardWith("b.md", { name: "B", team_type: "stream-aligned", metadata: { size: 7 } }),
    ];
    const org = buildOrg(folder);
    const scores = scoreOrg(org, DEFAULT_SETTINGS, AS_OF);
    const settings: ScoreSettings = { ...DEFAULT_SETTINGS, load: { ...DEFAULT_SETTINGS.load, capability: 20 } };
    const dearer = scoreOrg(org, settings, AS_OF, scores);
    expect(dearer.teams.get("card:a.md")?.load.score).toBe(24);
    expect(dearer.settings).toBe(settings);
    const later = scoreOrg(org, DEFAULT_SETTINGS, "2027-11-01", scores);
    expect(later.teams.get("card:a.md")?.load.score).toBe(5);
    expect(plain(later)).toEqual(plain(scoreOrg(org, DEFAULT_SETTINGS, "2027-11-01")));
  });

  test("an edit judges its own team and its partners; others stay as they are", () => {
    const folder = ["A", "B", "C", "D"].map((called, i) =>
      cardWith(`${called.toLowerCase()}.md`, {
        name: called,
        team_type: "stream-aligned",
        metadata: { size: 7 },
        dependencies: i === 0 ? ["B"] : [],
      }),
    );
    const org = buildOrg(folder);
    const scores = scoreOrg(org, DEFAULT_SETTINGS, AS_OF);
    const edited = cardWith("a.md", { name: "A", team_type: "stream-aligned", metadata: { size: 7 }, dependencies: ["C"] });
    const next = scoreOrg(updateOrg(org, { upserted: [edited], removed: [] }), DEFAULT_SETTINGS, AS_OF, scores);
    expect(next.teams.get("card:d.md")).toBe(scores.teams.get("card:d.md"));
    const users = (key: string) => next.teams.get(key)?.consumers.derived.map((consumer) => consumer.name);
    expect([users("card:b.md"), users("card:c.md")]).toEqual([[], ["A"]]);
  });
});
