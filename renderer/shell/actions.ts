// Everything the user can ask for by name: one list behind menu, palette, shortcuts and tooltips.

import { OVERLAYS, overlayLabel } from "../../shared/diagram/overlay.ts";
import { inSentence, t } from "../../shared/words/t.ts";
import { groupingActions } from "../groupings/actions.ts";
import { layoutActions } from "../layout/actions.ts";
import type { ThemeChoice } from "../state/ui-store.ts";
import { teamActions } from "../teams/actions.ts";
import { viewActions } from "../view/actions.ts";
import type { Action, ActionContext } from "./action-context.ts";
import { downloadExport } from "./download.ts";
import { languageActions } from "./language-actions.ts";
import { notationActions } from "./notation-actions.ts";
import { panelsNow } from "./use-panels.ts";

export const THEME_CHOICES: readonly ThemeChoice[] = ["system", "light", "dark", "contrast"];

export function actionsFor(context: ActionContext): readonly Action[] {
  const { org, ui, canvas } = context;
  // From the dashboard, which has neither panel, and where it gave way to the other, it is shown.
  const toggle = (key: "sideOpen" | "inspectorOpen") => {
    const shown = panelsNow(context)[key === "sideOpen" ? "side" : "inspector"];
    ui.getState().set({ [key]: ui.getState().page !== "design" || !shown, page: "design" });
  };
  return [
    {
      id: "undo",
      label: t("common:undo"),
      shortcut: "Ctrl+Z",
      blocked: () => (org.getState().undo.length === 0 ? t("shell:blocked.undo") : null),
      run: () => void org.getState().undoLast(),
    },
    {
      id: "redo",
      label: t("shell:action.redo"),
      shortcut: "Ctrl+Shift+Z",
      blocked: () => (org.getState().redo.length === 0 ? t("shell:blocked.redo") : null),
      run: () => void org.getState().redoLast(),
    },
    ...teamActions(context),
    ...groupingActions(context),
    ...layoutActions(context),
    ...viewActions(context),
    { id: "fit", label: t("shell:action.fit"), shortcut: "Shift+1", run: () => canvas()?.fit() },
    { id: "zoom-in", label: t("shell:action.zoomIn"), shortcut: "Ctrl++", run: () => canvas()?.zoomIn() },
    { id: "zoom-out", label: t("shell:action.zoomOut"), shortcut: "Ctrl+-", run: () => canvas()?.zoomOut() },
    { id: "zoom-100", label: t("shell:action.zoomWhole"), shortcut: "Ctrl+0", run: () => canvas()?.zoomTo(1) },
    { id: "outline", label: t("shell:action.outline"), shortcut: "Ctrl+B", run: () => toggle("sideOpen") },
    { id: "inspector", label: t("shell:action.inspector"), shortcut: "Ctrl+I", run: () => toggle("inspectorOpen") },
    {
      id: "findings",
      label: t("shell:action.findings"),
      shortcut: "Ctrl+Shift+F",
      run: () => ui.getState().set({ sidePanel: "findings", sideOpen: true, page: "design" }),
    },
    {
      id: "page",
      label: t("shell:action.page"),
      shortcut: "Ctrl+Shift+D",
      run: () => ui.getState().set({ page: ui.getState().page === "design" ? "dashboard" : "design" }),
    },
    {
      id: "print",
      label: t("shell:action.print"),
      shortcut: "Ctrl+P",
      run: () => ui.getState().set({ page: "dashboard", printAsked: true }),
    },
    {
      id: "tour",
      label: t("tour:action"),
      blocked: () => (org.getState().status === "ready" ? null : t("tour:noFolder")),
      // Only who takes it loads it.
      run: () => void import("../tour/tour.ts").then(({ startTour }) => startTour(context, canvas)),
    },
    { id: "clear", label: t("shell:action.clear"), shortcut: "Escape", run: () => ui.getState().select([]) },
    { id: "export-svg", label: t("shell:action.exportSvg"), shortcut: "Ctrl+E", run: () => void downloadExport(context, "svg") },
    { id: "export-png", label: t("shell:action.exportPng"), run: () => void downloadExport(context, "png") },
    ...OVERLAYS.map((overlay, i) => ({
      id: `overlay-${overlay}`,
      label: t("shell:action.colourBy", { what: inSentence(overlayLabel(overlay)) }),
      // Shift and 1 fits everything.
      shortcut: `Shift+${i + 2}`,
      run: () => ui.getState().set({ overlay, page: "design" }),
    })),
    ...notationActions(context),
    ...languageActions(context),
    ...THEME_CHOICES.map((choice) => ({
      id: `theme-${choice}`,
      label: t(`shell:action.theme.${choice}`),
      run: () => ui.getState().set({ themeChoice: choice }),
    })),
  ];
}
