// What the user sees but nobody saves to the folder: selection, theme, panels. Theme, colouring and panels are kept in local storage.
import { createStore } from "zustand/vanilla";
import type { Position } from "../../shared/card/types.ts";
import { OVERLAYS, type Overlay } from "../../shared/diagram/overlay.ts";
import type { Theme } from "../../shared/notation.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { LANGUAGES, type Language } from "../../shared/words/t.ts";

export type ThemeChoice = Theme | "system";
type LanguageChoice = Language | "system";
const SIDE_PANELS = ["outline", "findings", "views"] as const;
type SidePanel = (typeof SIDE_PANELS)[number];
type InspectorTab = "card" | "scores" | "source";
/** Section of the Scores tab that something was clicked for: brought into view once, then null again. */
export type ScoreFocus = "load" | "consumers" | "promotion" | "findings";
/** Which page fills the window. */
export type Page = "design" | "dashboard";
/** What a finding is filtered by: its severity, or that its card accepts it. */
export type FindingKind = "error" | "warning" | "info" | "waived";
export type FindingGrouping = "code" | "team" | "none";

/** A dialog that is open over the window. */
export type Dialog =
  /**
   * `at`: top left corner on the canvas; null lets layout find a place. `grouping`: key of the grouping it is to join. `connect`: the team
   * that it gets a relation with.
   */
  | {
      readonly kind: "new-team";
      readonly at: Position | null;
      readonly grouping: string | null;
      readonly connect: TeamKey | null;
    }
  /** `name`: the new name as far as it is typed already. */
  | { readonly kind: "rename-team"; readonly key: TeamKey; readonly name?: string }
  | { readonly kind: "rename-grouping"; readonly key: string }
  | { readonly kind: "delete-teams"; readonly keys: readonly TeamKey[] }
  | { readonly kind: "join-grouping"; readonly keys: readonly TeamKey[] }
  | { readonly kind: "make-subteam"; readonly keys: readonly TeamKey[] }
  /** Draws a relation; an end that is null is chosen in the dialog. */
  | { readonly kind: "connect"; readonly from: TeamKey | null; readonly to: TeamKey | null }
  | { readonly kind: "edit-relation"; readonly key: string }
  | { readonly kind: "adopt"; readonly path: string }
  | { readonly kind: "history" }
  /** What is shown now, by a name that is asked for. */
  | { readonly kind: "save-view" }
  | { readonly kind: "rename-view"; readonly name: string }
  | { readonly kind: "open-address" }
  /** Unsaved Changes, and drafts of an earlier session. */
  | { readonly kind: "unsaved" }
  /** Mine and theirs side by side: of a conflict by its id, or of a card that holds git's conflict markers. */
  | { readonly kind: "merge"; readonly conflict: number }
  | { readonly kind: "merge-markers"; readonly path: string }
  /** A source that was typed while its file changed elsewhere. */
  | { readonly kind: "merge-draft"; readonly path: string };

/** What the Findings panel shows of all findings. */
export interface FindingsFilter {
  /** Empty shows all kinds. */
  readonly kinds: readonly FindingKind[];
  /** Words that must all occur in code, message, team or file. */
  readonly text: string;
}

