// The window: canvas as the page, chrome floating over it. Wires stores to canvas and panels; holds no state of its own
// beyond what the window is doing right now.
import { notifications } from "@mantine/notifications";
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { EventPayload, HostApi } from "../../shared/contract.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import type { CanvasHandle, Viewport } from "../canvas/types.ts";
import { listenToClipboard, pasteTeamsByCommand } from "../clipboard/clipboard.ts";
import { Dashboard } from "../dashboard/lazy.tsx";
import { Inspector } from "../inspector/Inspector.tsx";
import { ArrangePanel } from "../layout/ArrangePanel.tsx";
import { heldWhileArranging } from "../layout/arranging.ts";
import { EditableCanvas } from "../relations/EditableCanvas.tsx";
import { ConflictBanner } from "../source/ConflictBanner.tsx";
import { useOrg, useStores, useUi, useView } from "../state/stores.tsx";
import { EmptyState } from "../states/EmptyState.tsx";
import { Welcome } from "../tour/Welcome.tsx";
import { followHash } from "../view/address.ts";
import { useFitFocus } from "../view/focusing.ts";
import { goToHit } from "../view/hits.ts";
import { Presentation } from "../view/Presentation.tsx";
import { followPlaces } from "../view/places.ts";
import { useShownGraph } from "../view/shown-graph.ts";
import { ViewBar } from "../view/ViewBar.tsx";
import { AfterPicture } from "./AfterPicture.tsx";
import type { ActionContext } from "./action-context.ts";
import { actionsFor } from "./actions.ts";
import { Dialogs } from "./Dialogs.tsx";
import { useFolderAndNotices } from "./follow-folder.ts";
import { useGoing } from "./going.ts";
import { Header } from "./Header.tsx";
import { useInspectorWidth } from "./inspector-width.ts";
import { keepFocus } from "./keep-focus.ts";
import { keepViewport, keptViewport } from "./kept-viewport.ts";
import { createInView, Legend, useLegendOpen } from "./Legend.tsx";
import { Palette } from "./Palette.tsx";
import { NARROW } from "./panels.ts";
import { SidePanel, useSideWidth } from "./SidePanel.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { useShortcuts } from "./shortcuts.ts";
import { COMPACT, useMatches, useTheme } from "./theme.ts";
import { useToastPlace } from "./toast-place.ts";
import { usePanels } from "./use-panels.ts";

/** Widths of the floating panels with their gaps, as in tokens.css: the canvas keeps clear of them. */
const GAP = 12;
/** Which action a command of the application menu is, by its id. */
const COMMANDS: Readonly<Record<EventPayload<"command">["name"], string>> = {
  undo: "undo",
  redo: "redo",
  export: "export-svg",
  fit: "fit",
  theme: "theme-system",
  page: "page",
  findings: "findings",
  print: "print",
  "new-team": "new-team",
  duplicate: "duplicate",
  rename: "rename",
  delete: "delete",
  "join-grouping": "join-grouping",
  connect: "connect",
  history: "history",
};
/** Height of the overview at the bottom right, and the most of the legend beside it, as in status.css: the canvas fits above both. */
const OVERVIEW = 108;
const LEGEND = 160;
const LEGEND_FOLDED = 44;
/** Width of the overview with its gap; and where there is one, as in minimap.css. */
const BESIDE_OVERVIEW = 190;
const OVERVIEW_ROOM = "(width >= 960px) and (height >= 560px)";
/** Height of the strip at the top that says what is shown, with its gap to the panels' top edge. */
const VIEW_BAR = 46;

