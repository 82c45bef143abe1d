// The choice of what teams are coloured by: radio buttons drawn as one row of segments or, where that would break into lines, a list that opens.
import { OVERLAYS, overlayLabel } from "../../shared/diagram/overlay.ts";
import { t } from "../../shared/words/t.ts";
import { useUi } from "../state/stores.tsx";
import type { Action } from "./action-context.ts";
import { withKeys } from "./keys-in-words.ts";

interface Props {
  readonly actions: ReadonlyMap<string, Action>;
  /** There is no room for a row. */
  readonly tight: boolean;
}

export function ColourBy({ actions, tight }: Props) {
  return tight ? <List actions={actions} /> : <Segments actions={actions} />;
}

function Segments({ actions }: Pick<Props, "actions">) {
  const chosen = useUi((ui) => ui.overlay);
  return (
    <div className="colour-by" role="radiogroup" aria-label={t("shell:colourBy")}>
      <span className="colour-by-title" aria-hidden="true">
        {t("shell:colourBy")}
      </span>
      {OVERLAYS.map((overlay) => {
        const action = actions.get(`overlay-${overlay}`);
        return (
          <label key={overlay} title={withKeys(action?.label ?? "", action?.shortcut ?? "")}>
            <input
              type="radio"
              name="colour-by"
              className="visually-hidden"
              checked={overlay === chosen}
              onChange={() => action?.run()}
            />
            <span>{overlayLabel(overlay)}</span>
          </label>
        );
      })}
    </div>
  );
}

function List({ actions }: Pick<Props, "actions">) {
  const chosen = useUi((ui) => ui.overlay);
  return (
    <label className="colour-by">
      <span className="colour-by-title">{t("shell:colourBy")}</span>
      <select value={chosen} onChange={(event) => actions.get(`overlay-${event.target.value}`)?.run()}>
        {OVERLAYS.map((overlay) => (
          <option key={overlay} value={overlay}>
            {overlayLabel(overlay)}
          </option>
        ))}
      </select>
    </label>
  );
}
