// Breaks an edit into the smallest writes: a mapping set over a mapping touches only the entries that differ, a list set over a list
// only the items, a moved team only the coordinates that changed. So comments, order and style of everything else stay.
import { coordinateText, roundedCoordinate } from "./coordinate.ts";
import { chainTo, type EditDocument, writtenPath } from "./edit-document.ts";
import type { Edit } from "./edit-types.ts";
import type { FieldPath } from "./entry-types.ts";
import { saysValue } from "./says-value.ts";
import type { JsonValue } from "./types.ts";
import type { YamlNode } from "./yaml-tree.ts";
import { entryOf, isNull } from "./yaml-values.ts";
import { isList, isMapping } from "./yaml-write.ts";

export type Step =
  | { readonly kind: "put"; readonly path: FieldPath; readonly value: JsonValue; readonly coordinate: boolean }
  | { readonly kind: "take"; readonly path: FieldPath }
  | { readonly kind: "add"; readonly path: FieldPath; readonly index: number; readonly value: JsonValue }
  | { readonly kind: "move"; readonly path: FieldPath; readonly from: number; readonly to: number }
  | { readonly kind: "rename"; readonly path: FieldPath; readonly to: string };

export type FieldEdit = Extract<Edit, { readonly field: FieldPath }>;

/** The edit at the place where its field is written in this card, and with the coordinates it can be written with. */
export function placed(document: EditDocument, edit: FieldEdit): FieldEdit {
  const field = writtenPath(document.root, edit.field);
  if (edit.kind !== "set") return { ...edit, field };
  if (isCoordinatePath(field)) return { ...edit, field, value: fitted(document, field, edit.value) };
  if (!isPositionPath(field) || !isMapping(edit.value)) return { ...edit, field };
  const value = Object.entries(edit.value).map(([key, child]) => [key, fitted(document, [...field, key], child)]);
  return { ...edit, field, value: Object.fromEntries(value) };
}

/** A new coordinate has two decimals at most; one that is written already is rounded once, to the style it is written in. */
function fitted(document: EditDocument, path: FieldPath, value: JsonValue): JsonValue {
  const chain = chainTo(document.root, path);
  const written = chain.length === path.length + 1 ? chain.at(-1) : undefined;
  const styled = written?.kind === "scalar" && !isNull(written);
  return typeof value === "number" && !styled ? roundedCoordinate(value) : value;
}

/** Writes in the order they are to be made, each on the text that the one before it left. `edit` is as `placed` gives it. */
export function stepsOf(document: EditDocument, edit: FieldEdit): readonly Step[] {
  const { field } = edit;
  const chain = chainTo(document.root, field);
  const node = chain.length === field.length + 1 ? chain.at(-1) : undefined;
  switch (edit.kind) {
    case "set":
      return setSteps(node, field, edit.value);
    case "unset":
      return [{ kind: "take", path: field }];
    case "insert-item":
      if (edit.index === 0 && (node === undefined || (node.kind !== "alias" && isNull(node)))) {
        return [{ kind: "put", path: field, value: [edit.value], coordinate: false }];
      }
      return [{ kind: "add", path: field, index: edit.index, value: edit.value }];
    case "remove-item":
      return [{ kind: "take", path: [...field, edit.index] }];
    case "move-item":
      return [{ kind: "move", path: field, from: edit.from, to: edit.to }];
    case "rename-key":
      return [{ kind: "rename", path: field, to: edit.to }];
  }
}

function setSteps(node: YamlNode | undefined, path: FieldPath, value: JsonValue): readonly Step[] {
  const coordinate = isCoordinatePath(path);
  if (node !== undefined && saysValue(node, value, false)) return [];
  if (coordinate && typeof value === "number" && node?.kind === "scalar" && coordinateText(value, node.text) === null) return [];
  if (node?.kind === "mapping" && isMapping(value) && node.entries.length > 0 && Object.keys(value).length > 0) {
    const puts = Object.entries(value).flatMap(([key, child]) => setSteps(entryOf(node, key)?.value, [...path, key], child));
    const kept = isPositionPath(path);
    const gone = node.entries.flatMap(({ name }) => (name === null || kept || Object.hasOwn(value, name) ? [] : [name]));
    return [...puts, ...gone.map((name): Step => ({ kind: "take", path: [...path, name] }))];
  }
  if (node?.kind === "sequence" && isList(value) && node.items.length > 0 && value.length > 0)
    return listSteps(node.items, path, value);
  return [{ kind: "put", path, value, coordinate }];
}

/** What is alike at both ends stays; items between are set one by one, then surplus ones taken or missing ones added. */
function listSteps(items: readonly YamlNode[], path: FieldPath, value: readonly JsonValue[]): readonly Step[] {
  const alike = (item: number, wanted: number): boolean => {
    const node = items[item];
    const child = value[wanted];
    return node !== undefined && child !== undefined && saysValue(node, child, false);
  };
  const most = Math.min(items.length, value.length);
  let head = 0;
  while (head < most && alike(head, head)) head++;
  let tail = 0;
  while (tail < most - head && alike(items.length - 1 - tail, value.length - 1 - tail)) tail++;
  const pairs = most - head - tail;
  const steps: Step[] = [];
  for (let index = head; index < head + pairs; index++)
    steps.push(...setSteps(items[index], [...path, index], value[index] ?? null));
  for (let index = items.length - tail - 1; index >= head + pairs; index--) steps.push({ kind: "take", path: [...path, index] });
  value.slice(head + pairs, value.length - tail).forEach((child, offset) => {
    if (items.length < value.length) steps.push({ kind: "add", path, index: head + pairs + offset, value: child });
  });
  return steps;
}

export function isPositionPath(path: FieldPath): boolean {
  return path.length === 1 ? path[0] === "position" : path.length === 2 && path[0] === "metadata" && path[1] === "position";
}

export function isCoordinatePath(path: FieldPath): boolean {
  const last = path.at(-1);
  return (last === "x" || last === "y") && isPositionPath(path.slice(0, -1));
}
