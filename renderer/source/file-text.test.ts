import { history, undo } from "@codemirror/commands";
import { EditorState, type TransactionSpec } from "@codemirror/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseFile, fileTextOf, trackedField } from "./file-text.ts";

function open(text: string): EditorState {
  const base = baseFile(text);
  return EditorState.create({
    doc: base.doc,
    extensions: [trackedField.init((state) => ({ base, changes: state.changes([]) })), history()],
  });
}

const typed = (state: EditorState, ...specs: readonly TransactionSpec[]): EditorState =>
  specs.reduce<EditorState>((now, spec) => now.update(spec).state, state);

const MIXED = "\ufeff---\r\nname: A\nsize: 4\r\n---\nBody\r\n\r\nlast";

describe("the editor's text as a file", () => {
  it("is the file while nothing was typed", () => {
    const state = open(MIXED);
    expect(state.doc.toString()).toBe("---\nname: A\nsize: 4\n---\nBody\n\nlast");
    expect(fileTextOf(state)).toBe(MIXED);
  });

  it("keeps the bytes of every line that was not touched, and ends a new line like its neighbour", () => {
    const state = open(MIXED);
    const size = state.doc.line(3);
    const after = typed(state, { changes: { from: size.to, insert: "2\nextra: 1" } });
    expect(fileTextOf(after)).toBe(MIXED.replace("size: 4\r\n", "size: 42\r\nextra: 1\r\n"));
  });

  it("goes back to the file by undo, whatever was cut out", () => {
    let state = typed(open(MIXED), { changes: { from: 4, to: 30 } });
    expect(fileTextOf(state)).not.toBe(MIXED);
    undo({ state, dispatch: (transaction) => (state = transaction.state) });
    expect(fileTextOf(state)).toBe(MIXED);
  });

  it("keeps the endings of lines that are pasted over with themselves", () => {
    const state = open(MIXED);
    const all = state.doc.toString().replace("Body", "Another body");
    expect(fileTextOf(typed(state, { changes: { from: 0, to: state.doc.length, insert: state.toText(all) } }))).toBe(
      MIXED.replace("Body", "Another body"),
    );
  });

  const file = fc
    .tuple(fc.constantFrom("", "\ufeff"), fc.array(fc.tuple(fc.constantFrom("", "a", "b: 1"), fc.constantFrom("\n", "\r\n"))))
    .map(([bom, lines]) => bom + lines.flat().join(""));

  const edit = fc.record({ at: fc.nat(), length: fc.nat(5), text: fc.constantFrom("", "x", "new\nline", "\n") });
  const place = ({ at, length }: { at: number; length: number }, state: EditorState) => {
    const from = at % (state.doc.length + 1);
    return { from, to: Math.min(state.doc.length, from + length) };
  };

  it("reads as what stands in the editor, after any edits", () => {
    fc.assert(
      fc.property(file, fc.array(edit, { maxLength: 4 }), (text, edits) => {
        let state = open(text);
        for (const one of edits) state = typed(state, { changes: { ...place(one, state), insert: state.toText(one.text) } });
        expect(baseFile(fileTextOf(state)).doc.toString()).toBe(state.doc.toString());
      }),
    );
  });

  it("changes no byte outside of what was typed", () => {
    fc.assert(
      fc.property(file, edit, (text, one) => {
        const state = open(text);
        const { from, to } = place(one, state);
        const base = baseFile(text);
        const offset = (position: number) => {
          const line = base.doc.lineAt(position);
          return (base.starts[line.number - 1] ?? 0) + position - line.from;
        };
        const after = fileTextOf(typed(state, { changes: { from, to, insert: state.toText(one.text) } }));
        expect(after.startsWith(text.slice(0, offset(from)))).toBe(true);
        expect(after.endsWith(text.slice(offset(to)))).toBe(true);
      }),
    );
  });
});
