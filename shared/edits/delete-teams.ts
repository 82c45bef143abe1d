// Teams taken away: cards as files, embedded subteams out of their parent's list, ghosts by taking out what names them.
import type { CardEdit, FileStep } from "../card/edit-types.ts";
import type { Org, Team, TeamKey } from "../org/types.ts";
import { ok } from "../result.ts";
import { t } from "../words/t.ts";
import { mergedEdits } from "./merged-edits.ts";
import { teamsOf } from "./plan-context.ts";
import { refused } from "./problem-codes.ts";
import { withoutReferences } from "./references.ts";
import { placeOf } from "./rename-team.ts";
import type { Planned } from "./types.ts";

/** @param references "remove" also takes out every mention in the cards that stay */
export function deleteTeams(org: Org, keys: readonly TeamKey[], references: "keep" | "remove"): Planned {
  const teams = teamsOf(org, keys);
  if (teams.length === 0) return ok(null);
  const files: FileStep[] = [];
  for (const { kind, card } of teams) {
    if (kind === "card" && card !== null) files.push({ kind: "delete", path: card.path, base: card.hash });
  }
  const deleted = new Set(files.map(({ path }) => path));
  const embedded = teams.filter(({ kind, card }) => kind === "subteam" && card !== null && !deleted.has(card.path));
  // With a card go the subteams that are kept in it.
  const going = new Set(teams.map(({ key }) => key));
  for (const { key, kind, card } of org.teams.values()) if (kind === "subteam" && deleted.has(card?.path ?? "")) going.add(key);
  const out = references === "remove" ? withoutReferences(org, [...going], deleted) : ok([]);
  if (!out.ok) return out;
  const cards = mergedEdits([...out.value, ...takenOut(embedded)]);
  const locked = cards.find(({ path }) => org.teams.get(`card:${path}`)?.card?.editable !== true);
  if (locked !== undefined) {
    return refused(t("edits:refused.lockedPath", { path: locked.path }), locked.path);
  }
  const [first] = teams;
  if (cards.length === 0 && files.length === 0) {
    return refused(t("edits:refused.ghost", { name: first?.name ?? t("edits:refused.theTeam") }));
  }
  const label =
    teams.length === 1 && first !== undefined
      ? t("edits:deleteOne", { name: first.name })
      : t("edits:delete", { count: teams.length });
  return ok({ label, cards, ...(files.length === 0 ? {} : { files }) });
}

/** The last of each list first, so that the places of the others hold. */
export function takenOut(embedded: readonly Team[]): readonly CardEdit[] {
  const places = embedded.flatMap(({ card, key }) => {
    const index = placeOf(card?.written.subteams, Number(key.slice(key.lastIndexOf("#") + 1)));
    return card === null || index === -1 ? [] : [{ card, index }];
  });
  return places
    .sort((a, b) => b.index - a.index)
    .map(({ card, index }) => ({
      path: card.path,
      base: card.hash,
      edits: [{ kind: "remove-item", field: ["subteams"], index }],
    }));
}
