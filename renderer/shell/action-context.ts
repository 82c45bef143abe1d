// What actions work on. Types only.
import type { HostApi } from "../../shared/contract.ts";
import type { Theme } from "../../shared/notation.ts";
import type { CanvasHandle } from "../canvas/types.ts";
import type { Stores } from "../state/stores.tsx";

export interface ActionContext extends Stores {
  readonly host: HostApi;
  readonly canvas: () => CanvasHandle | null;
  readonly theme: () => Theme;
  readonly announce: (title: string, detail: string, tone: "info" | "error") => void;
}
