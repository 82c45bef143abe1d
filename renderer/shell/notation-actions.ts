// What can be asked for of how the notation is drawn: the flow of change, team size as height, the legend.
import { t } from "../../shared/words/t.ts";
import type { Action, ActionContext } from "./action-context.ts";

export function notationActions({ ui, view }: ActionContext): readonly Action[] {
  const toggle = (key: "flow" | "sized") => () => {
    view.getState().set({ [key]: !view.getState()[key] });
    ui.getState().set({ page: "design" });
  };
  return [
    { id: "flow", label: t("notation:actions.flow"), shortcut: "Shift+7", run: toggle("flow") },
    { id: "sized", label: t("notation:actions.sized"), shortcut: "Shift+8", run: toggle("sized") },
    {
      id: "legend",
      label: t("notation:actions.legend"),
      shortcut: "Shift+L",
      run() {
        const { legendOpen, set } = ui.getState();
        // As long as nobody chose, it is open where the window has room: see useLegendOpen.
        set({ legendOpen: !(legendOpen ?? window.innerWidth >= 1100), page: "design" });
      },
    },
  ];
}
