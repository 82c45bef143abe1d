// Teams made subteams of another, and subteams made teams by themselves.
import type { CardEdit, FileStep } from "../card/edit-types.ts";
import type { JsonValue } from "../card/types.ts";
import { isList, isMapping } from "../card/yaml-write.ts";
import type { Org, Team, TeamKey } from "../org/types.ts";
import { ok } from "../result.ts";
import { t } from "../words/t.ts";
import { takenOut } from "./delete-teams.ts";
import { fileNameFor, folderOf } from "./file-name.ts";
import { mergedEdits } from "./merged-edits.ts";
import { homeName, homeOf, namesOf, referenceTo, shownName, teamsOf } from "./plan-context.ts";
import { refused } from "./problem-codes.ts";
import { placeOf } from "./rename-team.ts";
import { teamText } from "./team-template.ts";
import type { Planned } from "./types.ts";

const locked = ({ name, card }: Team): Planned => refused(t("edits:refused.lockedCard", { name }), card?.path);

/** Points the teams' cards at a parent. */
export function makeSubteams(org: Org, keys: readonly TeamKey[], parent: TeamKey): Planned {
  const above = org.teams.get(parent);
  if (above === undefined || above.kind === "ghost") return refused(t("edits:refused.parentNeedsCard"));
  const reference = referenceTo(org, namesOf(org), parent, false);
  if (reference === null) return refused(t("edits:refused.sharesName", { name: above.name }));
  const ancestors = new Set<TeamKey>();
  for (let at: Team | undefined = above; at !== undefined && !ancestors.has(at.key); at = org.teams.get(at.parent ?? ""))
    ancestors.add(at.key);
  const cards: CardEdit[] = [];
  let only = "";
  for (const team of teamsOf(org, keys)) {
    const { kind, card, name } = team;
    if (kind === "ghost" || card === null) return refused(t("edits:refused.noCardForParent", { name }));
    if (kind === "subteam") {
      return refused(t("edits:refused.kept", { name, home: homeName(org, team.key) }));
    }
    if (ancestors.has(team.key)) {
      return refused(
        team.key === parent ? t("edits:refused.ofItself", { name }) : t("edits:refused.below", { above: above.name, name }),
      );
    }
    if (team.parent === parent) continue;
    if (!card.editable) return locked(team);
    only = name;
    cards.push({ path: card.path, base: card.hash, edits: [{ kind: "set", field: ["parent"], value: reference }] });
  }
  if (cards.length === 0) return ok(null);
  const label =
    cards.length === 1
      ? t("edits:subteamOne", { name: only, parent: above.name })
      : t("edits:subteam", { count: cards.length, parent: above.name });
  return ok({ label, cards });
}

/**
 * Takes teams out of their parents. One that is kept in its parent's card gets a card of its own, with all that was written of it.
 * @param paths of all known files, documents too
 */
export function dissolveSubteams(org: Org, paths: ReadonlySet<string>, keys: readonly TeamKey[]): Planned {
  const teams = teamsOf(org, keys).filter(({ kind, card, parent }) => kind === "subteam" || (card?.parent ?? parent) !== null);
  const cards: CardEdit[] = [];
  const files: FileStep[] = [];
  const taken = new Set(paths);
  for (const team of teams) {
    const { kind, card } = team;
    if (card === null) continue;
    if (!card.editable) return locked(kind === "subteam" ? (homeOf(org, team.key) ?? team) : team);
    if (kind === "card") cards.push({ path: card.path, base: card.hash, edits: [{ kind: "unset", field: ["parent"] }] });
    else {
      const path = fileNameFor(team.name, taken, folderOf(card.path));
      taken.add(path);
      files.push({ kind: "create", path, text: teamText(team.name, fieldsOf(team)) });
    }
  }
  const embedded = teams.filter(({ kind }) => kind === "subteam");
  const all = mergedEdits([...cards, ...takenOut(embedded)]);
  const [first] = teams;
  if (first === undefined || all.length === 0) return ok(null);
  return ok({ label: dissolveLabel(org, first, teams.length), cards: all, ...(files.length === 0 ? {} : { files }) });
}

function dissolveLabel(org: Org, { name, parent }: Team, count: number): string {
  if (count > 1) return t("edits:dissolve", { count });
  return parent === null
    ? t("edits:dissolveUnknown", { name })
    : t("edits:dissolveOne", { name, parent: shownName(org, parent) });
}

/** Front matter for a subteam: what its parent's card says of it, and what it had from its parent. */
function fieldsOf({ name, type, card, key }: Team): Readonly<Record<string, JsonValue>> {
  const list = card?.written.subteams ?? null;
  const written = isList(list) ? (list[placeOf(list, Number(key.slice(key.lastIndexOf("#") + 1)))] ?? null) : null;
  const { name: _, size = null, ...rest } = isMapping(written) ? written : { name, size: null };
  const metadata = {
    size,
    value_stream: card?.valueStream ?? null,
    value_stream_inner: card?.valueStreamInner ?? null,
    platform_grouping: card?.platformGrouping ?? null,
    platform_grouping_inner: card?.platformGroupingInner ?? null,
  };
  const said = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null));
  return { name, team_type: type, position: null, ...rest, metadata: Object.keys(said).length === 0 ? null : said };
}
