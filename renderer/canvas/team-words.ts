// A team in words, for the tooltip: a mark's reason where the pointer is on one; else all of the team where the drawing is too small,
// or only its problems.
import { type TeamStyle, typeName } from "../../shared/diagram/draw-team.ts";
import { teamLabel } from "../../shared/diagram/labels.ts";
import { type MarkKind, marksOf, ownFindings } from "../../shared/diagram/team-marks.ts";
import type { Team } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { told } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";

export interface TeamWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

const MOST_PROBLEMS = 3;

/** Null where the card says everything already. */
export function teamWords(team: Team, style: TeamStyle, readable: boolean, scores: TeamScores | undefined): TeamWords | null {
  const problems = (scores === undefined ? team.problems : ownFindings(scores)).filter((problem) => problem.severity !== "info");
  if (readable && problems.length === 0) return null;
  const { name, facts } = teamLabel(team);
  const shown = problems.slice(0, MOST_PROBLEMS).map(told);
  const marks = marksOf(team, scores).filter((mark) => mark.kind !== "smells");
  return {
    title: name,
    lines: readable
      ? []
      : [typeName(team, style), ...(facts === "" ? [] : [facts]), ...marks.map((mark) => upperFirst(mark.spoken))],
    problems: [
      ...new Set(shown),
      ...(problems.length > MOST_PROBLEMS ? [t("canvas:more", { count: problems.length - MOST_PROBLEMS })] : []),
    ],
  };
}

/** Why a mark says what it says, and that a click tells more. */
export function markWords(team: Team, scores: TeamScores | undefined, kind: MarkKind): TeamWords | null {
  const mark = marksOf(team, scores).find((candidate) => candidate.kind === kind);
  if (mark === undefined) return null;
  const [problems, lines] = kind === "smells" ? [[mark.reason()], []] : [[], [mark.reason()]];
  return { title: `${t(`canvas:mark.${kind}`)}: ${mark.texts[0]}`, lines: [...lines, t("canvas:mark.click")], problems };
}

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
