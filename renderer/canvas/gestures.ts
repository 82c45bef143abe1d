// What the pointer does on the canvas: hover, click, drag, marquee. Picks by geometry, so a team that is only painted can be grabbed
// in the same gesture as one in the DOM. Panning and zooming stay with React Flow; what is claimed here never reaches it.
import type { Position } from "../../shared/card/types.ts";
import { boundsOf, type Point, type Rect } from "../../shared/geometry.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { type DragStart, moveTeams, startOf } from "./dragging.ts";
import { type Hit, pickAt, teamsWithin } from "./pick.ts";
import type { Drag, Session } from "./session.ts";
import { toCanvas } from "./viewport.ts";

export interface GestureCalls {
  select(keys: readonly TeamKey[]): void;
  move(moves: ReadonlyMap<TeamKey, Position>): void;
  open(key: TeamKey): void;
  /** Puts the keyboard on a team. */
  focus(key: TeamKey): void;
  panBy(dx: number, dy: number): void;
}

/** The pointer may tremble this far before a press becomes a drag, CSS pixels. */
const TREMBLE = 3;
/** Within this distance of the border a drag pans the canvas, CSS pixels; and how far for each frame. */
const EDGE = 28;
const PAN_STEP = 12;
/** How long a drop may wait for the app's new graph. */
const ANSWER_MS = 2000;

type Press =
  | {
      readonly kind: "team";
      readonly key: TeamKey;
      readonly additive: boolean;
      readonly wasSelected: boolean;
      drag: DragStart | null;
    }
  | { readonly kind: "marquee"; readonly from: Point; readonly kept: readonly TeamKey[]; moved: boolean };

interface Gesture {
  readonly pointerId: number;
  readonly at: Point;
  readonly press: Press;
  last: Point;
  free: boolean;
}

/**
 * Listens on the canvas's root element.
 * @returns `cancel` puts back what is being dragged and says whether there was anything; `dispose` stops listening
 */
