// After teams were made: they are selected, the inspector is open, and they come into view as soon as they have a place.
import { flushSync } from "react-dom";
import type { TeamKey } from "../../shared/org/types.ts";
import type { ActionContext } from "../shell/action-context.ts";

type Shown = Pick<ActionContext, "org" | "ui" | "canvas">;

/** @param keys teams of the org as it is now */
export function showNewTeams({ org, ui, canvas }: Shown, keys: readonly TeamKey[]): void {
  // Drawn before the canvas is asked, so that it knows the teams and what room the inspector takes.
  flushSync(() => {
    ui.getState().select(keys);
    ui.getState().set({ page: "design", inspectorOpen: true, inspectorTab: "card" });
  });
  const havePlace = () => {
    const { org: now, placed } = org.getState();
    return keys.every((key) => !isAbsent(now.teams.get(key)?.card?.position) || placed.has(key));
  };
  const look = () => {
    const [only] = keys;
    if (keys.length === 1 && only !== undefined) canvas()?.reveal(only);
    else canvas()?.show(keys);
  };
  if (havePlace()) {
    look();
    return;
  }
  // Layout finds the place in a worker. Whoever looks elsewhere meanwhile is not brought back.
  const stop = org.subscribe(() => {
    if (!keys.every((key) => ui.getState().selection.has(key))) stop();
    else if (havePlace()) {
      stop();
      requestAnimationFrame(look);
    }
  });
}

const isAbsent = (position: unknown): boolean => position === null || position === undefined;
