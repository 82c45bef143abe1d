// Which groupings are folded, as the window's view keeps it. Nothing of it is written to a card.
import type { Org, TeamKey } from "../../shared/org/types.ts";
import type { Stores } from "../state/stores.tsx";

type ViewStore = Stores["view"];

export function setFolded(view: ViewStore, key: string, folded: boolean): void {
  const now = new Set(view.getState().folded);
  if (folded) now.add(key);
  else now.delete(key);
  view.getState().set({ folded: now });
}

/** Folds the outermost groupings. @param but one that stays as it is, with what is around it */
export function foldAll(view: ViewStore, org: Org, but: string | null = null): void {
  const kept = but === null ? null : outermost(org, but);
  const now = new Set(view.getState().folded);
  for (const { key, parent } of org.groupings.values()) if (parent === null && key !== kept) now.add(key);
  view.getState().set({ folded: now });
}

export const unfoldAll = (view: ViewStore): void => view.getState().set({ folded: new Set() });

/** The grouping that a team is drawn in; null for none. A subteam that is kept in another card is drawn on that one. */
export function groupingOf(org: Org, team: TeamKey): string | null {
  for (const { key, teams } of org.groupings.values()) if (teams.includes(team)) return key;
  const parent = org.teams.get(team)?.parent ?? null;
  return org.teams.get(team)?.kind === "subteam" && parent !== null ? groupingOf(org, parent) : null;
}

/** A grouping and those around it, from the inside out. */
export function chainOf(org: Org, key: string | null): readonly string[] {
  const chain: string[] = [];
  for (let at = key; at !== null && !chain.includes(at); at = org.groupings.get(at)?.parent ?? null) chain.push(at);
  return chain;
}

/** All teams of a grouping, those of inner ones too. */
export function teamsIn(org: Org, key: string): readonly TeamKey[] {
  const groupings = [...org.groupings.values()];
  const visit = (of: string): readonly TeamKey[] => [
    ...(org.groupings.get(of)?.teams ?? []),
    ...groupings.filter(({ parent }) => parent === of).flatMap((inner) => visit(inner.key)),
  ];
  return visit(key);
}

const outermost = (org: Org, key: string): string => chainOf(org, key).at(-1) ?? key;
