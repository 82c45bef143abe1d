// Sends Changes and deals with what became of them: a new step of the history, a conflict that is kept, or a Change that is kept unsaved.
import type { Change, ChangeOutcome } from "../../shared/card/edit-types.ts";
import { t } from "../../shared/words/t.ts";
import { absorb } from "./absorb.ts";
import { alreadyDone, isMineLost, moveOnTop, settledChange } from "./conflicts.ts";
import type { DraftChange } from "./draft.ts";
import { committedBy, onTypedBases, withoutDrafts } from "./drafts.ts";
import { asConflict, handOver, isOfTheDisk, tellFailure } from "./failures.ts";
import type { FolderView } from "./folder-view.ts";
import type { Journal } from "./journal.ts";
import type { Kit } from "./kit.ts";
import { atRest, type Line } from "./line.ts";
import type { Conflict, Settled, TypedDraft, Unsaved } from "./org-state.ts";
import { finished, newStep } from "./steps.ts";
import { carryOver, textsBefore } from "./typed-sources.ts";

type ConflictOutcome = Extract<ChangeOutcome, { kind: "conflict" }>;

export type Saving = ReturnType<typeof createSaving>;

export function createSaving(kit: Kit, line: Line, view: FolderView, journal: Journal) {
  const { get, set, notify, nextId } = kit;

  /** Hands one Change to the host; runs in line. What is saved is shown before this returns, unless the folder was left. */
  const send = async (change: Change, born: number, restoring = false): Promise<ChangeOutcome> => {
    set({ save: "saving" });
    journal.underWay(change);
    const typedOn = await textsBefore(kit.host, change, get());
    const outcome = await handOver(kit, change);
    // The connection may have been lost and found again meanwhile: what came of it counts for the folder as it is shown then.
    await kit.opened();
    const carried = outcome.kind === "saved" ? await carryOver(kit.host, typedOn, outcome) : null;
    journal.underWay(null);
    if (outcome.kind === "saved" && born === kit.era()) {
      const drafts = carried?.(get().drafts) ?? get().drafts;
      if (drafts !== get().drafts) set({ drafts });
      if (outcome.views !== undefined) set({ views: outcome.views });
      const created = new Set(
        restoring ? (change.files ?? []).flatMap((step) => (step.kind === "create" ? [step.path] : [])) : [],
      );
      const restored = outcome.cards.flatMap(({ path }) => (created.has(path) ? [path] : []));
      absorb(kit, view, outcome, true, restored);
      performance.mark("teamscape:saved");
    }
    return outcome.kind === "failed" ? asConflict(kit, change, outcome) : outcome;
  };

  /** Keeps a conflict to be settled, in place of an older one of the same step. */
  const keepConflict = (conflict: Omit<Conflict, "id" | "problems" | "files">, { problems, files, paths }: ConflictOutcome) => {
    const { conflicts } = get();
    const older = conflict.step === null ? undefined : conflicts.find(({ step }) => step === conflict.step);
    const kept = { ...conflict, id: older?.id ?? nextId(), problems, files };
    set({ conflicts: [...conflicts.filter((entry) => entry !== older), kept] });
    notify(
      "error",
      t(`saving:title.${conflict.purpose}`, { label: conflict.change.label }),
      t("saving:changedMeanwhile", { paths: paths.join(", ") }),
    );
  };

  /** Typing that is in the folder, or that was given up: with what it was typed for. */
  const dropDrafts = (typed: readonly TypedDraft[]) => {
    const drafts = withoutDrafts(get().drafts, typed);
    if (drafts !== get().drafts) set({ drafts });
  };

  /** A first try, or another one, to make a Change. `older`: the entry that it was kept in. */
  const make = async (change: Change, born: number, older: Unsaved | null): Promise<ChangeOutcome | null> => {
    const settle = () => set({ unsaved: get().unsaved.filter(({ id }) => id !== older?.id) });
    const typed = committedBy(change, get().drafts);
    let outcome = await send(change, born);
    if (outcome.kind === "conflict" && born === kit.era()) {
      const again = moveOnTop(change, outcome.files, get().cards);
      if (again !== null) outcome = await send(again, born);
    }
    if (born !== kit.era()) return outcome;
    switch (outcome.kind) {
      case "saved":
        settle();
        dropDrafts(typed);
        set({ undo: [...get().undo, newStep(nextId(), change.label, outcome.inverse)], redo: [] });
        return outcome;
      case "conflict":
        settle();
        if (alreadyDone(change, outcome.files)) {
          dropDrafts(typed);
          return null;
        }
        keepConflict({ change, purpose: "edit", step: null }, outcome);
        return outcome;
      case "failed": {
        const { problems } = outcome;
        if (older !== null)
          set({ unsaved: get().unsaved.map((entry) => (entry.id === older.id ? { ...entry, problems } : entry)) });
        else if (isOfTheDisk(outcome)) set({ unsaved: [...get().unsaved, { id: nextId(), change, problems }] });
        tellFailure(kit, t("saving:title.edit", { label: change.label }), outcome);
        return outcome;
      }
    }
  };

  return {
    send,
    keepConflict,

    change: (draft: DraftChange): Promise<ChangeOutcome | null> =>
      line(async (born) => {
        const { cards, org, drafts } = get();
        const made = draft(cards, org);
        if (made === null) return null;
        return make(onTypedBases(made, drafts, cards), born, null);
      }),

    retry: (id: number) =>
      line(async (born) => {
        const entry = get().unsaved.find((unsaved) => unsaved.id === id);
        if (entry !== undefined) await make(entry.change, born, entry);
      }),

    discard(id: number): void {
      const entry = get().unsaved.find((unsaved) => unsaved.id === id);
      if (entry === undefined) return;
      dropDrafts(committedBy(entry.change, get().drafts));
      const unsaved = get().unsaved.filter((other) => other !== entry);
      const { save, conflicts } = get();
      set({ unsaved, save: save === "saving" ? save : atRest({ unsaved, conflicts }) });
    },

    settle: (id: number, files: ReadonlyMap<string, Settled>) =>
      line(async (born) => {
        const conflict = get().conflicts.find((entry) => entry.id === id);
        if (conflict === undefined) return;
        const lost = conflict.files.find((file) => files.get(file.path)?.kind === "mine" && isMineLost(conflict.change, file));
        if (lost !== undefined) {
          const detail = t("saving:lost", { label: conflict.change.label, path: lost.path });
          notify("error", t("saving:notSaved"), detail);
          return;
        }
        const typed = committedBy(conflict.change, get().drafts);
        const others = () => get().conflicts.filter((entry) => entry.id !== id);
        const change = settledChange(conflict, files);
        if (change === null || change.cards.length + (change.files ?? []).length === 0) {
          // All theirs, or what is there says the same. A step of the history that was given up this way never fits again: it goes, so that older ones can be reached.
          set({ conflicts: others(), ...finished(get(), conflict, null) });
          dropDrafts(typed);
          return;
        }
        const outcome = await send(change, born, conflict.purpose !== "edit");
        if (born !== kit.era()) return;
        switch (outcome.kind) {
          case "saved":
            set({ conflicts: others(), ...finished(get(), conflict, newStep(nextId(), change.label, outcome.inverse)) });
            dropDrafts(typed);
            return;
          case "conflict":
            // Changed once more: what was chosen now stands against what is there by now.
            set({ conflicts: others() });
            keepConflict({ change, purpose: conflict.purpose, step: conflict.step }, outcome);
            return;
          case "failed":
            tellFailure(kit, t("saving:title.edit", { label: change.label }), outcome);
            return;
        }
      }),
  };
}
