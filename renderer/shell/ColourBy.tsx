// The choice of what teams are coloured by: radio buttons drawn as one row of segments.
import { OVERLAYS, overlayLabel } from "../../shared/diagram/overlay.ts";
import { useUi } from "../state/stores.tsx";
import type { Action } from "./action-context.ts";

export function ColourBy({ actions }: { readonly actions: ReadonlyMap<string, Action> }) {
  const chosen = useUi((ui) => ui.overlay);
  return (
    <div className="colour-by" role="radiogroup" aria-label="Colour by">
      <span className="colour-by-title" aria-hidden="true">
        Colour by
      </span>
      {OVERLAYS.map((overlay) => {
        const action = actions.get(`overlay-${overlay}`);
        const keys = action?.shortcut?.replaceAll("+", " ");
        return (
          <label key={overlay} title={keys === undefined ? undefined : `${action?.label} (${keys})`}>
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
