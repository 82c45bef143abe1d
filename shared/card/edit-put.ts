// Writes one value: in place of the one that stands there, or as a new entry or item in the style of what surrounds it.
import { err, ok, type Problem, type Result } from "../result.ts";
import { type Said, said } from "../words/said.ts";
import { keepBlockScalar } from "./block-scalar.ts";
import { coordinateText } from "./coordinate.ts";
import { chainTo, type EditDocument, refuse } from "./edit-document.ts";
import { addToFlow, flowEntry } from "./edit-flow.ts";
import { refuseShared } from "./edit-shared.ts";
import type { Splice } from "./edit-types.ts";
import type { FieldPath } from "./entry-types.ts";
import type { JsonValue } from "./types.ts";
import { type ChildSpan, childSpans, columnOf, lineStart, nextLine, opensLine, replacedEnd, tokenStart } from "./yaml-spans.ts";
import type { YamlMapping, YamlNode, YamlScalar, YamlSequence } from "./yaml-tree.ts";
import { isNull, numberOf } from "./yaml-values.ts";
import { blockLines, entryLines, flowText, isInline, isList, isMapping, scalarText } from "./yaml-write.ts";

type Splices = Result<readonly Splice[], readonly Problem[]>;

/** Writes a value at a path, with whatever mappings are missing on the way. `coordinate` keeps the way a number was written. */
export function putValue(document: EditDocument, path: FieldPath, value: JsonValue, coordinate: boolean): Splices {
  const chain = chainTo(document.root, path);
  const shared = refuseShared(document, path, chain);
  if (shared !== null) return err(shared);
  if (chain.length === path.length + 1) return replaceValue(document, path, value, coordinate);
  const depth = Math.max(0, chain.length - 1);
  const container = chain.at(-1);
  const key = path[depth] ?? "";
  const nested = nestUnder(path.slice(depth + 1), value);
  if (nested === undefined) return missing(document, path, said("faults:why.noItem"));
  if (container === undefined || (chain.length === 1 && isNull(container))) return putFirst(document, String(key), nested);
  if (container.kind === "mapping") return insertEntry(document, container, String(key), nested);
  if (container.kind === "sequence") {
    if (key !== container.items.length)
      return missing(document, path, said("faults:why.items", { number: container.items.length }));
    return insertItem(document, path.slice(0, depth), container.items.length, nested);
  }
  if (!isNull(container)) return missing(document, path, said("faults:why.ownValue", { field: path.slice(0, depth).join(".") }));
  const whole = typeof key === "number" ? (key === 0 ? [nested] : undefined) : { [key]: nested };
  if (whole === undefined) return missing(document, path, said("faults:why.emptyList"));
  return replaceValue(document, path.slice(0, depth), whole, false);
}

function missing(document: EditDocument, path: FieldPath, reason: Said): Splices {
  return err(refuse(document, "EDIT-PATH", said("faults:edit.cannotWrite", { field: path.join("."), reason }), path));
}

function nestUnder(path: FieldPath, value: JsonValue): JsonValue | undefined {
  let nested = value;
  for (const segment of [...path].reverse()) {
    if (typeof segment === "number" && segment !== 0) return undefined;
    nested = typeof segment === "number" ? [nested] : { [segment]: nested };
  }
  return nested;
}

/** The first field of a card whose front matter is empty, or that has none yet. */
function putFirst(document: EditDocument, key: string, value: JsonValue): Splices {
  const { eol, end, fenced, root } = document;
  if (root !== null && root.start !== -1) return missing(document, [key], said("faults:why.bareNull"));
  const lines = entryLines(key, value, 0, document.style);
  const text = (fenced ? lines : ["---", ...lines, "---"]).map((line) => line + eol).join("");
  return ok([{ start: end, end, text }]);
}

function insertEntry(document: EditDocument, mapping: YamlMapping, key: string, value: JsonValue): Splices {
  const { text, eol } = document;
  if (mapping.flow) return ok(addToFlow(document, mapping, mapping.entries.length, flowEntry(key, value)));
  const spans = childSpans(text, mapping);
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return missing(document, [key], said("faults:why.emptyMapping"));
  const at = nextLine(text, last.end);
  const lines = entryLines(key, value, columnOf(text, first.start), document.style);
  return ok([{ start: at, end: at, text: lines.map((line) => line + eol).join("") }]);
}

/** Inserts an item into the list at a path; the list must be there. */
export function insertItem(document: EditDocument, path: FieldPath, index: number, value: JsonValue): Splices {
  const { text, eol } = document;
  const chain = chainTo(document.root, path);
  const list = chain.at(-1);
  if (chain.length !== path.length + 1 || list?.kind !== "sequence") return missing(document, path, said("faults:why.notList"));
  if (index > list.items.length) return missing(document, path, said("faults:why.items", { number: list.items.length }));
  if (list.flow) return ok(addToFlow(document, list, index, flowText(value)));
  const spans = childSpans(text, list);
  const before = spans[index - 1];
  const column = columnOf(text, spans[0]?.start ?? list.start);
  const lines = blockLines([value], column, document.style);
  if (before !== undefined) {
    const at = nextLine(text, before.end);
    return ok([{ start: at, end: at, text: lines.map((line) => line + eol).join("") }]);
  }
  const next = spans[0]?.start ?? list.start;
  return ok([{ start: next, end: next, text: `${lines.join(eol).slice(column)}${eol}${" ".repeat(column)}` }]);
}

