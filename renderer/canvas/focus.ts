// Which team the keyboard is on. A team that is not in the DOM is mounted because it is focused, and then takes the focus.
import type { TeamKey } from "../../shared/org/types.ts";
import type { Session } from "./session.ts";

export interface FocusControl {
  /** Puts the keyboard on a team. */
  team(key: TeamKey): void;
  /** Puts the keyboard on the team that Tab would reach. */
  enter(): void;
  dispose(): void;
}

const MODIFIERS: ReadonlySet<string> = new Set(["Shift", "Control", "Alt", "Meta"]);

export function listenToFocus(root: HTMLElement, session: Session): FocusControl {
  const listening = new AbortController();
  const { signal } = listening;
  const elementOf = (key: TeamKey): HTMLElement | null =>
    root.querySelector(`.react-flow__node[data-id="${CSS.escape(key)}"] :is(.team-card, .group-title)`);
  const team = (key: TeamKey): void => {
    session.set({ focus: key });
    // In the DOM already: TeamCard focuses itself only when it becomes the focused one.
    elementOf(key)?.focus({ preventScroll: true });
  };
  // The browser takes a focus given by script for one of the keyboard; after a press with the pointer no ring is wanted.
  root.addEventListener(
    "pointerdown",
    () => {
      root.dataset.byPointer = "";
    },
    { capture: true, signal },
  );
  window.addEventListener(
    "keydown",
    (event) => {
      if (!MODIFIERS.has(event.key)) delete root.dataset.byPointer;
    },
    { capture: true, signal },
  );
  root.addEventListener(
    "focusin",
    (event) => {
      const node = event.target instanceof Element ? event.target.closest<HTMLElement>(".react-flow__node") : null;
      const key = node?.dataset.id;
      if (key !== undefined && session.get().focus !== key) session.set({ focus: key });
    },
    { signal },
  );
  root.addEventListener(
    "focusout",
    (event) => {
      if (event.relatedTarget instanceof Node && root.contains(event.relatedTarget)) return;
      session.set({ focus: null, home: session.get().focus });
    },
    { signal },
  );
  return {
    team,
    enter(): void {
      const { tabStop } = session.get();
      if (tabStop !== null) team(tabStop);
    },
    dispose: () => listening.abort(),
  };
}
