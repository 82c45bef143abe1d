import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../shared/card/types.ts";
import { buildOrg } from "../../../shared/org/build.ts";
import { cardWith } from "../../../shared/org/example-cards.ts";
import { scoreOrg } from "../../../shared/score/score-org.ts";
import { DEFAULT_SETTINGS } from "../../../shared/score/settings.ts";
import { blastRadius } from "./blast.ts";
import { consumerRows } from "./consumers.ts";
import { flowRows, limitRows } from "./limits.ts";
import { loadSpread } from "./load.ts";
import { drawnKeys, listOf, merged, type Row } from "./marks.ts";
import { modes } from "./modes.ts";
import { onCallRows } from "./on-call.ts";
import { subteamRows } from "./subteams.ts";
import { summary } from "./summary.ts";
import { typeMix } from "./team-types.ts";

type Fields = Readonly<Record<string, JsonValue>>;

function judged(cards: Readonly<Record<string, Fields>>, asOf = "2026-11-01") {
  const org = buildOrg(Object.entries(cards).map(([name, fields]) => cardWith(`${name.toLowerCase()}.md`, { name, ...fields })));
  return { org, scores: scoreOrg(org, DEFAULT_SETTINGS, asOf) };
}

const stream = (more: Fields = {}): Fields => ({ team_type: "stream-aligned", ...more });
const names = (row: Row | undefined, series: string): readonly string[] =>
  row?.marks[series]?.group.entries.map(({ name }) => name) ?? [];
const byId = (rows: readonly Row[], id: string): Row | undefined => rows.find((row) => row.id === id);

describe("the spread of load", () => {
  const { org, scores } = judged({
    Busy: stream({ metadata: { size: 7, cognitive_load: "high", capabilities: ["a", "b", "c", "d", "e", "f", "g"] } }),
    Calm: stream({ metadata: { size: 7, cognitive_load: "low-medium", capabilities: ["a"] } }),
    Bound: stream({ metadata: { size: 7 } }),
    Blank: stream(),
  });
  const { rows, judged: full, teams, between } = loadSpread(org, scores);

  it("counts derived and declared levels apart, each with its teams", () => {
    expect(names(byId(rows, "medium"), "derived")).toEqual(["Busy"]);
    expect(names(byId(rows, "high"), "declared")).toEqual(["Busy"]);
    expect(names(byId(rows, "low"), "derived")).toEqual(["Calm"]);
    expect(names(byId(rows, "low"), "declared")).toEqual(["Calm"]);
    expect(between).toBe(true);
  });

  it("neither calls a lower bound judged nor draws it as low", () => {
    expect(names(byId(rows, "at-least"), "bound")).toEqual(["Bound"]);
    expect(byId(rows, "at-least")?.marks.bound).toMatchObject({ hatched: true, tone: "unknown" });
    expect([full, teams]).toEqual([2, 4]);
  });

  it("shows what cannot be judged as not judged, hatched and without a level's colour", () => {
    expect(names(byId(rows, "none"), "derived")).toEqual(["Blank"]);
    expect(byId(rows, "none")?.marks.derived).toMatchObject({ hatched: true, tone: "unknown" });
    expect(names(byId(rows, "none"), "declared")).toEqual(["Blank", "Bound"]);
  });

  it("counts every team once on each side", () => {
    const sum = (series: string): number => rows.reduce((all, row) => all + (row.marks[series]?.value ?? 0), 0);
    expect(sum("derived") + sum("bound")).toBe(4);
    expect(sum("declared")).toBe(4);
  });

  it("stacks a lower bound that has reached a level on that level", () => {
    const partners = Object.fromEntries(["Busy", "Calm", "Blank"].map((name) => [name, "collaboration"]));
    const heavy = judged({ Busy: stream(), Calm: stream(), Blank: stream(), Heavy: stream({ interaction_modes: partners }) });
    expect(names(byId(loadSpread(heavy.org, heavy.scores).rows, "medium"), "bound")).toEqual(["Heavy"]);
  });
});

