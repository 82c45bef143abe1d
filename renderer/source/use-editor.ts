// The text in the source editor: what the file holds, or what was typed and is not saved. The store's draft is the truth of what was
// typed; this keeps editor, draft and file in step, whichever of them moves.
import { diff } from "@codemirror/merge";
import { ChangeSet, EditorState, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { type RefObject, useCallback, useEffect, useRef } from "react";
import { draftKey, type TypedDraft } from "../state/org-state.ts";
import { useOrg, useStores } from "../state/stores.tsx";
import { askLine, type EditorPorts, editorSetup, lookAgain } from "./editor-setup.ts";
import { baseFile, fileTextOf, track, trackedField } from "./file-text.ts";
import { readTyped } from "./problems.ts";
import { saveSource } from "./save-source.ts";

interface File {
  readonly path: string;
  readonly hash: string;
  readonly text: string;
}

export interface SourceEditing {
  /** The editor is put into this element. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly view: RefObject<EditorView | null>;
  /** What was typed and is not saved; null when the editor shows the file. */
  readonly draft: TypedDraft | null;
  /** The draft was begun on another state of the file than the one that is there now. */
  readonly stale: boolean;
  save(): Promise<void>;
  /** Saves on the way out what reads as a card; what does not stays a draft. */
  saveIfWhole(): void;
}

export function useEditor(file: File, ports: Omit<EditorPorts, "path" | "onText">): SourceEditing {
  const { org } = useStores();
  const { path } = file;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const shown = useRef(file);
  /** While the editor follows the store, what it does is no typing. */
  const following = useRef(false);
  const kept = useOrg((state) => state.drafts.get(draftKey(path, null)));
  const draft = kept === undefined || kept.restored ? null : kept;

  const draftNow = useCallback((): TypedDraft | null => {
    const now = org.getState().drafts.get(draftKey(path, null));
    return now === undefined || now.restored ? null : now;
  }, [org, path]);

  const save = useCallback(async () => {
    const typed = draftNow();
    if (typed !== null) await saveSource(org, typed);
  }, [org, draftNow]);

  const saveIfWhole = useCallback(() => {
    const typed = draftNow();
    if (typed === null || org.getState().cards.get(path)?.hash !== typed.base) return;
    if (readTyped(path, typed.text).flaw === null) void saveSource(org, typed);
  }, [org, path, draftNow]);

  const onText = useCallback(() => {
    const editor = view.current;
    if (editor === null || following.current) return;
    const text = fileTextOf(editor.state);
    const base = draftNow()?.base ?? shown.current.hash;
    if (text === shown.current.text && base === shown.current.hash) org.getState().dropDraft(path, null);
    else org.getState().keepDraft({ path, field: null, text, base, restored: false });
  }, [org, path, draftNow]);

  const latest = useRef({ ...ports, onText });
  latest.current = { ...ports, onText };
  useEffect(() => {
    const parent = place.current;
    if (parent === null) return;
    const base = baseFile(shown.current.text);
    const extensions = editorSetup({
      path,
      vocabulary: () => latest.current.vocabulary(),
      findings: () => latest.current.findings(),
      onText: () => latest.current.onText(),
      onRead: (reading) => latest.current.onRead(reading),
      onTabs: (indents) => latest.current.onTabs(indents),
      save: () => latest.current.save(),
    });
    const editor = new EditorView({ parent, state: EditorState.create({ doc: base.doc, extensions }) });
    editor.dispatch({ effects: track.of({ base, changes: ChangeSet.empty(base.doc.length) }) });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, [path]);

  const wanted = draft?.text ?? file.text;
  const stale = draft !== null && draft.base !== file.hash;
  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    following.current = true;
    if (fileTextOf(editor.state) !== wanted) showText(editor, wanted);
    // A stale draft goes on from the bytes it was begun on, as long as they are the ones in the editor.
    if (editor.state.field(trackedField).base.text !== file.text && !stale) rebase(editor, file.text);
    following.current = false;
    shown.current = file;
  }, [wanted, file, stale]);

  // Whoever leaves takes nothing along: what was typed is saved, or kept as a draft.
  useEffect(() => () => saveIfWhole(), [saveIfWhole]);
  return { place, view, draft, stale, save, saveIfWhole };
}

/** Puts another text into the editor by as few changes as it takes, so that the cursor stays where it is. Not a step of its history. */
function showText(editor: EditorView, text: string): void {
  const now = editor.state.doc.toString();
  const next = baseFile(text).doc;
  const changes = diff(now, next.toString(), { scanLimit: 500 }).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    insert: next.slice(fromB, toB),
  }));
  if (changes.length > 0) editor.dispatch({ changes, annotations: Transaction.addToHistory.of(false) });
}

/** Tells what stands in the editor as changes to another state of the file. */
function rebase(editor: EditorView, text: string): void {
  const base = baseFile(text);
  const doc = editor.state.doc;
  const changes = diff(base.doc.toString(), doc.toString(), { scanLimit: 500 }).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    insert: doc.slice(fromB, toB),
  }));
  editor.dispatch({ effects: [track.of({ base, changes: ChangeSet.of(changes, base.doc.length) }), lookAgain.of(null)] });
}

/** Marks a line and brings it into view, without taking the focus from where it is. */
export function showLine(editor: EditorView, line: number | null): void {
  if (line === null) {
    editor.dispatch({ effects: askLine.of(null) });
    return;
  }
  const { doc } = editor.state;
  const { from } = doc.line(Math.min(Math.max(1, line), doc.lines));
  editor.dispatch({ effects: [askLine.of(line), EditorView.scrollIntoView(from, { y: "center" })] });
}
