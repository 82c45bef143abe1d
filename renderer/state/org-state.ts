// What the org store holds and offers, and how it looks before a folder has arrived. How it changes is in org-store.ts.
import type { Change, ChangeOutcome, ConflictFile, Renamed } from "../../shared/card/edit-types.ts";
import type { Card, DocumentFile, Position } from "../../shared/card/types.ts";
import { buildGraph } from "../../shared/graph/build.ts";
import type { Graph } from "../../shared/graph/types.ts";
import { buildOrg } from "../../shared/org/build.ts";
import type { CustomTeamType, Org, TeamKey } from "../../shared/org/types.ts";
import type { Problem } from "../../shared/result.ts";
import { scoreOrg } from "../../shared/score/score-org.ts";
import { DEFAULT_SETTINGS, type ScoreSettings } from "../../shared/score/settings.ts";
import type { Scores } from "../../shared/score/types.ts";
import { today } from "../../shared/today.ts";
import type { ViewsFile } from "../../shared/views/types.ts";
import type { DraftChange } from "./draft.ts";

/** One step of the history. */
export interface Saved {
  readonly id: number;
  /** The user's words for it: "Move Orders". */
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Applying it brings the very bytes back. */
  readonly inverse: Change;
}

/** Something to tell the user once; the shell shows it as a toast. */
export interface Notice {
  readonly id: number;
  readonly tone: "info" | "error";
  readonly title: string;
  readonly detail: string;
}

/** What a Change was for: a new step, or a step back or forth in the history. */
type Purpose = "edit" | "undo" | "redo";

/**
 * A Change that the disk refused. Kept, and shown as not saved, until it is saved or given up. Only of edits: a step of the history that
 * could not be undone stays where it is, and nothing is unsaved.
 */
export interface Unsaved {
  readonly id: number;
  readonly change: Change;
  readonly problems: readonly Problem[];
}

/** A Change to cards that another program has changed since. Nothing of it was written. */
export interface Conflict {
  readonly id: number;
  readonly change: Change;
  readonly purpose: Purpose;
  /** Id of the step that is to be undone or redone; null for an edit. */
  readonly step: number | null;
  readonly problems: readonly Problem[];
  readonly files: readonly ConflictFile[];
}

/** How one file of a conflict is settled. */
export type Settled =
  | { readonly kind: "mine" }
  | { readonly kind: "theirs" }
  /** What the person made of both. */
  | { readonly kind: "text"; readonly text: string };

/** Text that was typed and not committed: in one field of a form, or a whole source. Survives selecting another team, a crash and a restart. */
export interface TypedDraft {
  readonly path: string;
  /** Dotted field of the form; null for the whole source. */
  readonly field: string | null;
  readonly text: string;
  /** Hash of the card it was begun on. */
  readonly base: string;
  /** From an earlier session: the person is told and asked, it is not just taken up. */
  readonly restored: boolean;
}

/** Files that came, went or were renamed in one go: what keeps team keys follows. A new object each time. */
export interface FilesMoved {
  readonly renamed: readonly Renamed[];
  readonly removed: readonly string[];
  /** Brought back by undo or redo. */
  readonly restored: readonly string[];
}

/** Key of a draft in `OrgState.drafts`. */
export const draftKey = (path: string, field: string | null): string => (field === null ? `${path}#` : `${path}#${field}`);

export interface OrgState {
  readonly status: "loading" | "ready" | "failed";
  /** The picture of the folder is on the screen. */
  readonly onScreen: boolean;
  readonly progress: { readonly read: number; readonly total: number } | null;
  readonly folder: { readonly name: string; readonly root: string } | null;
  /** As on disk, as far as the host has told. */
  readonly cards: ReadonlyMap<string, Card>;
  readonly documents: readonly DocumentFile[];
  readonly types: readonly CustomTeamType[];
  readonly settings: ScoreSettings;
  /** The file of the saved views; what it says is read by `readViews`. */
  readonly views: ViewsFile;
  readonly folderProblems: readonly Problem[];
  /** Derived from the cards with the moves that are still being saved laid over them. */
  readonly org: Org;
  readonly graph: Graph;
  /** Judged from the org; in a large folder a moment behind it. */
  readonly scores: Scores;
  readonly placed: ReadonlyMap<TeamKey, Position>;
  readonly save: "saved" | "saving" | "failed";
  readonly unsaved: readonly Unsaved[];
  readonly conflicts: readonly Conflict[];
  /** By `draftKey`. */
  readonly drafts: ReadonlyMap<string, TypedDraft>;
  /** Oldest first; the last one is undone next. */
  readonly undo: readonly Saved[];
  readonly redo: readonly Saved[];
  readonly notice: Notice | null;
  readonly moved: FilesMoved | null;
}

export interface OrgActions {
  /** Reads the folder the host serves; called again when the host switches folder, which starts a new history. */
  open(): Promise<void>;
  /** Applies a Change as one undoable step. Drafts wait in line: each is made against the bytes the one before left. */
  change(draft: DraftChange): Promise<ChangeOutcome | null>;
  /** Moves teams to new top-left positions: cards by a Change, ghosts in memory only. `label`: the user's words for it. */
  move(moves: ReadonlyMap<TeamKey, Position>, label?: string): Promise<void>;
  /** Draws teams as high as they are large, or as their forms are. Stays so for the next folder. */
  setSized(sized: boolean): void;
  /** The folder is on the screen: what waited for that may begin. */
  drawn(): void;
  /** Times may be judged against another day than before: called when the window comes back into view. */
  newDay(): void;
  undoLast(): Promise<void>;
  redoLast(): Promise<void>;
  /** Undoes or redoes step by step until the step with this id is the last one done; null undoes everything. Stops at what cannot be. */
  stepTo(id: number | null): Promise<void>;
  /** Keeps what was typed, in the journal too; a draft whose text is the saved one is for `dropDraft`. */
  keepDraft(draft: TypedDraft): void;
  dropDraft(path: string, field: string | null): void;
  /** Tries an unsaved Change again. */
  retry(id: number): Promise<void>;
  /** Gives an unsaved Change up. */
  discard(id: number): void;
  /** Settles a conflict, file by file (those not named: theirs), as one undoable Change; all theirs writes nothing. */
  settle(id: number, files: ReadonlyMap<string, Settled>): Promise<void>;
  /** Sends what is not saved to the journal at once. Resolves when the host has it; commits nothing. */
  flush(): Promise<void>;
  /** Tells the user something once. */
  notify(tone: Notice["tone"], title: string, detail: string): void;
}

const EMPTY_ORG = buildOrg([]);
export const EMPTY: OrgState = {
  status: "loading",
  onScreen: false,
  progress: null,
  folder: null,
  cards: new Map(),
  documents: [],
  types: [],
  settings: DEFAULT_SETTINGS,
  views: { kind: "none" },
  folderProblems: [],
  org: EMPTY_ORG,
  graph: buildGraph(EMPTY_ORG, new Map()),
  scores: scoreOrg(EMPTY_ORG, DEFAULT_SETTINGS, today()),
  placed: new Map(),
  save: "saved",
  unsaved: [],
  conflicts: [],
  drafts: new Map(),
  undo: [],
  redo: [],
  notice: null,
  moved: null,
};
