// What can be done about what is shown: the list behind palette, keys, header and menus. Filter, search, focus, views, back and forth.
import { type Focus, NO_FILTER } from "../../shared/views/types.ts";
import { isPlain, PLAIN_VIEW } from "../../shared/views/view.ts";
import { t } from "../../shared/words/t.ts";
import type { Action, ActionContext } from "../shell/action-context.ts";
import { addressNow, copyAddress } from "./address.ts";
import { focusOn } from "./focusing.ts";
import { goToHit, hitsOf, nextHit } from "./hits.ts";
import { canGo, go } from "./places.ts";
import { isEverything, keptBy, showView, viewOf } from "./showing.ts";

const DIRECTIONS: readonly Focus["direction"][] = ["both", "provides", "consumes"];

export function viewActions(context: ActionContext): readonly Action[] {
  const { org, ui, view, canvas } = context;
  const set = (part: Parameters<ReturnType<typeof view.getState>["set"]>[0]) => view.getState().set(part);
  const notReady = () => (org.getState().status === "ready" ? null : t("view:blocked.noFolder"));
  const inFocus = () => (view.getState().focus === null ? t("view:blocked.noFocus") : null);
  const refocus = (part: Partial<Focus>) => {
    const { focus } = view.getState();
    if (focus === null) return;
    set({ focus: { ...focus, ...part } });
  };
  const step = (by: 1 | -1) => {
    const depth = (view.getState().focus?.depth ?? 1) + by;
    if (depth === 1 || depth === 2 || depth === 3) refocus({ depth });
  };
  const search = (by: 1 | -1) => {
    const { search: text, hit } = view.getState();
    const { hits } = hitsOf(org.getState().org, org.getState().graph, text, keptNow(context));
    const key = nextHit(hits, hit, by);
    if (key !== null) goToHit(context, key);
  };
  return [
    {
      id: "search",
      label: t("view:action.search"),
      shortcut: "Ctrl+F",
      also: "/",
      blocked: notReady,
      run() {
        ui.getState().set({ page: "design" });
        set({ searching: true });
        document.querySelector<HTMLElement>("[data-canvas-search]")?.focus();
      },
    },
    {
      id: "next-hit",
      label: t("view:action.nextHit"),
      shortcut: "F3",
      blocked: () => (view.getState().search === "" ? t("view:blocked.noSearch") : null),
      run: () => search(1),
    },
    {
      id: "previous-hit",
      label: t("view:action.previousHit"),
      shortcut: "Shift+F3",
      blocked: () => (view.getState().search === "" ? t("view:blocked.noSearch") : null),
      run: () => search(-1),
    },
    {
      id: "filter",
      label: t("view:action.filter"),
      shortcut: "F",
      blocked: notReady,
      run() {
        ui.getState().set({ page: "design" });
        set({ filtering: !view.getState().filtering });
      },
    },
    {
      id: "clear-filter",
      label: t("view:action.clearFilter"),
      blocked: () => (isPlain(view.getState().filter) ? t("view:blocked.noFilter") : null),
      run: () => set({ filter: NO_FILTER }),
    },
    {
      id: "others",
      label: t("view:action.others"),
      shortcut: "Shift+H",
      blocked: () => (isPlain(view.getState().filter) ? (inFocus() === null ? null : t("view:blocked.nothingOut")) : null),
      run: () => set({ others: view.getState().others === "fade" ? "hide" : "fade" }),
    },
    {
      id: "focus",
      label: t("view:action.focus"),
      shortcut: "Shift+F",
      blocked: () => (ui.getState().selection.size === 1 ? null : t("view:blocked.noTeam")),
      run() {
        const [key] = ui.getState().selection;
        if (key === undefined) return;
        ui.getState().set({ page: "design" });
        focusOn(view, key);
      },
    },
    {
      id: "focus-deeper",
      label: t("view:action.deeper"),
      shortcut: "]",
      blocked: () => inFocus() ?? (view.getState().focus?.depth === 3 ? t("view:blocked.deepest") : null),
      run: () => step(1),
    },
    {
      id: "focus-nearer",
      label: t("view:action.nearer"),
      shortcut: "[",
      blocked: () => inFocus() ?? (view.getState().focus?.depth === 1 ? t("view:blocked.nearest") : null),
      run: () => step(-1),
    },
    {
      id: "focus-direction",
      label: t("view:action.direction"),
      shortcut: "\\",
      blocked: inFocus,
      run() {
        const at = DIRECTIONS.indexOf(view.getState().focus?.direction ?? "both");
        refocus({ direction: DIRECTIONS[(at + 1) % DIRECTIONS.length] ?? "both" });
      },
    },
    { id: "focus-end", label: t("view:action.endFocus"), blocked: inFocus, run: () => endFocus(context) },
    {
      id: "show-everything",
      label: t("view:action.plain"),
      shortcut: "Shift+A",
      blocked: () => notReady() ?? (isEverything(viewOf(view.getState(), ui.getState())) ? t("view:blocked.plain") : null),
      run() {
        const { colour, flow, sized, others } = viewOf(view.getState(), ui.getState());
        showView(context, { ...PLAIN_VIEW, colour, flow, sized, others });
      },
    },
    {
      id: "fit-selection",
      label: t("view:action.fitSelection"),
      shortcut: "Shift+0",
      blocked: () => (ui.getState().selection.size === 0 ? t("view:blocked.noSelection") : null),
      run: () => canvas()?.show(ui.getState().selection),
    },
    {
      id: "back",
      label: t("view:action.back"),
      shortcut: "Alt+ArrowLeft",
      blocked: () => (canGo(view.getState().visited, -1) ? null : t("view:blocked.noBack")),
      run: () => go(context, -1),
    },
    {
      id: "forward",
      label: t("view:action.forward"),
      shortcut: "Alt+ArrowRight",
      blocked: () => (canGo(view.getState().visited, 1) ? null : t("view:blocked.noForward")),
      run: () => go(context, 1),
    },
    {
      id: "views",
      label: t("view:action.views"),
      shortcut: "V",
      blocked: notReady,
      run: () => ui.getState().set({ sidePanel: "views", sideOpen: true, page: "design" }),
    },
    {
      id: "save-view",
      label: t("view:action.save"),
      shortcut: "Shift+V",
      blocked: notReady,
      run: () => ui.getState().set({ dialog: { kind: "save-view" } }),
    },
    {
      id: "copy-address",
      label: t("view:action.copy"),
      blocked: notReady,
      run: () => void copyAddress(context, addressNow(context)),
    },
    {
      id: "open-address",
      label: t("view:action.open"),
      blocked: notReady,
      run: () => ui.getState().set({ dialog: { kind: "open-address" } }),
    },
    {
      id: "present",
      label: t("view:action.present"),
      shortcut: "Shift+P",
      blocked: notReady,
      run() {
        ui.getState().set({ page: "design", dialog: null });
        set({ presenting: true, filtering: false, searching: false });
      },
    },
  ];
}

/** Teams that filter and focus let through now; null where they let all through. */
const keptNow = ({ org, ui, view }: ActionContext) => keptBy(org.getState(), viewOf(view.getState(), ui.getState()));

function endFocus({ view, canvas }: ActionContext): void {
  view.getState().set({ focus: null });
  canvas()?.focus();
}
