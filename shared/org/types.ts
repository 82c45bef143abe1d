// An organisation derived from cards: references resolved, both ends of a relation brought together. Types only.
import type { Mode } from "../card/entry-types.ts";
import type { Card, EmbeddedSubteam } from "../card/types.ts";
import type { Problem } from "../result.ts";

/**
 * "card:<path>", "subteam:<path>#<n>" or "ghost:<slug>": stable for as long as the thing it names is there. An end of a relation may
 * also be a grouping's key, where a card names a grouping that no team is called like; it is then not among an Org's teams.
 */
export type TeamKey = string;

/** A folder's own team type, from team-types.json or tt-team-types.json. */
export interface CustomTeamType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** #RRGGBB */
  readonly color: string;
}

export interface Team {
  readonly key: TeamKey;
  readonly kind: "card" | "subteam" | "ghost";
  readonly name: string;
  readonly id: string;
  /** Known type, custom id, or "undefined". */
  readonly type: string;
  /** The card it is from; the parent's card for an embedded subteam; null for a ghost. */
  readonly card: Card | null;
  readonly subteam: EmbeddedSubteam | null;
  /** People, from members or size; null unknown. */
  readonly size: number | null;
  /** Resolved parent team (by `parent`, or the card an embedded subteam is in). */
  readonly parent: TeamKey | null;
  readonly subteams: readonly TeamKey[];
  readonly groupings: { readonly valueStream: string | null; readonly platformGrouping: string | null };
  /** The card's own and the org's problems about it. */
  readonly problems: readonly Problem[];
}

/** One interaction between two teams, both cards' entries merged. `from` provides or facilitates, `to` consumes. */
export interface Interaction {
  readonly key: string;
  readonly kind: "interaction";
  readonly from: TeamKey;
  readonly to: TeamKey;
  readonly mode: Mode | null;
  /** As written, where it is not a mode we know. */
  readonly modeText: string;
  readonly direction: "declared" | "inferred" | "symmetric";
  readonly purpose: string | null;
  readonly start: string | null;
  readonly expected: string | null;
  readonly nextMode: Mode | null;
  /** Teams whose cards name it, sorted. */
  readonly declaredBy: readonly TeamKey[];
  /** The two cards name different modes. */
  readonly conflict: { readonly mode: Mode | null; readonly by: TeamKey } | null;
}

/** `from` depends on `to`. */
export interface Dependency {
  readonly key: string;
  readonly kind: "dependency";
  readonly from: TeamKey;
  readonly to: TeamKey;
  readonly type: "ok" | "slowing" | "blocking";
  readonly reason: string | null;
}

export type Relation = Interaction | Dependency;

/**
 * A rectangle to draw. A platform grouping whose teams are all in one value stream has that stream as parent: an inner platform.
 */
export interface Grouping {
  /** "stream:<name>" or "platform:<name>", inner ones "stream:<outer>/<inner>". */
  readonly key: string;
  readonly kind: "value-stream" | "platform-grouping";
  readonly name: string;
  readonly parent: string | null;
  /** Cards' teams drawn directly in it: a team with both kinds is drawn in its platform grouping. May be empty for an outer one. */
  readonly teams: readonly TeamKey[];
}

export interface Org {
  readonly teams: ReadonlyMap<TeamKey, Team>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly groupings: ReadonlyMap<string, Grouping>;
  /** All problems, of cards and of the org, sorted by path, line, code. */
  readonly problems: readonly Problem[];
  readonly types: readonly CustomTeamType[];
}
