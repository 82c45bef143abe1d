// Entries and items of flow collections, `{a: 1}` and `[a, b]`, added and taken out without touching their neighbours.
import type { EditDocument } from "./edit-document.ts";
import type { Splice } from "./edit-types.ts";
import type { JsonValue } from "./types.ts";
import { type ChildSpan, childSpans, columnOf, opensLine, skipTrivia } from "./yaml-spans.ts";
import type { YamlMapping, YamlSequence } from "./yaml-tree.ts";
import { flowText, keyText } from "./yaml-write.ts";

export function flowEntry(key: string, value: JsonValue): string {
  return `${keyText(key, true)}: ${flowText(value)}`;
}

/** Adds a child, parted from its neighbours as they are from each other. */
export function addToFlow(
  document: EditDocument,
  parent: YamlMapping | YamlSequence,
  index: number,
  child: string,
): readonly Splice[] {
  const { text } = document;
  const spans = childSpans(text, parent);
  const before = spans[index - 1];
  const next = spans[index];
  if (before !== undefined) return [{ start: before.end, end: before.end, text: separator(document, spans) + child }];
  if (next !== undefined) return [{ start: next.start, end: next.start, text: child + separator(document, spans) }];
  return [{ start: parent.start + 1, end: parent.start + 1, text: child }];
}

/** A comma and the space or line break that the children already have between them. */
function separator(document: EditDocument, spans: readonly ChildSpan[]): string {
  const { text, eol } = document;
  const [first, second] = spans;
  if (first === undefined) return ", ";
  const lined = `,${eol}${" ".repeat(columnOf(text, first.start))}`;
  if (second === undefined) return opensLine(text, first.start) ? lined : ", ";
  const gap = text.slice(first.end, second.start);
  if (/^,[ \t]*$/.test(gap)) return gap === "," ? ", " : gap;
  return opensLine(text, second.start) ? `,${eol}${" ".repeat(columnOf(text, second.start))}` : ", ";
}

/** Takes a child out, with one comma. Comments that stand between children stay. */
export function takeFromFlow(document: EditDocument, parent: YamlMapping | YamlSequence, index: number): readonly Splice[] {
  const { text } = document;
  const spans = childSpans(text, parent);
  const span = spans[index];
  if (span === undefined) return [];
  const before = spans[index - 1];
  const next = spans[index + 1];
  const comma = skipTrivia(text, span.end, false);
  const afterComma = text[comma] === "," ? comma + 1 : span.end;
  if (next !== undefined) {
    const clear = /^[\s,]*$/.test(text.slice(span.end, next.start));
    return [{ start: span.start, end: clear ? next.start : afterComma, text: "" }];
  }
  if (before !== undefined && /^[\s,]*$/.test(text.slice(before.end, span.start))) {
    return [{ start: before.end, end: span.end, text: "" }];
  }
  return cutAround(text, span, comma, afterComma);
}

/** Without the child and its comma, but with a comment that stands between the two. */
function cutAround(text: string, span: ChildSpan, comma: number, afterComma: number): readonly Splice[] {
  if (afterComma === span.end || /^\s*$/.test(text.slice(span.end, comma)))
    return [{ start: span.start, end: afterComma, text: "" }];
  return [
    { start: span.start, end: span.end, text: "" },
    { start: comma, end: afterComma, text: "" },
  ];
}
