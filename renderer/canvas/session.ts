// What one canvas is doing right now: where it looks, what the pointer and the keyboard are on, what is being moved. Positions under
// way live here and in React Flow; the app hears of them once, on drop. Nothing here is saved.
import { createStore } from "zustand/vanilla";
import type { Position } from "../../shared/card/types.ts";
import type { TeamStyle } from "../../shared/diagram/draw-team.ts";
import type { Point, Rect } from "../../shared/geometry.ts";
import { moveNodes } from "../../shared/graph/move.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { type Detail, detailOf } from "./detail.ts";
import { reconcileNodes, type TeamFlowNode } from "./flow-nodes.ts";
import { indexOf } from "./graph-index.ts";
import { firstInReadingOrder, mountedTeams, type Near, NOTHING_NEAR, nearTeams } from "./mounting.ts";
import type { Hit } from "./pick.ts";
import type { Guide } from "./snap.ts";
import type { Insets, Viewport } from "./types.ts";
import { type Size, visibleRect } from "./viewport.ts";

export interface Drag {
  readonly keys: ReadonlySet<TeamKey>;
  /** Where each of them is now: top left corners. */
  readonly moves: ReadonlyMap<TeamKey, Position>;
  readonly guides: readonly Guide[];
  /** "dropped": the app was told and has not answered with a new graph yet. */
  readonly phase: "moving" | "dropped";
  /** Key of the grouping that letting go here joins. */
  readonly join?: string | null;
}

/** A relation under the pointer: a new one, or one whose other end stays. Points are canvas units. */
export interface LinkDrag {
  readonly kind: "new" | "retarget";
  /** The team at the end that stays. */
  readonly fixed: TeamKey;
  readonly start: Point;
  readonly at: Point;
  /** The team that letting go here connects to. */
  readonly target: TeamKey | null;
  /** Letting go here asks for a new team to connect to: no team is here, nor near where the drag began. */
  readonly free: boolean;
}

interface Given {
  readonly graph: Graph;
  readonly style: TeamStyle;
  /** What is judged of teams; changes with the cards, never while they are moved. */
  readonly scores: ReadonlyMap<TeamKey, TeamScores>;
  readonly selection: ReadonlySet<TeamKey>;
  /** The relation that is selected. */
  readonly relation: string | null;
  readonly insets: Insets;
  readonly size: Size;
  readonly viewport: Viewport;
  /** While the zoom changes, no team is mounted or let go: what comes into view is painted until it rests. */
  readonly zooming: boolean;
  readonly hover: Hit | null;
  /** Where the pointer hovers, CSS pixels from the canvas's corner. */
  readonly pointer: Point | null;
  /** The team the keyboard is on. */
  readonly focus: TeamKey | null;
  /** The team the keyboard was on when it left the canvas. */
  readonly home: TeamKey | null;
  readonly drag: Drag | null;
  readonly link: LinkDrag | null;
  /** What was done or reached by keyboard, in words for assistive technology. */
  readonly said: string;
  /** The rectangle being drawn to select with, canvas units. */
  readonly marquee: Rect | null;
}

export interface CanvasState extends Given {
  /** The graph with what is being moved where it is now. */
  readonly shown: Graph;
  readonly detail: Detail;
  readonly near: Near;
  /** The one team that Tab stops at. */
  readonly tabStop: TeamKey | null;
  readonly nodes: readonly TeamFlowNode[];
}

export type Session = ReturnType<typeof createSession>;

const NOTHING: ReadonlySet<TeamKey> = new Set();

type Start = Pick<Given, "graph" | "style" | "scores" | "selection" | "insets" | "size" | "viewport"> & {
  readonly relation?: string | null;
};

export function createSession(given: Start) {
  const blank: CanvasState = {
    relation: null,
    link: null,
    said: "",
    ...given,
    zooming: false,
    hover: null,
    pointer: null,
    focus: null,
    home: null,
    drag: null,
    marquee: null,
    shown: given.graph,
    detail: detailOf(given.viewport.zoom),
    near: NOTHING_NEAR,
    tabStop: null,
    nodes: [],
  };
  const store = createStore<CanvasState>()(() => derive(blank, null));
  return {
    store,
    get: store.getState,
    /** Changes what is given and derives the rest, in one step. */
    set(part: Partial<Given>): void {
      const before = store.getState();
      store.setState(derive({ ...before, ...part }, before), true);
    },
  };
}

/** `state` with all that follows from what is given brought up to date; `before` is null at the start. */
function derive(state: CanvasState, before: CanvasState | null): CanvasState {
  const graphIsNew = state.graph !== before?.graph;
  const drag = graphIsNew ? dragOn(state.drag, state.graph, before) : state.drag;
  const focus = state.focus !== null && state.graph.nodes.has(state.focus) ? state.focus : null;
  const hover = graphIsNew ? hoverOn(state.hover, state.graph) : state.hover;
  const shown =
    drag === null ? state.graph : graphIsNew || drag !== before?.drag ? moveNodes(state.graph, drag.moves) : state.shown;
  const wasNear = before?.near ?? NOTHING_NEAR;
  const near = state.zooming && !graphIsNew ? wasNear : nearTeams(state.graph, state.viewport, state.size, wasNear, graphIsNew);
  const next: CanvasState = { ...state, drag, focus, hover, shown, near, detail: detailOf(state.viewport.zoom) };
  const settled =
    before !== null &&
    !graphIsNew &&
    shown === before.shown &&
    near === before.near &&
    hover === before.hover &&
    focus === before.focus &&
    drag === before.drag &&
    state.home === before.home &&
    state.selection === before.selection;
  if (settled) return next;
  const tabStop = tabStopOf(next);
  const moving = drag?.keys ?? NOTHING;
  const keys = mountedTeams(next.graph, near, singledOut(next, tabStop));
  return { ...next, tabStop, nodes: reconcileNodes(state.nodes, keys, shown, state.selection, moving) };
}

/** A drop is over once the app has answered with a new graph; a drag goes on with the teams that are still there. */
function dragOn(drag: Drag | null, graph: Graph, before: CanvasState | null): Drag | null {
  if (drag === null || (drag.phase === "dropped" && before !== null)) return null;
  const moves = new Map([...drag.moves].filter(([key]) => graph.nodes.has(key)));
  if (moves.size === drag.moves.size) return drag;
  return moves.size === 0 ? null : { ...drag, moves, keys: new Set(moves.keys()) };
}

function hoverOn(hover: Hit | null, graph: Graph): Hit | null {
  if (hover === null) return null;
  return (hover.kind === "team" ? graph.nodes : graph.edges).has(hover.key) ? hover : null;
}

/** Where Tab enters: where the keyboard is or was, else the first selected team, else the first in view as one reads. */
function tabStopOf({ focus, home, selection, graph, viewport, size }: CanvasState): TeamKey | null {
  if (focus !== null) return focus;
  if (home !== null && graph.nodes.has(home) && (selection.size === 0 || selection.has(home))) return home;
  for (const key of selection) if (graph.nodes.has(key)) return key;
  const inView = indexOf(graph).teams.within(visibleRect(viewport, size));
  return firstInReadingOrder(inView) ?? firstInReadingOrder(graph.nodes.values());
}

/** Teams to mount wherever they are, those needed most first. */
function* singledOut({ drag, hover, selection }: CanvasState, tabStop: TeamKey | null): Iterable<TeamKey> {
  if (tabStop !== null) yield tabStop;
  if (drag !== null) yield* drag.keys;
  if (hover?.kind === "team") yield hover.key;
  yield* selection;
}