/** Writes over the value at a path that is there. */
export function replaceValue(document: EditDocument, path: FieldPath, value: JsonValue, coordinate: boolean): Splices {
  const chain = chainTo(document.root, path);
  const node = chain.at(-1);
  const parent = chain.at(-2);
  if (node === undefined || (parent?.kind !== "mapping" && parent?.kind !== "sequence")) {
    return missing(document, path, said("faults:why.wholeFront"));
  }
  const there = spanIn(document.text, parent, node);
  if (there === undefined) return missing(document, path, said("faults:why.placeLost"));
  const span = { ...there, end: replacedEnd(document.text, node, there.end) };
  const blockWanted = !parent.flow && !isInline(value) && !(isFlow(node) && node.start !== -1);
  if (blockWanted) return ok(writeBlock(document, parent, node, span, value));
  if (node.kind === "scalar" && typeof value === "string") {
    const kept = keepBlockScalar(document, node, span, value, parent);
    if (kept !== null) return ok(kept);
  }
  const text = inlineFor(node, value, parent.flow || isFlow(node), coordinate);
  return ok(text === null ? [] : writeInline(document, node, span, text));
}

const isFlow = (node: YamlNode): boolean => (node.kind === "mapping" || node.kind === "sequence") && node.flow;

function spanIn(text: string, parent: YamlMapping | YamlSequence, node: YamlNode): ChildSpan | undefined {
  const index = parent.kind === "mapping" ? parent.entries.findIndex(({ value }) => value === node) : parent.items.indexOf(node);
  return childSpans(text, parent)[index];
}

/** Text on one line in the style of what it replaces; null when that is already what is written. */
function inlineFor(node: YamlNode, value: JsonValue, flow: boolean, coordinate: boolean): string | null {
  if (isList(value) || isMapping(value)) return flowText(value);
  if (node.kind !== "scalar" || node.start === -1) return scalarText(value, flow);
  const quote = node.style === "single" ? "'" : node.style === "double" ? '"' : "";
  if (typeof value === "number" && coordinate) {
    const text = coordinateText(value, node.text);
    return text === null ? null : quote + text + quote;
  }
  if (typeof value === "number" && quote !== "" && numberOf(node.text) !== null) return quote + String(value) + quote;
  return scalarText(value, flow, quoteStyle(node), node.style === "plain" ? node.text : "");
}

function quoteStyle(node: YamlScalar): "plain" | "single" | "double" {
  return node.style === "single" || node.style === "double" ? node.style : "plain";
}

function writeInline(document: EditDocument, node: YamlNode, span: ChildSpan, text: string): readonly Splice[] {
  const source = document.text;
  if (node.start === -1) {
    const lead = span.colon || source[span.after - 1] === "-" ? " " : ": ";
    return [{ start: span.after, end: span.after, text: (span.start === span.after ? "" : lead) + text }];
  }
  const start = tokenStart(source, node, span.after);
  if (lineStart(source, start) <= span.after) return [{ start, end: span.end, text }];
  if ((node.kind === "mapping" || node.kind === "sequence") && !node.flow) {
    return [
      { start: span.after, end: span.after, text: ` ${text}` },
      { start: lineStart(source, start), end: nextLine(source, span.end), text: "" },
    ];
  }
  return [{ start, end: span.end, text }];
}

/** Lines of a mapping or list in place of what stands there, under a key or after a dash. */
function writeBlock(
  document: EditDocument,
  parent: YamlMapping | YamlSequence,
  node: YamlNode,
  span: ChildSpan,
  value: JsonValue,
): readonly Splice[] {
  const { text, eol, style } = document;
  const start = node.start === -1 ? span.after : tokenStart(text, node, span.after);
  const ownLine = node.start !== -1 && opensLine(text, start) && (node.kind === "mapping" || node.kind === "sequence");
  const column =
    parent.kind === "sequence"
      ? columnOf(text, span.start) + 2
      : columnOf(text, span.start) + (isList(value) ? style.dash : style.step);
  if (parent.kind === "sequence" && !ownLine) {
    const lead = node.start === -1 ? " " : "";
    const at = node.start !== -1 ? columnOf(text, start) : column;
    return [{ start, end: Math.max(start, span.end), text: lead + blockLines(value, at, style).join(eol).slice(at) }];
  }
  const lines = blockLines(value, column, style);
  if (ownLine) return [{ start: lineStart(text, start), end: span.end, text: lines.join(eol) }];
  const at = nextLine(text, span.end);
  const gap = /^[ \t]*$/.test(text.slice(span.after, start)) ? span.after : start;
  const removal = node.start === -1 ? [] : [{ start: gap, end: span.end, text: "" }];
  return [...removal, { start: at, end: at, text: lines.map((line) => line + eol).join("") }];
}
