// Whether a relation or grouping worked out anew says what the old one said, so that the old object can stay.
import { assertNever } from "../result.ts";
import type { Grouping, Interaction, Relation } from "./types.ts";

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/** Two relations of one key. */
export function sameRelation(a: Relation, b: Relation): boolean {
  switch (a.kind) {
    case "interaction":
      return b.kind === "interaction" && sameInteraction(a, b);
    case "dependency":
      return b.kind === "dependency" && a.from === b.from && a.to === b.to && a.type === b.type && a.reason === b.reason;
    default:
      return assertNever(a);
  }
}

function sameInteraction(a: Interaction, b: Interaction): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.mode === b.mode &&
    a.modeText === b.modeText &&
    a.direction === b.direction &&
    a.purpose === b.purpose &&
    a.start === b.start &&
    a.expected === b.expected &&
    a.nextMode === b.nextMode &&
    sameList(a.declaredBy, b.declaredBy) &&
    a.conflict?.mode === b.conflict?.mode &&
    a.conflict?.by === b.conflict?.by
  );
}

export function sameGrouping(a: Grouping, b: Grouping): boolean {
  return a.name === b.name && a.parent === b.parent && sameList(a.teams, b.teams);
}
