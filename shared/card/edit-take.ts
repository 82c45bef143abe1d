// Takes an entry or item out. Whole lines go where it has lines of its own; a collection that would be left without anything becomes
// `{}` or `[]`, since an empty block would read as null.
import { err, ok, type Problem, type Result } from "../result.ts";
import { said } from "../words/said.ts";
import { chainTo, type EditDocument, refuse } from "./edit-document.ts";
import { takeFromFlow } from "./edit-flow.ts";
import { replaceValue } from "./edit-put.ts";
import { refuseShared } from "./edit-shared.ts";
import type { Splice } from "./edit-types.ts";
import type { FieldPath } from "./entry-types.ts";
import { type ChildSpan, childSpans, columnOf, lineStart, nextLine, opensLine, replacedEnd } from "./yaml-spans.ts";
import type { YamlNode, YamlScalar } from "./yaml-tree.ts";

/** Takes out what a path names; nothing happens when it is not there. */
export function takeValue(document: EditDocument, path: FieldPath): Result<readonly Splice[], readonly Problem[]> {
  const { text } = document;
  const chain = chainTo(document.root, path);
  const shared = refuseShared(document, path, chain);
  if (shared !== null) return err(shared);
  if (path.length === 0) return err(refuse(document, "EDIT-PATH", said("faults:edit.wholeFront"), path));
  if (chain.length !== path.length + 1) return ok([]);
  const node = chain.at(-1);
  const parent = chain.at(-2);
  if (node === undefined || (parent?.kind !== "mapping" && parent?.kind !== "sequence")) return ok([]);
  const index = parent.kind === "mapping" ? parent.entries.findIndex(({ value }) => value === node) : parent.items.indexOf(node);
  if (parent.flow) return ok(takeFromFlow(document, parent, index));
  const spans = childSpans(text, parent);
  const span = spans[index];
  if (span === undefined) return ok([]);
  if (spans.length === 1 && path.length > 1) {
    const emptied = refuseShared(document, path.slice(0, -1), chain.slice(0, -1));
    if (emptied !== null) return err(emptied);
    return replaceValue(document, path.slice(0, -1), parent.kind === "mapping" ? {} : [], false);
  }
  if (opensLine(text, span.start)) {
    const before = parent.kind === "mapping" ? parent.entries[index - 1]?.value : parent.items[index - 1];
    const end = endOfLines(text, span, node, before === undefined ? null : lastScalar(before));
    return ok([{ start: lineStart(text, span.start), end, text: "" }]);
  }
  const next = spans[index + 1];
  const clear = next !== undefined && /^\s*$/.test(text.slice(span.end, next.start));
  return ok([{ start: span.start, end: clear ? next.start : span.end, text: "" }]);
}

/**
 * Where the lines of an entry end. Comments indented under it go with it where they are about what is taken, or where a block scalar
 * before it would take them for text; so would a `|+` the blank lines after it.
 */
export function endOfLines(text: string, span: ChildSpan, node: YamlNode, before: YamlScalar | null): number {
  const column = columnOf(text, span.start);
  const afterBlock = before?.style === "literal" || before?.style === "folded";
  const comments = afterBlock || ((node.kind === "mapping" || node.kind === "sequence") && !node.flow);
  let end = nextLine(text, replacedEnd(text, node, span.end));
  let at = end;
  while (at < text.length) {
    const line = text.slice(at, nextLine(text, at));
    const blank = line.trim() === "";
    const inside = comments && line.trimStart().startsWith("#") && line.search(/\S/) > column;
    if (!blank && !inside) break;
    at += line.length;
    if (inside || (afterBlock && before.keepsBlankLines)) end = at;
  }
  return end;
}

/** The scalar with which a value ends. */
export function lastScalar(node: YamlNode): YamlScalar | null {
  if (node.kind === "scalar") return node;
  const last = node.kind === "mapping" ? node.entries.at(-1)?.value : node.kind === "sequence" ? node.items.at(-1) : undefined;
  return last === undefined ? null : lastScalar(last);
}
