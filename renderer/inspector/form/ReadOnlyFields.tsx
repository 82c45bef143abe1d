// The fields of a card that cannot be written: what they say, why they cannot be changed here, and the way to where they can.
import type { Card } from "../../../shared/card/types.ts";
import { KindIcon } from "../../findings/KindIcon.tsx";
import { useUi } from "../../state/stores.tsx";
import { fieldRows } from "../fields.ts";

export function ReadOnlyFields({ card }: { readonly card: Card }) {
  const setUi = useUi((ui) => ui.set);
  const reason = card.problems.find(({ severity }) => severity === "error") ?? card.problems[0];
  const line = reason?.line ?? 1;
  return (
    <section aria-label="Card fields">
      <h3>Card</h3>
      <div className="field-blocked">
        <KindIcon kind="error" label="error" />
        <span>
          No field can be changed here before the file can be read whole. {reason?.message}{" "}
          <button
            type="button"
            className="link"
            onClick={() => setUi({ inspectorTab: "source", sourceLine: { path: card.path, line } })}
          >
            Open the source at line {line}
          </button>
        </span>
      </div>
      <dl className="fields">
        {fieldRows(card).map((row) => (
          <div key={row.label} style={{ display: "contents" }}>
            <dt title={row.line === undefined ? undefined : `line ${row.line}`}>{row.label}</dt>
            <dd>{row.values.join(", ")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