/** A line of a card that the inspector shows and marks. A new object is a new request to scroll there. */
export interface SourceLine {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

export const EVERYTHING: FindingsFilter = { kinds: [], text: "" };

export interface UiState {
  readonly selection: ReadonlySet<TeamKey>;
  readonly themeChoice: ThemeChoice;
  readonly languageChoice: LanguageChoice;
  /** The sample's welcome was answered, or the tour taken. */
  readonly welcomed: boolean;
  readonly sidePanel: SidePanel;
  readonly sideOpen: boolean;
  readonly inspectorOpen: boolean;
  /** Which of the two panels was asked for last; null: none yet. Selecting asks for the inspector, and selecting none for none. */
  readonly askedLast: "side" | "inspector" | null;
  readonly inspectorTab: InspectorTab;
  /** The source editor has the room of 80 columns. */
  readonly sourceWide: boolean;
  /** The source editor shows how the text reads. */
  readonly sourcePreview: boolean;
  readonly scoreFocus: ScoreFocus | null;
  /** What the canvas is coloured by. */
  readonly overlay: Overlay;
  /** The legend explains what is in view; null: where the window has room for that. */
  readonly legendOpen: boolean | null;
  readonly page: Page;
  readonly findingsFilter: FindingsFilter;
  readonly findingsGrouping: FindingGrouping;
  readonly sourceLine: SourceLine | null;
  /** The dashboard is asked for on paper: printed as soon as it is drawn, then false again. */
  readonly printAsked: boolean;
  readonly zoom: number;
  readonly dialog: Dialog | null;
  /** Key of the relation that is selected on the canvas; selecting a team ends it. */
  readonly relation: string | null;
  select(keys: Iterable<TeamKey>): void;
  set(
    part: Partial<
      Pick<
        UiState,
        | "themeChoice"
        | "languageChoice"
        | "welcomed"
        | "sidePanel"
        | "sideOpen"
        | "inspectorOpen"
        | "inspectorTab"
        | "sourceWide"
        | "sourcePreview"
        | "scoreFocus"
        | "overlay"
        | "legendOpen"
        | "page"
        | "findingsFilter"
        | "findingsGrouping"
        | "sourceLine"
        | "printAsked"
        | "zoom"
        | "dialog"
        | "relation"
      >
    >,
  ): void;
}

const KEPT = [
  ...(["themeChoice", "languageChoice", "sidePanel", "sideOpen", "inspectorOpen", "overlay", "sourceWide"] as const),
  "welcomed",
  "sourcePreview",
  "legendOpen",
] as const;
const STORAGE_KEY = "teamscape.ui";

export function createUiStore(storage: Pick<Storage, "getItem" | "setItem">) {
  const store = createStore<UiState>()((set, get) => ({
    selection: new Set(),
    themeChoice: "system",
    languageChoice: "system",
    welcomed: false,
    sidePanel: "outline",
    sideOpen: true,
    inspectorOpen: true,
    askedLast: null,
    inspectorTab: "card",
    sourceWide: false,
    sourcePreview: false,
    scoreFocus: null,
    overlay: "type",
    legendOpen: null,
    page: "design",
    findingsFilter: EVERYTHING,
    findingsGrouping: "code",
    sourceLine: null,
    printAsked: false,
    zoom: 1,
    dialog: null,
    relation: null,
    ...restored(storage),
    select(keys) {
      const next = new Set(keys);
      const now = get().selection;
      if (next.size === now.size && [...next].every((key) => now.has(key))) {
        // Selecting none ends what else is selected, too.
        if (get().relation !== null) set({ relation: null });
        return;
      }
      // A line that was looked for belongs to the team that was selected with it.
      set({ selection: next, sourceLine: null, relation: null, askedLast: next.size > 0 ? "inspector" : null });
    },
    set: (part) => set({ ...part, ...askedBy(part) }),
  }));
  store.subscribe((state, before) => {
    // The zoom changes with every frame of a gesture, and is not kept.
    if (KEPT.every((key) => state[key] === before[key])) return;
    storage.setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries(KEPT.map((key) => [key, state[key]]))));
  });
  return store;
}

/** Which panel a change shows, or turns to something else. */
function askedBy(part: Partial<UiState>): Partial<UiState> {
  if (part.sideOpen === true || part.sidePanel !== undefined) return { askedLast: "side" };
  return part.inspectorOpen === true || part.inspectorTab !== undefined ? { askedLast: "inspector" } : {};
}

/** Only values of the right kind come back; anything else in storage is as if it were not there. */
function restored(storage: Pick<Storage, "getItem">): Partial<UiState> {
  const text = storage.getItem(STORAGE_KEY);
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return {};
    const kept = value as Record<string, unknown>;
    const overlay = OVERLAYS.find((name) => name === kept.overlay);
    const sidePanel = SIDE_PANELS.find((name) => name === kept.sidePanel);
    return {
      ...(isThemeChoice(kept.themeChoice) ? { themeChoice: kept.themeChoice } : {}),
      ...(isLanguageChoice(kept.languageChoice) ? { languageChoice: kept.languageChoice } : {}),
      ...(sidePanel === undefined ? {} : { sidePanel }),
      ...(overlay === undefined ? {} : { overlay }),
      ...(typeof kept.legendOpen === "boolean" ? { legendOpen: kept.legendOpen } : {}),
      ...(typeof kept.welcomed === "boolean" ? { welcomed: kept.welcomed } : {}),
      ...(typeof kept.sideOpen === "boolean" ? { sideOpen: kept.sideOpen } : {}),
      ...(typeof kept.sourceWide === "boolean" ? { sourceWide: kept.sourceWide } : {}),
      ...(typeof kept.sourcePreview === "boolean" ? { sourcePreview: kept.sourcePreview } : {}),
      ...(typeof kept.inspectorOpen === "boolean" ? { inspectorOpen: kept.inspectorOpen } : {}),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isThemeChoice(value: unknown): value is ThemeChoice {
  return value === "system" || value === "light" || value === "dark" || value === "contrast";
}

function isLanguageChoice(value: unknown): value is LanguageChoice {
  return value === "system" || LANGUAGES.some((language) => language === value);
}
