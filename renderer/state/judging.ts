// When scores are worked out: at once in a folder of usual size; in a large one never before its picture, and when there is time.
import { scoreOrg } from "../../shared/score/score-org.ts";
import { today } from "../../shared/today.ts";
import { language } from "../../shared/words/t.ts";
import { whenIdle } from "./idle.ts";
import type { Kit } from "./kit.ts";

/** Teams up to which scores are worked out before the picture: it takes less than a frame or two, and nothing appears late. */
const AT_ONCE = 500;

export type Judging = ReturnType<typeof createJudging>;

export function createJudging({ get, set }: Kit) {
  /** Whether the picture has been drawn, and whether scores wait for that or for an idle moment. */
  let drawn = false;
  let waiting = false;

  /** Scores keep their reasons in words: in another language all are made anew. */
  let spoken = language();

  const judge = () => {
    waiting = false;
    const { org, settings, scores } = get();
    const known = spoken === language() ? scores : undefined;
    spoken = language();
    const next = scoreOrg(org, settings, today(), known);
    if (next !== scores) set({ scores: next });
  };
  const soon = () => {
    if (get().org.teams.size <= AT_ONCE) judge();
    else if (!waiting) {
      waiting = true;
      if (drawn) whenIdle(judge);
    }
  };

  return {
    soon,
    /** Another folder: nothing of it is drawn yet. */
    reset() {
      drawn = false;
      waiting = false;
    },
    drawn() {
      if (drawn) return;
      drawn = true;
      if (waiting) whenIdle(judge);
    },
    newDay() {
      if (get().status === "ready" && (get().scores.asOf !== today() || spoken !== language())) soon();
    },
  };
}
