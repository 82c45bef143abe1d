// A new team as a new file. Its card goes where its kin lie, under a name that no other team answers to.

import type { NameIndex } from "../org/names.ts";
import type { Org } from "../org/types.ts";
import { ok } from "../result.ts";
import { slugOf } from "../slug.ts";
import { t } from "../words/t.ts";
import { fileNameFor } from "./file-name.ts";
import { folderFor } from "./folder-for.ts";
import { fieldsFor, NO_GROUPING } from "./grouping-fields.ts";
import { namesOf, referenceTo, shownName } from "./plan-context.ts";
import { refused } from "./problem-codes.ts";
import { teamText } from "./team-template.ts";
import type { NewTeam, Planned } from "./types.ts";

/** @param paths of all known files, documents too */
export function createTeam(org: Org, paths: ReadonlySet<string>, team: NewTeam): Planned {
  const name = team.name.trim();
  const names = namesOf(org);
  const clash = nameClash(org, name, names);
  if (clash !== null) return refused(clash);
  const grouping = team.grouping === null ? undefined : org.groupings.get(team.grouping);
  if (team.grouping !== null && grouping === undefined) return refused(t("edits:refused.groupingGone"));
  const parent = team.parent === null ? null : referenceTo(org, names, team.parent, false);
  if (team.parent !== null && parent === null) {
    return refused(t("edits:refused.sharesName", { name: shownName(org, team.parent) }));
  }
  const fields = grouping === undefined ? NO_GROUPING : fieldsFor(org, grouping);
  const metadata = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const { position } = team;
  const text = teamText(name, {
    name,
    team_type: team.type,
    position: position === null ? null : { x: Math.round(position.x), y: Math.round(position.y) },
    parent,
    metadata: Object.keys(metadata).length === 0 ? null : metadata,
  });
  const path = fileNameFor(name, paths, folderFor(org, team.type, team.grouping));
  return ok({ label: t("edits:newTeam", { name }), cards: [], files: [{ kind: "create", path, text }] });
}

/** Why a name cannot be a new team's; null when it can. @param except key of the team that is to have it */
export function nameClash(org: Org, name: string, names = namesOf(org), except: string | null = null): string | null {
  if (name === "") return t("edits:refused.needsName");
  const slug = slugOf(name);
  const other = names.bucket(slug).find(({ kind, key }) => kind !== "grouping" && key !== except);
  if (slug === "") return null;
  if (other === undefined) return groupingClash(org, name, slug, names);
  return t("edits:refused.nameTaken", { other: other.name, name });
}

/** A reference means a grouping only where no team answers: relations with a grouping of that name would be the team's from then on. */
function groupingClash(org: Org, name: string, slug: string, names: NameIndex): string | null {
  const grouping = names.bucket(slug).find(({ kind }) => kind === "grouping");
  if (grouping === undefined) return null;
  const relation = [...org.relations.values()].find(({ from, to }) => from === grouping.key || to === grouping.key);
  if (relation === undefined) return null;
  const partner = shownName(org, relation.from === grouping.key ? relation.to : relation.from);
  return t("edits:refused.nameOfGrouping", { grouping: grouping.name, partner, name });
}
