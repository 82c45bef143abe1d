// Between the bytes of a file and the text in the editor. CodeMirror knows one line break; a file may mix several and begin with a byte
// order mark. What was typed is therefore told as changes to the file's own text: a line that nobody touched keeps its bytes.
import { ChangeSet, type EditorState, StateEffect, StateField, Text } from "@codemirror/state";
import { diffIndices } from "node-diff3";

/** A file as it was read. */
export interface BaseFile {
  readonly text: string;
  readonly doc: Text;
  /** Offset in `text` at which each line starts. */
  readonly starts: readonly number[];
  /** How each line ends; "" for the last one. */
  readonly endings: readonly string[];
}

/** The file that the editor's text came from, and everything done to it since. */
interface Tracked {
  readonly base: BaseFile;
  /** From `base.doc` to the editor's text. */
  readonly changes: ChangeSet;
}

/** Begins anew: the text in the editor is that of the file with these changes. */
export const track = StateEffect.define<Tracked>();

export const trackedField = StateField.define<Tracked>({
  create: (state) => ({ base: baseFile(state.doc.toString()), changes: ChangeSet.empty(state.doc.length) }),
  update(tracked, transaction) {
    for (const effect of transaction.effects) if (effect.is(track)) return effect.value;
    return transaction.docChanged ? { ...tracked, changes: tracked.changes.compose(transaction.changes) } : tracked;
  },
});

export function baseFile(text: string): BaseFile {
  const bom = text.startsWith("\ufeff") ? 1 : 0;
  const lines: string[] = [];
  const starts: number[] = [];
  const endings: string[] = [];
  for (let from = bom; ; ) {
    const feed = text.indexOf("\n", from);
    const end = feed === -1 ? text.length : feed > from && text[feed - 1] === "\r" ? feed - 1 : feed;
    lines.push(text.slice(from, end));
    starts.push(from);
    endings.push(feed === -1 ? "" : text.slice(end, feed + 1));
    if (feed === -1) break;
    from = feed + 1;
  }
  return { text, doc: Text.of(lines), starts, endings };
}

/** The editor's text as the file would hold it. */
export function fileTextOf(state: EditorState): string {
  const { base, changes } = state.field(trackedField);
  return changes.empty ? base.text : fileTextWith(base, changes);
}

/** @param changes to `base.doc` */
function fileTextWith(base: BaseFile, changes: ChangeSet): string {
  let text = "";
  let from = 0;
  changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    text += base.text.slice(from, offsetIn(base, fromA)) + insertedText(base, fromA, toA, inserted);
    from = offsetIn(base, toA);
  });
  return text + base.text.slice(from);
}

/** Offset in the file of a place in the editor's text as it was read. */
function offsetIn({ doc, starts }: BaseFile, position: number): number {
  const line = doc.lineAt(position);
  // Before the first line stands the byte order mark, which no change reaches.
  return (starts[line.number - 1] ?? 0) + position - line.from;
}

/** Place in the editor's text as it was read, of an offset in the file. Between the two signs of a line break is the end of the line. */
export function positionIn({ doc, starts }: BaseFile, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = doc.line(low + 1);
  return Math.min(line.to, line.from + Math.max(0, offset - (starts[low] ?? 0)));
}

/** New lines end like the line they were put at; lines that are there again (moved back by undo, or pasted over) end as they did. */
function insertedText(base: BaseFile, fromA: number, toA: number, inserted: Text): string {
  if (inserted.lines === 1) return inserted.line(1).text;
  const first = base.doc.lineAt(fromA).number - 1;
  const last = base.doc.lineAt(toA).number - 1;
  const usual = base.endings[first] || base.endings[first - 1] || "\n";
  const removed = base.endings.slice(first, last);
  const lines = [...inserted.iterLines()];
  const endings: string[] = lines.slice(1).map(() => usual);
  if (removed.some((ending) => ending !== usual)) {
    const before = [...base.doc.slice(fromA, toA).iterLines()];
    for (const [old, now] of sameLines(before, lines)) {
      if (now < endings.length) endings[now] = removed[old] ?? usual;
    }
  }
  return lines.map((line, index) => line + (endings[index] ?? "")).join("");
}

/** Lines that both have, as pairs of indices. Too much at once is only compared from the start. */
function sameLines(before: string[], after: string[]): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let [old, now] = [0, 0];
  const upTo = (end: number): void => {
    for (; old < end; old++, now++) pairs.push([old, now]);
  };
  if (before.length * after.length > 1_000_000) {
    const differs = before.findIndex((line, index) => line !== after[index]);
    upTo(differs === -1 ? before.length : differs);
    return pairs;
  }
  for (const { buffer1, buffer2 } of diffIndices(before, after)) {
    upTo(buffer1[0]);
    old = buffer1[0] + buffer1[1];
    now = buffer2[0] + buffer2[1];
  }
  upTo(before.length);
  return pairs;
}
