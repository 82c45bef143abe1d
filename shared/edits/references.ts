// Every place where a card names a certain team, and the edits that name it otherwise or no more. Texts that are no reference to that very team
// (another team of like name, a count of consumers) are left alone.
import type { CardEdit, Edit } from "../card/edit-types.ts";
import type { FieldPath } from "../card/entry-types.ts";
import type { Card, JsonValue } from "../card/types.ts";
import { isList, isMapping } from "../card/yaml-write.ts";
import { interactionsOf as countedIn } from "../org/interactions-of.ts";
import { cardKey, homeKey } from "../org/keys.ts";
import type { NameIndex } from "../org/names.ts";
import { resolve } from "../org/resolve.ts";
import type { Org, TeamKey } from "../org/types.ts";
import { ok, type Problem, type Result } from "../result.ts";
import { t } from "../words/t.ts";
import { interactionEdits, type Revision, saidAfter } from "./interaction-edits.ts";
import { namesOf } from "./plan-context.ts";
import { refused } from "./problem-codes.ts";
import type { Said } from "./said.ts";

/** A text in a card that names a team. */
interface Mention {
  readonly kind: "interaction" | "dependency" | "item" | "value";
  /** Where the text stands; of an interaction or a dependency its entry. */
  readonly field: FieldPath;
  readonly text: string;
  readonly line: number;
}

/** A team by its name, not an edge of the graph: who it can be decides the org's own rule. */
type Means = (text: string, withGroupings: boolean) => boolean;

/** Where other cards name a team (of an embedded subteam its parent's, too); dotted fields. For a team that is named by nobody the list is empty. */
export function referencesTo(
  org: Org,
  key: TeamKey,
): readonly { readonly path: string; readonly field: string; readonly line: number }[] {
  const names = namesOf(org);
  const own = homeKey(key) === key ? org.teams.get(key)?.card?.path : undefined;
  return cardsIn(org)
    .filter(({ path }) => path !== own)
    .flatMap((card) =>
      mentionsIn(card, key, meaning(names, key)).map(({ field, line }) => ({ path: card.path, field: field.join("."), line })),
    );
}

/** @param but cards that are left alone, by path */
export function renamedReferences(org: Org, key: TeamKey, to: string, but: ReadonlySet<string> = new Set()): readonly CardEdit[] {
  const names = namesOf(org);
  const id = org.teams.get(key)?.card?.idDeclared === true && key === homeKey(key) ? org.teams.get(key)?.id : undefined;
  const means = meaning(names, key);
  return revised(org, but, (card) =>
    mentionsIn(card, key, means)
      // A declared id is as good as ever, whatever the team is called.
      .filter(({ text }) => text !== id && text !== to)
      .map((mention) => ({ mention, to })),
  );
}

/**
 * Takes every mention of some teams out. Refused where a card's front matter would be left without an interaction while its body has a table:
 * the table counts then, with the very teams that were to go or with others that nobody asked for.
 * @param but cards that are left alone, by path
 */
export function withoutReferences(
  org: Org,
  keys: readonly TeamKey[],
  but: ReadonlySet<string>,
): Result<readonly CardEdit[], readonly Problem[]> {
  const names = namesOf(org);
  const rewritingsOf = (card: Card): readonly Rewriting[] =>
    keys.flatMap((key) => mentionsIn(card, key, meaning(names, key)).map((mention) => ({ mention, to: null })));
  const left = cardsIn(org).find((card) => {
    if (but.has(card.path) || card.facts.interactions.length === 0) return false;
    const changed = changedBy(card, rewritingsOf(card));
    return changed.size > 0 && saidAfter({ card, changed, added: [] }).length === 0;
  });
  if (left === undefined) return ok(revised(org, but, rewritingsOf));
  return refused(t("edits:refused.wouldCountRemoved", { name: left.name }), left.path);
}

const cardsIn = (org: Org): readonly Card[] =>
  [...org.teams.values()].flatMap(({ kind, card }) => (kind === "card" && card !== null ? [card] : []));

const meaning =
  (names: NameIndex, key: TeamKey): Means =>
  (text, withGroupings) =>
    resolve(names, text, withGroupings).key === key;

