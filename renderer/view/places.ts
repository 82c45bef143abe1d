// Back and forward, as in a browser: each change of selection, filter, focus or folding is a stop; a pan is not. A stop remembers where the
// canvas was when it was left. What belongs together (typing a filter, going on to the next hit) is one stop.
import { flushSync } from "react-dom";
import type { Stop, ViewState } from "../state/view-store.ts";
import { placeOf, type Showing } from "./showing.ts";

const MOST = 100;
/** Changes that follow each other this closely are one stop, milliseconds. */
const TOGETHER = 600;

/** Records stops. Returns the way to end it. */
export function followPlaces(context: Showing): () => void {
  const { ui, view } = context;
  let last = 0;
  const note = (): void => {
    const now = stopNow(context);
    const { visited } = view.getState();
    const current = visited.stops[visited.at];
    if (current !== undefined && sameStop(current, now)) return;
    const at = performance.now();
    const together = current !== undefined && visited.stops.length > 1 && at - last < TOGETHER;
    last = at;
    view.getState().set({ visited: together ? replaced(visited, now) : added(left(visited, context), now) });
  };
  note();
  const stops = [
    ui.subscribe((state, before) => {
      if (state.selection !== before.selection) note();
    }),
    view.subscribe((state, before) => {
      // Going back and forth sets the stop together with what it shows.
      if (state.visited !== before.visited) return;
      if (state.filter !== before.filter || state.focus !== before.focus || state.folded !== before.folded) note();
      else if (state.others !== before.others) note();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

type Visited = ViewState["visited"];

/** With the place at which the canvas is now for the stop that is being left. */
function left({ stops, at }: Visited, { canvas }: Pick<Showing, "canvas">): Visited {
  const place = placeOf(canvas());
  return { stops: stops.map((stop, i) => (i === at && place !== null ? { ...stop, place } : stop)), at };
}

/** What was ahead is gone once one turns off. */
function added({ stops, at }: Visited, stop: Stop): Visited {
  const next = [...stops.slice(0, at + 1), stop].slice(-MOST);
  return { stops: next, at: next.length - 1 };
}

const replaced = ({ stops, at }: Visited, stop: Stop): Visited => ({ stops: [...stops.slice(0, at), stop], at });

function stopNow({ ui, view }: Pick<Showing, "ui" | "view">): Stop {
  const { filter, focus, folded, others } = view.getState();
  return { filter, focus, folded, others, selection: ui.getState().selection, place: null };
}

function sameStop(a: Stop, b: Stop): boolean {
  const { filter, focus, folded, others, selection } = a;
  const same = filter === b.filter && focus === b.focus && folded === b.folded && others === b.others;
  return same && selection.size === b.selection.size && [...selection].every((key) => b.selection.has(key));
}

export const canGo = ({ stops, at }: Visited, step: 1 | -1): boolean => stops[at + step] !== undefined;

/** Goes a stop back or forth; does nothing where there is none. Teams that are gone are not selected again. */
export function go(context: Showing, step: 1 | -1): void {
  const { org, ui, view, canvas } = context;
  const visited = left(view.getState().visited, context);
  const stop = visited.stops[visited.at + step];
  if (stop === undefined) return;
  const { filter, focus, folded, others, place } = stop;
  const { teams } = org.getState().org;
  const selection = new Set([...stop.selection].filter((key) => teams.has(key)));
  const there = visited.at + step;
  const stops = visited.stops.map((one, i) => (i === there ? { ...one, selection } : one));
  flushSync(() => {
    view.getState().set({
      visited: { stops, at: there },
      filter,
      focus,
      folded,
      others,
      searching: false,
      search: "",
      hit: null,
    });
    ui.getState().set({ page: "design" });
    ui.getState().select(selection);
  });
  if (place !== null) canvas()?.lookAt(place);
}
