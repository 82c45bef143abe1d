// One press of the pointer from down to up: a click, a drag of teams, or a marquee. Knows points, not DOM events.
import type { Position } from "../../shared/card/types.ts";
import type { MarkKind } from "../../shared/diagram/team-marks.ts";
import { boundsOf, type Point, type Rect } from "../../shared/geometry.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { type DragStart, moveTeams, startOf } from "./dragging.ts";
import { drop } from "./drop.ts";
import { type Hit, teamsWithin } from "./pick.ts";
import type { Session } from "./session.ts";
import { toCanvas } from "./viewport.ts";

export interface GestureCalls {
  select(keys: readonly TeamKey[]): void;
  move(moves: ReadonlyMap<TeamKey, Position>): void;
  open(key: TeamKey): void;
  /** Tells why a mark on a card says what it says. */
  explain(key: TeamKey, mark: MarkKind): void;
  /** Puts the keyboard on a team. */
  focus(key: TeamKey): void;
  panBy(dx: number, dy: number): void;
}

/** What was held while the button went down. */
export interface Held {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** A press that is going on. Points are CSS pixels from the canvas's corner. */
export interface Gesture {
  /** @param free no snapping */
  moveTo(at: Point, free: boolean): void;
  /** The button is up, or as good as up. */
  finish(): void;
  /** Everything back to where it was. */
  cancel(): void;
  /** True once teams are on the move. */
  readonly dragging: boolean;
}

/** The pointer may tremble this far before a press becomes a drag, CSS pixels. */
const TREMBLE = 3;
/** Within this distance of the border a drag pans the canvas, CSS pixels; and how far for each frame. */
const EDGE = 28;
const PAN_STEP = 12;

/** Begins what a press on `hit` means; null where it means nothing here, as on the ground without Shift. */
export function pressed(hit: Hit | null, at: Point, held: Held, session: Session, calls: GestureCalls): Gesture | null {
  if (hit?.kind === "team") return pressTeam(hit.key, hit.mark ?? null, at, held, session, calls);
  return held.shiftKey ? pressGround(at, held, session, calls) : null;
}

/** @param mark the mark on the card that the press is on: a click asks about it, a drag moves the team all the same */
function pressTeam(key: TeamKey, mark: MarkKind | null, from: Point, held: Held, session: Session, calls: GestureCalls): Gesture {
  const additive = held.shiftKey || held.ctrlKey || held.metaKey;
  const { selection } = session.get();
  const wasSelected = selection.has(key);
  if (!wasSelected) calls.select(additive ? [...selection, key] : [key]);
  calls.focus(key);
  let start: DragStart | null = null;
  let last = from;
  let unsnapped = false;
  let panning = 0;

  const follow = (): void => {
    const { viewport } = session.get();
    if (start === null) {
      if (!isFar(from, last)) return;
      start = startOf(session.get(), key, toCanvas(from, viewport));
      if (start === null) return;
      session.set({ hover: null, pointer: null });
    }
    session.set({ drag: moveTeams(start, toCanvas(last, viewport), viewport.zoom, unsnapped) });
    if (panning === 0) panning = requestAnimationFrame(panAtEdge);
  };
  /** While what is dragged is held at the border or over a panel, the canvas comes along. */
  const panAtEdge = (): void => {
    panning = 0;
    const { size, insets } = session.get();
    const dx = step(last.x, Math.max(EDGE, insets.left), size.width - Math.max(EDGE, insets.right));
    const dy = step(last.y, EDGE, size.height - EDGE);
    if (dx === 0 && dy === 0) return;
    calls.panBy(dx, dy);
    follow();
  };
  const click = (): void => {
    const now = session.get().selection;
    if (mark !== null && !additive) {
      calls.explain(key, mark);
      return;
    }
    if (!wasSelected) return;
    if (additive) calls.select([...now].filter((other) => other !== key));
    else if (now.size > 1) calls.select([key]);
  };

  return {
    get dragging() {
      return start !== null;
    },
    moveTo(at, free) {
      last = at;
      unsnapped = free;
      follow();
    },
    finish() {
      cancelAnimationFrame(panning);
      if (start === null) click();
      else drop(session, session.get().drag?.moves ?? new Map(), calls.move);
    },
    cancel() {
      cancelAnimationFrame(panning);
      session.set({ drag: null });
    },
  };
}

function pressGround(at: Point, held: Held, session: Session, calls: GestureCalls): Gesture {
  const { viewport, selection } = session.get();
  const from = toCanvas(at, viewport);
  const kept = held.ctrlKey || held.metaKey ? [...selection] : [];
  let moved = false;
  return {
    dragging: false,
    moveTo(to) {
      moved ||= isFar(at, to);
      if (moved) session.set({ marquee: around(from, toCanvas(to, session.get().viewport)) });
    },
    finish() {
      const { marquee, graph } = session.get();
      session.set({ marquee: null });
      if (marquee === null) return;
      const keys = [...new Set([...kept, ...teamsWithin(graph, marquee)])];
      calls.select(keys);
      const [first] = keys;
      if (first !== undefined) calls.focus(first);
    },
    cancel: () => session.set({ marquee: null }),
  };
}

const isFar = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) > TREMBLE;
const step = (at: number, low: number, high: number): number => (at < low ? PAN_STEP : at > high ? -PAN_STEP : 0);

function around(a: Point, b: Point): Rect {
  const corners = [a, b].map((corner) => ({ ...corner, width: 0, height: 0 }));
  return boundsOf(corners) ?? { ...a, width: 0, height: 0 };
}
