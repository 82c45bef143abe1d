// Leads through the window on the folder that is open: driver.js points and keeps the focus, this opens what it points at. What was open
// and selected before is so again afterwards. Nothing is written to the folder.
import { type Driver, driver } from "driver.js";
import "driver.js/dist/driver.css";
import { flushSync } from "react-dom";
import { t } from "../../shared/words/t.ts";
import type { CanvasHandle } from "../canvas/types.ts";
import type { Stores } from "../state/stores.tsx";
import { type Stop, stopsOf, teamToShow } from "./steps.ts";
import "./tour.css";

/** A stop that is not on the page after this long is left out. */
const WAIT_MS = 1000;

let running: Driver | null = null;

export function startTour(stores: Stores, canvas: () => CanvasHandle | null): void {
  running?.destroy();
  const { org, ui } = stores;
  const before = ui.getState();
  const back = focused();
  const team = teamToShow(org.getState().org);
  const stops = stopsOf(team);
  const prepare = (stop: Stop | undefined): void => {
    if (stop === undefined) return;
    // Drawn before it is pointed at.
    flushSync(() => {
      // Selected first: where there is room for one panel, that asks for the inspector.
      ui.getState().select(team === null ? [] : [team]);
      ui.getState().set({ page: "design", ...stop.open });
    });
    if (stop.name === "team" && team !== null) canvas()?.reveal(team);
  };
  const go = (by: 1 | -1, tour: Driver): void => {
    const next = (tour.getActiveIndex() ?? 0) + by;
    prepare(stops[next]);
    if (next >= stops.length) tour.destroy();
    else tour.moveTo(Math.max(0, next));
  };
  const tour = driver({
    steps: stops.map(({ name, at }) => ({
      element: at,
      popover: { title: t(`tour:${name}.title`), description: t(`tour:${name}.text`) },
    })),
    showProgress: true,
    progressText: t("tour:progress", { at: "{{current}}", of: "{{total}}" }),
    nextBtnText: t("tour:next"),
    prevBtnText: t("tour:back"),
    doneBtnText: t("tour:done"),
    popoverClass: "tour",
    animate: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    overlayOpacity: 0.45,
    stageRadius: 10,
    skipMissingElement: true,
    waitForElement: WAIT_MS,
    onPopoverRender({ closeButton, title, footer }) {
      closeButton.setAttribute("aria-label", t("tour:end"));
      // The library's header and footer would be taken for those of the page.
      title.setAttribute("role", "none");
      footer.setAttribute("role", "group");
    },
    // The library would put the keyboard on what ends the tour.
    onHighlighted: (_element, _step, { state }) => state.popover?.nextButton.focus(),
    onNextClick: () => go(1, tour),
    onPrevClick: () => go(-1, tour),
    onDestroyed() {
      running = null;
      const { sidePanel, sideOpen, inspectorOpen, inspectorTab, page } = before;
      ui.getState().set({ sidePanel, sideOpen, inspectorOpen, inspectorTab, page });
      ui.getState().select(before.selection);
      back?.focus({ preventScroll: true });
    },
  });
  running = tour;
  ui.getState().set({ welcomed: true });
  prepare(stops[0]);
  tour.drive();
}

function focused(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
}
