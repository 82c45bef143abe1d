// What the user sees but nobody saves to the folder: selection, theme, panels. Theme, colouring and panels are kept in local storage.
import { createStore } from "zustand/vanilla";
import { OVERLAYS, type Overlay } from "../../shared/diagram/overlay.ts";
import type { Theme } from "../../shared/notation.ts";
import type { TeamKey } from "../../shared/org/types.ts";

export type ThemeChoice = Theme | "system";
type SidePanel = "outline" | "findings";
type InspectorTab = "card" | "scores" | "source";
/** Section of the Scores tab that something was clicked for: brought into view once, then null again. */
export type ScoreFocus = "load" | "consumers" | "promotion" | "findings";
/** Which page fills the window. */
export type Page = "design" | "dashboard";
/** What a finding is filtered by: its severity, or that its card accepts it. */
export type FindingKind = "error" | "warning" | "info" | "waived";
export type FindingGrouping = "code" | "team" | "none";

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
  readonly sidePanel: SidePanel;
  readonly sideOpen: boolean;
  readonly inspectorOpen: boolean;
  readonly inspectorTab: InspectorTab;
  readonly scoreFocus: ScoreFocus | null;
  /** What the canvas is coloured by. */
  readonly overlay: Overlay;
  readonly page: Page;
  readonly findingsFilter: FindingsFilter;
  readonly findingsGrouping: FindingGrouping;
  readonly sourceLine: SourceLine | null;
  /** The dashboard is asked for on paper: printed as soon as it is drawn, then false again. */
  readonly printAsked: boolean;
  readonly zoom: number;
  select(keys: Iterable<TeamKey>): void;
  set(
    part: Partial<
      Pick<
        UiState,
        | "themeChoice"
        | "sidePanel"
        | "sideOpen"
        | "inspectorOpen"
        | "inspectorTab"
        | "scoreFocus"
        | "overlay"
        | "page"
        | "findingsFilter"
        | "findingsGrouping"
        | "sourceLine"
        | "printAsked"
        | "zoom"
      >
    >,
  ): void;
}

const KEPT = ["themeChoice", "sidePanel", "sideOpen", "inspectorOpen", "overlay"] as const;
const STORAGE_KEY = "teamscape.ui";

export function createUiStore(storage: Pick<Storage, "getItem" | "setItem">) {
  const store = createStore<UiState>()((set, get) => ({
    selection: new Set(),
    themeChoice: "system",
    sidePanel: "outline",
    sideOpen: true,
    inspectorOpen: true,
    inspectorTab: "card",
    scoreFocus: null,
    overlay: "type",
    page: "design",
    findingsFilter: EVERYTHING,
    findingsGrouping: "code",
    sourceLine: null,
    printAsked: false,
    zoom: 1,
    ...restored(storage),
    select(keys) {
      const next = new Set(keys);
      const now = get().selection;
      if (next.size === now.size && [...next].every((key) => now.has(key))) return;
      // A line that was looked for belongs to the team that was selected with it.
      set({ selection: next, sourceLine: null });
    },
    set,
  }));
  store.subscribe((state, before) => {
    // The zoom changes with every frame of a gesture, and is not kept.
    if (KEPT.every((key) => state[key] === before[key])) return;
    storage.setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries(KEPT.map((key) => [key, state[key]]))));
  });
  return store;
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
    return {
      ...(isThemeChoice(kept.themeChoice) ? { themeChoice: kept.themeChoice } : {}),
      ...(kept.sidePanel === "outline" || kept.sidePanel === "findings" ? { sidePanel: kept.sidePanel } : {}),
      ...(overlay === undefined ? {} : { overlay }),
      ...(typeof kept.sideOpen === "boolean" ? { sideOpen: kept.sideOpen } : {}),
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
