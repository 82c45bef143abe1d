// The fields of a card that cannot be written: what they say, why they cannot be changed here, and the way to where they can.

import type { Card } from "../../../shared/card/types.ts";
import { told } from "../../../shared/words/said.ts";
import { t } from "../../../shared/words/t.ts";
import { KindIcon } from "../../findings/KindIcon.tsx";
import { useUi } from "../../state/stores.tsx";
import { fieldRows } from "../fields.ts";

export function ReadOnlyFields({ card }: { readonly card: Card }) {
  const setUi = useUi((ui) => ui.set);
  const reason = card.problems.find(({ severity }) => severity === "error") ?? card.problems[0];
  const line = reason?.line ?? 1;
  return (
    <section aria-label={t("inspector:cardFields")}>
      <h3>{t("inspector:card")}</h3>
      <div className="field-blocked">
        <KindIcon kind="error" label={t("form:note.kind.error")} />
        <span>
          {t("form:blocked.why")} {reason === undefined ? "" : told(reason)}{" "}
          <button
            type="button"
            className="link"
            onClick={() => setUi({ inspectorTab: "source", sourceLine: { path: card.path, line } })}
          >
            {t("form:blocked.open", { line })}
          </button>
        </span>
      </div>
      <dl className="fields">
        {fieldRows(card).map((row) => (
          <div key={row.label} style={{ display: "contents" }}>
            <dt title={row.line === undefined ? undefined : t("form:note.line", { line: row.line })}>{row.label}</dt>
            <dd>{row.values.join(", ")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
