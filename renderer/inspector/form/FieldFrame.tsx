// A field as it stands in the form: label, control, the line in the source, and below it what there is to say about it: what is wrong,
// why it is not saved, what somebody else wrote. The control itself is the caller's.

import { type ReactNode, useEffect, useRef } from "react";
import type { Problem } from "../../../shared/result.ts";
import { told } from "../../../shared/words/said.ts";
import { t } from "../../../shared/words/t.ts";
import { KindIcon } from "../../findings/KindIcon.tsx";
import { useUi } from "../../state/stores.tsx";
import type { Field } from "./field-types.ts";
import "./form.css";

export interface FrameProps {
  /** Visible label, also the accessible name unless `fullName` is given. */
  readonly name: string;
  /** For those who hear the page, where the label needs its group: "On-call pool". Holds the words of `name`. */
  readonly fullName?: string | undefined;
  /** Path of the card, for the way to its source. */
  readonly path: string;
  /** 1-based line of the field in the file; absent where it is not there. */
  readonly line?: number | undefined;
  /** Problems that the card has at this field. */
  readonly problems?: readonly Problem[] | undefined;
  /** What may be typed, shown under the control while it has the focus. */
  readonly hint?: string | undefined;
  /** Without label and line, for the cell of a table or list: `name` is then for those who hear the page. */
  readonly bare?: boolean | undefined;
}

/** What a control needs to be told apart and described; spread onto its input. */
export function inputProps(field: Field, { name, fullName, bare }: Pick<FrameProps, "name" | "fullName" | "bare">) {
  return {
    id: field.id,
    "aria-invalid": field.error === null ? undefined : true,
    "aria-describedby": `${field.id}-notes ${field.id}-hint`,
    ...(bare === true || fullName !== undefined ? { "aria-label": fullName ?? name } : {}),
  } as const;
}

interface FieldFrameProps extends FrameProps {
  readonly field: Field;
  readonly children: ReactNode;
  /** Stands behind the control: a unit, a button. */
  readonly aside?: ReactNode;
}

export function FieldFrame({ field, name, path, line, problems = [], hint, bare = false, children, aside }: FieldFrameProps) {
  const setUi = useUi((ui) => ui.set);
  const notes = useRef<HTMLDivElement>(null);
  const complains = field.error !== null || field.refusal !== null || field.stale;
  // What is said of the field that is typed into is not to stand below the edge of the panel.
  useEffect(() => {
    const { current } = notes;
    if (complains && current?.parentElement?.contains(document.activeElement)) current.scrollIntoView({ block: "nearest" });
  }, [complains]);
  const where = line === undefined ? undefined : t("form:note.where", { line, path });
  const showLine = () => line !== undefined && setUi({ inspectorTab: "source", sourceLine: { path, line } });
  return (
    <div
      className={bare ? "field bare" : "field"}
      data-field={field.place}
      data-dirty={field.dirty || undefined}
      data-invalid={field.error !== null || undefined}
      onKeyDownCapture={(event) => {
        if (line === undefined || event.key !== "Enter" || !event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        showLine();
      }}
    >
      {!bare && (
        <label htmlFor={field.id} title={where}>
          {name}
        </label>
      )}
      <div className="field-control">
        {children}
        {aside}
      </div>
      {!bare &&
        (line === undefined ? (
          <span />
        ) : (
          // No stop of its own for the keyboard: Alt Enter in the field does the same, and Tab goes from field to field.
          <button
            type="button"
            className="field-line"
            tabIndex={-1}
            aria-label={t("form:note.showLine", { name, line })}
            title={t("form:note.showWhere", { line, path })}
            onClick={showLine}
          >
            {line}
          </button>
        ))}
      <div className="field-notes" id={`${field.id}-notes`} ref={notes} aria-live="polite">
        <Notes field={field} problems={problems} />
      </div>
      {hint !== undefined && (
        <p className="field-note hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

function Notes({ field, problems }: { readonly field: Field; readonly problems: readonly Problem[] }) {
  const { error, refusal, saved, restored, stale, dirty, saving } = field;
  return (
    <>
      {error !== null && (
        <p className="field-note error">
          <KindIcon kind="error" label={t("form:note.kind.error")} />
          <span>{error}</span>
        </p>
      )}
      {refusal !== null && (
        <p className="field-note error">
          <KindIcon kind="error" label={t("form:note.kind.error")} />
          <span>
            {refusal.words}{" "}
            {refusal.remedy !== null && (
              <button type="button" className="link" onClick={refusal.remedy.run}>
                {refusal.remedy.words}
              </button>
            )}
          </span>
        </p>
      )}
      {stale && (
        <Decide
          words={saved === "" ? t("form:note.changedToNothing") : t("form:note.changed", { text: saved })}
          keep={t("form:note.keepMine")}
          drop={t("form:note.takeTheirs")}
          field={field}
        />
      )}
      {restored && (
        <Decide
          words={saved === "" ? t("form:note.restoredNothing") : t("form:note.restored", { text: saved })}
          keep={t("form:note.keep")}
          drop={t("form:note.discard")}
          field={field}
        />
      )}
      {dirty && error === null && refusal === null && !stale && !restored && !saving && (
        <p className="field-note away">
          <span>
            {t("form:note.unsaved")}{" "}
            <button type="button" className="link" onClick={() => field.onCommit()}>
              {t("form:note.save")}
            </button>{" "}
            <button type="button" className="link" onClick={field.onCancel}>
              {t("form:note.takeBack")}
            </button>
          </span>
        </p>
      )}
      {!dirty &&
        problems.map((problem) => (
          <p className={`field-note ${problem.severity}`} key={`${problem.code}${told(problem)}`}>
            <KindIcon kind={problem.severity} label={t(`form:note.kind.${problem.severity}`)} />
            <span>
              {told(problem)}{" "}
              {problem.code === "FIELD-TYPE" && saved === "" && (
                <button type="button" className="link" onClick={field.onRemove}>
                  {t("form:note.remove")}
                </button>
              )}
            </span>
          </p>
        ))}
    </>
  );
}

interface DecideProps {
  readonly words: string;
  readonly keep: string;
  readonly drop: string;
  readonly field: Field;
}

function Decide({ words, keep, drop, field }: DecideProps) {
  return (
    <p className="field-note warning">
      <KindIcon kind="warning" label={t("form:note.kind.warning")} />
      <span>
        {words}{" "}
        <button type="button" className="link" disabled={field.error !== null} onClick={() => field.onCommit()}>
          {keep}
        </button>{" "}
        <button type="button" className="link" onClick={field.onCancel}>
          {drop}
        </button>
      </span>
    </p>
  );
}
