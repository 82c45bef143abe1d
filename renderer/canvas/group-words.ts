// A grouping, or a line that stands for several relations, in words for the tooltip. Plain text only.
import { foldWords } from "../../shared/diagram/fold-words.ts";
import type { FoldedGroup } from "../../shared/graph/stand-in.ts";
import type { GraphEdge, GroupNode } from "../../shared/graph/types.ts";
import { MODE_FORMS } from "../../shared/notation.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { t } from "../../shared/words/t.ts";
import type { TeamWords } from "./team-words.ts";

export function foldedWords(group: FoldedGroup, scores: ReadonlyMap<TeamKey, TeamScores>): TeamWords {
  const { kind, name, facts, load, findings } = foldWords(group, scores);
  const hint = t(group.folded.far ? "groupings:hint.far" : "groupings:hint.folded");
  return {
    title: name,
    lines: [`${kind} · ${facts}`, load, hint].filter((line) => line !== ""),
    problems: findings === "" ? [] : [findings],
  };
}

/** @param teams how many are in it */
export function titleWords({ grouping }: GroupNode, teams: number, folds: boolean): TeamWords {
  const said = `${t(`groupings:kind.${grouping.kind}`)} · ${t("groupings:teams", { count: teams })}`;
  const hint = folds ? t("groupings:fold", { name: grouping.name }) : t("groupings:hint.title");
  return { title: grouping.name, lines: [said, hint], problems: [] };
}

/** @param count how many relations the line stands for */
export function sumWords({ relation }: GraphEdge, count: number, nameOf: (key: TeamKey) => string): TeamWords {
  const ends = { from: nameOf(relation.from), to: nameOf(relation.to) };
  const mutual = relation.kind === "interaction" && relation.mode === "collaboration";
  const hint = t("groupings:sum.hint");
  if (relation.kind === "dependency")
    return { title: t("groupings:sum.title", ends), lines: [t("groupings:sum.dependencies", { count }), hint], problems: [] };
  const mode = relation.mode === null ? relation.modeText || t("groupings:sum.noMode") : MODE_FORMS[relation.mode].label;
  return {
    title: t(mutual ? "groupings:sum.mutual" : "groupings:sum.title", ends),
    lines: [t("groupings:sum.interactions", { mode, count }), hint],
    problems: [],
  };
}
