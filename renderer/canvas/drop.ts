// The end of a move, by pointer or keyboard: the app is told once, and the teams stay where they are until it has answered.
import type { Position } from "../../shared/card/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { Drag, Session } from "./session.ts";

/** How long a drop may wait for the app's new graph. */
const ANSWER_MS = 2000;

/** Tells where the moved teams are; those that ended where they began are not told, and nothing is when that is all of them. */
export function drop(
  session: Session,
  moves: ReadonlyMap<TeamKey, Position>,
  tell: (moves: ReadonlyMap<TeamKey, Position>, join: string | null, out: boolean) => void,
): void {
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
  const leave = drag.leave?.held === true ? drag.leave : null;
  tell(moved, drag.join ?? leave?.into ?? null, leave !== null && leave.into === null);
  // An app that keeps the old graph has refused the move; then the teams go back to where they are.
  setTimeout(() => {
    if (session.get().drag === dropped) session.set({ drag: null });
  }, ANSWER_MS);
}
