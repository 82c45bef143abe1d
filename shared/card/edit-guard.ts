// The last look before an edit is handed out: the new text is read again, and unless it says exactly what was asked for and nothing else
// changed, the edit is refused. It knows nothing of how splices are made, so a mistake there cannot reach a file.
import { CORE_SCHEMA, load } from "js-yaml";
import { type Gap, type Said, said } from "../words/said.ts";
import { type EditDocument, openDocument, reasonIn } from "./edit-document.ts";
import { type FieldEdit, isCoordinatePath, isPositionPath } from "./edit-steps.ts";
import type { FieldPath } from "./entry-types.ts";
import { readMarkdown } from "./read.ts";
import { saysValue } from "./says-value.ts";
import type { JsonValue } from "./types.ts";
import type { YamlNode } from "./yaml-tree.ts";
import { isNull, isPlain, real } from "./yaml-values.ts";
import { isList, isMapping } from "./yaml-write.ts";

/** What the front matter should say: as before, but for the place of the edit. */
type Expected =
  | { readonly kind: "text"; readonly text: string; readonly plain: boolean }
  | { readonly kind: "list"; readonly items: readonly Expected[] }
  | { readonly kind: "map"; readonly entries: readonly (readonly [key: string, value: Expected])[] }
  | { readonly kind: "wanted"; readonly value: JsonValue; readonly coordinate: boolean };

/** Why the edited text must not be written, or null when it is exactly right. `edit` is as `placed` gives it. */
export function findFlaw(before: EditDocument, edit: FieldEdit, text: string): Gap | null {
  const opened = openDocument(before.path, text);
  if (!opened.ok) return reasonIn(opened.error);
  const after = opened.value;
  if (text.slice(after.bodyStart) !== before.text.slice(before.bodyStart)) return said("faults:why.bodyChanged");
  if (text.slice(0, 1) !== "\ufeff" && before.text.startsWith("\ufeff")) return said("faults:why.markLost");
  if (!matches(expectedOf(before, edit), after.root)) return said("faults:why.notAlone");
  const misread = findMisread(before, after, edit);
  if (misread !== null) return misread;
  const wrong = typeProblems(text) - typeProblems(before.text);
  return wrong > 0 ? said("faults:why.valueKind") : null;
}

function typeProblems(text: string): number {
  const file = readMarkdown("", "", text);
  return file.kind === "card" ? file.card.problems.filter(({ code }) => code === "FIELD-TYPE").length : 0;
}

function expectedOf(before: EditDocument, edit: FieldEdit): Expected {
  const whole = before.root === null ? EMPTY : modelOf(before.root);
  const { field } = edit;
  switch (edit.kind) {
    case "set": {
      const standing = at(whole, field);
      if (isPositionPath(field) && standing?.kind === "map" && isMapping(edit.value) && Object.keys(edit.value).length > 0) {
        return Object.entries(edit.value).reduce<Expected>(
          (model, [key, value]) => changed(model, [...field, key], () => wanted(value, true)),
          whole,
        );
      }
      return changed(whole, field, () => wanted(edit.value, isCoordinatePath(field)));
    }
    case "unset":
      return at(whole, field) === undefined ? whole : changed(whole, field, () => null);
    case "insert-item":
      return changed(whole, field, (list) => {
        const items = list?.kind === "list" ? list.items : [];
        return { kind: "list", items: items.toSpliced(edit.index, 0, wanted(edit.value, false)) };
      });
    case "remove-item":
      return at(whole, [...field, edit.index]) === undefined ? whole : changed(whole, [...field, edit.index], () => null);
    case "move-item":
      return changed(whole, field, (list) => {
        return list?.kind === "list" ? { kind: "list", items: moved(list.items, edit.from, edit.to) } : (list ?? null);
      });
    case "rename-key": {
      const rename = renaming(edit);
      const named = (map: Expected | undefined): Expected => {
        if (map?.kind !== "map") return map ?? EMPTY;
        return { kind: "map", entries: map.entries.map(([key, value]) => [rename(key), value]) };
      };
      return field.length === 1 ? named(whole) : changed(whole, field.slice(0, -1), named);
    }
  }
}

