// How a count shows its teams: handed down from the inspector, since every section has counts and only the window has the canvas.
import { createContext, use } from "react";
import type { TeamKey } from "../../shared/org/types.ts";

/** Selects some teams and brings them into view. */
export type ShowTeams = (keys: readonly TeamKey[]) => void;

const ShowTeamsContext = createContext<ShowTeams | null>(null);
export const ShowTeamsProvider = ShowTeamsContext.Provider;

export function useShowTeams(): ShowTeams {
  const show = use(ShowTeamsContext);
  if (show === null) throw new Error("useShowTeams needs a ShowTeamsProvider above it");
  return show;
}
