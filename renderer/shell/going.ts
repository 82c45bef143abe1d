// The ways from anything in the window to the teams it speaks of: a row, a finding, a mark on a card.
import { type RefObject, useMemo } from "react";
import { flushSync } from "react-dom";
import type { MarkKind } from "../../shared/diagram/team-marks.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { Finding } from "../../shared/score/types.ts";
import type { CanvasHandle } from "../canvas/types.ts";
import { jumpOf } from "../findings/jump.ts";
import type { ScoreFocus } from "../state/ui-store.ts";
import { goToTeam } from "../view/hits.ts";
import type { ActionContext } from "./action-context.ts";

/** Where the Scores tab tells about a mark on a card. */
const SECTION_OF: Readonly<Record<MarkKind, ScoreFocus>> = {
  load: "load",
  consumers: "consumers",
  lead: "promotion",
  smells: "findings",
};

export interface Going {
  select(keys: readonly TeamKey[]): void;
  /** Selects one team and brings it into view. */
  goTo(key: TeamKey): void;
  /** The same; or, with `add`, takes it into the selection or out of it. */
  choose(key: TeamKey, add: boolean): void;
  /** Selects teams and fits them into view. */
  show(keys: readonly TeamKey[]): void;
  /** To what a finding is about: its teams, and its line in the source. */
  jump(finding: Finding): void;
  openTeam(key: TeamKey): void;
  /** To the reasons for a mark on a card. */
  explain(key: TeamKey, mark: MarkKind): void;
}

export function useGoing(context: ActionContext, canvas: RefObject<CanvasHandle | null>): Going {
  return useMemo(() => {
    const { org, ui } = context;
    const goTo = (key: TeamKey): void => {
      ui.getState().set({ page: "design" });
      goToTeam(context, key);
    };
    return {
      select: (keys) => ui.getState().select(keys),
      goTo,
      choose(key, add) {
        const now = ui.getState().selection;
        if (add) ui.getState().select(now.has(key) ? [...now].filter((k) => k !== key) : [...now, key]);
        else goTo(key);
      },
      show(keys) {
        ui.getState().select(keys);
        ui.getState().set({ page: "design" });
        canvas.current?.show(keys);
      },
      jump(finding) {
        const { cards, org: now } = org.getState();
        const to = jumpOf(finding, cards, now.teams);
        if (to === null) return;
        // Drawn before the canvas is asked, so that it knows what room the inspector takes.
        flushSync(() => {
          ui.getState().select(to.keys);
          const inspectorTab = to.source === null ? "card" : "source";
          ui.getState().set({ page: "design", inspectorOpen: true, inspectorTab, sourceLine: to.source });
        });
        if (to.keys.length === 1) canvas.current?.reveal(to.keys[0]);
        else canvas.current?.show(to.keys);
      },
      openTeam(key) {
        ui.getState().select([key]);
        ui.getState().set({ inspectorOpen: true });
      },
      explain(key, mark) {
        ui.getState().select([key]);
        ui.getState().set({ inspectorOpen: true, inspectorTab: "scores", scoreFocus: SECTION_OF[mark] });
      },
    };
  }, [context, canvas]);
}
