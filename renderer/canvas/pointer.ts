// The pointer on the canvas's element: tells what it hovers, and hands presses to press.ts. Picks by geometry, so that a team that is
// only painted is grabbed in the same gesture as one in the DOM. Panning and zooming stay with React Flow; what is claimed here never
// reaches it.
import { MARK_KINDS } from "../../shared/diagram/team-marks.ts";
import type { Point } from "../../shared/geometry.ts";
import type { Gesture, GestureCalls } from "./gesture.ts";
import { hitAt, sameHit } from "./hit.ts";
import type { Hit } from "./pick.ts";
import { pressed } from "./press.ts";
import type { Session } from "./session.ts";
import { toCanvas } from "./viewport.ts";

interface PointerCalls extends GestureCalls {
  /** A double click on the ground, at a point of the canvas. */
  newTeam(at: Point): void;
}

/** @returns `cancel` puts back what is being dragged and says whether there was anything; `dispose` stops listening */
export function listenToPointer(root: HTMLElement, session: Session, calls: PointerCalls) {
  let gesture: Gesture | null = null;
  let pointerId = -1;
  let last: Point = { x: 0, y: 0 };
  let spaceHeld = false;
  /** A press claimed here; its compatibility mouse events must not start a pan in React Flow. */
  let claimed = false;
  /** What the last two presses were on: a click may fold away what the second one of a double click would have hit. */
  let presses: readonly [Hit | null, Hit | null] = [null, null];
  const listening = new AbortController();
  const { signal } = listening;
  const early = { capture: true, signal };

  const local = (event: MouseEvent): Point => {
    const box = root.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const pick = (at: Point): Hit | null => hitAt(session.get(), at);
  const hover = (at: Point | null): void => {
    const before = session.get().hover;
    const hit = at === null ? null : pick(at);
    const same = sameHit(hit, before);
    mark(root, hit);
    if (same && hit === null) return;
    session.set({ hover: same ? before : hit, pointer: at });
  };

  const onDown = (event: PointerEvent): void => {
    claimed = false;
    presses = [presses[1], event.button === 0 && isOverlay(event) === false ? pick(local(event)) : null];
    if (gesture !== null || event.button !== 0 || spaceHeld || isOverlay(event)) return;
    const at = local(event);
    gesture = pressed(pick(at), at, event, session, calls);
    if (gesture === null) return;
    claimed = true;
    event.stopPropagation();
    pointerId = event.pointerId;
    // Capture brings the release here even when it happens outside the window.
    root.setPointerCapture(pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    if (gesture === null) {
      if (event.buttons === 0) hover(isOverlay(event) ? null : local(event));
      return;
    }
    if (event.pointerId !== pointerId) return;
    // A release that nobody told us of: the button is up, so the drag is over.
    if (event.buttons === 0) {
      finish();
      return;
    }
    last = local(event);
    gesture.moveTo(last, event.altKey, event.shiftKey);
    if (gesture.dragging && root.dataset.dragging === undefined) root.dataset.dragging = "";
  };

  /** Takes the gesture out of the pointer's hands. */
  const release = (): Gesture | null => {
    const ended = gesture;
    gesture = null;
    delete root.dataset.dragging;
    if (ended !== null && root.hasPointerCapture(pointerId)) root.releasePointerCapture(pointerId);
    return ended;
  };
  const finish = (): void => release()?.finish();
  const cancel = (): boolean => {
    const ended = release();
    ended?.cancel();
    return ended !== null;
  };
  const ofGesture = (handle: () => unknown) => (event: PointerEvent) => {
    if (gesture !== null && event.pointerId === pointerId) handle();
  };
  const swallow = (event: Event): void => {
    if (!claimed) return;
    event.stopPropagation();
    if (event.type === "mousedown") event.preventDefault();
  };

  root.addEventListener("pointerdown", onDown, early);
  root.addEventListener("pointermove", onMove, { signal });
  // From here to a row of the outline, React tells of the row first: what that points at stays.
  const leave = () => gesture === null && session.get().pointer !== null && hover(null);
  root.addEventListener("pointerleave", leave, { signal });
  root.addEventListener("lostpointercapture", ofGesture(finish), { signal });
  window.addEventListener("pointerup", ofGesture(finish), { signal });
  window.addEventListener("pointercancel", ofGesture(cancel), { signal });
  root.addEventListener("mousedown", swallow, early);
  root.addEventListener("touchstart", swallow, { ...early, passive: true });
  // The click that follows a drag is not one on the ground, wherever the pointer was let go.
  root.addEventListener("click", (event) => claimed && !isOnCard(event) && event.stopPropagation(), early);
  // A mark chosen with the keyboard or by assistive technology; a press of the pointer ends as a gesture and never gets here.
  root.addEventListener(
    "click",
    (event) => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>(".team-mark") : null;
      const key = element?.closest<HTMLElement>(".react-flow__node")?.dataset.id;
      const mark = MARK_KINDS.find((kind) => kind === element?.dataset.mark);
      if (key !== undefined && mark !== undefined) calls.explain(key, mark);
    },
    { signal },
  );
  root.addEventListener(
    "dblclick",
    (event) => {
      const hit = isOverlay(event) ? null : pick(local(event));
      if (hit?.kind === "team" && hit.handle === undefined && (hit.mark ?? null) === null) calls.open(hit.key);
      if (hit?.kind === "group" && !hit.folds) calls.fold(hit.key, true);
      if (hit === null && presses[0] === null && !isOverlay(event)) calls.newTeam(toCanvas(local(event), session.get().viewport));
    },
    { signal },
  );
  /** A key that means something in a drag does so at once, also while the pointer rests. */
  const onHeld = (event: KeyboardEvent): void => {
    if ((event.key === "Shift" || event.key === "Alt") && gesture?.dragging === true)
      gesture.moveTo(last, event.altKey, event.shiftKey);
  };
  window.addEventListener("keydown", onHeld, { signal });
  window.addEventListener("keyup", onHeld, { signal });
  const onSpace = (held: boolean) => (event: KeyboardEvent) => {
    if (event.key === " ") spaceHeld = held;
  };
  window.addEventListener("keydown", onSpace(true), { signal });
  window.addEventListener("keyup", onSpace(false), { signal });
  window.addEventListener(
    "blur",
    () => {
      spaceHeld = false;
      finish();
    },
    { signal },
  );

  return {
    cancel,
    dispose(): void {
      cancel();
      listening.abort();
    },
  };
}

const within = (event: Event, selector: string): boolean =>
  event.target instanceof Element && event.target.closest(selector) !== null;
const isOverlay = (event: Event): boolean => within(event, "[data-overlay]");
const isOnCard = (event: Event): boolean => within(event, ".team-card, .team-mark");

/** Tells style sheets and tests what the pointer is on. */
function mark(root: HTMLElement, hit: Hit | null): void {
  set(root, "hoveredTeam", hit?.kind === "team" ? hit.key : undefined);
  set(root, "hoveredGroup", hit?.kind === "group" ? hit.key : undefined);
  set(root, "hoveredRelation", hit?.kind === "relation" ? hit.key : undefined);
  set(root, "hoveredPart", partOf(hit));
}

function partOf(hit: Hit | null): string | undefined {
  if (hit?.kind === "group") return hit.folds ? "fold" : undefined;
  return hit?.kind === "team" ? hit.handle && "handle" : hit?.end && "grip";
}

function set(root: HTMLElement, name: string, value: string | undefined): void {
  if (root.dataset[name] === value) return;
  if (value === undefined) delete root.dataset[name];
  else root.dataset[name] = value;
}
