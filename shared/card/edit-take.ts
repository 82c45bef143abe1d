// Takes an entry or item out. Whole lines go where it has lines of its own; a collection that would be left without anything becomes
// `{}` or `[]`, since an empty block would read as null.
import { err, ok, type Problem, type Result } from "../result.ts";
import { chainTo, type EditDocument, refuse } from "./edit-document.ts";
import { takeFromFlow } from "./edit-flow.ts";
import { replaceValue } from "./edit-put.ts";
import { refuseShared } from "./edit-shared.ts";
import type { Splice } from "./edit-types.ts";
import type { FieldPath } from "./types.ts";
import { childSpans, lineStart, nextLine, opensLine } from "./yaml-spans.ts";

/** Takes out what a path names; nothing happens when it is not there. */
export function takeValue(document: EditDocument, path: FieldPath): Result<readonly Splice[], readonly Problem[]> {
  const { text } = document;
  const chain = chainTo(document.root, path);
  const shared = refuseShared(document, path, chain);
  if (shared !== null) return err(shared);
  if (path.length === 0)
    return err(refuse(document, "EDIT-PATH", "The whole front matter is only removed in the source editor.", path));
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
  if (opensLine(text, span.start)) return ok([{ start: lineStart(text, span.start), end: nextLine(text, span.end), text: "" }]);
  const next = spans[index + 1];
  const clear = next !== undefined && /^\s*$/.test(text.slice(span.end, next.start));
  return ok([{ start: span.start, end: clear ? next.start : span.end, text: "" }]);
}
