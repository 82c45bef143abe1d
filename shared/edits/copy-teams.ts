// Copies of teams: duplicated in the folder, or pasted from a text. A copy is the text of its original with another name and place; nothing in
// it may answer to a name that is taken, or references in other cards would mean two teams.
import { applyEdits } from "../card/edit.ts";
import type { Edit, FileStep } from "../card/edit-types.ts";
import { readMarkdown } from "../card/read.ts";
import type { Card, JsonValue, Position } from "../card/types.ts";
import { isList, isMapping } from "../card/yaml-write.ts";
import type { Org, TeamKey } from "../org/types.ts";
import { ok, type Problem, type Result } from "../result.ts";
import { slugOf } from "../slug.ts";
import { t } from "../words/t.ts";
import { fileNameFor, folderOf } from "./file-name.ts";
import { folderFor } from "./folder-for.ts";
import { homeName, namesOf, teamsOf } from "./plan-context.ts";
import { refused } from "./problem-codes.ts";
import type { Planned } from "./types.ts";

/**
 * @param paths of all known files, documents too
 * @param texts of the teams' cards, by path
 * @param offset of each copy from its original, canvas units
 */
export function duplicateTeams(
  org: Org,
  paths: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
  keys: readonly TeamKey[],
  offset: Position,
): Planned {
  const copies = new Copies(org, paths);
  let only = "";
  for (const team of teamsOf(org, keys)) {
    const { kind, card, name } = team;
    if (kind === "subteam") return refused(t("edits:refused.keptCopy", { name, home: homeName(org, team.key) }));
    if (kind === "ghost" || card === null) return refused(t("edits:refused.noCardToCopy", { name }));
    const text = texts.get(card.path);
    if (text === undefined) return refused(t("edits:refused.noText", { path: card.path }), card.path);
    const { position } = card;
    const place = position === null ? null : { x: position.x + offset.x, y: position.y + offset.y };
    const added = copies.add(card, text, copies.freeName(name, true), place, folderOf(card.path));
    if (!added.ok) return added;
    only = name;
  }
  return copies.planned(
    copies.files.length === 1 ? t("edits:duplicateOne", { name: only }) : t("edits:duplicate", { count: copies.files.length }),
  );
}

/**
 * @param cards each with the name it goes by where its text says none
 * @param at where the first of them is put, the others as they stood to it; null leaves all where their texts say
 */
export function pasteTeams(
  org: Org,
  paths: ReadonlySet<string>,
  cards: readonly { readonly name: string; readonly text: string }[],
  at: Position | null,
): Planned {
  const copies = new Copies(org, paths);
  const read = cards.map(({ name, text }) => ({ name, text, file: readMarkdown("pasted.md", "", text) }));
  const first = read.map(({ file }) => (file.kind === "card" ? file.card.position : null)).find((position) => position !== null);
  let only = "";
  for (const [index, { name, text, file }] of read.entries()) {
    const card = file.kind === "card" ? file.card : null;
    const said = card?.lines.name === undefined && card?.lines["metadata.name"] === undefined ? name : card.name;
    const standing = card?.position ?? null;
    const beside =
      standing !== null && first !== undefined && first !== null ? { x: standing.x - first.x, y: standing.y - first.y } : null;
    const step = beside ?? { x: 40 * index, y: 40 * index };
    const place = at === null ? standing : { x: at.x + step.x, y: at.y + step.y };
    only = copies.freeName(said.trim() || "Team", false);
    const added = copies.add(card, text, only, place, folderFor(org, card?.type ?? "undefined", null));
    if (!added.ok) return added;
  }
  return copies.planned(
    copies.files.length === 1 ? t("edits:pasteOne", { name: only }) : t("edits:paste", { count: copies.files.length }),
  );
}

class Copies {
  readonly files: FileStep[] = [];
  readonly #paths: Set<string>;
  readonly #slugs = new Set<string>();
  readonly #names;

  constructor(org: Org, paths: ReadonlySet<string>) {
    this.#paths = new Set(paths);
    this.#names = namesOf(org);
  }

  /** The name, or "Name copy", "Name copy 2" … @param always true where the name itself is known to be taken */
  freeName(name: string, always: boolean): string {
    const [, stem = name] = /^(.*?) copy(?: \d+)?$/.exec(name) ?? [];
    const names = function* (): Generator<string, never> {
      if (!always) yield name;
      yield `${stem} copy`;
      for (let count = 2; ; count++) yield `${stem} copy ${count}`;
    };
    for (const candidate of names()) {
      const slug = slugOf(candidate);
      const taken = this.#slugs.has(slug) || this.#names.bucket(slug).some(({ kind }) => kind !== "grouping");
      if (taken) continue;
      this.#slugs.add(slug);
      return candidate;
    }
    return name;
  }

  add(card: Card | null, text: string, name: string, place: Position | null, folder: string): Result<null, readonly Problem[]> {
    const edits: Edit[] = [];
    if (card !== null && name !== card.name) edits.push({ kind: "set-name", name });
    else if (card?.lines.name === undefined) edits.push({ kind: "set", field: ["name"], value: name });
    if (card?.idDeclared === true && !this.#takeId(card.id, name !== card.name))
      edits.push({ kind: "unset", field: ["team_id"] });
    if (place !== null && (place.x !== card?.position?.x || place.y !== card.position.y)) {
      edits.push({ kind: "set", field: ["position"], value: { x: place.x, y: place.y } });
    }
    if (card !== null) edits.push(...this.#renamedSubteams(card));
    const path = fileNameFor(name, this.#paths, folder);
    const copied = applyEdits(path, text, edits);
    if (!copied.ok) return copied;
    this.#paths.add(path);
    this.files.push({ kind: "create", path, text: copied.value.text });
    return ok(null);
  }

  planned(label: string): Planned {
    return ok(this.files.length === 0 ? null : { label, cards: [], files: this.files });
  }

  /** True if the copy may keep its declared id: its name was free, and so is the id. */
  #takeId(id: string, renamed: boolean): boolean {
    const slug = slugOf(id);
    const taken = renamed || this.#names.bucket(slug).some(({ kind }) => kind !== "grouping");
    if (!taken) this.#slugs.add(slug);
    return !taken;
  }

  /** Subteams inside the copy get names of their own where theirs are taken, also where they are hired for. */
  #renamedSubteams(card: Card): readonly Edit[] {
    const edits: Edit[] = [];
    const written = card.written.subteams ?? null;
    const hiring = card.other.find(({ field }) => field.at(-1) === "hiring")?.value ?? null;
    const assign: JsonValue = isMapping(hiring) ? (hiring.assign ?? null) : null;
    for (const [index, item] of (isList(written) ? written : []).entries()) {
      const name = isMapping(item) ? item.name : item;
      if (typeof name !== "string" || name.trim() === "") continue;
      const free = this.freeName(name, false);
      if (free === name) continue;
      edits.push({ kind: "set", field: ["subteams", index, ...(isMapping(item) ? ["name"] : [])], value: free });
      for (const [place, hired] of (isList(assign) ? assign : []).entries()) {
        if (hired === name) edits.push({ kind: "set", field: ["hiring", "assign", place], value: free });
      }
    }
    return edits;
  }
}