describe("types and their ratio", () => {
  it("counts by type, the most frequent first, and leaves undefined ones out of the ratio", () => {
    const { org } = judged({ A: stream(), B: stream(), C: stream(), P: { team_type: "platform" }, U: {} });
    const mix = typeMix(org, DEFAULT_SETTINGS);
    expect(mix.rows.map(({ id, marks }) => [id, marks.teams?.value])).toEqual([
      ["stream-aligned", 3],
      ["platform", 1],
      ["undefined", 1],
    ]);
    expect(mix.ratio).toBe(3);
    expect(mix.others.entries.map(({ name }) => name)).toEqual(["P"]);
    expect(mix.words).toContain("judged from 7 teams on");
  });

  it("compares with the band of the settings", () => {
    const cards = Object.fromEntries([..."ABCDEFG"].map((name) => [name, stream()]));
    const { org } = judged({ ...cards, P: { team_type: "platform" } });
    expect(typeMix(org, DEFAULT_SETTINGS).words).toContain("7 for each, as advised (6 to 9)");
    const narrow = { ...DEFAULT_SETTINGS, smells: { ...DEFAULT_SETTINGS.smells, ratioLow: 8 } };
    expect(typeMix(org, narrow).words).toContain("fewer than advised (8 to 9)");
  });

  it("has no ratio where there is nothing to divide by", () => {
    const { org } = judged({ A: stream() });
    expect(typeMix(org, DEFAULT_SETTINGS).ratio).toBeNull();
  });
});

describe("consumers", () => {
  const uses = (...teams: readonly string[]): Fields => ({
    interactions: teams.map((team) => ({ team, mode: "x-as-a-service" })),
  });
  const { org, scores } = judged({
    Used: { team_type: "platform", metadata: { size: 7, consumers: "4-5 teams" } },
    Idle: { team_type: "platform", metadata: { size: 7 } },
    A: stream(uses("Used")),
    B: stream(uses("Used")),
  });
  const rows = consumerRows(org, scores);

  it("orders platforms by what the cards show, with what each says of itself on the same scale", () => {
    expect(rows.map(({ label }) => label)).toEqual(["Used", "Idle"]);
    expect(names(rows[0], "consumers")).toEqual(["A", "B"]);
    expect(rows[0]?.pins).toMatchObject([{ kind: "declared", min: 4, max: 5 }]);
    expect(rows[0]?.words).toBe("2 · says 4–5 · counts differ");
  });

  it("says that a platform is unused, and draws no bar for it", () => {
    expect(rows[1]).toMatchObject({ words: "0 · unused", severity: "warning", marks: {} });
  });

  it("leaves out teams that nobody expects to have consumers", () => {
    expect(rows.some(({ label }) => label === "A")).toBe(false);
  });
});

describe("blast radius", () => {
  const { org, scores } = judged({
    Files: {
      team_type: "platform",
      services: [
        { name: "Export", consumers: ["A", "Nobody Known"], target_consumers: 9 },
        { name: "Import", consumers: ["A", "B", "C"] },
        { name: "Spare", consumers: [] },
        { name: "Silent" },
      ],
    },
    A: stream(),
    B: stream(),
    C: stream(),
  });
  const { rows, silent } = blastRadius(org, scores);

  it("orders services by consumers and tells their states", () => {
    expect(rows.map(({ label, words }) => [label, words])).toEqual([
      ["Import · Files", "3 · shared"],
      ["Export · Files", "2 · candidate · target 9 unreachable"],
      ["Spare · Files", "0 · unused"],
    ]);
    expect(rows[1]?.pins).toMatchObject([{ kind: "target", max: 9 }]);
  });

  it("lists the consumers that have a card and names those that have none", () => {
    expect(names(rows[1], "consumers")).toEqual(["A"]);
    expect(rows[1]?.marks.consumers?.group.remark).toBe("1 name that no card answers to: Nobody Known.");
    expect(rows[0]?.marks.consumers?.group.remark).toBeUndefined();
  });

  it("does not draw what nobody says anything of", () => {
    expect(silent.entries).toMatchObject([{ name: "Files", note: "1 capability" }]);
  });
});

