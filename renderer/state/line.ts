// One Change at a time, in the order they were asked for, and whether one is being written.
import { t } from "../../shared/words/t.ts";
import type { Kit } from "./kit.ts";
import type { OrgState } from "./org-state.ts";

export type Line = ReturnType<typeof createLine>;

/** What is shown when nothing is being written. */
export const atRest = ({ unsaved, conflicts }: Pick<OrgState, "unsaved" | "conflicts">): OrgState["save"] =>
  unsaved.length + conflicts.length > 0 ? "failed" : "saved";

export function createLine({ get, set, notify, era, opened }: Kit) {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  /**
   * Runs a job in its turn. What was asked for in a folder that has been left since is dropped: there, even the hashes may fit.
   * @returns what the job returned; null where it was dropped
   */
  return <T>(job: (born: number) => Promise<T>): Promise<T | null> => {
    const born = era();
    waiting++;
    const turn = async () => {
      try {
        await opened();
        return born === era() ? await job(born) : null;
      } finally {
        waiting--;
        if (waiting === 0 && get().save !== atRest(get())) set({ save: atRest(get()) });
      }
    };
    const run = last.then(turn);
    // Whoever asked hears of it too; the next in line goes on.
    last = run.catch((error: unknown) =>
      notify("error", t("saving:notSaved"), error instanceof Error ? error.message : String(error)),
    );
    return run;
  };
}