const EMPTY: Expected = { kind: "map", entries: [] };
const wanted = (value: JsonValue, coordinate: boolean): Expected => ({ kind: "wanted", value, coordinate });

/** The items with one of them taken to another place; `to` is its index afterwards. */
function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  return items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));
}

/** The names of a mapping's keys after one of them got another. */
function renaming({ field, to }: Extract<FieldEdit, { kind: "rename-key" }>): (key: string) => string {
  const old = String(field.at(-1) ?? "");
  return (key) => (key === old ? to : key);
}

function modelOf(node: YamlNode): Expected {
  const found = real(node);
  if (found.kind === "scalar") return { kind: "text", text: found.text, plain: isPlain(found) };
  if (found.kind === "sequence") return { kind: "list", items: found.items.map(modelOf) };
  return { kind: "map", entries: found.entries.map(({ name, value }) => [name ?? "", modelOf(value)]) };
}

function at(model: Expected | undefined, path: FieldPath): Expected | undefined {
  return path.reduce<Expected | undefined>((found, segment) => {
    if (found?.kind === "map") return found.entries.find(([key]) => key === String(segment))?.[1];
    return found?.kind === "list" ? found.items[Number(segment)] : undefined;
  }, model);
}

/** The model with the value at a path made anew; null takes it away. Missing mappings on the way are made. */
function changed(model: Expected | undefined, path: FieldPath, make: (there: Expected | undefined) => Expected | null): Expected {
  const [segment, ...rest] = path;
  if (segment === undefined) return make(model) ?? EMPTY;
  const last = rest.length === 0;
  if (model?.kind === "list" || (model?.kind !== "map" && typeof segment === "number")) {
    const items = model?.kind === "list" ? model.items : [];
    const index = Number(segment);
    const child = last ? make(items[index]) : changed(items[index], rest, make);
    return { kind: "list", items: items.toSpliced(index, 1, ...(child === null ? [] : [child])) };
  }
  const entries = model?.kind === "map" ? model.entries : [];
  const key = String(segment);
  const found = entries.findIndex(([name]) => name === key);
  const child = last ? make(entries[found]?.[1]) : changed(entries[found]?.[1], rest, make);
  const entry: readonly (readonly [string, Expected])[] = child === null ? [] : [[key, child]];
  return { kind: "map", entries: found === -1 ? [...entries, ...entry] : entries.toSpliced(found, 1, ...entry) };
}

function matches(expected: Expected, node: YamlNode | null): boolean {
  if (node === null) return expected.kind === "map" && expected.entries.length === 0;
  if (expected.kind === "wanted") return saysValue(node, expected.value, expected.coordinate);
  const found = real(node);
  switch (expected.kind) {
    case "text":
      return found.kind === "scalar" && found.text === expected.text && isPlain(found) === expected.plain;
    case "list":
      return found.kind === "sequence" && sameLength(found.items, expected.items, matches);
    case "map":
      if (found.kind !== "mapping") return expected.entries.length === 0 && isNull(found) && found.start === -1;
      return sameLength(found.entries, expected.entries, ([key, value], entry) => {
        return (entry.name ?? "") === key && matches(value, entry.value);
      });
  }
}

function sameLength<A, B>(found: readonly A[], expected: readonly B[], same: (expected: B, found: A) => boolean): boolean {
  if (found.length !== expected.length) return false;
  return expected.every((one, index) => {
    const other = found[index];
    return other !== undefined && same(one, other);
  });
}