describe("subteams and duty", () => {
  const { org, scores } = judged(
    {
      Data: {
        team_type: "platform",
        on_call: { pool: 6, depth: 2, coverage: "24x7" },
        subteams: [
          { name: "Pipes", members: ["a", "b"], on_call: { pool: 2, depth: 2, coverage: "24x7" } },
          { name: "Boards", members: ["c", "d", "e"] },
          { name: "Later", size: null },
        ],
      },
      Growing: {
        subteams: [
          { name: "One", size: 1 },
          { name: "Two", size: 1 },
        ],
        hiring: { start: "2026-01-05", every_weeks: 6, target: 7 },
      },
      Quiet: stream({ on_call: { depth: 1, coverage: "16x5" } }),
    },
    "2026-02-01",
  );

  it("puts the worst state first and says which is not known", () => {
    const { rows, forecasts } = subteamRows(org, scores);
    expect(
      rows.filter(({ parent }) => parent.name === "Data").map(({ name, severity, unknown }) => [name, severity, unknown]),
    ).toEqual([
      ["Boards", "error", false],
      ["Pipes", "info", false],
      ["Later", null, true],
    ]);
    expect(rows.find(({ name }) => name === "Later")?.engineers).toBe("not known");
    expect(rows[0]?.name).toBe("Boards");
    expect(forecasts.map(({ parent }) => parent.name)).toEqual(["Growing"]);
    expect(forecasts[0]?.words).toBe("a lead can no longer be avoided at engineer 5, 2026-05-11 at this pace, in One.");
    expect(rows.find(({ name }) => name === "One")?.next).toBe("reaches 3 on 2026-05-11");
  });

  it("orders rotas by duty, those of subteams among them, and draws nothing for what is not known", () => {
    const rows = onCallRows(org, scores);
    expect(rows.map(({ label, words, marks }) => [label, words, marks.duty?.value])).toEqual([
      ["Pipes", "100 % · unsustainable", 100],
      ["Data", "33.3 % · strained", 33.3],
      ["Quiet", "not known", undefined],
    ]);
    expect(rows[0]?.team).toBe("card:data.md");
    expect(rows[0]?.marks.duty?.group.entries[0]?.key).toBe("subteam:data.md#0");
    expect(drawnKeys(rows[0]?.marks.duty?.group ?? { title: "", entries: [] })).toEqual(["card:data.md"]);
  });
});

describe("modes and their age", () => {
  const with_ = (team: string, mode: string, start?: string): Fields => ({
    team,
    mode,
    ...(start === undefined ? {} : { start }),
  });
  const { org, scores } = judged({
    A: stream({
      interactions: [
        { ...with_("B", "collaboration", "2026-09-06"), expected: "2026-10-01" },
        with_("C", "collaboration", "2026-09-07"),
        with_("D", "x-as-a-service"),
        with_("E", "facilitating", "2026-05-02"),
        with_("F", "facilitating", "2026-05-03"),
        with_("G", "collaboration", "2026-12-01"),
        with_("H", "something else"),
      ],
    }),
    ...Object.fromEntries([..."BCDEFGH"].map((name) => [name, stream()])),
  });
  const { counts, ages, overdue } = modes(org, scores);

  it("counts each mode, and those that are none of the three", () => {
    expect(counts.map(({ label, count }) => [label, count])).toEqual([
      ["X-as-a-Service", 1],
      ["Collaboration", 3],
      ["Facilitating", 2],
      ["Mode not known", 1],
    ]);
  });

  it("sorts by whole weeks at the borders, and keeps apart what has no start or not begun", () => {
    expect(ages.map(({ label, words }) => [label, words])).toEqual([
      ["Not begun", "1"],
      ["Under 8 weeks", "1"],
      ["8 to 13", "1"],
      ["13 to 26", "0"],
      ["Over 26", "2"],
      ["No start", "2"],
    ]);
    expect(names(ages[1], "collaboration")).toEqual(["A", "C"]);
    expect(ages[5]?.marks["x-as-a-service"]?.hatched).toBe(true);
  });

  it("tells what is past its end as the smell does", () => {
    expect(overdue.count).toBe(scores.findings.filter(({ code }) => code === "INT-OVERDUE").length);
    expect(overdue.count).toBe(1);
  });
});

