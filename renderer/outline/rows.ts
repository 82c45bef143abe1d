// The outline's rows: groupings with their teams, subteams under their parent, ghosts, documents. Pure, so that it is tested without a page.
import type { DocumentFile } from "../../shared/card/types.ts";
import type { Org, Team, TeamKey } from "../../shared/org/types.ts";

export type OutlineRow =
  | { readonly kind: "group"; readonly id: string; readonly label: string; readonly count: number; readonly level: 1 }
  | { readonly kind: "team"; readonly id: string; readonly team: Team; readonly level: 2 | 3 }
  | { readonly kind: "document"; readonly id: string; readonly document: DocumentFile; readonly level: 2 };

/** "Team 2" comes before "Team 10". */
const collator = new Intl.Collator("en", { numeric: true });
const byName = (a: Team, b: Team) => collator.compare(a.name, b.name) || (a.key < b.key ? -1 : 1);

/** @param filter part of a name or path, any case; "" shows all */
export function outlineRows(org: Org, documents: readonly DocumentFile[], filter: string): readonly OutlineRow[] {
  const wanted = filter.trim().toLowerCase();
  const fits = (team: Team) =>
    wanted === "" || team.name.toLowerCase().includes(wanted) || (team.card?.path ?? "").toLowerCase().includes(wanted);
  const groups = new Map<string, Team[]>();
  const ghosts: Team[] = [];
  for (const team of org.teams.values()) {
    if (team.kind === "ghost") ghosts.push(team);
    else if (team.parent === null || !org.teams.has(team.parent)) {
      const label = team.groupings.valueStream ?? team.groupings.platformGrouping ?? "No grouping";
      const list = groups.get(label);
      if (list === undefined) groups.set(label, [team]);
      else list.push(team);
    }
  }
  const rows: OutlineRow[] = [];
  const seen = new Set<TeamKey>();
  const push = (team: Team, level: 2 | 3): number => {
    // A parent cycle is a Problem of the org; here it must only not run forever.
    if (seen.has(team.key)) return 0;
    seen.add(team.key);
    const at = rows.length;
    rows.push({ kind: "team", id: team.key, team, level });
    let found = 0;
    for (const key of team.subteams) {
      const sub = org.teams.get(key);
      if (sub !== undefined) found += push(sub, 3);
    }
    if (found === 0 && !fits(team)) {
      rows.length = at;
      return 0;
    }
    return found + 1;
  };
  const section = (label: string, teams: readonly Team[]) => {
    const at = rows.length;
    rows.push({ kind: "group", id: `group:${label}`, label, count: teams.length, level: 1 });
    for (const team of [...teams].sort(byName)) push(team, 2);
    if (rows.length === at + 1) rows.length = at;
  };
  const labels = [...groups.keys()].sort(
    (a, b) => Number(a === "No grouping") - Number(b === "No grouping") || a.localeCompare(b, "en"),
  );
  for (const label of labels) section(label, groups.get(label) ?? []);
  // Members of a parent cycle hang under nobody; they are listed all the same.
  const lost = [...org.teams.values()].filter((team) => team.kind === "card" && !seen.has(team.key) && fits(team));
  if (lost.length > 0) section("Parents in a circle", lost);
  if (ghosts.length > 0) section("Named, no card", ghosts);
  const found = documents.filter(
    (d) => wanted === "" || d.title.toLowerCase().includes(wanted) || d.path.toLowerCase().includes(wanted),
  );
  if (found.length > 0) {
    rows.push({ kind: "group", id: "group:documents", label: "Documents", count: found.length, level: 1 });
    for (const document of found) rows.push({ kind: "document", id: `document:${document.path}`, document, level: 2 });
  }
  return rows;
}
