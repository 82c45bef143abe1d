// What a drop on the canvas changes: where teams stand and, over a grouping that they are not in or out of theirs, what they belong to.
import { useCallback } from "react";
import type { Position } from "../../shared/card/types.ts";
import { joinGrouping } from "../../shared/edits/teams.ts";
import type { Planned } from "../../shared/edits/types.ts";
import type { Org, Team, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import type { CanvasProps } from "../canvas/types.ts";
import { useStores } from "../state/stores.tsx";
import { flawOf } from "../teams/run-plan.ts";
import { dropDraft, groupingName } from "./drop-draft.ts";
import { tellRefused } from "./use-plan.ts";

export function useDrop(): CanvasProps["onMove"] {
  const { org } = useStores();
  return useCallback(
    (moves, join, out) => {
      const { org: now, move, change } = org.getState();
      const grouping = join === null ? null : groupingName(now, join);
      if (grouping === null && !out) {
        void move(moves);
        return;
      }
      const teams = [...moves.keys()].flatMap((key) => now.teams.get(key) ?? []);
      const own = teams.filter(({ kind }) => kind === "card");
      const keys = own.map(({ key }) => key);
      const plan = (at: Org): Planned => joinGrouping(at, keys, grouping);
      const flaw = flawOf(plan(now));
      if (flaw !== null) {
        tellRefused(t(out ? "groupings:leave.not" : "relations:joinNot"), flaw);
        void move(moves);
        return;
      }
      const ghosts = new Map([...moves].filter(([key]) => !keys.includes(key)));
      void change(dropDraft(byPath(own, moves), keys, grouping, plan)).then(() => (ghosts.size > 0 ? move(ghosts) : undefined));
    },
    [org],
  );
}

function byPath(teams: readonly Team[], moves: ReadonlyMap<TeamKey, Position>): ReadonlyMap<string, Position> {
  return new Map(
    teams.flatMap(({ key, card }) => {
      const at = moves.get(key);
      return card === null || at === undefined ? [] : [[card.path, at] as const];
    }),
  );
}
