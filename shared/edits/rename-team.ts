// Another name for a team, and on request for its file and in every card that names it.
import type { CardEdit, Edit, FileStep } from "../card/edit-types.ts";
import type { JsonValue } from "../card/types.ts";
import { isList, isMapping } from "../card/yaml-write.ts";
import { cardKey } from "../org/keys.ts";
import { resolve } from "../org/resolve.ts";
import type { Org, Team } from "../org/types.ts";
import { ok } from "../result.ts";
import { t } from "../words/t.ts";
import { nameClash } from "./create-team.ts";
import { fileNameFor, folderOf } from "./file-name.ts";
import { mergedEdits } from "./merged-edits.ts";
import { namesOf } from "./plan-context.ts";
import { refused } from "./problem-codes.ts";
import { renamedReferences } from "./references.ts";
import type { Planned, Renaming } from "./types.ts";

/**
 * The name is written where the card says it: in `name`, in its first heading, or (of a card called like its file) in a new `name`. A ghost has nothing but references: those are what is renamed.
 * @param paths of all known files, documents too
 */
export function renameTeam(org: Org, paths: ReadonlySet<string>, renaming: Renaming): Planned {
  const team = org.teams.get(renaming.key);
  const name = renaming.name.trim();
  if (team === undefined) return refused(t("edits:refused.teamGone"));
  if (name === "") return refused(t("edits:refused.needsName"));
  const clash = team.kind === "ghost" || name === team.name ? null : nameClash(org, name, namesOf(org), team.key);
  if (clash !== null) return refused(clash);
  if (team.card !== null && !team.card.editable) {
    return refused(t("edits:refused.lockedCard", { name: team.name }), team.card.path);
  }
  const references = renaming.references || team.kind === "ghost" ? renamedReferences(org, team.key, name) : [];
  const locked = references.find(({ path }) => org.teams.get(`card:${path}`)?.card?.editable !== true);
  if (locked !== undefined) {
    return refused(t("edits:refused.lockedNames", { path: locked.path, name: team.name }), locked.path);
  }
  const own = team.kind === "ghost" ? resolve(namesOf(org), name, true).key : null;
  const selfish = references.find(({ path }) => own === cardKey(path));
  if (selfish !== undefined) {
    return refused(t("edits:refused.namesItself", { path: selfish.path, name, team: team.name }), selfish.path);
  }
  const cards = mergedEdits([...(name === team.name ? [] : ownEdits(team, name)), ...references]);
  const files = renaming.file && team.kind === "card" ? fileStep(team, name, paths) : [];
  if (cards.length === 0 && files.length === 0) return ok(null);
  return ok({ label: t("edits:rename", { from: team.name, to: name }), cards, ...(files.length === 0 ? {} : { files }) });
}

function ownEdits({ kind, card, key, subteam }: Team, name: string): readonly CardEdit[] {
  if (card === null) return [];
  const edit = (one: Edit): readonly CardEdit[] => [{ path: card.path, base: card.hash, edits: [one] }];
  if (kind === "card") return edit({ kind: "set-name", name });
  const index = subteam === null ? -1 : placeOf(card.written.subteams, Number(key.slice(key.lastIndexOf("#") + 1)));
  const bare = typeof itemAt(card.written.subteams, index) === "string";
  return index === -1 ? [] : edit({ kind: "set", field: ["subteams", index, ...(bare ? [] : ["name"])], value: name });
}

const itemAt = (written: unknown, index: number): unknown => (Array.isArray(written) ? written[index] : undefined);

/** Where the nth subteam that has a name stands in the list as it is written; -1 when it does not. */
export function placeOf(written: JsonValue | undefined, nth: number): number {
  const items = written !== undefined && isList(written) ? written : [];
  const places = items.flatMap((item, index) => {
    const name = isMapping(item) ? item.name : item;
    return name === null || name === undefined || isList(name) || isMapping(name) || String(name).trim() === "" ? [] : [index];
  });
  return places[nth] ?? -1;
}

function fileStep({ card }: Team, name: string, paths: ReadonlySet<string>): readonly FileStep[] {
  if (card === null) return [];
  const others = new Set([...paths].filter((path) => path !== card.path));
  const to = fileNameFor(name, others, folderOf(card.path));
  return to === card.path ? [] : [{ kind: "rename", path: card.path, base: card.hash, to }];
}
