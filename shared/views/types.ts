// What a view of the diagram is made of: which teams, which groupings folded, from which team seen; and the file that keeps views. Types
// only, but for the empty filter.
import type { Mode } from "../card/entry-types.ts";
import type { TeamKey } from "../org/types.ts";

/** Teams that fit every part that is not empty; within one part any entry will do. */
export interface TeamFilter {
  /** Part of a name, an id or a file's path, any case; "" for all. */
  readonly text: string;
  /** Known types, ids of the folder's own, or "undefined". */
  readonly types: readonly string[];
  /** Keys of groupings; a team in an inner one is in the outer one too. */
  readonly groupings: readonly string[];
  /** Teams with an interaction in one of these modes. */
  readonly modes: readonly Mode[];
  /** Levels of the cognitive load, as scored: "low" … "very-high". */
  readonly levels: readonly string[];
  /** Codes of findings. */
  readonly findings: readonly string[];
  /** Folders, relative to the org's, each with those inside it; "" for cards that lie in no other folder than the org's own. */
  readonly folders: readonly string[];
  /** People: fewest and most in a team, null for no limit. */
  readonly people: { readonly least: number | null; readonly most: number | null };
}

export const NO_FILTER: TeamFilter = {
  text: "",
  types: [],
  groupings: [],
  modes: [],
  levels: [],
  findings: [],
  folders: [],
  people: { least: null, most: null },
};

/** One team and those around it. */
export interface Focus {
  readonly team: TeamKey;
  /** How many relations away. */
  readonly depth: 1 | 2 | 3;
  /** "provides": those that it provides to, "consumes": those that it depends on or consumes from. */
  readonly direction: "both" | "provides" | "consumes";
}

/** The file of the saved views as the host found it: `none` where there is no such file, `unreadable` where its text could not be had. */
export type ViewsFile =
  | { readonly kind: "none" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "text"; readonly hash: string; readonly text: string };
