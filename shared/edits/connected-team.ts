// A new team together with its first relation, as one Change: what the relation says in the new card is in its file from the start.
import { applyEdits } from "../card/edit.ts";
import { readMarkdown } from "../card/read.ts";
import { buildOrg } from "../org/build.ts";
import { cardKey } from "../org/keys.ts";
import type { Org, Team } from "../org/types.ts";
import { ok } from "../result.ts";
import { t } from "../words/t.ts";
import { createTeam } from "./create-team.ts";
import { shownName } from "./plan-context.ts";
import { refused } from "./problem-codes.ts";
import { drawRelation } from "./relations.ts";
import type { NewRelation, NewTeam, Planned } from "./types.ts";

/**
 * Builds the org anew to plan with, so it is for once and not for every letter that is typed.
 * @param paths of all known files, documents too
 * @param relationOf what the relation is, given the team as it will be
 */
export function createConnectedTeam(
  org: Org,
  paths: ReadonlySet<string>,
  team: NewTeam,
  relationOf: (created: Team) => NewRelation,
): Planned {
  const made = createTeam(org, paths, team);
  if (!made.ok || made.value === null) return made;
  const change = made.value;
  const file = change.files?.find((step) => step.kind === "create");
  const read = file === undefined ? null : readMarkdown(file.path, "", file.text);
  if (file === undefined || read?.kind !== "card") return refused(t("edits:refused.notConnected"));
  const cards = [...org.teams.values()].flatMap(({ kind, card }) => (kind === "card" && card !== null ? [card] : []));
  const after = buildOrg([...cards, read.card], org.types);
  const created = after.teams.get(cardKey(file.path));
  if (created === undefined) return refused(t("edits:refused.notConnected"));
  const relation = relationOf(created);
  const drawn = drawRelation(after, relation);
  if (!drawn.ok || drawn.value === null) return drawn;
  const own = drawn.value.cards.find(({ path }) => path === file.path);
  const written = own === undefined ? ok({ text: file.text }) : applyEdits(file.path, file.text, own.edits);
  if (!written.ok) return written;
  const other = relation.from === created.key ? relation.to : relation.from;
  return ok({
    label: t("edits:connected", { change: change.label, team: shownName(org, other) }),
    cards: drawn.value.cards.filter(({ path }) => path !== file.path),
    files: [{ ...file, text: written.value.text }],
  });
}
