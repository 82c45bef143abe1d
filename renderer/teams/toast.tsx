// Tells what was done to teams, with a button that takes it back. The button does nothing once something else was done after it.
import { notifications } from "@mantine/notifications";
import { t } from "../../shared/words/t.ts";
import type { OrgStore } from "../state/org-store.ts";
import "./toast.css";

/** Long enough to read it and to reach for the button, milliseconds. */
const SHOWN = 8000;

/** Call it right after the step was saved. */
export function toastWithUndo(org: OrgStore, title: string, detail: string): void {
  const step = org.getState().undo.at(-1)?.id;
  const undo = () => {
    notifications.hide(id);
    if (org.getState().undo.at(-1)?.id === step) void org.getState().undoLast();
  };
  const id = notifications.show({
    closeButtonProps: { "aria-label": t("common:close") },
    title,
    message: (
      <span className="toast-undo">
        {detail}
        <button type="button" className="btn" onClick={undo}>
          {t("common:undo")}
        </button>
      </span>
    ),
    color: "indigo",
    autoClose: SHOWN,
    withBorder: true,
  });
}
