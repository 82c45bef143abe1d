// What one canvas is doing right now: where it looks, what the pointer and the keyboard are on, what is being moved. Positions under
// way live here and in React Flow; the app hears of them once, on drop. Nothing here is saved.
import { createStore } from "zustand/vanilla";
import type { Position } from "../../shared/card/types.ts";
import type { TeamStyle } from "../../shared/diagram/draw-team.ts";
import type { Point, Rect } from "../../shared/geometry.ts";
import { beginCoarse } from "../../shared/graph/fold.ts";
import { moveNodes } from "../../shared/graph/move.ts";
import { drawnAs, foldedIn, withStandIns } from "../../shared/graph/stand-in.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { type Detail, detailOf, type Level, levelOf } from "./detail.ts";
import { type GroupFlowNode, reconcileGroups } from "./flow-groups.ts";
import { reconcileNodes, type TeamFlowNode } from "./flow-nodes.ts";
import { indexOf } from "./graph-index.ts";
import { keptPlace } from "./kept-place.ts";
import type { Leaving } from "./leaving.ts";
import { firstInReadingOrder, mountedTeams, type Near, NOTHING_NEAR, nearTeams } from "./mounting.ts";
import type { Hit } from "./pick.ts";
import type { Guide } from "./snap.ts";
import { teamCounts } from "./titles.ts";
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
  /** The grouping that letting go here takes them out of, or would. */
  readonly leave?: Leaving | null;
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
  /** The graph as the app gave it. */
  readonly whole: Graph;
  /** The same from far away, once it has been made. */
  readonly coarse: Graph | null;
  readonly style: TeamStyle;
  /** What is judged of teams; changes with the cards, never while they are moved. */
  readonly scores: ReadonlyMap<TeamKey, TeamScores>;
  /** The flow of change is drawn. */
  readonly flow: boolean;
  /** Teams that stand out, as the app knows them; null where all do. */
  readonly lit: ReadonlySet<TeamKey> | null;
  /** The selected teams, as the app knows them. */
  readonly chosen: ReadonlySet<TeamKey>;
  /** The relation that is selected. */
  readonly relation: string | null;
  readonly insets: Insets;
  readonly size: Size;
  readonly viewport: Viewport;
  /** While the view moves, no team is mounted or let go: what comes into view is painted until it rests. */
  readonly travelling: boolean;
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
  readonly level: Level;
  /** What is drawn and picked: folded groupings are among its nodes, and from far away all outermost ones are folded. */
  readonly graph: Graph;
  /** The selected teams, and the folded groupings that are selected with all of theirs. */
  readonly selection: ReadonlySet<TeamKey>;
  /** The graph with what is being moved where it is now. */
  readonly shown: Graph;
  readonly detail: Detail;
  readonly near: Near;
  /** The one team that Tab stops at. */
  readonly tabStop: TeamKey | null;
  readonly nodes: readonly TeamFlowNode[];
  /** Titles of unfolded groupings that are in the DOM. */
  readonly titles: readonly GroupFlowNode[];
  /** Unfolded groupings around what the keyboard reaches. */
  readonly around: ReadonlySet<string>;
}

export type Session = ReturnType<typeof createSession>;

const NOTHING: ReadonlySet<TeamKey> = new Set();

/** What the app gives by other names than the state has for it. */
type Named = Pick<CanvasState, "graph" | "selection">;
type Part = Partial<Omit<Given, "whole" | "chosen"> & Named>;
type Start = Pick<Given, "style" | "scores" | "insets" | "size" | "viewport"> &
  Named & { readonly relation?: string | null; readonly flow?: boolean; readonly lit?: ReadonlySet<TeamKey> | null };

export function createSession(given: Start) {
  const coarse = farAtStart(given.graph, given.viewport);
  const blank: CanvasState = {
    relation: null,
    flow: false,
    lit: null,
    link: null,
    said: "",
    ...given,
    whole: given.graph,
    coarse,
    chosen: given.selection,
    level: "teams",
    travelling: coarse !== null,
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
    titles: [],
    around: NOTHING,
  };
  const store = createStore<CanvasState>()(() => derive(blank, null));
  const calm = createStore<CanvasState>()(store.getState);
  return {
    store,
    /**
     * The same, not brought up to date by what passes in a gesture: where one looks and points, and where what is dragged is. For what
     * hundreds of teams in the DOM would ask in each frame.
     */
    calm,
    get: store.getState,
    /** Changes what is given and derives the rest, in one step. */
    set({ graph, selection, ...part }: Part): void {
      const before = store.getState();
      const named = { whole: graph ?? before.whole, chosen: selection ?? before.chosen };
      const next = derive({ ...before, ...part, ...named }, before);
      store.setState(next, true);
      if (differs(next, before)) calm.setState(next, true);
    },
  };
}

/** What changes in every frame of a gesture. The zoom's detail waits for the view to rest as well; `travelling` tells of that. */
const PASSING: ReadonlySet<string> = new Set<keyof CanvasState>(["viewport", "detail", "pointer", "shown", "nodes", "drag"]);

function differs(state: CanvasState, before: CanvasState): boolean {
  if ((state.pointer === null) !== (before.pointer === null) || state.drag?.keys !== before.drag?.keys) return true;
  for (const key in state)
    if (!PASSING.has(key) && state[key as keyof CanvasState] !== before[key as keyof CanvasState]) return true;
  return false;
}

/**
 * What the first picture shows where it is seen from far away. At once only while no relation has its way yet, so that none is summed:
 * it costs less than to draw every team and then the groupings in their place. Its shapes are mounted once it is on the screen.
 */
