// What any part of the dashboard can ask for: to list the teams of a mark, to go to one.
import { createContext, use } from "react";
import type { Theme } from "../../shared/notation.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { useTheme } from "../shell/theme.ts";
import type { Group } from "./data/marks.ts";

interface DashboardCalls {
  /** Selects the teams and lists them. */
  pick(group: Group): void;
  /** Leaves for the design, with this team selected and in view. */
  goTo(key: TeamKey): void;
}

/** True while the page is laid out for paper. */
export const PaperContext = createContext(false);

export const DashboardContext = createContext<DashboardCalls | null>(null);

export function useDashboard(): DashboardCalls {
  const calls = use(DashboardContext);
  if (calls === null) throw new Error("useDashboard needs a DashboardContext above it");
  return calls;
}

/** Theme of what is drawn here: that of the window, but light on paper. */
export function useShownTheme(): Theme {
  const theme = useTheme();
  return use(PaperContext) ? "light" : theme;
}
