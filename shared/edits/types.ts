// What a person asks for on the canvas and in dialogs, as data: relations to draw, teams to make, join and rename. The functions beside
// this file turn each wish into one Change, written in the way the cards are written already. Types only.
import type { Change } from "../card/edit-types.ts";
import type { Mode } from "../card/entry-types.ts";
import type { Position } from "../card/types.ts";
import type { TeamKey } from "../org/types.ts";
import type { Result } from "../result.ts";

/** The Change; null when there is nothing to do; or why it cannot be, in words for the person who asked. */
export type Planned = Result<Change | null>;

/** What is said of an interaction. A member that is not there stays as it is; null takes it away. */
export interface InteractionWords {
  readonly mode?: Mode | null;
  readonly purpose?: string | null;
  readonly start?: string | null;
  /** "8w", "3 months" or a date. */
  readonly expected?: string | null;
  readonly nextMode?: Mode | null;
}

/** What is said of a dependency; members as in InteractionWords. */
export interface DependencyWords {
  readonly type?: "ok" | "slowing" | "blocking";
  readonly reason?: string | null;
}

/** `from` provides, facilitates or (of a dependency) depends; in a collaboration the two are alike. */
export type NewRelation =
  | { readonly kind: "interaction"; readonly from: TeamKey; readonly to: TeamKey; readonly words: InteractionWords }
  | { readonly kind: "dependency"; readonly from: TeamKey; readonly to: TeamKey; readonly words: DependencyWords };

export interface NewTeam {
  readonly name: string;
  /** A known type or one of the folder's own. */
  readonly type: string;
  readonly position: Position | null;
  /** Key of the grouping it joins; null for none. */
  readonly grouping: string | null;
  /** Key of the team it is a subteam of; null for none. */
  readonly parent: TeamKey | null;
}

/** What else a new name changes. */
export interface Renaming {
  readonly key: TeamKey;
  readonly name: string;
  /** Also in every card that names it. */
  readonly references: boolean;
  /** Also the file, to the slug of the new name. */
  readonly file: boolean;
}
