// Dependencies drawn, changed, turned round, pointed elsewhere and removed. They stand in the card of the team that depends, as names or as
// mappings; each entry keeps its form unless it has to say more than a name can.
import type { CardEdit, Edit } from "../card/edit-types.ts";
import type { DependencyEntry } from "../card/entry-types.ts";
import type { Card, JsonValue } from "../card/types.ts";
import { isList, isMapping } from "../card/yaml-write.ts";
import { dependencyKey } from "../org/dependencies.ts";
import type { NameIndex } from "../org/names.ts";
import { referencesOf } from "../org/references.ts";
import type { Dependency, Org, TeamKey } from "../org/types.ts";
import { ok } from "../result.ts";
import { t } from "../words/t.ts";
import { namesOf, ownCard, referenceTo, shownName } from "./plan-context.ts";
import { refused } from "./problem-codes.ts";
import type { DependencyWords, Planned } from "./types.ts";

type Words = Pick<Dependency, "type" | "reason">;

const same = (): string => t("edits:refused.dependsOnItself");
const ends = (org: Org, { from, to }: { readonly from: TeamKey; readonly to: TeamKey }) => ({
  from: shownName(org, from),
  to: shownName(org, to),
});

export function drawDependency(org: Org, from: TeamKey, to: TeamKey, words: DependencyWords): Planned {
  if (from === to) return refused(same());
  const standing = org.relations.get(dependencyKey(from, to));
  if (standing?.kind === "dependency") return changeDependency(org, standing, words);
  const added = additionTo(org, namesOf(org), from, to, withWords({ type: "ok", reason: null }, words));
  if (typeof added === "string") return refused(added);
  return ok({ label: t("edits:depend", ends(org, { from, to })), cards: [added] });
}

export function changeDependency(org: Org, dependency: Dependency, words: DependencyWords): Planned {
  const card = writable(org, dependency.from);
  if (typeof card === "string") return refused(card);
  const wanted = withWords(dependency, words);
  const entries = entriesOf(namesOf(org), card, dependency);
  const carrier = entries.find(({ type }) => (type ?? "ok") === dependency.type) ?? entries[0];
  const edits = entries.flatMap((entry) => {
    const reason = entry === carrier || entry.reason === null ? (entry === carrier ? wanted.reason : null) : wanted.reason;
    const kept = words.reason === undefined && entry !== carrier ? entry.reason : reason;
    return rewritten(card, entry, { type: wanted.type, reason: kept });
  });
  const label = t("edits:changeDependency", ends(org, dependency));
  return ok(edits.length === 0 ? null : { label, cards: [cardEdit(card, edits)] });
}

export function removeDependency(org: Org, dependency: Dependency): Planned {
  const card = writable(org, dependency.from);
  if (typeof card === "string") return refused(card);
  const edits = removals(entriesOf(namesOf(org), card, dependency));
  return ok({ label: t("edits:removeDependency", ends(org, dependency)), cards: [cardEdit(card, edits)] });
}

export function flipDependency(org: Org, dependency: Dependency): Planned {
  const label = t("edits:flipDependency", ends(org, dependency));
  return moved(org, dependency, dependency.to, dependency.from, label);
}

export function retargetDependency(org: Org, dependency: Dependency, end: "from" | "to", team: TeamKey): Planned {
  if (team === dependency[end]) return ok(null);
  const [from, to] = end === "from" ? [team, dependency.to] : [dependency.from, team];
  const label = t("edits:retargetDependency", { ...ends(org, dependency), team: shownName(org, team) });
  return moved(org, dependency, from, to, label);
}

