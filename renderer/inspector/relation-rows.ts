// A team's interactions and dependencies in words, seen from that team. Pure.

import { MODE_FORMS } from "../../shared/notation.ts";
import type { Org, Relation, TeamKey } from "../../shared/org/types.ts";
import { inDate, t } from "../../shared/words/t.ts";

export interface RelationRow {
  readonly relation: Relation;
  readonly other: TeamKey;
  readonly otherName: string;
  /** "provides X-as-a-Service to", "collaborates with", "depends on" … */
  readonly words: string;
  /** Purpose, duration, who says so; "" when there is none. */
  readonly detail: string;
}

export function relationRows(org: Org, keys: readonly TeamKey[]): readonly RelationRow[] {
  const own = new Set(keys);
  const rows: RelationRow[] = [];
  for (const relation of org.relations.values()) {
    const outgoing = own.has(relation.from);
    if (outgoing === own.has(relation.to)) continue;
    const other = outgoing ? relation.to : relation.from;
    rows.push({
      relation,
      other,
      otherName: org.teams.get(other)?.name ?? org.groupings.get(other)?.name ?? other,
      words: wordsOf(relation, outgoing),
      detail: detailOf(relation),
    });
  }
  return rows.sort((a, b) => a.relation.kind.localeCompare(b.relation.kind) * -1 || a.otherName.localeCompare(b.otherName, "en"));
}

function wordsOf(relation: Relation, outgoing: boolean): string {
  if (relation.kind === "dependency") return t(outgoing ? "inspector:relation.dependsOn" : "inspector:relation.neededBy");
  switch (relation.mode) {
    case "x-as-a-service":
      return t(outgoing ? "inspector:relation.provides" : "inspector:relation.consumes");
    case "collaboration":
      return t("inspector:relation.collaborates");
    case "facilitating":
      return t(outgoing ? "inspector:relation.facilitates" : "inspector:relation.facilitated");
    case null:
      return relation.modeText === ""
        ? t("inspector:relation.interacts")
        : t("inspector:relation.interactsBy", { mode: relation.modeText });
  }
}

function detailOf(relation: Relation): string {
  if (relation.kind === "dependency")
    return [relation.type === "ok" ? null : t(`inspector:relation.type.${relation.type}`), relation.reason]
      .filter(Boolean)
      .join(" · ");
  const conflict =
    relation.conflict === null
      ? null
      : relation.conflict.mode === null
        ? t("inspector:relation.otherSaysNothing")
        : t("inspector:relation.otherSays", { mode: MODE_FORMS[relation.conflict.mode].label });
  return [
    relation.purpose,
    relation.expected === null ? null : t("inspector:relation.until", { when: inDate(relation.expected) }),
    relation.direction === "inferred" ? t("inspector:relation.inferred") : null,
    conflict,
  ]
    .filter(Boolean)
    .join(" · ");
}
