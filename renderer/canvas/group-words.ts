// A grouping, or a line that stands for several relations, in words for the tooltip. Plain text only.
import { foldWords } from "../../shared/diagram/fold-words.ts";
import type { FoldedGroup } from "../../shared/graph/stand-in.ts";
import type { GraphEdge, GroupNode } from "../../shared/graph/types.ts";
import { MODE_FORMS } from "../../shared/notation.ts";
import type { Relation, TeamKey } from "../../shared/org/types.ts";
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

const MOST_NAMED = 8;

/** @param held the relations that the line stands for, as far as they are known @param count how many there are */
export function sumWords(
  { relation }: GraphEdge,
  held: readonly Relation[],
  count: number,
  nameOf: (key: TeamKey) => string,
): TeamWords {
  const between = (one: Relation): string =>
    t(isMutual(one) ? "groupings:sum.mutual" : "groupings:sum.title", { from: nameOf(one.from), to: nameOf(one.to) });
  const named = held.slice(0, MOST_NAMED).map(between);
  const more = count > named.length && named.length > 0 ? [t("canvas:more", { count: count - named.length })] : [];
  return { title: between(relation), lines: [kindOf(relation, count), ...named, ...more, t("groupings:sum.hint")], problems: [] };
}

const isMutual = (relation: Relation): boolean => relation.kind === "interaction" && relation.mode === "collaboration";

function kindOf(relation: Relation, count: number): string {
  if (relation.kind === "dependency") return t("groupings:sum.dependencies", { count });
  const mode = relation.mode === null ? relation.modeText || t("groupings:sum.noMode") : MODE_FORMS[relation.mode].label;
  return t("groupings:sum.interactions", { mode, count });
}