function farAtStart(graph: Graph, { zoom }: Viewport): Graph | null {
  return graph.edges.size === 0 && levelOf("teams", zoom, graph.nodes.size) === "groupings" ? beginCoarse(graph).first : null;
}

/** `state` with all that follows from what is given brought up to date; `before` is null at the start. */
function derive(given: CanvasState, before: CanvasState | null): CanvasState {
  const state = seen(given, before);
  const graphIsNew = state.graph !== before?.graph;
  const drag = graphIsNew ? dragOn(state.drag, state.graph, before) : state.drag;
  const kept = (key: TeamKey | null) => (key === null ? null : keptPlace(key, state.graph, before?.graph ?? null));
  const focus = graphIsNew || state.focus !== before?.focus ? kept(state.focus) : state.focus;
  const home = graphIsNew ? kept(state.home) : state.home;
  const hover = graphIsNew ? hoverOn(state.hover, state.graph) : state.hover;
  const shown =
    drag === null ? state.graph : graphIsNew || drag !== before?.drag ? moveNodes(state.graph, drag.moves) : state.shown;
  const wasNear = before?.near ?? NOTHING_NEAR;
  const near = nearOf(state, wasNear, graphIsNew, state.level !== before?.level);
  const next: CanvasState = { ...state, drag, focus, home, hover, shown, near, detail: detailOf(state.viewport.zoom) };
  const settled =
    before !== null &&
    !graphIsNew &&
    shown === before.shown &&
    near === before.near &&
    hover === before.hover &&
    focus === before.focus &&
    drag === before.drag &&
    home === before.home &&
    state.selection === before.selection;
  if (settled) return next;
  const tabStop = tabStopOf(next);
  const moving = drag?.keys ?? NOTHING;
  const keys = mountedTeams(next.graph, near, singledOut(next, tabStop));
  const nodes = reconcileNodes(state.nodes, keys, shown, state.selection, moving);
  const titles = reconcileGroups(state.titles, shown.groups, near.area, tabStop, teamCounts(state.graph));
  const around = tabStop === before?.tabStop && !graphIsNew ? state.around : groupsAround(state.graph, tabStop);
  return { ...next, tabStop, nodes, titles, around };
}

/** Which graph is looked at, and what of it is selected. Not another one while something of it is in hand. */
function seen(state: CanvasState, before: CanvasState | null): CanvasState {
  const { whole, chosen, drag, link, marquee } = state;
  const wasFar = before?.level === "groupings";
  const held = drag?.phase === "moving" || link !== null || marquee !== null;
  const wished =
    held && before !== null ? before.level : levelOf(before?.level ?? "teams", state.viewport.zoom, whole.nodes.size);
  // Far away already, the next graph is wanted at once; else it is made, as is what is left of it, while nothing else is to do
  // (far-away.ts).
  const coarse =
    before === null || whole === before.whole ? state.coarse : wasFar && wished === "groupings" ? beginCoarse(whole).first : null;
  const level: Level = coarse !== null && coarse !== whole ? wished : "teams";
  const graph = withStandIns(level === "groupings" && coarse !== null ? coarse : whole);
  const same = before !== null && graph === before.graph && chosen === before.chosen;
  return { ...state, coarse, level, graph, selection: same ? before.selection : selectionOn(graph, chosen) };
}

function selectionOn(graph: Graph, chosen: ReadonlySet<TeamKey>): ReadonlySet<TeamKey> {
  const inside = new Map<TeamKey, number>();
  for (const key of chosen) {
    const home = drawnAs(graph, key);
    if (home !== key) inside.set(home, (inside.get(home) ?? 0) + 1);
  }
  const whole = [...inside].filter(([key, count]) => {
    const node = graph.nodes.get(key);
    return node !== undefined && foldedIn(node.team)?.folded.teams.length === count;
  });
  return whole.length === 0 ? chosen : new Set([...chosen, ...whole.map(([key]) => key)]);
}

/** On the way nothing is mounted; and what another level has no more is let go. */
function nearOf(state: CanvasState, before: Near, graphIsNew: boolean, levelIsNew: boolean): Near {
  if (state.travelling && levelIsNew) return NOTHING_NEAR;
  if (state.travelling && !graphIsNew) return before;
  return nearTeams(state.graph, state.viewport, state.size, before, graphIsNew);
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
  if (hover.kind === "group") return graph.groups.some(({ key }) => key === hover.key) ? hover : null;
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

/** The unfolded groupings that a team, a folded grouping or a grouping is in. */
function groupsAround(graph: Graph, key: TeamKey | null): ReadonlySet<string> {
  if (key === null || graph.groups.length === 0) return NOTHING;
  const node = graph.nodes.get(key);
  const own = graph.groups.find(({ key: group, grouping }) => group === key || grouping.teams.includes(key));
  const groups = new Map(graph.groups.map((group) => [group.key, group.grouping.parent]));
  const around = new Set<string>();
  let at = own?.key ?? (node === undefined ? null : (foldedIn(node.team)?.grouping.parent ?? null));
  for (; at !== null && groups.has(at); at = groups.get(at) ?? null) around.add(at);
  return around;
}

/** Teams to mount wherever they are, those needed most first. */
function* singledOut({ drag, hover, selection }: CanvasState, tabStop: TeamKey | null): Iterable<TeamKey> {
  if (tabStop !== null) yield tabStop;
  if (drag !== null) yield* drag.keys;
  if (hover?.kind === "team") yield hover.key;
  yield* selection;
}
