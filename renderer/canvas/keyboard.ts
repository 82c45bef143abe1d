// The canvas by keyboard: going from team to team, selecting, moving. One Tab stop; arrows do the rest.
// Keys for relations are in relation-keys.ts.
import type { Position } from "../../shared/card/types.ts";
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { stepTeams } from "./dragging.ts";
import { drop } from "./drop.ts";
import { titleStrip } from "./flow-groups.ts";
import type { GestureCalls } from "./gesture.ts";
import { membersOf } from "./members.ts";
import { type Direction, neighbour } from "./neighbours.ts";
import { readingStep } from "./reading-order.ts";
import { type RelationKeyCalls, relationKeys } from "./relation-keys.ts";
import type { Session } from "./session.ts";

interface KeyCalls extends GestureCalls, RelationKeyCalls {
  /** Ends a drag under the pointer and puts the teams back; false when there is none. */
  cancelDrag(): boolean;
}

const ARROWS: Readonly<Record<string, { direction: Direction; dx: number; dy: number }>> = {
  ArrowLeft: { direction: "left", dx: -1, dy: 0 },
  ArrowRight: { direction: "right", dx: 1, dy: 0 },
  ArrowUp: { direction: "up", dx: 0, dy: -1 },
  ArrowDown: { direction: "down", dx: 0, dy: 1 },
};
const STEP = 8;
const LONG_STEP = 40;
/** A run of arrow keys is one move, told when the keys have been still for this long. */
const STILL_MS = 500;

/** Listens on the canvas's root element. @returns what stops listening; a run under way is given up */
export function listenToKeys(root: HTMLElement, session: Session, calls: KeyCalls): () => void {
  let still: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  const onRelationKey = relationKeys(session, calls);
  const listening = new AbortController();
  const { signal } = listening;

  const settle = (): void => {
    clearTimeout(still);
    if (!running) return;
    running = false;
    drop(session, session.get().drag?.moves ?? new Map(), calls.move);
  };
  const putBack = (): boolean => {
    if (!running) return calls.cancelDrag();
    clearTimeout(still);
    running = false;
    session.set({ drag: null });
    return true;
  };

  const step = (dx: number, dy: number): void => {
    const { selection, graph, drag } = session.get();
    if (drag?.phase === "moving" && !running) return;
    const from = running && drag !== null ? drag.moves : positionsOf(graph.nodes, selection);
    if (from.size === 0) return;
    running = true;
    const keys = drag !== null && drag.phase === "moving" ? drag.keys : new Set(from.keys());
    session.set({ drag: { keys, moves: stepTeams(from, dx, dy), guides: [], phase: "moving" } });
    clearTimeout(still);
    still = setTimeout(settle, STILL_MS);
  };

  const go = (direction: Direction): void => {
    const { tabStop, graph } = session.get();
    if (tabStop === null) return;
    const team = graph.nodes.get(tabStop);
    // From the title of a grouping, arrows go to other titles as well; from a team only to teams (Tab goes on to its groupings).
    const strips = team === undefined ? graph.groups.map((group) => ({ key: group.key, rect: titleStrip(group) })) : [];
    const from = team ?? strips.find(({ key }) => key === tabStop);
    const next = from === undefined ? null : neighbour(from, direction, [...graph.nodes.values(), ...strips]);
    if (next !== null) calls.focus(next);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isOverlay(event.target)) return;
    const arrow = ARROWS[event.key];
    const { selection, focus } = session.get();
    const controlled = event.ctrlKey || event.metaKey;
    if (arrow !== undefined && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      if (controlled || selection.size === 0) {
        settle();
        go(arrow.direction);
      } else step(arrow.dx * (event.shiftKey ? LONG_STEP : STEP), arrow.dy * (event.shiftKey ? LONG_STEP : STEP));
      return;
    }
    if (event.key === "Escape") {
      // Told to nobody else: Escape in a drag puts the teams back, it does not clear the selection.
      if (putBack() || onRelationKey(event)) {
        event.preventDefault();
        event.stopPropagation();
      }
      return;
    }
    // A command, such as undo, means what is seen: the run of arrow keys is told before it.
    if (controlled) settle();
    else if (!event.altKey && onRelationKey(event)) {
      settle();
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (focus === null || !isTeam(event.target)) return;
    const next = controlled || event.altKey || event.shiftKey ? null : readingStep(session.get().graph, focus, event.key);
    if (next !== null) {
      event.preventDefault();
      settle();
      calls.focus(next);
      return;
    }
    if (groupKeys(event, focus)) {
      event.preventDefault();
      return;
    }
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(focus, event.shiftKey || controlled, event.key === "Enter");
    }
  };

  /** On a grouping, folded or not: Enter and Space fold and unfold, with Shift they select its teams. */
  const groupKeys = (event: KeyboardEvent, key: string): boolean => {
    if (event.key !== "Enter" && event.key !== " ") return false;
    const { graph, level } = session.get();
    const node = graph.nodes.get(key);
    if (node !== undefined && foldedIn(node.team) === null) return false;
    if (event.shiftKey || event.ctrlKey || event.metaKey) calls.select(node === undefined ? membersOf(graph, key) : [key]);
    else if (node !== undefined && level === "groupings") calls.open(key);
    else calls.fold(key, node === undefined);
    return true;
  };

  const choose = (key: TeamKey, additive: boolean, opens: boolean): void => {
    const { selection } = session.get();
    if (additive) calls.select(selection.has(key) ? [...selection].filter((k) => k !== key) : [...selection, key]);
    else if (selection.size === 1 && selection.has(key)) {
      if (opens) calls.open(key);
    } else calls.select([key]);
  };

  root.addEventListener("keydown", onKeyDown, { signal });
  // A pointer drag has no focus on the canvas for sure; Escape must end it all the same, before the app sees the key.
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !putBack()) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );
  root.addEventListener("focusout", settle, { signal });
  root.addEventListener("pointerdown", settle, { capture: true, signal });
  window.addEventListener("pagehide", settle, { signal });
  return () => {
    // The canvas goes when another folder is opened: by now a move would be told to the wrong one.
    putBack();
    listening.abort();
  };
}

const isOverlay = (target: EventTarget | null): boolean => target instanceof Element && target.closest("[data-overlay]") !== null;
const isTeam = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[data-team], [data-group]") !== null;

function positionsOf(
  nodes: ReadonlyMap<TeamKey, { readonly rect: Position }>,
  keys: Iterable<TeamKey>,
): ReadonlyMap<TeamKey, Position> {
  const found = new Map<TeamKey, Position>();
  for (const key of keys) {
    const rect = nodes.get(key)?.rect;
    if (rect !== undefined) found.set(key, { x: rect.x, y: rect.y });
  }
  return found;
}
