// A team's interactions and dependencies in words, seen from that team. Pure.
import { MODE_FORMS } from "../../shared/notation.ts";
import type { Org, Relation, TeamKey } from "../../shared/org/types.ts";

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
  if (relation.kind === "dependency") return outgoing ? "depends on" : "is needed by";
  switch (relation.mode) {
    case "x-as-a-service":
      return outgoing ? "provides as a service to" : "consumes as a service from";
    case "collaboration":
      return "collaborates with";
    case "facilitating":
      return outgoing ? "facilitates" : "is facilitated by";
    case null:
      return relation.modeText === "" ? "interacts with" : `interacts (“${relation.modeText}”) with`;
  }
}

function detailOf(relation: Relation): string {
  if (relation.kind === "dependency")
    return [relation.type === "ok" ? null : relation.type, relation.reason].filter(Boolean).join(" · ");
  const conflict =
    relation.conflict === null
      ? null
      : `the other card says ${relation.conflict.mode === null ? "nothing" : MODE_FORMS[relation.conflict.mode].label}`;
  return [
    relation.purpose,
    relation.expected === null ? null : `until ${relation.expected}`,
    relation.direction === "inferred" ? "direction inferred" : null,
    conflict,
  ]
    .filter(Boolean)
    .join(" · ");
}
