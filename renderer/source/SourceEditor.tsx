// The source of a card, to be edited as it stands in the file: editor, what is wrong with it, and the text as it will read. Fetched when
// it is first wanted (SourceTab.tsx).

import { openSearchPanel } from "@codemirror/search";
import { Columns2, Eye, Search } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { bodyStartOf } from "../../shared/card/front-matter.ts";
import { CARD_CODES } from "../../shared/card/problem-codes.ts";
import type { Card } from "../../shared/card/types.ts";
import { t } from "../../shared/words/t.ts";
import { Body } from "../inspector/Body.tsx";
import { useOrg, useUi } from "../state/stores.tsx";
import { lookAgain } from "./editor-setup.ts";
import { readTyped, type TypedReading } from "./problems.ts";
import { SourceNotice } from "./SourceNotice.tsx";
import { SourceProblems } from "./SourceProblems.tsx";
import { showLine, useEditor } from "./use-editor.ts";
import { useVocabulary } from "./use-vocabulary.ts";
import "./source.css";

export interface SourceEditorProps {
  readonly card: Card;
  readonly file: { readonly path: string; readonly hash: string; readonly text: string };
}

export default function SourceEditor({ card, file }: SourceEditorProps) {
  const asked = useUi((ui) => (ui.sourceLine?.path === card.path ? ui.sourceLine : null));
  const preview = useUi((ui) => ui.sourcePreview);
  const wide = useUi((ui) => ui.sourceWide);
  const setUi = useUi((ui) => ui.set);
  const findings = useOrg((state) => state.scores.findings);
  const vocabulary = useVocabulary();
  const [reading, setReading] = useState<TypedReading>(() => readTyped(file.path, file.text));
  const [tabs, setTabs] = useState(false);
  /** Asked to save a text that does not read as a card: told first, saved when asked again. */
  const [told, setTold] = useState(false);
  const others = useMemo(
    () => findings.filter(({ path, code, waived }) => path === card.path && waived === null && !(code in CARD_CODES)),
    [findings, card.path],
  );
  const saveAsked = useRef<(() => void) | null>(null);
  const editing = useEditor(file, {
    save: () => saveAsked.current?.(),
    vocabulary: () => vocabulary,
    findings: () => others,
    onRead: setReading,
    onTabs: setTabs,
  });
  const { place, view, draft, stale } = editing;
  const text = draft?.text ?? file.text;

  // The object is new for each request: asking for the same line again goes there again.
  useEffect(() => {
    if (view.current !== null) showLine(view.current, asked?.line ?? null);
  }, [asked, view]);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new findings are what there is to look at again
  useEffect(() => {
    if (!first.current) view.current?.dispatch({ effects: lookAgain.of(null) });
    first.current = false;
  }, [others, view]);

  const save = () => {
    const { flaw } = readTyped(card.path, text);
    if (flaw !== null && !told) setTold(true);
    else {
      setTold(false);
      void editing.save();
    }
  };
  saveAsked.current = save;
  const onBlur = (event: React.FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) editing.saveIfWhole();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving what is in here saves it; nothing here is clicked
    <div className="source-tab" onBlur={onBlur} data-wide={wide}>
      <div className="source-bar">
        <button
          type="button"
          className="btn small"
          disabled={draft === null || stale}
          onClick={save}
          title={t("source:saveHint")}
        >
          {t("source:save")}
        </button>
        <span className="source-state" role="status">
          {draft === null ? "" : t(stale ? "source:changedElsewhere" : "source:unsaved")}
        </span>
        <button
          type="button"
          className="btn icon small"
          aria-label={t("source:find")}
          title={t("source:findHint")}
          onClick={() => view.current !== null && openSearchPanel(view.current)}
        >
          <Search size={14} aria-hidden />
        </button>
        <button
          type="button"
          className="btn icon small"
          aria-label={t("source:preview")}
          title={t("source:previewHint")}
          aria-pressed={preview}
          onClick={() => setUi({ sourcePreview: !preview })}
        >
          <Eye size={14} aria-hidden />
        </button>
        <button
          type="button"
          className="btn icon small"
          aria-label={t("source:wide")}
          title={t("source:wideHint")}
          aria-pressed={wide}
          onClick={() => setUi({ sourceWide: !wide })}
        >
          <Columns2 size={14} aria-hidden />
        </button>
      </div>
      <SourceNotice
        path={card.path}
        flaw={draft === null ? null : reading.flaw}
        told={told}
        onSave={() => {
          setTold(false);
          void editing.save();
        }}
      />
      <div className="source-panes">
        <div className="source-editor" ref={place} />
        {preview && <Preview text={text} />}
      </div>
      <SourceProblems
        problems={reading.problems}
        tabs={tabs}
        onLine={(line) => {
          const editor = view.current;
          if (editor === null) return;
          showLine(editor, line);
          editor.dispatch({ selection: { anchor: editor.state.doc.line(Math.min(line, editor.state.doc.lines)).from } });
          editor.focus();
        }}
      />
    </div>
  );
}

function Preview({ text }: { readonly text: string }) {
  const calm = useDeferredValue(text);
  const body = useMemo(() => calm.slice(bodyStartOf(calm)).trim(), [calm]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard
    <section className="source-preview" aria-label={t("source:preview")} tabIndex={0}>
      <h3 className="visually-hidden">{t("source:preview")}</h3>
      {body === "" ? <p className="meta">{t("source:noText")}</p> : <Body text={body} />}
    </section>
  );
}
