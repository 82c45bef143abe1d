// Scores of a team for tests of the drawing, with nothing known that is not given. Made by hand from the types, so that a test of what
// is drawn does not depend on how it is judged. Not part of the app.
import type { TeamKey } from "../org/types.ts";
import type { Consumers, Finding, Load, SubteamScore, TeamScores } from "../score/types.ts";

const NO_LOAD: Load = {
  score: null,
  lowerBound: false,
  level: null,
  near: null,
  confidence: "none",
  declared: null,
  combined: null,
  combinedScore: null,
  verdict: "no-evidence",
  parts: [],
};

const NO_CONSUMERS: Consumers = {
  declared: null,
  body: null,
  named: [],
  namedExpanded: [],
  derived: [],
  groupingMembers: [],
  partners: [],
  difference: null,
  conflict: false,
  demand: null,
  load: null,
  ratio: null,
  capabilities: [],
};

type Given = Partial<Omit<TeamScores, "load" | "consumers">> & {
  readonly load?: Partial<Load>;
  readonly consumers?: Partial<Consumers>;
};

export function exampleScores(key: TeamKey, { load, consumers, ...more }: Given = {}): TeamScores {
  return {
    key,
    load: { ...NO_LOAD, ...load },
    consumers: { ...NO_CONSUMERS, ...consumers },
    subteams: [],
    lead: null,
    forecast: null,
    onCall: null,
    limits: [],
    flow: [],
    ...more,
    findings: (more.findings ?? []).map((finding) => (finding.teams.length > 0 ? finding : { ...finding, teams: [key] })),
  };
}

/** @param teams left out: the team whose scores it is put into */
export function exampleFinding(
  severity: Finding["severity"],
  message = "Something is the matter.",
  code = "X",
  teams: readonly TeamKey[] = [],
): Finding {
  return { code, severity, message, path: "a.md", teams, waived: null };
}

export function exampleSubteam(name: string, state: SubteamScore["state"], engineers = 2): SubteamScore {
  return { key: `subteam:a.md#${name}`, name, engineers, threshold: 3, lead: null, state, onCall: null };
}

/** A count of consumers on a card. */
export function counted(min: number, max = min) {
  return { text: `${min}`, min, max, names: [], line: 3 };
}

export function consumersNamed(...names: readonly string[]): Consumers["derived"] {
  return names.map((name) => ({ name, key: `card:${name}.md`, by: "interaction" }));
}
