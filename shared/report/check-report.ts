// What `teamscape check --format json` says of an organisation. Version 1 of the shape; paths and names are sorted, so two runs give
// the same bytes. Scores are null until they are computed: unknown is said as unknown.
import type { Position } from "../card/types.ts";
import type { Org, Relation, Team } from "../org/types.ts";
import type { Problem } from "../result.ts";

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

interface TeamReport {
  readonly path: string;
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly position: Position | null;
  readonly size: number | null;
  readonly groupings: { readonly valueStream: string | null; readonly platformGrouping: string | null };
  readonly load: null;
  readonly consumers: null;
  readonly subteams: readonly {
    readonly name: string;
    readonly engineers: null;
    readonly lead: string | null;
    readonly state: null;
  }[];
  readonly onCall: null;
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

/** @param folderProblems those of the folder itself, which the Org does not know */
export function checkReport(org: Org, folderProblems: readonly Problem[], asOf: string): CheckReport {
  const teams = [...org.teams.values()].flatMap((team) => teamReport(org, team) ?? []).sort((a, b) => compare(a.path, b.path));
  const edges = [...org.relations.values()].map((relation) => edgeReport(org, relation)).sort(byEnds);
  const problems = [...folderProblems, ...org.problems].map(problemReport).sort(byPlace);
  const count = (severity: Problem["severity"]) => problems.filter((problem) => problem.severity === severity).length;
  return {
    version: 1,
    asOf,
    teams,
    edges,
    problems,
    summary: {
      teams: teams.length,
      edges: edges.length,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
    },
  };
}

/** Null for ghosts and embedded subteams: they have no card of their own. */
function teamReport(org: Org, team: Team): TeamReport | null {
  if (team.kind !== "card" || team.card === null) return null;
  return {
    path: team.card.path,
    id: team.id,
    name: team.name,
    type: team.type,
    position: team.card.position,
    size: team.size,
    groupings: team.groupings,
    load: null,
    consumers: null,
    subteams: team.subteams
      .flatMap((key) => org.teams.get(key) ?? [])
      .map((sub) => ({ name: sub.name, engineers: null, lead: sub.subteam?.lead ?? sub.card?.lead ?? null, state: null }))
      .sort((a, b) => compare(a.name, b.name)),
    onCall: null,
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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byEnds = (a: EdgeReport, b: EdgeReport): number =>
  compare(a.from, b.from) || compare(a.to, b.to) || compare(a.kind, b.kind) || compare(a.mode ?? "", b.mode ?? "");
const byPlace = (a: ProblemReport, b: ProblemReport): number =>
  compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compare(a.code, b.code) || compare(a.message, b.message);
