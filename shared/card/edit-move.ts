// Moves an item of a list past its neighbours with every byte that is its own: the comment lines right above it, what is indented under
// it, the comment behind it. What stands between items (line breaks, blank lines, commas) stays where it is.
import { err, ok, type Problem, type Result } from "../result.ts";
import { type Said, said } from "../words/said.ts";
import { chainTo, type EditDocument, refuse } from "./edit-document.ts";
import { refuseShared } from "./edit-shared.ts";
import { endOfLines, lastScalar } from "./edit-take.ts";
import type { Splice } from "./edit-types.ts";
import type { FieldPath } from "./entry-types.ts";
import { type ChildSpan, childSpans, columnOf, lineEnd, lineStart, opensLine, skipTrivia } from "./yaml-spans.ts";
import type { YamlSequence } from "./yaml-tree.ts";

/** What belongs to one item: a stretch of the text. `indent` is what its first line lacks because something stands before it. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly indent: string;
}

/** Moves the item at `from` so that it is the one at `to` afterwards. */
export function moveItem(
  document: EditDocument,
  path: FieldPath,
  from: number,
  to: number,
): Result<readonly Splice[], readonly Problem[]> {
  const chain = chainTo(document.root, [...path, from]);
  const shared = refuseShared(document, [...path, from], chain);
  if (shared !== null) return err(shared);
  const list = chain[path.length];
  const missing = (reason: Said) =>
    err(refuse(document, "EDIT-PATH", said("faults:edit.cannotReorder", { field: path.join("."), reason }), path));
  if (list?.kind !== "sequence") return missing(said("faults:why.notList"));
  if (Math.max(from, to) >= list.items.length) return missing(said("faults:why.items", { number: list.items.length }));
  if (from === to) return ok([]);
  const { text } = document;
  const spans = childSpans(text, list);
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const pieces = list.flow ? flowPieces(text, spans) : blockPieces(text, list, spans);
  const splices = rotate(text, pieces, low, high, from);
  const tails = list.flow ? commentsBehind(text, spans, low, high) : null;
  return ok(tails === null ? splices : [...splices, ...rotate(text, tails, low, high, from)]);
}

/** Each place from `low` to `high` gets the piece that stands there afterwards. */
function rotate(text: string, pieces: readonly Piece[], low: number, high: number, from: number): readonly Splice[] {
  const places = pieces.slice(low, high + 1);
  const order = from === low ? [...places.slice(1), ...places.slice(0, 1)] : [...places.slice(-1), ...places.slice(0, -1)];
  return places.map((place, index): Splice => {
    const piece = order[index] ?? place;
    const written = piece.indent + text.slice(piece.start, piece.end);
    // A place behind something on its line, as the first item of `- - a`, has its indentation already.
    return { start: place.start, end: place.end, text: place.indent === "" ? written : written.trimStart() };
  });
}

function blockPieces(text: string, list: YamlSequence, spans: readonly ChildSpan[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [index, span] of spans.entries()) {
    const node = list.items[index];
    const before = list.items[index - 1];
    if (node === undefined) continue;
    const next = endOfLines(text, span, node, before === undefined ? null : lastScalar(before));
    const end = Math.max(span.end, withoutBreak(text, next));
    if (opensLine(text, span.start)) pieces.push({ start: commentsAbove(text, span.start, pieces.at(-1)?.end), end, indent: "" });
    else pieces.push({ start: span.start, end, indent: " ".repeat(columnOf(text, span.start)) });
  }
  return pieces;
}

function flowPieces(text: string, spans: readonly ChildSpan[]): readonly Piece[] {
  return spans.map(({ start, end }, index): Piece => {
    if (!opensLine(text, start)) return { start, end, indent: "" };
    const above = commentsAbove(text, start, spans[index - 1]?.end);
    // Its own indentation stays: the lines of a flow list may begin anywhere.
    return { start: above + text.slice(above).search(/[^ \t]/), end, indent: "" };
  });
}

/** The comments behind the items of a flow list, after their commas; null where they cannot be told apart line by line. */
function commentsBehind(text: string, spans: readonly ChildSpan[], low: number, high: number): readonly Piece[] | null {
  const pieces: Piece[] = [];
  for (const span of spans) {
    const mark = skipTrivia(text, span.end, false);
    const start = text[mark] === "," && mark <= lineEnd(text, span.end) ? mark + 1 : span.end;
    pieces.push({ start, end: lineEnd(text, start), indent: "" });
  }
  const moved = pieces.slice(low, high + 1);
  return moved.every(({ start, end }) => /^(?:[ \t]+#.*|[ \t]*)$/.test(text.slice(start, end))) ? pieces : null;
}

/** Start of the comment lines that stand right above a line, else of the line itself. Nothing before `floor` is looked at. */
function commentsAbove(text: string, offset: number, floor = 0): number {
  let start = lineStart(text, offset);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (above < floor || !/^[ \t]*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

function withoutBreak(text: string, end: number): number {
  if (text[end - 1] !== "\n") return end;
  return text[end - 2] === "\r" ? end - 2 : end - 1;
}
