// A relation's key says its two teams and, where they have several, its mode; so a change may give it another. This finds it again.
import type { Org, Relation, TeamKey } from "../../shared/org/types.ts";

/** Key of the relation of these two teams that is new or different in `after`, else of any of that kind; null when there is none. */
export function relationAfter(before: Org, after: Org, kind: Relation["kind"], a: TeamKey, b: TeamKey): string | null {
  const found = [...after.relations.values()].filter(
    (relation) =>
      relation.kind === kind && ((relation.from === a && relation.to === b) || (relation.from === b && relation.to === a)),
  );
  return (found.find((relation) => before.relations.get(relation.key) !== relation) ?? found[0])?.key ?? null;
}
