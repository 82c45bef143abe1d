// The last look before a byte is written: what other tools would read before and after an edit may differ only in what was asked for.
// shared/card/edit.ts holds the same rule with our own reader; this holds it with gray-matter.
import type { Edit } from "../../shared/card/edit-types.ts";
import type { FieldPath } from "../../shared/card/entry-types.ts";
import { MODE_KEYS, TEAM_KEYS } from "../../shared/card/field-homes.ts";
import type { JsonValue } from "../../shared/card/types.ts";
import { assertNever, type Problem } from "../../shared/result.ts";
import { type Gap, said } from "../../shared/words/said.ts";
import { hostProblem } from "./problem-codes.ts";
import { readSecond, type SecondReading } from "./second-reader.ts";

/** Returns why the edit must not be written, null when it may. */
export function refuseEdit(path: string, before: string, after: string, edits: readonly Edit[]): Problem | null {
  const now = readSecond(path, after);
  if (!now.ok) return now.error;
  // Whole texts come from the source view and from undo: a person wrote them, or they were on the disk before.
  if (edits.some((edit) => edit.kind === "replace-source" || edit.kind === "splice")) return null;
  const then = readSecond(path, before);
  if (!then.ok) return then.error;
  // The other reader counts no byte order mark among the text.
  const old = then.value ?? { data: {}, content: before.replace(/^\ufeff/, "") };
  if (now.value === null) {
    const bodyOnly = then.value === null && edits.every((edit) => edit.kind === "replace-body");
    return bodyOnly ? null : tooMuch(path, said("disk:file.front"));
  }
  return compare(path, old, now.value, edits);
}

function compare(path: string, old: SecondReading, now: SecondReading, edits: readonly Edit[]): Problem | null {
  const body = edits.some(({ kind }) => kind === "replace-body");
  const heading = edits.some(({ kind }) => kind === "set-name") && onlyHeading(old.content, now.content);
  if (old.content !== now.content && !body && !heading) return tooMuch(path, said("disk:file.below"));
  // There was no field before; that the text is untouched is all there is to see.
  if (edits.some((edit) => edit.kind === "add-front-matter")) return null;
  const asked = edits.flatMap(fieldOf).map(canonical);
  for (const changed of changedPaths(old.data, now.data, [])) {
    const field = canonical(changed);
    if (!asked.some((wanted) => touches(wanted, field))) return tooMuch(path, changed.join("."));
  }
  return null;
}

/** True if two bodies differ in one heading line at most. */
function onlyHeading(before: string, after: string): boolean {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]));
  const isHeading = (line = ""): boolean => /^ {0,3}#[ \t]/.test(line);
  return old.length === now.length && changed.length < 2 && changed.every((at) => isHeading(old[at]) && isHeading(now[at]));
}

function fieldOf(edit: Edit): readonly FieldPath[] {
  switch (edit.kind) {
    case "set":
    case "unset":
    case "insert-item":
    case "remove-item":
    case "move-item":
      return [edit.field];
    case "rename-key":
      return [edit.field, [...edit.field.slice(0, -1), edit.to]];
    case "set-name":
      return [["name"]];
    case "add-front-matter":
    case "replace-body":
    case "replace-source":
    case "splice":
      return [];
    default:
      return assertNever(edit);
  }
}

/** Every place where the two differ, as deep as possible. A key without a value counts as an empty collection. */
function changedPaths(a: JsonValue | undefined, b: JsonValue | undefined, path: FieldPath): FieldPath[] {
  if (a === b) return [];
  const [left, right] = [entriesOf(a), entriesOf(b)];
  if (left === null || right === null) return [path];
  // Each reading makes its own empty list and mapping.
  if (left.size === 0 && right.size === 0) return JSON.stringify(a) === JSON.stringify(b) ? [] : [path];
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return [path];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].flatMap((key) => changedPaths(left.get(key), right.get(key), [...path, key]));
}

function entriesOf(value: JsonValue | undefined): ReadonlyMap<string, JsonValue> | null {
  if (value === undefined || value === null || value === "") return new Map();
  return typeof value === "object" ? new Map(Object.entries(value)) : null;
}

const INNER_ALIASES: ReadonlyMap<string, string> = new Map([
  ...TEAM_KEYS.map((key) => [key, "team"] as const),
  ...MODE_KEYS.map((key) => [key, "mode"] as const),
]);

/** One spelling for the places that a field may be written at: under metadata or not, by its name or an alias. */
function canonical(field: FieldPath): readonly string[] {
  const parts = field.map(String);
  const [top, ...rest] = parts[0] === "metadata" && parts.length > 1 ? parts.slice(1) : parts;
  return [top === "type" ? "team_type" : (top ?? ""), ...rest.map((part) => INNER_ALIASES.get(part) ?? part)];
}

/** One is the other or within it. */
function touches(wanted: readonly string[], changed: readonly string[]): boolean {
  const length = Math.min(wanted.length, changed.length);
  return wanted.slice(0, length).every((part, index) => part === changed[index]);
}

function tooMuch(path: string, what: Gap): Problem {
  return hostProblem("FM-DISAGREE", said("disk:file.tooMuch", { what, path }), path);
}