/** The dependency between two other teams: renamed where it stands if its card stays, else taken out here and added there. */
function moved(org: Org, dependency: Dependency, from: TeamKey, to: TeamKey, label: string): Planned {
  if (from === to) return refused(same());
  if (org.relations.has(dependencyKey(from, to))) {
    return refused(t("edits:refused.dependsAlready", ends(org, { from, to })));
  }
  const card = writable(org, dependency.from);
  if (typeof card === "string") return refused(card);
  const names = namesOf(org);
  const entries = entriesOf(names, card, dependency);
  if (from === dependency.from) {
    const team = referenceTo(org, names, to);
    if (team === null) return refused(ambiguous(org, to));
    return ok({
      label,
      cards: [
        cardEdit(
          card,
          entries.map((entry) => renamed(card, entry, team)),
        ),
      ],
    });
  }
  const added = additionTo(org, names, from, to, dependency);
  if (typeof added === "string") return refused(added);
  return ok({ label, cards: [cardEdit(card, removals(entries)), added] });
}

const withWords = (standing: Words, words: DependencyWords): Words => ({
  type: words.type ?? standing.type,
  reason: words.reason === undefined ? standing.reason : (words.reason?.trim() ?? "") || null,
});

/** The card of the team that depends, or why it cannot be written. */
function writable(org: Org, from: TeamKey): Card | string {
  const card = ownCard(org, from);
  const name = shownName(org, from);
  if (card === null) return t("edits:refused.noCardForDependency", { name });
  return card.editable ? card : t("edits:refused.lockedCard", { name });
}

const ambiguous = (org: Org, key: TeamKey): string => t("edits:refused.sharesNameOf", { name: shownName(org, key) });

const cardEdit = (card: Card, edits: readonly Edit[]): CardEdit => ({ path: card.path, base: card.hash, edits });

function entriesOf(names: NameIndex, card: Card, { from, to }: Dependency): readonly DependencyEntry[] {
  const { links } = referencesOf(card, from, names);
  return links.flatMap((link) => (link.kind === "dependency" && link.target === to ? [link.entry] : []));
}

function itemsOf(card: Card): readonly JsonValue[] {
  const written = card.written.dependencies ?? null;
  return isList(written) ? written : [];
}

const isItem = (card: Card, { field }: DependencyEntry): boolean => isMapping(itemsOf(card)[Number(field.at(-1))] ?? null);

function itemFor(team: string, { type, reason }: Words, sayType: boolean): JsonValue {
  const entries = [["team", team], ...(sayType ? [["type", type]] : []), ...(reason === null ? [] : [["reason", reason]])];
  return Object.fromEntries(entries) as JsonValue;
}

/** The last item of the card's list; a name alone where that says it all and the card writes names. */
function additionTo(org: Org, names: NameIndex, from: TeamKey, to: TeamKey, words: Words): CardEdit | string {
  const card = writable(org, from);
  if (typeof card === "string") return card;
  const team = referenceTo(org, names, to);
  if (team === null) return ambiguous(org, to);
  const items = itemsOf(card);
  const mappings = items.length > 0 && items.every((item) => isMapping(item));
  const bare = !mappings && words.type === "ok" && words.reason === null;
  const value = bare ? team : itemFor(team, words, mappings || words.type !== "ok");
  return cardEdit(card, [{ kind: "insert-item", field: ["dependencies"], index: items.length, value }]);
}

function rewritten(card: Card, entry: DependencyEntry, words: Words): readonly Edit[] {
  const sameType = (entry.type ?? "ok") === words.type;
  if (sameType && entry.reason === words.reason) return [];
  const { field } = entry;
  if (!isItem(card, entry)) return [{ kind: "set", field, value: itemFor(entry.team, words, words.type !== "ok") }];
  const edits: Edit[] = sameType ? [] : [{ kind: "set", field: [...field, "type"], value: words.type }];
  if (entry.reason === words.reason) return edits;
  const at = [...field, "reason"];
  return [...edits, words.reason === null ? { kind: "unset", field: at } : { kind: "set", field: at, value: words.reason }];
}

const renamed = (card: Card, entry: DependencyEntry, team: string): Edit => ({
  kind: "set",
  field: isItem(card, entry) ? [...entry.field, "team"] : entry.field,
  value: team,
});

const removals = (entries: readonly DependencyEntry[]): readonly Edit[] =>
  entries
    .map(({ field }) => ({ kind: "remove-item" as const, field: field.slice(0, -1), index: Number(field.at(-1)) }))
    .reverse();
