// What any part of the dashboard can ask for: to list the teams of a mark, to go to one.
import { createContext, use } from "react";
import type { TeamKey } from "../../shared/org/types.ts";
import type { Group } from "./data/marks.ts";

interface DashboardCalls {
  /** Selects the teams and lists them. */
  pick(group: Group): void;
  /** Leaves for the design, with this team selected and in view. */
  goTo(key: TeamKey): void;
}

export const DashboardContext = createContext<DashboardCalls | null>(null);

export function useDashboard(): DashboardCalls {
  const calls = use(DashboardContext);
  if (calls === null) throw new Error("useDashboard needs a DashboardContext above it");
  return calls;
}
