// What `teamscape check --format json` says of an organisation: version 1 of the shape, its keys in the order that docs/cli.md prints. Paths
// and names are sorted, so two runs give the same bytes. What of a team's scores is reported is in team-report.ts.
import { compareProblems, compareText } from "../org/problem-order.ts";
import type { Org, Relation } from "../org/types.ts";
import type { Problem } from "../result.ts";
import type { Finding, Scores } from "../score/types.ts";
import { type TeamReport, teamReport } from "./team-report.ts";

export interface CheckReport {
  readonly version: 1;
  /** YYYY-MM-DD: what times are judged against. */
  readonly asOf: string;
  readonly teams: readonly TeamReport[];
  readonly edges: readonly EdgeReport[];
  readonly problems: readonly ProblemReport[];
  readonly summary: {
    readonly teams: number;
    readonly edges: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
}

/** `from` provides (facilitates), `to` consumes; a dependency runs from the depending team. Names, as a person would say it. */
interface EdgeReport {
  readonly from: string;
  readonly to: string;
  readonly mode: string | null;
  readonly kind: "interaction" | "dependency";
  readonly direction: "declared" | "inferred" | "symmetric";
}

interface ProblemReport {
  readonly code: string;
  readonly severity: Problem["severity"];
  readonly message: string;
  readonly path: string;
  readonly line: number | null;
}

/**
 * Everything found: the folder's own problems, which the Org does not know, and the findings of the scores, those that are waived among them.
 * Sorted by path, line and code.
 */
export function allFindings(folderProblems: readonly Problem[], { findings }: Scores): readonly Finding[] {
  const ofFolder = folderProblems.map((problem): Finding => ({ ...problem, teams: [], waived: null }));
  return [...ofFolder, ...findings].sort(compareProblems);
}

/** @param findings those to tell of: all of them, or what is left of them by a filter */
export function checkReport(org: Org, scores: Scores, findings: readonly Finding[]): CheckReport {
  const teams = [...scores.teams.values()]
    .flatMap((judged) => {
      const team = org.teams.get(judged.key);
      return team === undefined || team.card === null ? [] : teamReport(team, team.card, judged);
    })
    .sort((a, b) => compareText(a.path, b.path));
  const edges = [...org.relations.values()].map((relation) => edgeReport(org, relation)).sort(byEnds);
  const count = (severity: Problem["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  return {
    version: 1,
    asOf: scores.asOf,
    teams,
    edges,
    problems: findings.map(problemReport),
    summary: {
      teams: teams.length,
      edges: edges.length,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
    },
  };
}

function edgeReport(org: Org, relation: Relation): EdgeReport {
  const name = (key: string) => org.teams.get(key)?.name ?? org.groupings.get(key)?.name ?? key;
  const ends = { from: name(relation.from), to: name(relation.to) };
  return relation.kind === "interaction"
    ? {
        ...ends,
        mode: relation.mode ?? (relation.modeText === "" ? null : relation.modeText),
        kind: relation.kind,
        direction: relation.direction,
      }
    : { ...ends, mode: null, kind: relation.kind, direction: "declared" };
}

function problemReport({ code, severity, message, path, line }: Problem): ProblemReport {
  return { code, severity, message, path, line: line ?? null };
}

const byEnds = (a: EdgeReport, b: EdgeReport): number =>
  compareText(a.from, b.from) ||
  compareText(a.to, b.to) ||
  compareText(a.kind, b.kind) ||
  compareText(a.mode ?? "", b.mode ?? "") ||
  compareText(a.direction, b.direction);
