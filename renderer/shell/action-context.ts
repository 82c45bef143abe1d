// What an action is and what it works on. Types only.
import type { HostApi } from "../../shared/contract.ts";
import type { Theme } from "../../shared/notation.ts";
import type { CanvasHandle } from "../canvas/types.ts";
import type { Stores } from "../state/stores.tsx";

/** Something the user can ask for by name. */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** As docs/keyboard.md and tooltips show it; "Ctrl" is Cmd on a Mac. */
  readonly shortcut?: string;
  /** Other keys for the same; not shown in tooltips. */
  readonly also?: string;
  /** Its keys count only with the focus on the diagram: on the canvas, in the outline or nowhere. Default: anywhere but where one types. */
  readonly onDiagram?: true;
  /** The browser makes an event of its own from the keys; clipboard/ listens to that, and the keys are left to the browser. */
  readonly byEvent?: true;
  /** Why it cannot run now, in words; null when it can. Default: it always can. */
  readonly blocked?: () => string | null;
  run(): void;
}

export interface ActionContext extends Stores {
  readonly host: HostApi;
  readonly canvas: () => CanvasHandle | null;
  readonly theme: () => Theme;
  readonly announce: (title: string, detail: string, tone: "info" | "error") => void;
}
