// While teams are arranged: nothing else is edited, and what is shown is a proposal. Begins with the panel and ends with it.
import { t } from "../../shared/words/t.ts";
import type { Action, ActionContext } from "../shell/action-context.ts";
import type { Stores } from "../state/stores.tsx";

type View = Stores["view"];

export const startArranging = (view: View): void => view.getState().set({ arranging: { moves: new Map(), graph: null } });
export const stopArranging = (view: View): void => view.getState().set({ arranging: null });

/** What only changes how the diagram is looked at. */
const FREE: ReadonlySet<string> = new Set(["arrange", "fit", "zoom-in", "zoom-out", "zoom-100"]);
const isFree = (id: string): boolean => FREE.has(id) || id.startsWith("theme-") || id.startsWith("overlay-");

/** True while teams are arranged, which is told: whoever was about to edit leaves it then. */
export function isHeld({ view, announce }: Pick<ActionContext, "view" | "announce">): boolean {
  if (view.getState().arranging === null) return false;
  announce(t("layout:held"), t("layout:heldWhy"), "info");
  return true;
}

/** The same actions, held while teams are arranged; the one that clears the selection then ends the arranging. */
export function heldWhileArranging(actions: readonly Action[], context: ActionContext): readonly Action[] {
  const { view } = context;
  const arranging = () => view.getState().arranging !== null;
  return actions.map((action) => {
    if (isFree(action.id)) return action;
    if (action.id === "clear") return { ...action, run: () => (arranging() ? stopArranging(view) : action.run()) };
    return {
      ...action,
      blocked: () => (arranging() ? t("layout:held") : (action.blocked?.() ?? null)),
      run() {
        if (!isHeld(context)) action.run();
      },
    };
  });
}
