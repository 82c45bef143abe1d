// One press of the pointer on the title or border of an unfolded grouping: a click selects its teams, or folds it on the chevron; a drag
// moves its teams. They join nothing on the way: who moves a whole grouping does not mean to change what its teams belong to.
import type { Point } from "../../shared/geometry.ts";
import { type DragStart, moveTeams, startOf } from "./dragging.ts";
import { drop } from "./drop.ts";
import { edgePan } from "./edge-pan.ts";
import { type Gesture, type GestureCalls, type Held, isFar } from "./gesture.ts";
import { membersOf } from "./members.ts";
import type { Session } from "./session.ts";
import { toCanvas } from "./viewport.ts";

/** @param folds the press is on the chevron */
export function pressGroup(
  key: string,
  folds: boolean,
  from: Point,
  held: Held,
  session: Session,
  calls: GestureCalls,
): Gesture | null {
  const members = membersOf(session.get().graph, key);
  const [first] = members;
  if (first === undefined) return null;
  const additive = held.shiftKey || held.ctrlKey || held.metaKey;
  let start: DragStart | null = null;
  let last = from;
  let free = false;

  const follow = (): void => {
    const state = session.get();
    if (start === null) {
      if (!isFar(from, last)) return;
      start = startOf({ ...state, selection: new Set(members) }, first, toCanvas(from, state.viewport));
      if (start === null) return;
      session.set({ hover: null, pointer: null });
    }
    session.set({ drag: { ...moveTeams(start, toCanvas(last, state.viewport), state.viewport.zoom, free), join: null } });
    panning.at(last);
  };
  const panning = edgePan(session, calls.panBy, follow);
  const click = (): void => {
    if (folds && !additive) {
      calls.fold(key, true);
      return;
    }
    const { selection } = session.get();
    const all = members.every((member) => selection.has(member));
    if (!additive) calls.select(members);
    else calls.select(all ? [...selection].filter((other) => !members.includes(other)) : [...selection, ...members]);
  };

  calls.focus(key);
  return {
    get dragging() {
      return start !== null;
    },
    moveTo(at, unsnapped) {
      last = at;
      free = unsnapped;
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
