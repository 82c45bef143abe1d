// Bringing a team into view that is in a folded grouping: that is unfolded first, and one in it that is folded too, until the team is drawn.
import { drawnAs, withStandIns } from "../../shared/graph/stand-in.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { Session } from "./session.ts";

/** How long the app may take to unfold a grouping. */
const ANSWER_MS = 2000;

/** @param unfold asks the app; the graph that follows has it unfolded */
export function createRevealing(session: Session, reveal: (key: TeamKey) => void, unfold: (grouping: string) => void) {
  let wished: { readonly key: TeamKey; readonly until: number } | null = null;
  const tryOn = (key: TeamKey): void => {
    const grouping = drawnAs(withStandIns(session.get().whole), key);
    if (grouping === key) {
      wished = null;
      reveal(key);
      return;
    }
    wished ??= { key, until: performance.now() + ANSWER_MS };
    unfold(grouping);
  };
  const watch = (): (() => void) =>
    session.store.subscribe((state, before) => {
      if (wished === null || state.whole === before.whole) return;
      const { key, until } = wished;
      if (performance.now() > until) wished = null;
      else tryOn(key);
    });
  return {
    reveal(key: TeamKey): void {
      wished = null;
      tryOn(key);
    },
    /** @returns what ends it */
    watch,
  };
}