/** Reads both texts as other tools do, by YAML 1.2's core schema: text must be that text for them too, and the rest as before. */
function findMisread(before: EditDocument, after: EditDocument, edit: FieldEdit): Said | null {
  const old = loaded(before);
  const fresh = loaded(after);
  if (old === undefined || fresh === undefined) return said("faults:why.othersCannotRead");
  const path = "index" in edit ? [...edit.field, edit.index] : edit.field;
  if (edit.kind === "set" || edit.kind === "insert-item") {
    const stood = new Set<string>();
    collectPlain(at(before.root === null ? EMPTY : modelOf(before.root), edit.field), stood);
    if (!sameTexts(edit.value, valueAt(fresh, path), stood)) return said("faults:why.othersMisread");
  }
  if (edit.kind === "move-item" || edit.kind === "rename-key") return sameRearranged(edit, old, fresh);
  const rest = [withoutFirst(old, path), withoutFirst(fresh, path)].map((value) => JSON.stringify(value));
  return rest[0] === rest[1] ? null : said("faults:why.otherField");
}

/** An edit that writes no value leaves other tools the very values they had, in another order or under another name. */
function sameRearranged(
  edit: Extract<FieldEdit, { kind: "move-item" | "rename-key" }>,
  old: unknown,
  fresh: unknown,
): Said | null {
  const rearranged = (value: unknown, path: FieldPath): unknown => {
    const [segment, ...rest] = path;
    if (segment === undefined) {
      return edit.kind === "move-item" && Array.isArray(value) ? moved(value, edit.from, edit.to) : value;
    }
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item, index) => (index === segment ? rearranged(item, rest) : item));
    const rename = edit.kind === "rename-key" && rest.length === 0 ? renaming(edit) : (key: string) => key;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [rename(key), key === String(segment) ? rearranged(child, rest) : child]),
    );
  };
  if (JSON.stringify(inKeyOrder(rearranged(old, edit.field))) === JSON.stringify(inKeyOrder(fresh))) return null;
  return said("faults:why.otherValue");
}

/** JavaScript puts keys that look like numbers first, so the order of what was loaded is not that of the text. */
function inKeyOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inKeyOrder);
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]) => [key, inKeyOrder(child)]);
}

function loaded(document: EditDocument): unknown {
  if (document.root === null) return {};
  try {
    return load(document.text.slice(document.start, document.yamlEnd), { schema: CORE_SCHEMA, maxAliases: 1000 }) ?? {};
  } catch {
    return undefined;
  }
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((found, segment) => {
    if (typeof found !== "object" || found === null) return undefined;
    return Object.entries(found).find(([key]) => key === String(segment))?.[1];
  }, value);
}

/** Unquoted texts of a value. One that stays as it was, such as 1.10, stays what it was to other tools too. */
function collectPlain(model: Expected | undefined, texts: Set<string>): void {
  if (model?.kind === "text" && model.plain) texts.add(model.text);
  if (model?.kind === "list") for (const item of model.items) collectPlain(item, texts);
  if (model?.kind === "map") for (const [, value] of model.entries) collectPlain(value, texts);
}

/** Every text in the value is that text for other tools; numbers, null and the like are compared by our own reader. */
function sameTexts(value: JsonValue, found: unknown, stood: ReadonlySet<string>): boolean {
  if (typeof value === "string") return found === value || (typeof found !== "object" && stood.has(value));
  if (isList(value)) return Array.isArray(found) && value.every((item, index) => sameTexts(item, found[index], stood));
  if (!isMapping(value)) return typeof found !== "object" || found === null;
  if (typeof found !== "object" || found === null) return false;
  return Object.entries(value).every(([key, child]) => sameTexts(child, valueAt(found, [key]), stood));
}

/** A loaded front matter without the edit's field: its first key, or the second under `metadata`, which alone counts as nothing. */
function withoutFirst(value: unknown, path: FieldPath): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const [first, second] = path;
  return Object.entries(value).flatMap(([key, child]) => {
    if (key !== String(first)) return [[key, child]];
    if (first !== "metadata" || path.length < 2) return [];
    const rest = withoutFirst(child ?? {}, [second ?? ""]);
    return Array.isArray(rest) && rest.length === 0 ? [] : [[key, rest]];
  });
}
