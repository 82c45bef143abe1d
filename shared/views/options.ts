// What a filter can ask for in this folder, each with how many teams fit it. Pure; made when the panel is open.
import { MODES, type Mode } from "../card/entry-types.ts";
import type { Grouping, Org, TeamKey } from "../org/types.ts";
import { LOAD_LEVELS, type LoadLevel, type TeamScores } from "../score/types.ts";
import { folderOf, isDrawn, teamsIn, teamsWithMode } from "./filter.ts";

interface Option<T extends string = string> {
  readonly value: T;
  /** Teams that fit it, whatever else is filtered. */
  readonly count: number;
}

export interface FilterOptions {
  readonly types: readonly Option[];
  /** Outer ones before those inside them; `depth` 0 for the outermost. */
  readonly groupings: readonly (Option & { readonly grouping: Grouping; readonly depth: number })[];
  readonly modes: readonly Option<Mode>[];
  readonly levels: readonly Option<LoadLevel>[];
  /** Most common first. */
  readonly findings: readonly Option[];
  /** "" first. */
  readonly folders: readonly Option[];
  /** Teams that are drawn. */
  readonly teams: number;
}

export function filterOptions(org: Org, scores: ReadonlyMap<TeamKey, TeamScores>): FilterOptions {
  const types = new Map<string, number>();
  const levels = new Map<string, number>();
  const findings = new Map<string, number>();
  const folders = new Map<string, number>();
  let teams = 0;
  for (const team of org.teams.values()) {
    if (!isDrawn(team)) continue;
    teams++;
    count(types, team.type);
    const judged = scores.get(team.key);
    const level = judged?.load.combined ?? null;
    if (level !== null) count(levels, level);
    for (const code of new Set(judged?.findings.map((finding) => finding.code))) count(findings, code);
    if (team.card !== null) for (const folder of foldersAround(team.card.path)) count(folders, folder);
  }
  return {
    types: [...types].map(asOption).sort((a, b) => b.count - a.count || compare(a.value, b.value)),
    groupings: nested(org),
    modes: MODES.map((value) => ({ value, count: teamsWithMode(org, [value]).size })),
    levels: LOAD_LEVELS.map((value) => ({ value, count: levels.get(value) ?? 0 })),
    findings: [...findings].map(asOption).sort((a, b) => b.count - a.count || compare(a.value, b.value)),
    folders: [...folders].map(asOption).sort((a, b) => compare(a.value, b.value)),
    teams,
  };
}

/** The folder of a card and those around it; the org's own counts for cards that lie in no other. */
function foldersAround(path: string): readonly string[] {
  const parts = folderOf(path).split("/");
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}

function nested(org: Org): FilterOptions["groupings"] {
  const inside = Map.groupBy(org.groupings.values(), ({ parent }) =>
    parent !== null && org.groupings.has(parent) ? parent : null,
  );
  const visit = (parent: string | null, depth: number): FilterOptions["groupings"] =>
    (inside.get(parent) ?? [])
      .toSorted((a, b) => compare(a.name, b.name))
      .flatMap((grouping) => [
        { value: grouping.key, count: teamsIn(org, [grouping.key]).size, grouping, depth },
        ...visit(grouping.key, depth + 1),
      ]);
  return visit(null, 0);
}

function count(map: Map<string, number>, value: string): void {
  map.set(value, (map.get(value) ?? 0) + 1);
}

const asOption = ([value, found]: readonly [string, number]): Option => ({ value, count: found });
const collator = new Intl.Collator("en", { numeric: true });
const compare = (a: string, b: string): number => collator.compare(a, b);