function mentionsIn(card: Card, key: TeamKey, means: Means): readonly Mention[] {
  const home = homeKey(key) === cardKey(card.path);
  const found: Mention[] = [];
  for (const { team, field, line } of countedIn(card)) {
    if (means(team, true)) found.push({ kind: "interaction", field, text: team, line });
  }
  for (const { team, field, line } of card.dependencies) {
    if (means(team, true)) found.push({ kind: "dependency", field, text: team, line });
  }
  const value = (kind: "item" | "value", field: FieldPath, text: JsonValue | undefined, line = lineOf(card, field)): void => {
    if (typeof text === "string" && means(text, false)) found.push({ kind, field, text, line });
  };
  if (card.parent !== null) value("value", ["parent"], card.parent);
  named(value, ["metadata", "consumers"], card.written.consumers, lineOf(card, ["metadata", "consumers"]), false);
  const services = card.written.services ?? null;
  for (const [index, service] of (isList(services) ? services : []).entries()) {
    if (isMapping(service)) named(value, ["services", index, "consumers"], service.consumers, lineOf(card, ["services"]), true);
  }
  const members = card.written.members ?? null;
  const people = new Set(card.members.map(({ name }) => name));
  for (const [index, member] of (isList(members) ? members : []).entries()) {
    if (isMapping(member) && !people.has(String(member.reports_to)))
      value("value", ["members", index, "reports_to"], member.reports_to);
  }
  const hiring = card.other.find(({ field }) => field.at(-1) === "hiring")?.value ?? null;
  const assign = isMapping(hiring) ? (hiring.assign ?? null) : null;
  if (home && isList(assign)) for (const [index, text] of assign.entries()) value("item", ["hiring", "assign", index], text);
  return found;
}

const lineOf = (card: Card, field: FieldPath): number => {
  const known = field.map((_, index) => field.slice(0, field.length - index).join("."));
  const places = known.flatMap((place) => [place, `metadata.${place}`, place.replace(/^metadata\./, "")]);
  return places.map((place) => card.lines[place]).find((line) => line !== undefined) ?? 1;
};

/** Consumers as a list of names, in `teams`, or (of a service) as one name. */
function named(
  value: (kind: "item" | "value", field: FieldPath, text: JsonValue | undefined, line: number) => void,
  field: FieldPath,
  written: JsonValue | undefined,
  line: number,
  alone: boolean,
): void {
  const inner = written !== undefined && isMapping(written) ? written.teams : written;
  const at = inner === written ? field : [...field, "teams"];
  if (inner !== undefined && isList(inner))
    for (const [index, text] of inner.entries()) value("item", [...at, index], text, line);
  else if (alone && inner === written) value("value", field, inner, line);
}

interface Rewriting {
  readonly mention: Mention;
  /** null takes the mention out. */
  readonly to: string | null;
}

function revised(org: Org, but: ReadonlySet<string>, rewritingsOf: (card: Card) => readonly Rewriting[]): readonly CardEdit[] {
  return cardsIn(org).flatMap((card) => {
    if (but.has(card.path)) return [];
    const rewritings = rewritingsOf(card);
    const edits = [...interactionsOf(card, rewritings), ...othersOf(card, rewritings)];
    return edits.length === 0 ? [] : [{ path: card.path, base: card.hash, edits }];
  });
}

function interactionsOf(card: Card, rewritings: readonly Rewriting[]): readonly Edit[] {
  const changed = changedBy(card, rewritings);
  return changed.size === 0 ? [] : interactionEdits({ card, changed, added: [] });
}

function changedBy(card: Card, rewritings: readonly Rewriting[]): Revision["changed"] {
  const changed = new Map<Card["interactions"][number], Said | null>();
  for (const { mention, to } of rewritings) {
    const entry = mention.kind === "interaction" ? countedIn(card).find(({ field }) => field === mention.field) : undefined;
    if (entry !== undefined) changed.set(entry, to === null ? null : { ...entry, team: to });
  }
  return changed;
}

/** Texts written over where they stand, then those taken out, the last of each list first. */
function othersOf(card: Card, rewritings: readonly Rewriting[]): readonly Edit[] {
  const sets: Edit[] = [];
  const gone: Edit[] = [];
  for (const { mention, to } of rewritings) {
    const { kind, field } = mention;
    if (kind === "interaction") continue;
    if (to !== null)
      sets.push({ kind: "set", field: kind === "dependency" && isItem(card, field) ? [...field, "team"] : field, value: to });
    else if (kind === "value") gone.push({ kind: "unset", field });
    else gone.push({ kind: "remove-item", field: field.slice(0, -1), index: Number(field.at(-1)) });
  }
  const indexOf = (edit: Edit): number => (edit.kind === "remove-item" ? edit.index : 0);
  return [...sets, ...gone.sort((a, b) => indexOf(b) - indexOf(a))];
}

function isItem(card: Card, field: FieldPath): boolean {
  const items = card.written.dependencies ?? null;
  return isList(items) && isMapping(items[Number(field.at(-1))] ?? null);
}
