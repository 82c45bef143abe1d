// Text over text in a block scalar (`|` or `>`): keeps the style where the new text can be written in it, and says so where it cannot.
import type { EditDocument } from "./edit-document.ts";
import type { Splice } from "./edit-types.ts";
import { type ChildSpan, columnOf, lineEnd, tokenStart } from "./yaml-spans.ts";
import type { YamlMapping, YamlScalar, YamlSequence } from "./yaml-tree.ts";

/** Splices that write the text as a block of the same style, or null when it is no block scalar or the text does not fit one. */
export function keepBlockScalar(
  document: EditDocument,
  node: YamlScalar,
  span: ChildSpan,
  value: string,
  parent: YamlMapping | YamlSequence,
): readonly Splice[] | null {
  if (node.style !== "literal" && node.style !== "folded") return null;
  const { text, eol } = document;
  const start = tokenStart(text, node, span.after);
  const header = /^[|>][-+]?/.exec(text.slice(start, start + 3))?.[0];
  if (header === undefined || /\d/.test(text.slice(start, start + 3)) || parent.flow) return null;
  const ending = /\n*$/.exec(value)?.[0].length ?? 0;
  const lines = value.slice(0, value.length - ending).split("\n");
  if (
    lines.every((line) => line === "") ||
    ending > 1 ||
    header.endsWith("+") ||
    !lines.every((line) => fits(line, node.style === "folded"))
  )
    return null;
  const column =
    /^( *)\S/m.exec(text.slice(node.start, node.end))?.[1]?.length ?? columnOf(text, span.start) + document.style.step;
  const indent = " ".repeat(column);
  const content = lines.map((line) => (line === "" ? "" : indent + line)).join(node.style === "folded" ? eol + eol : eol);
  const mark = header.charAt(0) + (ending === 0 ? "-" : "");
  const body = { start: node.start, end: span.end, text: node.start > span.end ? eol + content : content };
  const headerLine = lineEnd(text, start);
  if (node.start > span.end)
    return [
      { start, end: start + header.length, text: mark },
      { start: headerLine, end: headerLine, text: eol + content },
    ];
  return [{ start, end: start + header.length, text: mark }, body];
}

/** A line that reads back as itself; a folded block takes no blank and no indented lines. */
function fits(line: string, folded: boolean): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they may not stand in YAML as they are
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u.test(line)) return false;
  return folded ? /^\S(?:.*\S)?$/.test(line) : !/^\s/.test(line);
}
