// What the user sees but nobody saves to the folder: selection, theme, panels. Theme and panels are kept in local storage.
import { createStore } from "zustand/vanilla";
import type { Theme } from "../../shared/notation.ts";
import type { TeamKey } from "../../shared/org/types.ts";

export type ThemeChoice = Theme | "system";
type SidePanel = "outline" | "findings";
type InspectorTab = "card" | "scores" | "source";
/** Section of the Scores tab that something was clicked for: brought into view once, then null again. */
export type ScoreFocus = "load" | "consumers" | "promotion" | "findings";
/** What the canvas is coloured by: the notation's own colours, or one thing that is judged. */
export type Overlay = "type" | "load" | "consumers" | "flow" | "problems";
/** Which page fills the window. */
export type Page = "design" | "dashboard";

export interface UiState {
  readonly selection: ReadonlySet<TeamKey>;
  readonly themeChoice: ThemeChoice;
  readonly sidePanel: SidePanel;
  readonly sideOpen: boolean;
  readonly inspectorOpen: boolean;
  readonly inspectorTab: InspectorTab;
  readonly scoreFocus: ScoreFocus | null;
  readonly overlay: Overlay;
  readonly page: Page;
  readonly zoom: number;
  select(keys: Iterable<TeamKey>): void;
  set(
    part: Partial<
      Pick<
        UiState,
        "themeChoice" | "sidePanel" | "sideOpen" | "inspectorOpen" | "inspectorTab" | "scoreFocus" | "overlay" | "page" | "zoom"
      >
    >,
  ): void;
}

const KEPT = ["themeChoice", "sidePanel", "sideOpen", "inspectorOpen"] as const;
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
    zoom: 1,
    ...restored(storage),
    select(keys) {
      const next = new Set(keys);
      const now = get().selection;
      if (next.size === now.size && [...next].every((key) => now.has(key))) return;
      set({ selection: next });
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
    return {
      ...(isThemeChoice(kept.themeChoice) ? { themeChoice: kept.themeChoice } : {}),
      ...(kept.sidePanel === "outline" || kept.sidePanel === "findings" ? { sidePanel: kept.sidePanel } : {}),
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
