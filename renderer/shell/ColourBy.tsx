// The choice of what teams are coloured by: radio buttons drawn as one row of segments.
import { OVERLAYS, overlayLabel } from "../../shared/diagram/overlay.ts";
import { t } from "../../shared/words/t.ts";
import { useUi } from "../state/stores.tsx";
import type { Action } from "./action-context.ts";
import { withKeys } from "./keys-in-words.ts";

export function ColourBy({ actions }: { readonly actions: ReadonlyMap<string, Action> }) {
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
