// What a folded grouping says of itself: its kind, its name, how many teams and people, and what asks for attention in it.
import type { GroupNode } from "../graph/types.ts";
import type { TeamKey } from "../org/types.ts";
import type { TeamScores } from "../score/types.ts";
import { t } from "../words/t.ts";
import { worstProblem } from "./draw-team.ts";
import { ownFindings } from "./team-marks.ts";

export interface FoldWords {
  readonly kind: string;
  readonly name: string;
  /** "5 teams · 34 people". */
  readonly facts: string;
  /** "2 with high load"; "" for none. */
  readonly load: string;
  /** "3 teams with findings"; "" for none. */
  readonly findings: string;
  /** The worst severity of any of its teams' findings; remarks left out. */
  readonly worst: "error" | "warning" | null;
}

/** A grouping that is not folded has no facts. */
export function foldWords({ grouping, folded }: GroupNode, scores: ReadonlyMap<TeamKey, TeamScores>): FoldWords {
  const teams = folded?.nodes ?? [];
  const high = teams.filter(({ key }) => ["high", "very-high"].includes(scores.get(key)?.load.combined ?? "")).length;
  const worsts = teams.map(({ key, team }) => worstOf(scores.get(key)) ?? worstProblem(team)).filter((worst) => worst !== null);
  const count = folded?.teams.length ?? grouping.teams.length;
  const people = folded?.people ?? null;
  return {
    kind: t(`groupings:kind.${grouping.kind}`),
    name: grouping.name.replace(/\s+/gu, " ").trim(),
    facts: [t("groupings:teams", { count }), ...(people === null ? [] : [t("groupings:people", { count: people })])].join(" · "),
    load: high === 0 ? "" : t("groupings:highLoad", { count: high }),
    findings: worsts.length === 0 ? "" : t("groupings:findings", { count: worsts.length }),
    worst: worsts.includes("error") ? "error" : (worsts[0] ?? null),
  };
}

/** "Value stream Orders, 5 teams, 34 people, 2 with high load, 3 teams with findings". */
export function spokenFold({ kind, name, facts, load, findings }: FoldWords): string {
  return [`${kind} ${name}`, facts.replaceAll(" · ", ", "), load, findings].filter((part) => part !== "").join(", ");
}

function worstOf(scores: TeamScores | undefined): "error" | "warning" | null {
  const severities = scores === undefined ? [] : ownFindings(scores).map((finding) => finding.severity);
  if (severities.includes("error")) return "error";
  return severities.includes("warning") ? "warning" : null;
}
