// One press of the pointer from down to up: a click, a drag of teams, or a marquee; relations are in
// link-gesture.ts. Knows points, not DOM events.
import type { Position } from "../../shared/card/types.ts";
import type { MarkKind } from "../../shared/diagram/team-marks.ts";
import { boundsOf, type Point, type Rect } from "../../shared/geometry.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { type DragStart, moveTeams, startOf } from "./dragging.ts";
import { drop } from "./drop.ts";
import { edgePan } from "./edge-pan.ts";
import { groupingToJoin } from "./joining.ts";
import { groupingToLeave, type Home, homeOf } from "./leaving.ts";
import { type End, teamsWithin } from "./pick.ts";
import type { Session } from "./session.ts";
import { toCanvas } from "./viewport.ts";

export interface GestureCalls {
  select(keys: readonly TeamKey[]): void;
  /** @param join key of the grouping that they were dropped into, null for none @param out they were taken out of theirs */
  move(moves: ReadonlyMap<TeamKey, Position>, join: string | null, out: boolean): void;
  open(key: TeamKey): void;
  /** Tells why a mark on a card says what it says. */
  explain(key: TeamKey, mark: MarkKind): void;
  /** Puts the keyboard on a team. */
  focus(key: TeamKey): void;
  /** A grouping is to be folded, or unfolded. */
  fold(key: string, folded: boolean): void;
  panBy(dx: number, dy: number): void;
  /** A relation was drawn between two teams and let go at a point of the canvas. */
  connect(from: TeamKey, to: TeamKey, at: Point): void;
  /** A relation is wanted from this team, to one that is still to be chosen. */
  connectFrom(key: TeamKey): void;
  /** A relation was drawn from this team and let go where no team is. */
  connectNew(key: TeamKey, at: Point): void;
  /** An end of a relation was taken to another team. */
  retarget(relation: string, end: End, team: TeamKey): void;
}

/** What was held while the button went down. */
export interface Held {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** A press that is going on. Points are CSS pixels from the canvas's corner. */
export interface Gesture {
  /** @param free no snapping, and no joining of groupings @param out teams well outside their grouping leave it */
  moveTo(at: Point, free: boolean, out: boolean): void;
  /** The button is up, or as good as up. */
  finish(): void;
  /** Everything back to where it was. */
  cancel(): void;
  /** True once teams are on the move. */
  readonly dragging: boolean;
}

/** The pointer may tremble this far before a press becomes a drag, CSS pixels. */
const TREMBLE = 3;

/**
 * A press on a team: a click, or a drag of it and all that is selected with it.
 * @param mark the mark on the card that the press is on: a click asks about it, a drag moves the team all the same
 */
export function pressTeam(
  key: TeamKey,
  mark: MarkKind | null,
  from: Point,
  held: Held,
  session: Session,
  calls: GestureCalls,
): Gesture {
  const additive = held.shiftKey || held.ctrlKey || held.metaKey;
  const { selection } = session.get();
  const wasSelected = selection.has(key);
  if (!wasSelected) calls.select(additive ? [...selection, key] : [key]);
  calls.focus(key);
  let start: DragStart | null = null;
  let last = from;
  let free = false;
  let home: Home | null = null;
  /** Held since the press, Shift means the selection; pressed anew, it takes teams out of their grouping. */
  let mayLeave = !held.shiftKey;
  let out = false;

  const follow = (): void => {
    const { viewport } = session.get();
    if (start === null) {
      if (!isFar(from, last)) return;
      start = startOf(session.get(), key, toCanvas(from, viewport));
      if (start === null) return;
      home = homeOf(session.get().graph, start.keys);
      session.set({ hover: null, pointer: null });
    }
    const at = toCanvas(last, viewport);
    const join = free ? null : groupingToJoin(session.get().graph, start.keys, at);
    const leave = free || join !== null || home === null ? null : groupingToLeave(home, at, out);
    session.set({ drag: { ...moveTeams(start, at, viewport.zoom, free), join, leave } });
    panning.at(last);
  };
  const panning = edgePan(session, calls.panBy, follow);
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
    moveTo(at, unsnapped, leaving) {
      last = at;
      free = unsnapped;
      mayLeave ||= !leaving;
      out = mayLeave && leaving;
      follow();
    },
    finish() {
      panning.stop();
      if (start === null) click();
      else drop(session, session.get().drag?.moves ?? new Map(), calls.move);
    },
    cancel() {
      panning.stop();
      session.set({ drag: null });
    },
  };
}

/** A press on the ground with Shift: a rectangle that selects. */
export function pressGround(at: Point, held: Held, session: Session, calls: GestureCalls): Gesture {
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

/** True once the pointer has gone further than it trembles. */
export const isFar = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) > TREMBLE;

function around(a: Point, b: Point): Rect {
  const corners = [a, b].map((corner) => ({ ...corner, width: 0, height: 0 }));
  return boundsOf(corners) ?? { ...a, width: 0, height: 0 };
}