export function listenToPointer(root: HTMLElement, session: Session, calls: GestureCalls) {
  let gesture: Gesture | null = null;
  let panning = 0;
  let spaceHeld = false;
  /** A press claimed here; its compatibility mouse events must not start a pan in React Flow. */
  let claimed = false;
  const cleanup = new AbortController();
  const { signal } = cleanup;

  const local = (event: MouseEvent): Point => {
    const box = root.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const pick = (at: Point): Hit | null => {
    const { shown, graph, viewport, selection, drag } = session.get();
    return pickAt(drag === null ? shown : graph, toCanvas(at, viewport), viewport.zoom, selection);
  };
  const isOverlay = (event: Event): boolean => event.target instanceof Element && event.target.closest("[data-overlay]") !== null;

  const hover = (at: Point | null): void => {
    const before = session.get().hover;
    const hit = at === null ? null : pick(at);
    const same = hit?.kind === before?.kind && hit?.key === before?.key;
    if (hit?.kind === "team") root.dataset.hoveredTeam = hit.key;
    else delete root.dataset.hoveredTeam;
    if (same && hit === null) return;
    session.set({ hover: same ? before : hit, pointer: at });
  };

  const onDown = (event: PointerEvent): void => {
    claimed = false;
    if (gesture !== null || event.button !== 0 || spaceHeld || isOverlay(event)) return;
    const at = local(event);
    const hit = pick(at);
    const press = hit?.kind === "team" ? pressTeam(hit.key, event) : event.shiftKey ? pressGround(at, event) : null;
    if (press === null) return;
    claimed = true;
    event.stopPropagation();
    gesture = { pointerId: event.pointerId, at, press, last: at, free: event.altKey };
    // Capture brings the release here even when it happens outside the window.
    root.setPointerCapture(event.pointerId);
  };

  const pressTeam = (key: TeamKey, event: PointerEvent): Press => {
    const { selection } = session.get();
    const additive = event.shiftKey || event.ctrlKey || event.metaKey;
    const wasSelected = selection.has(key);
    if (!wasSelected) calls.select(additive ? [...selection, key] : [key]);
    calls.focus(key);
    return { kind: "team", key, additive, wasSelected, drag: null };
  };
  const pressGround = (at: Point, event: PointerEvent): Press => {
    const { viewport, selection } = session.get();
    return {
      kind: "marquee",
      from: toCanvas(at, viewport),
      kept: event.ctrlKey || event.metaKey ? [...selection] : [],
      moved: false,
    };
  };

  const onMove = (event: PointerEvent): void => {
    if (gesture === null) {
      if (event.buttons === 0) hover(isOverlay(event) ? null : local(event));
      return;
    }
    if (event.pointerId !== gesture.pointerId) return;
    // A release that nobody told us of: the button is up, so the drag is over.
    if (event.buttons === 0) {
      finish();
      return;
    }
    gesture.last = local(event);
    gesture.free = event.altKey;
    follow();
  };

  /** Brings what is dragged under the pointer. */
  const follow = (): void => {
    if (gesture === null) return;
    const { press, at, last } = gesture;
    const far = Math.hypot(last.x - at.x, last.y - at.y) > TREMBLE;
    const { viewport } = session.get();
    if (press.kind === "marquee") {
      press.moved ||= far;
      if (press.moved) session.set({ marquee: around(press.from, toCanvas(last, viewport)) });
      return;
    }
    if (press.drag === null) {
      if (!far) return;
      press.drag = startOf(session.get(), press.key, toCanvas(at, viewport));
      if (press.drag === null) return;
      root.dataset.dragging = "";
      session.set({ hover: null, pointer: null });
    }
    session.set({ drag: moveTeams(press.drag, toCanvas(last, viewport), viewport.zoom, gesture.free) });
    if (panning === 0) panning = requestAnimationFrame(panAtEdge);
  };

  /** While what is dragged is held at the border, the canvas comes along. */
  const panAtEdge = (): void => {
    panning = 0;
    if (gesture?.press.kind !== "team" || gesture.press.drag === null) return;
    const { size } = session.get();
    const { last } = gesture;
    const dx = last.x < EDGE ? PAN_STEP : last.x > size.width - EDGE ? -PAN_STEP : 0;
    const dy = last.y < EDGE ? PAN_STEP : last.y > size.height - EDGE ? -PAN_STEP : 0;
    if (dx === 0 && dy === 0) return;
    calls.panBy(dx, dy);
    follow();
  };

  /** Ends the gesture as a release where the pointer was last seen. */
  const finish = (): void => {
    const ended = end();
    if (ended === null) return;
    const { press } = ended;
    const { drag, marquee, graph } = session.get();
    if (press.kind === "marquee") {
      session.set({ marquee: null });
      if (press.moved && marquee !== null) calls.select([...new Set([...press.kept, ...teamsWithin(graph, marquee)])]);
      return;
    }
    if (press.drag === null) click(press);
    else drop(session, drag?.moves ?? new Map(), calls);
  };

  const click = (press: Extract<Press, { kind: "team" }>): void => {
    const { selection } = session.get();
    if (!press.wasSelected) return;
    if (press.additive) calls.select([...selection].filter((key) => key !== press.key));
    else if (selection.size > 1) calls.select([press.key]);
  };

  const cancel = (): boolean => {
    const ended = end();
    if (ended === null) return false;
    session.set({ drag: null, marquee: null });
    return true;
  };

  const end = (): Gesture | null => {
    const ended = gesture;
    gesture = null;
    delete root.dataset.dragging;
    cancelAnimationFrame(panning);
    panning = 0;
    if (ended !== null && root.hasPointerCapture(ended.pointerId)) root.releasePointerCapture(ended.pointerId);
    return ended;
  };

  const ofGesture = (handle: () => unknown) => (event: PointerEvent) => {
    if (gesture !== null && event.pointerId === gesture.pointerId) handle();
  };
  const swallow = (event: Event): void => {
    if (!claimed) return;
    event.stopPropagation();
    if (event.type === "mousedown") event.preventDefault();
  };
  // The click that follows a drag is not one on the ground, wherever the pointer was let go.
  const swallowClick = (event: Event): void => {
    const onCard = event.target instanceof Element && event.target.closest(".team-card") !== null;
    if (claimed && !onCard) event.stopPropagation();
  };
  const capture = { capture: true, signal };
  root.addEventListener("pointerdown", onDown, capture);
  root.addEventListener("pointermove", onMove, { signal });
  root.addEventListener("pointerleave", () => gesture === null && hover(null), { signal });
  root.addEventListener("mousedown", swallow, capture);
  root.addEventListener("click", swallowClick, capture);
  root.addEventListener("touchstart", swallow, { ...capture, passive: true });
  root.addEventListener("lostpointercapture", ofGesture(finish), { signal });
  root.addEventListener(
    "dblclick",
    (event) => {
      const hit = isOverlay(event) ? null : pick(local(event));
      if (hit?.kind === "team") calls.open(hit.key);
    },
    { signal },
  );
  window.addEventListener("pointerup", ofGesture(finish), { signal });
  window.addEventListener("pointercancel", ofGesture(cancel), { signal });
  window.addEventListener("blur", finish, { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key === " ") spaceHeld = true;
    },
    { signal },
  );
  window.addEventListener(
    "keyup",
    (event) => {
      if (event.key === " ") spaceHeld = false;
    },
    { signal },
  );

  return {
    cancel,
    dispose(): void {
      cancel();
      cleanup.abort();
    },
  };
}

/** Tells the app where the moved teams are, once; what did not move in the end is not told. */
export function drop(session: Session, moves: ReadonlyMap<TeamKey, Position>, calls: Pick<GestureCalls, "move">): void {
  const { graph, drag } = session.get();
  const moved = new Map(
    [...moves].filter(([key, to]) => {
      const from = graph.nodes.get(key)?.rect;
      return from !== undefined && (from.x !== to.x || from.y !== to.y);
    }),
  );
  if (drag === null || moved.size === 0) {
    session.set({ drag: null });
    return;
  }
  const dropped: Drag = { ...drag, guides: [], phase: "dropped" };
  session.set({ drag: dropped });
  calls.move(moved);
  // An app that keeps the old graph has refused the move; then the teams go back to where they are.
  setTimeout(() => {
    if (session.get().drag === dropped) session.set({ drag: null });
  }, ANSWER_MS);
}

function around(a: Point, b: Point): Rect {
  return (
    boundsOf([
      { ...a, width: 0, height: 0 },
      { ...b, width: 0, height: 0 },
    ]) ?? { ...a, width: 0, height: 0 }
  );
}
