// What the org store holds and offers, and how it looks before a folder has arrived. How it changes is in org-store.ts.
import type { Change, ChangeOutcome } from "../../shared/card/edit-types.ts";
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
import type { DraftChange } from "./draft.ts";

interface Saved {
  /** The user's words for it: "Move Orders". */
  readonly label: string;
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

export interface OrgState {
  readonly status: "loading" | "ready" | "failed";
  readonly progress: { readonly read: number; readonly total: number } | null;
  readonly folder: { readonly name: string; readonly root: string } | null;
  /** As on disk, as far as the host has told. */
  readonly cards: ReadonlyMap<string, Card>;
  readonly documents: readonly DocumentFile[];
  readonly types: readonly CustomTeamType[];
  readonly settings: ScoreSettings;
  readonly folderProblems: readonly Problem[];
  /** Derived from the cards with the moves that are still being saved laid over them. */
  readonly org: Org;
  readonly graph: Graph;
  /** Judged from the org; in a large folder a moment behind it. */
  readonly scores: Scores;
  readonly placed: ReadonlyMap<TeamKey, Position>;
  readonly save: "saved" | "saving" | "failed";
  readonly undo: readonly Saved[];
  readonly redo: readonly Saved[];
  readonly notice: Notice | null;
}

export interface OrgActions {
  /** Reads the folder the host serves; called again when the host switches folder, which starts a new history. */
  open(): Promise<void>;
  /** Applies a Change as one undoable step. Drafts wait in line: each is made against the bytes the one before left. */
  change(draft: DraftChange): Promise<ChangeOutcome | null>;
  /** Moves teams to new top-left positions: cards by a Change, ghosts in memory only. */
  move(moves: ReadonlyMap<TeamKey, Position>): Promise<void>;
  /** The folder is on the screen: what waited for that may begin. */
  drawn(): void;
  /** Times may be judged against another day than before: called when the window comes back into view. */
  newDay(): void;
  undoLast(): Promise<void>;
  redoLast(): Promise<void>;
}

const EMPTY_ORG = buildOrg([]);
export const EMPTY: OrgState = {
  status: "loading",
  progress: null,
  folder: null,
  cards: new Map(),
  documents: [],
  types: [],
  settings: DEFAULT_SETTINGS,
  folderProblems: [],
  org: EMPTY_ORG,
  graph: buildGraph(EMPTY_ORG, new Map()),
  scores: scoreOrg(EMPTY_ORG, DEFAULT_SETTINGS, today()),
  placed: new Map(),
  save: "saved",
  undo: [],
  redo: [],
  notice: null,
};
