// The places in the merged text that both sides changed, while it is being finished: where they are, how they look, and taking one side.
import { type EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";
import type { Clash } from "../../../shared/card/merge/three-way.ts";
import { type BaseFile, positionIn } from "../file-text.ts";

/** Positions in the editor's text. */
export interface ClashRange {
  readonly from: number;
  /** Where mine ends and theirs begins. */
  readonly middle: number;
  readonly to: number;
}

export const startClashes = StateEffect.define<readonly ClashRange[]>();
const dropClash = StateEffect.define<ClashRange>();

export function clashesOf(base: BaseFile, clashes: readonly Clash[]): readonly ClashRange[] {
  return clashes.map(({ start, middle, end }) => ({
    from: positionIn(base, start),
    middle: positionIn(base, middle),
    to: positionIn(base, end),
  }));
}

/** Takes one side of a place, or leaves both; either way it is settled. */
export function settleClash(view: EditorView, clash: ClashRange, keep: "mine" | "theirs" | "both"): void {
  const changes = {
    mine: [{ from: clash.middle, to: clash.to }],
    theirs: [{ from: clash.from, to: clash.middle }],
    both: [],
  }[keep];
  view.dispatch({ changes, effects: dropClash.of(clash) });
}

/** Every place that is still open. */
export const clashField = StateField.define<readonly ClashRange[]>({
  create: () => [],
  update(clashes, transaction) {
    let now = clashes;
    for (const effect of transaction.effects) {
      if (effect.is(startClashes)) now = effect.value;
      if (effect.is(dropClash)) now = now.filter((clash) => clash.from !== effect.value.from);
    }
    if (!transaction.docChanged) return now;
    const { changes } = transaction;
    return now.map(({ from, middle, to }) => ({
      from: changes.mapPos(from, -1),
      middle: changes.mapPos(middle, -1),
      to: changes.mapPos(to, 1),
    }));
  },
  provide: (field) =>
    EditorView.decorations.from(field, (clashes) => (view) => Decoration.set(marksOf(view.state, clashes), true)),
});

const MINE = Decoration.line({ class: "cm-clash-mine" });
const THEIRS = Decoration.line({ class: "cm-clash-theirs" });

function marksOf(state: EditorState, clashes: readonly ClashRange[]) {
  return clashes.flatMap(({ from, middle, to }) => [
    ...lineStarts(state, from, middle).map((at) => MINE.range(at)),
    ...lineStarts(state, middle, to).map((at) => THEIRS.range(at)),
  ]);
}

function lineStarts({ doc }: EditorState, from: number, to: number): readonly number[] {
  const starts: number[] = [];
  for (let at = from; at < to; ) {
    const line = doc.lineAt(at);
    starts.push(line.from);
    at = line.to + 1;
  }
  return starts;
}
