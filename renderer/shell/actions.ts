// Everything the user can ask for by name: one list behind menu, palette, shortcuts and tooltips.

import { OVERLAYS, overlayLabel } from "../../shared/diagram/overlay.ts";
import { t } from "../../shared/words/t.ts";
import { groupingActions } from "../groupings/actions.ts";
import { layoutActions } from "../layout/actions.ts";
import type { ThemeChoice } from "../state/ui-store.ts";
import { teamActions } from "../teams/actions.ts";
import { viewActions } from "../view/actions.ts";
import type { Action, ActionContext } from "./action-context.ts";
import { downloadExport } from "./download.ts";
import { languageActions } from "./language-actions.ts";
import { notationActions } from "./notation-actions.ts";

const THEMES: readonly (readonly [ThemeChoice, string])[] = [
  ["system", "Theme: as the system"],
  ["light", "Theme: light"],
  ["dark", "Theme: dark"],
  ["contrast", "Theme: high contrast"],
];

export function actionsFor(context: ActionContext): readonly Action[] {
  const { org, ui, canvas } = context;
  // From the dashboard, which has neither panel, it is shown where it is.
  const toggle = (key: "sideOpen" | "inspectorOpen") =>
    ui.getState().set({ [key]: ui.getState().page !== "design" || !ui.getState()[key], page: "design" });
  return [
    {
      id: "undo",
      label: "Undo",
      shortcut: "Ctrl+Z",
      blocked: () => (org.getState().undo.length === 0 ? "Nothing has been changed yet." : null),
      run: () => void org.getState().undoLast(),
    },
    {
      id: "redo",
      label: "Redo",
      shortcut: "Ctrl+Shift+Z",
      blocked: () => (org.getState().redo.length === 0 ? "Nothing was undone." : null),
      run: () => void org.getState().redoLast(),
    },
    ...teamActions(context),
    ...groupingActions(context),
    ...layoutActions(context),
    ...viewActions(context),
    { id: "fit", label: "Fit everything", shortcut: "Shift+1", run: () => canvas()?.fit() },
    { id: "zoom-in", label: "Zoom in", shortcut: "Ctrl++", run: () => canvas()?.zoomIn() },
    { id: "zoom-out", label: "Zoom out", shortcut: "Ctrl+-", run: () => canvas()?.zoomOut() },
    { id: "zoom-100", label: "Zoom to 100 %", shortcut: "Ctrl+0", run: () => canvas()?.zoomTo(1) },
    { id: "outline", label: "Show or hide the outline", shortcut: "Ctrl+B", run: () => toggle("sideOpen") },
    { id: "inspector", label: "Show or hide the inspector", shortcut: "Ctrl+I", run: () => toggle("inspectorOpen") },
    {
      id: "findings",
      label: "Show findings",
      shortcut: "Ctrl+Shift+F",
      run: () => ui.getState().set({ sidePanel: "findings", sideOpen: true, page: "design" }),
    },
    {
      id: "page",
      label: "Switch between design and dashboard",
      shortcut: "Ctrl+Shift+D",
      run: () => ui.getState().set({ page: ui.getState().page === "design" ? "dashboard" : "design" }),
    },
    {
      id: "print",
      label: "Print the dashboard…",
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
    { id: "clear", label: "Clear the selection", shortcut: "Escape", run: () => ui.getState().select([]) },
    { id: "export-svg", label: "Export the diagram as SVG", shortcut: "Ctrl+E", run: () => void downloadExport(context, "svg") },
    { id: "export-png", label: "Export the diagram as PNG", run: () => void downloadExport(context, "png") },
    ...OVERLAYS.map((overlay, i) => ({
      id: `overlay-${overlay}`,
      label: `Colour by ${overlayLabel(overlay).toLowerCase()}`,
      // Shift and 1 fits everything.
      shortcut: `Shift+${i + 2}`,
      run: () => ui.getState().set({ overlay, page: "design" }),
    })),
    ...notationActions(context),
    ...languageActions(context),
    ...THEMES.map(([choice, label]) => ({ id: `theme-${choice}`, label, run: () => ui.getState().set({ themeChoice: choice }) })),
  ];
}
