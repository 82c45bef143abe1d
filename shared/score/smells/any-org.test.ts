// Smells over random, crowded folders: never an exception, the same for the same cards in any order, and every finding where it can be
// jumped to.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { speak } from "../../words/t.ts";
import { SCORE_CODES } from "../problem-codes.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import type { Finding } from "../types.ts";
import { applyWaivers } from "../waivers.ts";
import { cardsOf, type Fields, judgedIn, viewOfCards } from "./example-findings.ts";
import { smellsOf } from "./smells.ts";

// Names that meet by slug, as a grouping, as an embedded subteam and by "all".
const NAMES = ["Alpha", "alpha team", "Beta & Co", "beta-and-co", "Gamma", "Stream", "***", "All stream-aligned teams", "Delta"];
const name = fc.constantFrom(...NAMES);
const word = fc.constantFrom("Ana", "ANA", "Bo", "", "Zed", "*", "Product Manager", "nobody", "Queues", "queues");
const date = fc.constantFrom("2020", "2025-11", "2026-08-01", "2026-11-02", "9999-12-31", "soon", "0001-01-01");
const time = fc.oneof(date, fc.constantFrom("8w", "3 months", "40 sprints", "9999 years", "-3 weeks", "ongoing", ""));
const number = fc.oneof(fc.integer({ min: -2, max: 20 }), fc.constantFrom(0.5, 1e9, 1e300, "6-8", "~800 ms", "99.9%", null));
const lists = <T>(item: fc.Arbitrary<T>, maxLength = 4) => fc.array(item, { maxLength });
const some = <T>(fields: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { requiredKeys: [] });

const onCall = some({ pool: number, depth: number, coverage: fc.constantFrom("24x7", "16x5", "odd"), sites: number });
const member = fc.oneof(word, some({ name: word, role: word, reports_to: word, vacant: fc.boolean() }));
const service = some({
  name: word,
  owner: fc.oneof(word, name),
  consumers: fc.oneof(number, lists(name)),
  sla: word,
  target_consumers: number,
});
const fields = some({
  team_type: fc.constantFrom("stream-aligned", "platform", "enabling", "complicated-subsystem", "undefined"),
  parent: name,
  lead: word,
  leadership: some({ threshold: number }),
  members: lists(member, 12),
  subteams: lists(some({ name, size: number, lead: word, members: lists(member), owns: lists(word), on_call: onCall }), 3),
  dependencies: lists(some({ team: name, type: fc.constantFrom("ok", "slowing", "blocking"), reason: word }), 7),
  interactions: lists(
    some({
      team: name,
      mode: fc.constantFrom("xaas", "collaboration", "facilitating", "sometimes"),
      role: fc.constantFrom("provides", "consumes"),
      start: time,
      expected: time,
      next_mode: fc.constantFrom("xaas", "odd"),
    }),
    5,
  ),
  services: lists(service),
  domains: lists(some({ name: word, complexity: fc.constantFrom("simple", "complicated", "complex", "odd") }), 5),
  on_call: onCall,
  hiring: some({ start: time, every_weeks: number, target: number, assign: lists(name) }),
  limits: lists(some({ name: word, current: number, trigger: number, critical: number, lead_time: time })),
  flow_metrics: some({ lead_time_days: number, deployment_frequency: time, change_fail_rate: number, mttr_hours: number }),
  rotation: some({ min_months: number, max_months: number }),
  infra_time_pct: number,
  waivers: lists(
    fc.oneof(fc.constantFrom(...Object.keys(SCORE_CODES)), some({ code: fc.constantFrom("ORPHAN", "X"), until: time })),
  ),
  metadata: some({
    size: number,
    value_stream: name,
    value_stream_inner: name,
    platform_grouping: name,
    capabilities: lists(word),
    consumers: fc.oneof(number, lists(name)),
    cognitive_load: fc.constantFrom("low", "very-high", "odd"),
    established: date,
    last_updated: date,
  }),
  body: fc.constantFrom(
    "",
    "## Platform Capabilities\n\n### 1. Queues\n- **Consumers**: All stream-aligned teams, Delta\n\n### 1. Search\n",
    "## Team Composition\n- 3 Engineers\n- 1 Product Owner\n\n## Metrics\n- Number of consumers: 8 teams\n",
  ),
});
const teams = fc.uniqueArray(fc.tuple(fc.constantFrom("A", "B", "C", "D", "E", "F", "G", "H"), fields, name), {
  selector: ([path]) => path,
  maxLength: 8,
});

function findingsOf(given: readonly (readonly [string, object, string])[]) {
  const plain = given.map(
    ([path, own, called]) => [path, JSON.parse(JSON.stringify({ ...own, team_id: called })) as Fields] as const,
  );
  const view = viewOfCards(cardsOf(Object.fromEntries(plain)));
  return { view, found: applyWaivers(smellsOf(view, judgedIn(view)), view) };
}

describe("smellsOf", () => {
  test("stands any folder, and says the same of it in any order of its cards", () => {
    const raised = new Set<string>();
    fc.assert(
      fc.property(
        teams.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => {
          const { view, found } = findingsOf(given);
          expect(findingsOf(shuffled).found).toEqual(found);
          for (const { code, severity, message, path, line, field, teams: about, waived } of found) {
            raised.add(code);
            const { severities } = SCORE_CODES[code as keyof typeof SCORE_CODES];
            expect(severities).toContain(waived?.severity ?? severity);
            expect(message).not.toMatch(/undefined|NaN|Infinity/);
            expect(path === "" || view.org.teams.has(`card:${path}`)).toBe(true);
            expect(line === undefined || (Number.isInteger(line) && line > 0)).toBe(true);
            expect(field === undefined || field !== "").toBe(true);
            expect(new Set(about).size).toBe(about.length);
          }
        },
      ),
      { numRuns: 120 },
    );
    // Random folders are of no use if they raise little.
    expect(raised.size).toBeGreaterThan(50);
  });

  test("finds the same in another language, in other words", () => {
    const bare = (findings: readonly Finding[]) => findings.map(({ message: _, ...rest }) => rest);
    const said = new Map<string, boolean>();
    try {
      fc.assert(
        fc.property(teams, (given) => {
          speak("en");
          const { found: english } = findingsOf(given);
          speak("de");
          const { found: german } = findingsOf(given);
          expect(bare(german)).toEqual(bare(english));
          for (const [i, { code, message }] of german.entries()) {
            said.set(code, message !== english[i]?.message);
            expect(message).not.toMatch(/undefined|null|NaN|Infinity|\{\{/);
          }
        }),
        { numRuns: 60 },
      );
    } finally {
      speak("en");
    }
    expect(said.size).toBeGreaterThan(40);
    expect([...said].filter(([, differs]) => !differs)).toEqual([]);
  });

  test("says nothing of an empty folder", () => {
    const view = viewOfCards([], DEFAULT_SETTINGS);
    expect(smellsOf(view, judgedIn(view))).toEqual([]);
  });

  test("goes by the folder's own thresholds", () => {
    const smells = { ...DEFAULT_SETTINGS.smells, smallSize: 3 };
    const view = viewOfCards(cardsOf({ Alpha: { metadata: { size: 4 } }, Beta: { metadata: { size: 2 } } }), {
      ...DEFAULT_SETTINGS,
      smells,
    });
    const small = smellsOf(view, judgedIn(view)).filter(({ code }) => code === "SIZE-SMALL");
    expect(small.map(({ message }) => message.split(".")[0])).toEqual(["Beta has 2 people, fewer than 3"]);
  });
});
