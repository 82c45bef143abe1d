// The source editor's CodeMirror: what it can do and how it tells the outside. Which text it holds is the business of use-editor.ts.
import { autocompletion, type Completion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { linter, lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { Problem } from "../../shared/result.ts";
import { t } from "../../shared/words/t.ts";
import { choicesAt, type Vocabulary } from "./complete.ts";
import { editorWords } from "./editor-words.ts";
import { fileTextOf, trackedField } from "./file-text.ts";
import { CARD_LOOK } from "./look.ts";
import { diagnosticOf, readTyped, type TypedReading } from "./problems.ts";

export interface EditorPorts {
  readonly path: string;
  vocabulary(): Vocabulary;
  /** What the folder says about the card as it is saved, besides reading it: by lines of the file. */
  findings(): readonly Problem[];
  onText(): void;
  onRead(reading: TypedReading): void;
  onTabs(indents: boolean): void;
  save(): void;
}

/** Marks a line, or none. */
export const askLine = StateEffect.define<number | null>();
/** Problems are to be looked at anew though nothing was typed. */
export const lookAgain = StateEffect.define<null>();
const tabIndents = StateEffect.define<boolean>();

export function editorSetup(ports: EditorPorts): Extension {
  return [
    trackedField,
    askedLine,
    tabField,
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    EditorState.allowMultipleSelections.of(true),
    search({ top: true }),
    highlightSelectionMatches(),
    EditorView.lineWrapping,
    CARD_LOOK,
    editorWords(),
    autocompletion({ override: [(context) => completionsAt(context.state, context.pos, context.explicit, ports)], icons: false }),
    lintGutter(),
    linter((view) => diagnostics(view.state, ports), {
      delay: 300,
      needsRefresh: ({ transactions }) => transactions.some(({ effects }) => effects.some((effect) => effect.is(lookAgain))),
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) ports.onText();
    }),
    EditorView.contentAttributes.of({ "aria-label": t("source:ofPath", { path: ports.path }), spellcheck: "false" }),
    keymap.of([
      { key: "Mod-s", run: () => saveAsked(ports) },
      { key: "Ctrl-m", run: (view) => toggleTabs(view, ports) },
      { key: "Tab", run: (view) => view.state.field(tabField) && indentMore(view) },
      { key: "Shift-Tab", run: (view) => view.state.field(tabField) && indentLess(view) },
      ...completionKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap.filter(({ key }) => key !== "Ctrl-m"),
    ]),
  ];
}

const askedLine = StateField.define<number | null>({
  create: () => null,
  update(position, transaction) {
    let now = position === null ? null : transaction.changes.mapPos(position, 1);
    for (const effect of transaction.effects) {
      if (!effect.is(askLine)) continue;
      const { doc } = transaction.state;
      now = effect.value === null ? null : doc.line(Math.min(Math.max(1, effect.value), doc.lines)).from;
    }
    return now;
  },
  provide: (field) =>
    EditorView.decorations.from(field, (position) => (view) => {
      if (position === null) return Decoration.none;
      const { from } = view.state.doc.lineAt(position);
      return Decoration.set([ASKED.range(from)]);
    }),
});

const ASKED = Decoration.line({ class: "cm-asked", attributes: { "aria-current": "location" } });

/** Whether Tab indents. It leaves the editor until that is asked for, so that nobody is caught in it. */
const tabField = StateField.define<boolean>({
  create: () => false,
  update: (now, { effects }) => effects.reduce((value, effect) => (effect.is(tabIndents) ? effect.value : value), now),
});

function saveAsked(ports: EditorPorts): boolean {
  ports.save();
  return true;
}

function toggleTabs(view: EditorView, ports: EditorPorts): boolean {
  const next = !view.state.field(tabField);
  view.dispatch({ effects: tabIndents.of(next) });
  ports.onTabs(next);
  return true;
}

function diagnostics(state: EditorState, ports: EditorPorts) {
  const reading = readTyped(ports.path, fileTextOf(state));
  ports.onRead(reading);
  const { base, changes } = state.field(trackedField);
  const told = ports.findings().flatMap((finding) => {
    const found = diagnosticOf(finding, base.doc);
    if (found === null) return [];
    const [from, to] = [changes.mapPos(found.from, 1), changes.mapPos(found.to, -1)];
    // What was rewritten since says something else.
    return to < from || changes.touchesRange(found.from, found.to) !== false ? [] : [{ ...found, from, to }];
  });
  return [...reading.problems.flatMap((problem) => diagnosticOf(problem, state.doc) ?? []), ...told];
}

function completionsAt(state: EditorState, position: number, explicit: boolean, ports: EditorPorts) {
  const found = choicesAt(state.doc.toString(), position, ports.vocabulary());
  if (found === null || (!explicit && found.from === position && !/[:[,] $/.test(state.sliceDoc(found.from - 2, found.from)))) {
    return null;
  }
  const options = found.choices.map(({ label, apply, kind }): Completion => {
    const detail = kind === "value" ? undefined : t(`source:${kind}`);
    return detail === undefined ? { label, apply } : { label, apply, detail };
  });
  return { from: found.from, options, validFor: /^[^:,\]#]*$/ };
}
