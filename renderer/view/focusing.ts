// Putting a team in focus, and the canvas following it: whoever changes the focus, those around the team come into view.
import { type RefObject, useEffect, useRef } from "react";
import { homeKey } from "../../shared/org/keys.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { CanvasHandle } from "../canvas/types.ts";
import { type Stores, useView } from "../state/stores.tsx";

/** Shows one team and those around it; how far and which way stays as it was. */
export function focusOn(view: Stores["view"], key: TeamKey): void {
  const { depth, direction } = view.getState().focus ?? { depth: 1, direction: "both" };
  view.getState().set({ focus: { team: homeKey(key), depth, direction } });
}

/** @param kept teams that filter and focus let through */
export function useFitFocus(kept: ReadonlySet<TeamKey> | null, canvas: RefObject<CanvasHandle | null>): void {
  const focus = useView((view) => view.focus);
  const last = useRef(focus);
  useEffect(() => {
    if (focus === last.current) return;
    last.current = focus;
    if (focus !== null && kept !== null) canvas.current?.show(kept);
  }, [focus, kept, canvas]);
}
