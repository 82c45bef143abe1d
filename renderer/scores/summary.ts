// Load and findings of several teams, counted. Pure.
import type { TeamKey } from "../../shared/org/types.ts";
import type { Severity } from "../../shared/result.ts";
import { type Finding, LOAD_LEVELS, type LoadLevel, type TeamScores } from "../../shared/score/types.ts";

export interface LevelCount {
  /** The combined level, as the canvas colours by it; "unknown" for teams that have neither a derived nor a declared one. */
  readonly level: LoadLevel | "unknown";
  readonly teams: readonly TeamKey[];
}

export interface ScoresSummary {
  /** In the order of levels, unknown last; levels without teams too. */
  readonly levels: readonly LevelCount[];
  /** Waived ones apart, as everywhere. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Teams with at least one finding that is no mere note. */
  readonly troubled: readonly TeamKey[];
}

/** @param keys teams to count; those without a card have no scores and are left out */
export function summarise(scores: ReadonlyMap<TeamKey, TeamScores>, keys: Iterable<TeamKey>): ScoresSummary {
  const levels = new Map<LevelCount["level"], TeamKey[]>([...LOAD_LEVELS, "unknown" as const].map((level) => [level, []]));
  /** One that names several of the teams counts once. */
  const seen = new Set<Finding>();
  const troubled: TeamKey[] = [];
  for (const key of keys) {
    const team = scores.get(key);
    if (team === undefined) continue;
    levels.get(team.load.combined ?? "unknown")?.push(key);
    for (const finding of team.findings) seen.add(finding);
    if (team.findings.some(({ severity }) => severity !== "info")) troubled.push(key);
  }
  const findings = { error: 0, warning: 0, info: 0 };
  for (const { severity, waived } of seen) if (waived === null) findings[severity] += 1;
  return { levels: [...levels].map(([level, teams]) => ({ level, teams })), findings, troubled };
}
