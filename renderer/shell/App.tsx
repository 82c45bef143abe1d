// The window: canvas as the page, chrome floating over it. Wires stores to canvas and panels; holds no state of its own
// beyond what the window is doing right now.
import { notifications } from "@mantine/notifications";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { HostApi } from "../../shared/contract.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { Canvas } from "../canvas/Canvas.tsx";
import type { CanvasHandle } from "../canvas/types.ts";
import { Findings } from "../findings/Findings.tsx";
import { useProblems } from "../findings/problems.ts";
import { Inspector } from "../inspector/Inspector.tsx";
import { Outline } from "../outline/Outline.tsx";
import { useOrg, useStores, useUi } from "../state/stores.tsx";
import { actionsFor } from "./actions.ts";
import { EmptyState } from "./EmptyState.tsx";
import { Header } from "./Header.tsx";
import { Legend } from "./Legend.tsx";
import { Palette } from "./Palette.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { useShortcuts } from "./shortcuts.ts";
import { useMatches, useTheme } from "./theme.ts";

/** Widths of the floating panels with their gaps, as in tokens.css: the canvas keeps clear of them. */
const GAP = 12;
const SIDE = 236 + 2 * GAP;
const INSPECTOR = 332 + 2 * GAP;
/** Height of the overview at the bottom right, the tallest of what floats down there. */
const OVERVIEW = 108;

export function App({ host }: { readonly host: HostApi }) {
  const stores = useStores();
  const { org, ui } = stores;
  const theme = useTheme();
  const canvas = useRef<CanvasHandle>(null);
  const graph = useOrg((state) => state.graph);
  const types = useOrg((state) => state.types);
  const status = useOrg((state) => state.status);
  const notice = useOrg((state) => state.notice);
  const folder = useOrg((state) => state.folder);
  const selection = useUi((state) => state.selection);
  const sideOpen = useUi((state) => state.sideOpen);
  const inspectorOpen = useUi((state) => state.inspectorOpen);

  const themeNow = useRef(theme);
  themeNow.current = theme;
  const actions = useMemo(
    () => actionsFor({ ...stores, host, canvas: () => canvas.current, theme: () => themeNow.current, announce }),
    [stores, host],
  );
  const byId = useMemo(() => new Map(actions.map((action) => [action.id, action])), [actions]);
  useShortcuts(actions);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.title = folder === null ? "Teamscape" : `${folder.name} – Teamscape`;
    ui.getState().select([]);
  }, [folder, ui]);
  useEffect(() => {
    if (notice !== null) announce(notice.title, notice.detail, notice.tone);
  }, [notice]);
  useEffect(
    () =>
      host.on("command", ({ name }) => {
        byId.get({ undo: "undo", redo: "redo", export: "export-svg", fit: "fit", theme: "theme-system" }[name])?.run();
      }),
    [host, byId],
  );

  const select = useCallback((keys: readonly TeamKey[]) => ui.getState().select(keys), [ui]);
  const goTo = useCallback(
    (key: TeamKey) => {
      ui.getState().select([key]);
      canvas.current?.reveal(key);
    },
    [ui],
  );
  const choose = useCallback(
    (key: TeamKey, add: boolean) => {
      const now = ui.getState().selection;
      if (add) ui.getState().select(now.has(key) ? [...now].filter((k) => k !== key) : [...now, key]);
      else goTo(key);
    },
    [ui, goTo],
  );
  const goToPath = useCallback((path: string) => goTo(`card:${path}`), [goTo]);
  const move = useCallback(
    (moves: Parameters<ReturnType<typeof org.getState>["move"]>[0]) => void org.getState().move(moves),
    [org],
  );
  const openTeam = useCallback(
    (key: TeamKey) => {
      ui.getState().select([key]);
      ui.getState().set({ inspectorOpen: true });
    },
    [ui],
  );
  const onViewport = useCallback(({ zoom }: { zoom: number }) => ui.getState().set({ zoom }), [ui]);
  // On a small window the diagram needs the room more than a panel that has nothing to say yet.
  const narrow = useMatches("(width < 1100px)");
  const inspectorShown = inspectorOpen && (selection.size > 0 || !narrow);
  const insets = useMemo(
    () => ({ left: sideOpen ? SIDE : GAP, right: inspectorShown ? INSPECTOR : GAP, top: GAP, bottom: GAP + OVERVIEW }),
    [sideOpen, inspectorShown],
  );

  return (
    <div className="app">
      <Header actions={byId} />
      <main>
        <div className="app-canvas">
          {status === "ready" && (
            <Canvas
              ref={canvas}
              graph={graph}
              theme={theme}
              types={types}
              selection={selection}
              onSelect={select}
              onMove={move}
              onOpenTeam={openTeam}
              onViewport={onViewport}
              onDrawn={markDrawn}
              insets={insets}
            />
          )}
        </div>
        <EmptyState />
        {sideOpen && status === "ready" && <SidePanel onChoose={choose} onGoToPath={goToPath} />}
        {inspectorShown && status === "ready" && (
          <section className="panel inspector" aria-label="Inspector">
            <Inspector onGoTo={goTo} />
          </section>
        )}
        {status === "ready" && <Legend left={insets.left} right={insets.right + 190} />}
      </main>
      <StatusBar actions={byId} />
      <Palette actions={actions} onGoTo={goTo} />
    </div>
  );
}

interface SidePanelProps {
  readonly onChoose: (key: TeamKey, add: boolean) => void;
  readonly onGoToPath: (path: string) => void;
}

function SidePanel({ onChoose, onGoToPath }: SidePanelProps) {
  const panel = useUi((state) => state.sidePanel);
  const setUi = useUi((state) => state.set);
  const problems = useProblems();
  const worst = problems[0]?.severity ?? "info";
  return (
    <section className="panel side" aria-label={panel === "outline" ? "Outline" : "Findings"}>
      <div className="tabs" role="tablist" aria-label="Side panel">
        <button
          type="button"
          role="tab"
          className="tab"
          aria-selected={panel === "outline"}
          onClick={() => setUi({ sidePanel: "outline" })}
        >
          Outline
        </button>
        <button
          type="button"
          role="tab"
          className="tab"
          aria-selected={panel === "findings"}
          onClick={() => setUi({ sidePanel: "findings" })}
        >
          Findings
          {problems.length > 0 && <span className={`pill ${worst}`}>{problems.length}</span>}
        </button>
      </div>
      {panel === "outline" ? <Outline onChoose={onChoose} /> : <Findings onGoTo={onGoToPath} />}
    </section>
  );
}

/** For the bench and for tests: the moment at which the org is on the screen. */
function markDrawn(teams: number): void {
  performance.mark("teamscape:drawn", { detail: { teams } });
}

function announce(title: string, detail: string, tone: "info" | "error"): void {
  notifications.show({
    title,
    message: detail,
    color: tone === "error" ? "red" : "indigo",
    autoClose: tone === "error" ? 12_000 : 4_000,
    withBorder: true,
  });
}
