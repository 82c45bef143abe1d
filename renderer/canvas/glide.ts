// Teams glide from where they stood to where they stand now, when the diagram changes other than under the pointer: a proposed layout,
// undo, an edit from elsewhere. Teams and frames move; lines of those that move are away meanwhile and are drawn when they rest. Ends at
// once with any gesture, and does not begin where motion is not wanted or too much would move.
import { boundsOf, type Rect } from "../../shared/geometry.ts";
import { padded } from "../../shared/graph/groups.ts";
import type { Graph, GraphEdge, GroupNode, TeamNode } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { CanvasState, Session } from "./session.ts";

const GLIDE_MS = 220;
/** Where more teams than this are on the diagram, they are there at once: frames would be dropped for longer than the glide takes. */
const MOST = 1500;

type Given = Partial<Pick<CanvasState, "style" | "scores" | "selection" | "relation" | "insets" | "size" | "lit" | "flow">> & {
  readonly graph: Graph;
};

export interface Glide {
  /** Takes what the app gives, and shows its graph: by and by where teams stand elsewhere now. */
  take(given: Given): void;
  /** Any gesture ends what is on its way. @returns what stops listening */
  listen(): () => void;
}

interface Running {
  to: Graph;
  readonly from: ReadonlyMap<TeamKey, Rect>;
  readonly began: number;
}

export function createGlide(session: Session): Glide {
  let running: Running | null = null;
  let frame = 0;

  const end = (): void => {
    cancelAnimationFrame(frame);
    const { to } = running ?? {};
    running = null;
    if (to !== undefined) session.set({ graph: to });
  };
  const step = (now: number): void => {
    if (running === null) return;
    const share = Math.min(1, (now - running.began) / GLIDE_MS);
    if (share >= 1) {
      end();
      return;
    }
    session.set({ graph: between(running, eased(share)) });
    frame = requestAnimationFrame(step);
  };

  return {
    take(given) {
      const { graph } = given;
      const before = session.get();
      if (running !== null && (graph === running.to || samePlaces(graph, running.to))) {
        // The same places with other lines, or something else than the graph: the way goes on.
        running.to = graph;
        session.set({ ...given, graph: before.graph });
        return;
      }
      const from = before.drag?.phase === "moving" ? null : startsOf(before.shown, graph);
      cancelAnimationFrame(frame);
      running = null;
      if (from === null || isStill()) {
        session.set(given);
        return;
      }
      running = { to: graph, from, began: performance.now() };
      session.set({ ...given, graph: between(running, 0) });
      frame = requestAnimationFrame(step);
    },
    listen() {
      const listening = new AbortController();
      for (const name of ["pointerdown", "wheel", "keydown"] as const)
        window.addEventListener(name, end, { capture: true, passive: true, signal: listening.signal });
      return () => {
        listening.abort();
        end();
      };
    },
  };
}

/** Fast at first, slow at the end. */
const eased = (share: number): number => 1 - (1 - share) ** 3;

const isStill = (): boolean => document.hidden || window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Where teams of both graphs stood that stand elsewhere now; null where none does, or too many are there. */
function startsOf(shown: Graph, to: Graph): ReadonlyMap<TeamKey, Rect> | null {
  if (to.nodes.size > MOST || shown.nodes.size === 0) return null;
  const from = new Map<TeamKey, Rect>();
  for (const [key, { rect }] of to.nodes) {
    const old = shown.nodes.get(key)?.rect;
    if (old !== undefined && old !== rect && (old.x !== rect.x || old.y !== rect.y)) from.set(key, old);
  }
  return from.size === 0 ? null : from;
}

function samePlaces(a: Graph, b: Graph): boolean {
  if (a.nodes.size !== b.nodes.size) return false;
  for (const [key, { rect }] of a.nodes) {
    const other = b.nodes.get(key)?.rect;
    if (other === undefined || (other !== rect && (other.x !== rect.x || other.y !== rect.y))) return false;
  }
  return true;
}

/** The graph on its way: everything of the new one, but teams that move, their frames and the lines that end at them. */
function between({ to, from }: Running, share: number): Graph {
  const nodes = new Map<TeamKey, TeamNode>(to.nodes);
  for (const [key, old] of from) {
    const node = to.nodes.get(key);
    if (node === undefined) continue;
    const { rect } = node;
    const x = old.x + (rect.x - old.x) * share;
    const y = old.y + (rect.y - old.y) * share;
    nodes.set(key, { ...node, rect: { ...rect, x, y } });
  }
  return { nodes, groups: framesOf(to.groups, nodes), edges: NO_EDGES, bounds: to.bounds };
}

const NO_EDGES: ReadonlyMap<string, GraphEdge> = new Map();

function framesOf(groups: readonly GroupNode[], nodes: Graph["nodes"]): readonly GroupNode[] {
  const inside = Map.groupBy(groups, ({ grouping }) => grouping.parent);
  const rects = new Map<string, Rect>();
  for (const group of groups.toSorted((a, b) => b.depth - a.depth)) {
    const own = group.grouping.teams.flatMap((key) => nodes.get(key)?.rect ?? []);
    const inner = (inside.get(group.key) ?? []).flatMap(({ key }) => rects.get(key) ?? []);
    const around = group.folded === undefined ? boundsOf([...own, ...inner]) : null;
    rects.set(group.key, around === null ? group.rect : padded(around));
  }
  return groups.map((group) => ({ ...group, rect: rects.get(group.key) ?? group.rect }));
}
