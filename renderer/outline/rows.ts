// The outline's rows: groupings with those inside them and their teams, subteams under their parent, ghosts, documents. A tree, flattened to
// the rows that are open. Pure, so that it is tested without a page.
import type { DocumentFile } from "../../shared/card/types.ts";
import type { Grouping, Org, Team, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";

interface Place {
  readonly id: string;
  /** 1 outermost. */
  readonly level: number;
  /** Id of the row that it is under; null for the outermost. */
  readonly parent: string | null;
  /** Which of how many under the same row, 1 for the first. */
  readonly position: number;
  readonly siblings: number;
  /** Null where nothing is under it. */
  readonly open: boolean | null;
}

export type OutlineRow = Place &
  (
    | {
        readonly kind: "group";
        readonly label: string;
        /** Teams in it, those of inner groupings too. */
        readonly count: number;
        /** Null for what is no grouping of the org: teams without one, ghosts, documents. */
        readonly grouping: Grouping | null;
      }
    | { readonly kind: "team"; readonly team: Team }
    | { readonly kind: "document"; readonly document: DocumentFile }
  );

/** A row before it is known whether it is shown. */
interface Node {
  readonly id: string;
  readonly what:
    | { readonly kind: "group"; readonly label: string; readonly count: number; readonly grouping: Grouping | null }
    | { readonly kind: "team"; readonly team: Team }
    | { readonly kind: "document"; readonly document: DocumentFile };
  readonly inner: readonly Node[];
}

/** "Team 2" comes before "Team 10". */
const collator = new Intl.Collator("en", { numeric: true });
const byName = (a: Team, b: Team) => collator.compare(a.name, b.name) || (a.key < b.key ? -1 : 1);

/** Id of a grouping's row. */
const groupRowId = (key: string): string => `group:${key}`;

/**
 * @param filter part of a name or path, any case; "" shows all. What is filtered is open.
 * @param closed ids of rows whose inner ones are not shown
 */
export function outlineRows(
  org: Org,
  documents: readonly DocumentFile[],
  filter: string,
  closed: ReadonlySet<string>,
): readonly OutlineRow[] {
  const wanted = filter.trim().toLowerCase();
  const rows: OutlineRow[] = [];
  const shown = wanted === "" ? closed : new Set<string>();
  const push = (nodes: readonly Node[], level: number, parent: string | null): void => {
    for (const [i, { id, what, inner }] of nodes.entries()) {
      const open = inner.length === 0 ? null : !shown.has(id);
      rows.push({ id, level, parent, position: i + 1, siblings: nodes.length, open, ...what });
      if (open === true) push(inner, level + 1, id);
    }
  };
  push(treeOf(org, documents, wanted), 1, null);
  return rows;
}

function treeOf(org: Org, documents: readonly DocumentFile[], wanted: string): readonly Node[] {
  const fits = (team: Team) =>
    wanted === "" || team.name.toLowerCase().includes(wanted) || (team.card?.path ?? "").toLowerCase().includes(wanted);
  const seen = new Set<TeamKey>();
  const teamNode = (team: Team): readonly Node[] => {
    // A parent cycle is a Problem of the org; here it must only not run forever.
    if (seen.has(team.key)) return [];
    seen.add(team.key);
    const inner = team.subteams.flatMap((key) => {
      const sub = org.teams.get(key);
      return sub === undefined ? [] : teamNode(sub);
    });
    return inner.length === 0 && !fits(team) ? [] : [{ id: team.key, what: { kind: "team", team }, inner }];
  };
  const teamNodes = (teams: readonly Team[]): readonly Node[] => teams.toSorted(byName).flatMap(teamNode);
  const group = (
    id: string,
    label: string,
    count: number,
    inner: readonly Node[],
    grouping: Grouping | null = null,
  ): readonly Node[] => (inner.length === 0 ? [] : [{ id, what: { kind: "group", label, count, grouping }, inner }]);
  /** Where a team hangs under its parent, it does not hang under its grouping too. */
  const isTop = (team: Team): boolean => team.parent === null || !org.teams.has(team.parent);

  const inside = Map.groupBy(org.groupings.values(), ({ parent }) =>
    parent !== null && org.groupings.has(parent) ? parent : null,
  );
  const visit = (grouping: Grouping): { readonly nodes: readonly Node[]; readonly count: number } => {
    const inner = sortedGroupings(inside.get(grouping.key)).map(visit);
    const own = grouping.teams.flatMap((key) => org.teams.get(key) ?? []).filter(isTop);
    const count = own.length + inner.reduce((sum, one) => sum + one.count, 0);
    const nodes = [...inner.flatMap((one) => one.nodes), ...teamNodes(own)];
    return { nodes: group(groupRowId(grouping.key), grouping.name, count, nodes, grouping), count };
  };
  const grouped = new Set<TeamKey>();
  for (const { teams } of org.groupings.values()) for (const key of teams) grouped.add(key);
  const all = [...org.teams.values()];
  const loose = all.filter((team) => team.kind !== "ghost" && isTop(team) && !grouped.has(team.key));
  const ghosts = all.filter((team) => team.kind === "ghost");
  const nodes = [
    ...sortedGroupings(inside.get(null)).flatMap((grouping) => visit(grouping).nodes),
    ...group("group:none", t("view:outline.noGrouping"), loose.length, teamNodes(loose)),
  ];
  // Members of a parent cycle hang under nobody; they are listed all the same.
  const lost = all.filter((team) => team.kind === "card" && !seen.has(team.key) && fits(team));
  const found = documents.filter(
    ({ title, path }) => wanted === "" || title.toLowerCase().includes(wanted) || path.toLowerCase().includes(wanted),
  );
  return [
    ...nodes,
    ...group("group:circle", t("view:outline.circle"), lost.length, teamNodes(lost)),
    ...group("group:ghosts", t("view:outline.ghosts"), ghosts.length, teamNodes(ghosts)),
    ...group(
      "group:documents",
      t("view:outline.documents"),
      found.length,
      found.map((document) => ({ id: `document:${document.path}`, what: { kind: "document", document }, inner: [] })),
    ),
  ];
}

function sortedGroupings(groupings: readonly Grouping[] | undefined): readonly Grouping[] {
  return (groupings ?? []).toSorted((a, b) => collator.compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
}

/** Ids of the rows that a row is under, innermost first; empty where it is not among them. @param rows all of them, none closed */
export function rowsAround(rows: readonly OutlineRow[], id: string): readonly string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const around: string[] = [];
  for (let at = byId.get(id)?.parent ?? null; at !== null; at = byId.get(at)?.parent ?? null) around.push(at);
  return around;
}
