// The stops of the guided tour, in order: what is pointed at, what is said, and what has to be open for it. Pure.
import type { Org, TeamKey } from "../../shared/org/types.ts";
import type { UiState } from "../state/ui-store.ts";

/** Names of the texts in the catalogue, area "tour". */
type StopName = "team" | "lines" | "card" | "scores" | "findings" | "palette" | "export";

export interface Stop {
  readonly name: StopName;
  /** CSS selector of what is pointed at. */
  readonly at: string;
  readonly open: Partial<Pick<UiState, "sidePanel" | "sideOpen" | "inspectorOpen" | "inspectorTab">>;
}

/** @param team the team that the tour looks at; null in a folder without any, which leaves out what needs one */
export function stopsOf(team: TeamKey | null): readonly Stop[] {
  const inspector = { inspectorOpen: true } as const;
  const ofTeam: readonly Stop[] =
    team === null
      ? []
      : [
          { name: "card", at: ".inspector", open: { ...inspector, inspectorTab: "card" } },
          { name: "scores", at: ".inspector", open: { ...inspector, inspectorTab: "scores" } },
        ];
  const onCanvas: readonly Stop[] =
    team === null ? [] : [{ name: "team", at: `.react-flow__node[data-id="${CSS.escape(team)}"]`, open: {} }];
  return [
    ...onCanvas,
    { name: "lines", at: ".legend", open: {} },
    ...ofTeam,
    { name: "findings", at: ".panel.side", open: { sidePanel: "findings", sideOpen: true } },
    { name: "palette", at: ".btn.search", open: {} },
    { name: "export", at: ".btn.primary", open: {} },
  ];
}

/** The team with the most relations: the one that there is most to say about. Null without a card. */
export function teamToShow(org: Org): TeamKey | null {
  const counts = new Map<TeamKey, number>();
  for (const { from, to } of org.relations.values()) for (const key of [from, to]) counts.set(key, (counts.get(key) ?? 0) + 1);
  let best: { readonly key: TeamKey; readonly count: number } | null = null;
  for (const team of org.teams.values()) {
    const count = counts.get(team.key) ?? 0;
    if (team.kind === "card" && (best === null || count > best.count)) best = { key: team.key, count };
  }
  return best?.key ?? null;
}
