// A relation under the pointer: a new one drawn from a handle, or an end of one taken to another team by its grip. From down to up.
import { contains, inflate, type Point } from "../../shared/geometry.ts";
import { foldedIn } from "../../shared/graph/stand-in.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { edgePan } from "./edge-pan.ts";
import { type Gesture, type GestureCalls, isFar } from "./gesture.ts";
import { gripSpots, handleSize, handleSpot } from "./handles.ts";
import { type End, pickAt, type Side } from "./pick.ts";
import type { LinkDrag, Session } from "./session.ts";
import { toCanvas } from "./viewport.ts";

/** So close around the team at hand, letting go means nothing: the drag was hardly begun. Canvas units. */
const HARDLY = 24;

/** A press on a handle: a drag draws a relation, to a new team where no team is; a click asks which team to connect to. */
export function pressHandle(key: TeamKey, side: Side, from: Point, session: Session, calls: GestureCalls): Gesture {
  const { shown, viewport } = session.get();
  const rect = shown.nodes.get(key)?.rect;
  const start = rect === undefined ? toCanvas(from, viewport) : handleSpot(rect, side, handleSize(viewport.zoom));
  calls.focus(key);
  return dragLink({ kind: "new", fixed: key, start }, from, session, calls, {
    click: () => calls.connectFrom(key),
    drop: (target, at) => calls.connect(key, target, at),
    beside: (at) => calls.connectNew(key, at),
  });
}

/** A press on a grip of the selected relation; null when the relation is gone. */
export function pressGrip(relation: string, end: End, from: Point, session: Session, calls: GestureCalls): Gesture | null {
  const edge = session.get().shown.edges.get(relation);
  const spots = edge === undefined ? null : gripSpots(edge, session.get().graph);
  if (edge === undefined || spots === null) return null;
  const other: End = end === "from" ? "to" : "from";
  const was = homeKey(edge.relation[end]);
  return dragLink({ kind: "retarget", fixed: homeKey(edge.relation[other]), start: spots[other] }, from, session, calls, {
    click: () => undefined,
    drop: (target) => {
      if (target !== was) calls.retarget(relation, end, target);
    },
  });
}

function dragLink(
  begin: Pick<LinkDrag, "kind" | "fixed" | "start">,
  from: Point,
  session: Session,
  calls: GestureCalls,
  ends: { click(): void; drop(target: TeamKey, at: Point): void; beside?(at: Point): void },
): Gesture {
  let last = from;
  let begun = false;
  const follow = (): void => {
    const { viewport, graph, selection } = session.get();
    const at = toCanvas(last, viewport);
    const hit = pickAt(graph, at, viewport.zoom, selection);
    const node = hit?.kind === "team" && hit.key !== begin.fixed ? graph.nodes.get(hit.key) : undefined;
    const target = node === undefined || foldedIn(node.team) !== null ? null : node.key;
    const rect = graph.nodes.get(begin.fixed)?.rect;
    const near = rect !== undefined && contains(inflate(rect, HARDLY), at);
    const free = ends.beside !== undefined && hit?.kind !== "team" && !near;
    session.set({ link: { ...begin, at, target, free }, hover: null, pointer: null });
    panning.at(last);
  };
  const panning = edgePan(session, calls.panBy, follow);
  return {
    get dragging() {
      return begun;
    },
    moveTo(at) {
      last = at;
      begun ||= isFar(from, at);
      if (begun) follow();
    },
    finish() {
      panning.stop();
      const { link } = session.get();
      session.set({ link: null });
      if (!begun) ends.click();
      else if (link !== null && link.target !== null) ends.drop(link.target, link.at);
      else if (link?.free === true) ends.beside?.(link.at);
    },
    cancel() {
      panning.stop();
      session.set({ link: null });
    },
  };
}
