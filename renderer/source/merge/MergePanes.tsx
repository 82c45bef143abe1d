// Mine and theirs side by side, to be read; below them both together, to be finished and saved. Fetched when first wanted.
import { history, historyKeymap, standardKeymap } from "@codemirror/commands";
import { MergeView } from "@codemirror/merge";
import { ChangeSet, EditorState, type Extension } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { Merged } from "../../../shared/card/merge/three-way.ts";
import { t } from "../../../shared/words/t.ts";
import { editorWords } from "../editor-words.ts";
import { baseFile, fileTextOf, track, trackedField } from "../file-text.ts";
import { CARD_LOOK } from "../look.ts";
import { type ClashRange, clashesOf, clashField, settleClash, startClashes } from "./clashes.ts";
import type { MergeFile } from "./sides.ts";

export interface MergePanesProps {
  readonly file: MergeFile;
  /** The text of the lower editor, whenever it changes; null where there is none. */
  readonly onText: (text: string | null) => void;
}

const common = (): Extension => [lineNumbers(), highlightSpecialChars(), EditorView.lineWrapping, CARD_LOOK, editorWords()];

export default function MergePanes({ file, onText }: MergePanesProps) {
  const { mine, theirs, merged } = file;
  if (mine === null || theirs === null) return <OneSide file={file} text={mine ?? theirs ?? ""} />;
  return (
    <>
      <div className="merge-names">
        <h3>{file.mineName}</h3>
        <h3>{file.theirsName}</h3>
      </div>
      <SideBySide file={file} mine={mine} theirs={theirs} />
      {merged !== null && <Result path={file.path} merged={merged} onText={onText} />}
    </>
  );
}

const toRead = (name: string): Extension => [
  common(),
  EditorState.readOnly.of(true),
  EditorView.contentAttributes.of({ "aria-label": name, "aria-readonly": "true" }),
];

function OneSide({ file, text }: { readonly file: MergeFile; readonly text: string }) {
  const name = t("source:merge.named", { side: file.mine === null ? file.theirsName : file.mineName, name: file.path });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parent = place.current;
    if (parent === null) return;
    const view = new EditorView({ parent, state: EditorState.create({ doc: baseFile(text).doc, extensions: toRead(name) }) });
    return () => view.destroy();
  }, [text, name]);
  return (
    <>
      <div className="merge-names">
        <h3>{file.mine === null ? file.theirsName : file.mineName}</h3>
      </div>
      <div className="merge-result" ref={place} />
    </>
  );
}

function SideBySide({ file, mine, theirs }: { readonly file: MergeFile; readonly mine: string; readonly theirs: string }) {
  const place = useRef<HTMLDivElement>(null);
  const { path, mineName, theirsName } = file;
  useEffect(() => {
    const parent = place.current;
    if (parent === null) return;
    const view = new MergeView({
      parent,
      a: { doc: baseFile(mine).doc, extensions: toRead(t("source:merge.named", { side: mineName, name: path })) },
      b: { doc: baseFile(theirs).doc, extensions: toRead(t("source:merge.named", { side: theirsName, name: path })) },
      collapseUnchanged: { margin: 3, minSize: 6 },
      diffConfig: { scanLimit: 1000 },
    });
    return () => view.destroy();
  }, [path, mineName, theirsName, mine, theirs]);
  return <div className="merge-sides" ref={place} />;
}

function Result({
  path,
  merged,
  onText,
}: {
  readonly path: string;
  readonly merged: Merged;
  readonly onText: (text: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [clashes, setClashes] = useState<readonly ClashRange[]>([]);
  const [at, setAt] = useState(0);
  const heading = useId();
  const told = useRef(onText);
  told.current = onText;
  useEffect(() => {
    const parent = place.current;
    if (parent === null) return;
    const base = baseFile(merged.text);
    const editor = new EditorView({
      parent,
      state: EditorState.create({
        doc: base.doc,
        extensions: [
          common(),
          trackedField,
          clashField,
          history(),
          keymap.of([...historyKeymap, ...standardKeymap]),
          EditorView.contentAttributes.of({ "aria-label": t("source:merge.bothOf", { path }), spellcheck: "false" }),
          EditorView.updateListener.of((update) => {
            setClashes(update.state.field(clashField));
            if (update.docChanged) told.current(fileTextOf(update.state));
          }),
        ],
      }),
    });
    editor.dispatch({
      effects: [track.of({ base, changes: ChangeSet.empty(base.doc.length) }), startClashes.of(clashesOf(base, merged.clashes))],
    });
    view.current = editor;
    told.current(merged.text);
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, [path, merged]);

  const index = Math.min(at, clashes.length - 1);
  const clash = clashes[index];
  const go = (step: number) => {
    const next = (index + step + clashes.length) % clashes.length;
    const to = clashes[next];
    setAt(next);
    if (to !== undefined) view.current?.dispatch({ effects: EditorView.scrollIntoView(to.from, { y: "center" }) });
  };
  const settle = (keep: "mine" | "theirs" | "both") => {
    if (view.current !== null && clash !== undefined) settleClash(view.current, clash, keep);
  };
  return (
    <>
      <div className="merge-names merge-both">
        <h3 id={heading}>{t("source:merge.both")}</h3>
        {clash === undefined ? (
          <p role="status">{t(merged.clashes.length === 0 ? "source:merge.together" : "source:merge.settled")}</p>
        ) : (
          <fieldset className="merge-clash" aria-label={t("source:merge.place")}>
            <p role="status">{t("source:merge.placeOf", { count: clashes.length, n: index + 1 })}</p>
            <button type="button" className="btn icon small" aria-label={t("source:merge.before")} onClick={() => go(-1)}>
              <ChevronUp size={14} aria-hidden />
            </button>
            <button type="button" className="btn icon small" aria-label={t("source:merge.next")} onClick={() => go(1)}>
              <ChevronDown size={14} aria-hidden />
            </button>
            <button type="button" className="btn small" onClick={() => settle("mine")}>
              {t("source:merge.mineHere")}
            </button>
            <button type="button" className="btn small" onClick={() => settle("theirs")}>
              {t("source:merge.theirsHere")}
            </button>
            <button type="button" className="btn small" onClick={() => settle("both")}>
              {t("source:merge.bothHere")}
            </button>
          </fieldset>
        )}
      </div>
      <div className="merge-result" ref={place} />
    </>
  );
}