describe("limits and flow", () => {
  const { org, scores } = judged({
    Store: {
      team_type: "platform",
      limits: [
        { name: "Disk", current: 20, trigger: 200, critical: 300 },
        { name: "Latency", current: 800, trigger: 500, critical: 1500 },
        { name: "Rows" },
      ],
      flow_metrics: { lead_time_days: 40, deployment_frequency: "daily" },
    },
  });

  it("puts the worst limit first and what is not known before what is in order", () => {
    expect(limitRows(org, scores).map(({ name, state }) => [name, state])).toEqual([
      ["Latency", "yellow"],
      ["Rows", "not known"],
      ["Disk", "ok"],
    ]);
  });

  it("has a row for each metric that some card records", () => {
    expect(flowRows(org, scores).map(({ label, words, severity }) => [label, words, severity])).toEqual([
      ["Lead time", "1 with an error", "error"],
      ["Deployments", "1 in order", null],
    ]);
  });
});

describe("the figures at the top", () => {
  const { org, scores } = judged({
    A: stream({ metadata: { size: 7 }, interactions: [{ team: "Gone", mode: "collaboration" }] }),
    B: stream(),
  });
  const folder = { code: "X", severity: "warning", message: "", path: "" } as const;
  const figures = new Map(summary(org, scores, [folder]).map((figure) => [figure.id, figure]));

  it("count cards, say how much is not known, and list what they count", () => {
    expect(figures.get("teams")).toMatchObject({ value: "2", detail: "1 more named, no card" });
    expect(figures.get("people")).toMatchObject({ value: "7", detail: "size not known of 1 team" });
    expect(figures.get("people")?.aside?.entries.map(({ name }) => name)).toEqual(["B"]);
    expect(figures.get("interactions")).toMatchObject({ value: "1" });
  });

  it("count findings as they are, the folder's own among them", () => {
    const count = (severity: string): number => scores.findings.filter((finding) => finding.severity === severity).length;
    expect(figures.get("error")?.value).toBe(String(count("error")));
    expect(count("error")).toBeGreaterThan(0);
    expect(figures.get("warning")?.value).toBe(String(count("warning") + 1));
    expect(figures.get("warning")?.detail).toContain("1 about the folder");
  });

  it("say that people are not known where no card gives a size", () => {
    const none = judged({ A: stream() });
    expect(summary(none.org, none.scores, []).find(({ id }) => id === "people")?.value).toBe("not known");
  });

  it("keep waived findings apart", () => {
    const smelly = { metadata: { size: 3 } };
    const plain = judged({ A: stream(smelly) });
    const waived = judged({ A: stream({ ...smelly, waivers: [{ code: "SIZE-SMALL", reason: "small on purpose" }] }) });
    const notes = ({ org: of, scores: by }: typeof plain) => summary(of, by, []).find(({ id }) => id === "info");
    expect(notes(waived)?.value).toBe(notes(plain)?.value);
    expect(notes(waived)?.detail).toBe("1 waived beside them");
  });
});

describe("lists of teams", () => {
  it("hold each team once, its notes joined, by name", () => {
    const entry = (key: string, note: string) => ({ key, name: key, note });
    expect(merged([entry("b", "1"), entry("a", ""), entry("b", "2"), entry("b", "1")])).toEqual([
      entry("a", ""),
      entry("b", "1 · 2"),
    ]);
  });

  it("can be made of rows that a chart has no room for", () => {
    const row = (id: string, team: string | null): Row => ({
      id,
      label: id,
      team,
      words: "5",
      severity: null,
      marks: {},
      pins: [],
    });
    expect(listOf("All", [row("x", "card:x.md"), row("y", null)]).entries).toEqual([{ key: "card:x.md", name: "x", note: "5" }]);
  });
});