export function App({ host }: { readonly host: HostApi }) {
  const stores = useStores();
  const { org, ui } = stores;
  const theme = useTheme();
  const canvas = useRef<CanvasHandle>(null);
  const { graph, lit, kept } = useShownGraph();
  useFitFocus(kept, canvas);
  const presenting = useView((state) => state.presenting);
  const types = useOrg((state) => state.types);
  const scores = useOrg((state) => state.scores.teams);
  const asOf = useOrg((state) => state.scores.asOf);
  const flow = useView((state) => state.flow);
  const sized = useView((state) => state.sized);
  const [inView] = useState(createInView);
  const overlay = useUi((state) => state.overlay);
  const status = useOrg((state) => state.status);
  const folder = useOrg((state) => state.folder);
  const selection = useUi((state) => state.selection);
  const page = useUi((state) => state.page);

  const themeNow = useRef(theme);
  themeNow.current = theme;
  const context = useMemo<ActionContext>(
    () => ({
      ...stores,
      host,
      canvas: () => (ui.getState().page === "design" ? canvas.current : null),
      theme: () => themeNow.current,
      announce,
    }),
    [stores, ui, host],
  );
  const actions = useMemo(() => heldWhileArranging(actionsFor(context), context), [context]);
  const byId = useMemo(() => new Map(actions.map((action) => [action.id, action])), [actions]);
  useShortcuts(actions);
  useEffect(() => listenToClipboard(context), [context]);
  useEffect(() => org.getState().setSized(sized), [org, sized]);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.title = folder === null ? "Teamscape" : `${folder.name} – Teamscape`;
  }, [folder]);
  useFolderAndNotices(announce);
  const ready = status === "ready";
  useEffect(() => (ready && folder !== null ? followPlaces(context) : undefined), [context, ready, folder]);
  useEffect(() => (ready && folder !== null ? followHash(context) : undefined), [context, ready, folder]);
  useEffect(
    () =>
      host.on("command", ({ name }) => {
        const action = byId.get(COMMANDS[name]);
        if ((action?.blocked?.() ?? null) === null) action?.run();
      }),
    [host, byId],
  );

  const { select, goTo, choose, show, jump, openTeam, explain } = useGoing(context, canvas);
  const onDrawn = useCallback(
    (teams: number) => {
      markDrawn(teams);
      org.getState().drawn();
    },
    [org],
  );
  useEffect(() => {
    const onVisible = () => org.getState().newDay();
    document.addEventListener("visibilitychange", onVisible);
    return () => document.removeEventListener("visibilitychange", onVisible);
  }, [org]);
  const onViewport = useCallback(
    (viewport: Viewport) => {
      // A pan changes no zoom, and whoever follows the store is not to be asked in each of its frames.
      if (viewport.zoom !== ui.getState().zoom) ui.getState().set({ zoom: viewport.zoom });
      const { folder: shown } = org.getState();
      if (shown !== null) keepViewport(shown, viewport);
    },
    [org, ui],
  );
  const narrow = useMatches(NARROW);
  const compact = useMatches(COMPACT);
  const arranging = useView((state) => state.arranging !== null);
  const { side: sideShown, inspector: inspectorShown } = usePanels();
  // A panel that gives way may have had the keyboard.
  const sideBefore = useRef(sideShown);
  useEffect(() => {
    if (sideBefore.current && !sideShown) keepFocus();
    sideBefore.current = sideShown;
  }, [sideShown]);
  const side = useSideWidth();
  const { width: inspector, wide } = useInspectorWidth();
  const legendOpen = useLegendOpen();
  const overview = useMatches(OVERVIEW_ROOM);
  const legend = !((wide && narrow) || (compact && inspectorShown));
  const insets = useMemo(
    () =>
      presenting
        ? { left: GAP, right: GAP, top: GAP, bottom: GAP + LEGEND }
        : {
            left: sideShown ? side + 2 * GAP : GAP,
            right: inspectorShown ? inspector + 2 * GAP : GAP,
            top: VIEW_BAR + GAP,
            bottom: GAP + (legend && legendOpen ? LEGEND : overview ? OVERVIEW : legend ? LEGEND_FOLDED : 0),
          },
    [presenting, sideShown, side, inspectorShown, inspector, legendOpen, legend, overview],
  );
  const design = page === "design" && status === "ready";
  const chrome = design && !presenting;
  useToastPlace(design ? insets : null);
  const point = useCallback((key: TeamKey | null) => canvas.current?.point(key), []);
  const toCanvas = useCallback(() => canvas.current?.focus(), []);
  const fit = useCallback(() => canvas.current?.fit(), []);
  const toHit = useCallback((key: TeamKey) => goToHit(context, key), [context]);

  return (
    <div className="app" data-page={page} data-presenting={presenting || undefined}>
      {/* What edits waits while teams are arranged. */}
      <div className="app-held" inert={arranging}>
        {!presenting && <Header actions={byId} onShow={show} />}
      </div>
      <main>
        {/* Stays as it is under the other page: view and selection are there on the way back. */}
        <div className="app-canvas" inert={page !== "design"}>
          {status === "ready" && (
            <EditableCanvas
              canvas={canvas}
              actions={byId}
              graph={graph}
              lit={lit}
              theme={theme}
              types={types}
              overlay={overlay}
              asOf={asOf}
              flow={flow}
              sized={sized}
              onInView={inView.setState}
              scores={scores}
              selection={selection}
              onSelect={select}
              onOpenTeam={openTeam}
              onPaste={(around) => void pasteTeamsByCommand(context, around)}
              onExplain={explain}
              start={keptViewport(folder)}
              onViewport={onViewport}
              onDrawn={onDrawn}
              insets={insets}
            />
          )}
        </div>
        <EmptyState actions={byId} />
        {page === "design" && <Welcome actions={byId} />}
        {status === "ready" && (
          <ConflictBanner left={page === "design" ? insets.left : GAP} right={page === "design" ? insets.right : GAP} />
        )}
        {page === "dashboard" && status === "ready" && (
          <Suspense>
            <Dashboard onGoTo={goTo} onShow={show} />
          </Suspense>
        )}
        {chrome && (
          <ViewBar left={insets.left} right={insets.right} actions={byId} kept={kept} onHit={toHit} onLeave={toCanvas} />
        )}
        {chrome && sideShown && (
          <div className="app-held" inert={arranging}>
            <SidePanel
              context={context}
              actions={byId}
              width={side}
              kept={kept}
              onChoose={choose}
              onPoint={point}
              onJump={jump}
            />
          </div>
        )}
        {chrome && arranging && <ArrangePanel onFit={fit} onClose={toCanvas} />}
        {chrome && inspectorShown && !arranging && (
          <section className="panel inspector" aria-label={t("shell:inspector")} style={{ width: inspector }}>
            <AfterPicture>
              <Inspector onGoTo={goTo} onShow={show} />
            </AfterPicture>
          </section>
        )}
        {design && (presenting || legend) && (
          <Legend
            left={insets.left}
            right={insets.right + (overview ? BESIDE_OVERVIEW : 0)}
            actions={byId}
            inView={inView}
            open={legendOpen || presenting}
          />
        )}
      </main>
      {design && presenting && <Presentation context={context} />}
      {!presenting && <StatusBar actions={byId} />}
      <Palette context={context} actions={actions} onGoTo={goTo} onShow={show} />
      <Dialogs context={context} />
    </div>
  );
}

/** For the bench and for tests: the moment at which the org is on the screen. */
function markDrawn(teams: number): void {
  performance.mark("teamscape:drawn", { detail: { teams } });
}

function announce(title: string, detail: string, tone: "info" | "error"): void {
  notifications.show({
    closeButtonProps: { "aria-label": t("common:close") },
    title,
    message: detail,
    color: tone === "error" ? "red" : "indigo",
    autoClose: tone === "error" ? 12_000 : 4_000,
    withBorder: true,
  });
}
