// What the parts of the org store share: reading and setting the state, telling the user, ids, and which folder this is about. No logic.
import type { HostApi } from "../../shared/contract.ts";
import type { Notice, OrgState } from "./org-state.ts";

export interface Kit {
  readonly host: HostApi;
  /** What this window is called, so that its journal is its own. */
  readonly window: string;
  get(): OrgState;
  set(part: Partial<OrgState>): void;
  notify(tone: Notice["tone"], title: string, detail: string): void;
  /** Never the same twice. */
  nextId(): number;
  /** Counts how often a folder was opened, also the same one anew. */
  generation(): number;
  /** Counts the folders shown so far: what was begun for one never lands in the next. The same one, opened anew, is no other. */
  era(): number;
  /** Resolves when no folder is being opened: which one it is shows only then. */
  opened(): Promise<void>;
}
