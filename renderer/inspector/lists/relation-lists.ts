// Which relations of a team its own card writes, in the order of the file, and which only other cards speak of. Pure.
import type { Org, Relation, Team, TeamKey } from "../../../shared/org/types.ts";
import { writtenIn } from "../../relations/written-in.ts";
import { type RelationRow, relationRows } from "../relation-rows.ts";

interface RelationLists {
  readonly interactions: readonly RelationRow[];
  readonly dependencies: readonly RelationRow[];
  readonly elsewhere: readonly RelationRow[];
}

export function relationLists(org: Org, team: Team): RelationLists {
  // Embedded subteams are drawn as part of their parent, so what names them is listed with it.
  const keys = [team.key, ...team.subteams.filter((key) => org.teams.get(key)?.kind === "subteam")];
  const own: { readonly row: RelationRow; readonly line: number }[] = [];
  const elsewhere: RelationRow[] = [];
  for (const row of relationRows(org, keys)) {
    const line = team.kind === "card" ? lineIn(org, row.relation, team.key) : undefined;
    if (line === undefined) elsewhere.push(row);
    else own.push({ row, line });
  }
  const rows = own.sort((a, b) => a.line - b.line).map(({ row }) => row);
  return {
    interactions: rows.filter(({ relation }) => relation.kind === "interaction"),
    dependencies: rows.filter(({ relation }) => relation.kind === "dependency"),
    elsewhere,
  };
}

function lineIn(org: Org, relation: Relation, writer: TeamKey): number | undefined {
  if (relation.from !== writer && relation.to !== writer) return undefined;
  return writtenIn(org, relation).find(({ team }) => team === writer)?.line;
}

/** The team, ghost or not, that a typed name is exactly; else the one of which it is the id. */
export function teamCalled(org: Org, typed: string): Team | undefined {
  const text = typed.trim().toLowerCase();
  const teams = [...org.teams.values()];
  return teams.find(({ name }) => name.toLowerCase() === text) ?? teams.find(({ id }) => id.toLowerCase() === text);
}
