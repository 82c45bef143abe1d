// Whether everything is saved, in the status bar. What is not saved can be opened from here.
import { useShallow } from "zustand/react/shallow";
import { t } from "../../shared/words/t.ts";
import { saveState } from "../state/save-state.ts";
import { useOrg, useUi } from "../state/stores.tsx";

export function SaveStatus() {
  const { kind, words } = useOrg(useShallow(saveState));
  const changed = useOrg((state) => state.undo.length + state.redo.length > 0);
  const conflicts = useOrg((state) => state.conflicts);
  const refused = useOrg((state) => state.unsaved.length > 0);
  const set = useUi((ui) => ui.set);
  const [first] = conflicts;
  const open = () =>
    set({ dialog: first === undefined || refused ? { kind: "unsaved" } : { kind: "merge", conflict: first.id } });
  return (
    <span role="status">
      {kind === "unsaved" ? (
        <button
          type="button"
          className={`plain ${refused || first !== undefined ? "error" : ""}`}
          title={t("shell:unsaved")}
          onClick={open}
        >
          {words}
        </button>
      ) : changed || kind === "saving" ? (
        words
      ) : (
        ""
      )}
    </span>
  );
}
