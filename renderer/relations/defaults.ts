// What a relation that has just been drawn between two teams most likely means. A first suggestion; the person decides. Pure.
import type { Mode } from "../../shared/card/entry-types.ts";
import type { NewRelation } from "../../shared/edits/types.ts";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import { assertNever } from "../../shared/result.ts";

export type RelationKind = Mode | "dependency";

/** Ends as they are written: `from` provides, facilitates or depends. */
export interface Ends {
  readonly from: TeamKey;
  readonly to: TeamKey;
}

/** What of a team decides; a team that is still to be made has it, too. */
export type Typed = Pick<Team, "key" | "type" | "groupings">;

/** The wish, without what was left empty. */
export function newRelation(kind: RelationKind, ends: Ends, purpose: string, expected: string): NewRelation {
  const why = purpose.trim();
  const until = expected.trim();
  if (kind === "dependency") return { kind, ...ends, words: { type: "ok", ...(why === "" ? {} : { reason: why }) } };
  const words = { mode: kind, ...(why === "" ? {} : { purpose: why }), ...(until === "" ? {} : { expected: until }) };
  return { kind: "interaction", ...ends, words };
}

/** Enabling teams facilitate, platforms and complicated subsystems serve, others work together. */
export function likelyKind(a: Typed, b: Typed): RelationKind {
  if ((a.type === "enabling") !== (b.type === "enabling")) return "facilitating";
  return serves(a) || serves(b) ? "x-as-a-service" : "collaboration";
}

/** Who is at which end, where the person has not said: the team that can be what the kind asks for, else the one drawn from. */
export function likelyEnds(kind: RelationKind, drawnFrom: Typed, drawnTo: Typed): Ends {
  const forth = { from: drawnFrom.key, to: drawnTo.key };
  const back = { from: drawnTo.key, to: drawnFrom.key };
  switch (kind) {
    case "x-as-a-service":
      return rank(drawnTo) > rank(drawnFrom) ? back : forth;
    case "facilitating":
      return drawnTo.type === "enabling" && drawnFrom.type !== "enabling" ? back : forth;
    case "collaboration":
    case "dependency":
      return forth;
    default:
      return assertNever(kind);
  }
}

const rank = (team: Typed): number =>
  team.type === "platform" || team.groupings.platformGrouping !== null ? 2 : team.type === "complicated-subsystem" ? 1 : 0;
const serves = (team: Typed): boolean => rank(team) > 0;
