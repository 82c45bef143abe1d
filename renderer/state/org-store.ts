// What the app knows of the folder: cards, the org and graph derived from them, the Changes under way and what is not saved.
// A store without React: components read it through useOrg, tests drive it directly. Its parts do the work; this file joins them.
import { createStore } from "zustand/vanilla";
import type { Position } from "../../shared/card/types.ts";
import type { FolderChanged, HostApi, OpenedFolder } from "../../shared/contract.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { absorb } from "./absorb.ts";
import { moveDraft } from "./draft.ts";
import { createFolderView } from "./folder-view.ts";
import { createHistory } from "./history.ts";
import { createJournal } from "./journal.ts";
import { createJudging } from "./judging.ts";
import type { Kit } from "./kit.ts";
import { atRest, createLine } from "./line.ts";
import { draftKey, EMPTY, type OrgActions, type OrgState } from "./org-state.ts";
import type { PlaceTeams } from "./place.ts";
import { restore, tellRestored } from "./restore.ts";
import { createSaving } from "./saving.ts";

export type OrgStore = ReturnType<typeof createOrgStore>;

/**
 * @param host where cards come from and Changes go
 * @param place finds room for teams without a position; a worker in the app, the plain function in tests
 */
export function createOrgStore(host: HostApi, place: PlaceTeams) {
  const store = createStore<OrgState & OrgActions>()((set, get, api) => {
    let ids = 0;
    let generation = 0;
    let era = 0;
    /** The last call to open; another one may follow before it has ended. */
    let opening: Promise<void> = Promise.resolve();
    /** Foreign changes told between the folder's arrival and its first drawing; null while nothing has arrived. */
    let early: FolderChanged[] | null = null;
    const window = crypto.randomUUID();
    const kit: Kit = {
      host,
      window,
      get,
      set,
      nextId: () => ++ids,
      generation: () => generation,
      era: () => era,
      async opened() {
        for (let last: unknown = null; last !== opening; await Promise.allSettled([opening])) last = opening;
      },
      notify: (tone, title, detail) => set({ notice: { id: ++ids, tone, title, detail } }),
    };
    const judging = createJudging(kit);
    const view = createFolderView(kit, judging, place);
    const journal = createJournal(kit);
    const line = createLine(kit);
    const saving = createSaving(kit, line, view, journal);
    const { undoLast, redoLast, stepTo } = createHistory(kit, line, saving);

    const onChanged = (event: FolderChanged) => {
      if (get().status !== "ready") {
        early?.push(event);
        return;
      }
      set({ folderProblems: event.problems, ...(event.settings === undefined ? {} : { settings: event.settings }) });
      if (event.types !== undefined) set({ types: event.types });
      if (event.views !== undefined) set({ views: event.views });
      const { upserted: cards, documents, removed, renamed = [], types } = event;
      absorb(kit, view, { cards, documents, removed, renamed, types }, false);
    };

    /** @param before what the window knew until now: of the same folder, opened anew after a lost connection, nothing is forgotten */
    const take = async (folder: OpenedFolder, before: OrgState, born: number) => {
      const same = before.folder?.root === folder.root;
      const restored = await restore(host, same ? [] : folder.journal, kit.nextId);
      if (born !== generation) return;
      const show = await view.prepare(folder, born);
      if (show === null) return;
      if (!same) era++;
      const { unsaved, conflicts, undo, redo } = before;
      // Typed while the folder was on its way: the form was still there.
      const drafts = new Map([...before.drafts, ...get().drafts]);
      const kept = same ? { drafts, unsaved, conflicts, undo, redo } : { ...restored, conflicts: [] };
      set({ ...kept, save: atRest(kept) });
      show();
      journal.start(same || restored.drafts.size + restored.unsaved.length < folder.journal.length);
      if (!same) tellRestored(kit, restored);
      const missed = early ?? [];
      early = null;
      for (const event of missed) onChanged(event);
    };

    api.subscribe((state, was) => {
      if (state.drafts !== was.drafts || state.unsaved !== was.unsaved || state.conflicts !== was.conflicts) journal.touch();
    });
    host.on("changed", onChanged);
    host.on("progress", (progress) => {
      if (get().status === "loading") set({ progress });
    });
    host.on("folder", () => void get().open());

    /** The last folder that was shown, while another one is being opened. */
    let left: OrgState = EMPTY;
    const openNow = async (): Promise<void> => {
      const born = ++generation;
      if (get().folder !== null) left = get();
      early = null;
      view.reset();
      judging.reset();
      journal.stop();
      set({ ...EMPTY });
      const reply = await host.call("open", { window });
      if (born !== generation) return;
      performance.mark("teamscape:data");
      early = [];
      if (reply.kind === "failed") set({ status: "failed", folderProblems: reply.problems });
      else await take(reply.folder, left, born);
    };
    return {
      ...EMPTY,
      open() {
        opening = openNow();
        return opening;
      },
      change: saving.change,
      async move(moves, label) {
        const { org } = get();
        const cardMoves = new Map<string, Position>();
        const ghosts = new Map<TeamKey, Position>();
        for (const [key, position] of moves) {
          const card = org.teams.get(key)?.card;
          if (card) cardMoves.set(card.path, position);
          else ghosts.set(key, position);
        }
        if (ghosts.size > 0) view.put(ghosts);
        if (cardMoves.size === 0) return;
        const lift = view.lay(cardMoves);
        try {
          await saving.change(moveDraft(cardMoves, label));
        } finally {
          lift();
        }
      },
      setSized: view.size,
      drawn() {
        if (!get().onScreen) set({ onScreen: true });
        view.drawn();
        judging.drawn();
      },
      newDay() {
        view.sayAnew();
        judging.newDay();
      },
      undoLast,
      redoLast,
      stepTo,
      keepDraft(draft) {
        set({ drafts: new Map(get().drafts).set(draftKey(draft.path, draft.field), draft) });
      },
      dropDraft(path, field) {
        const drafts = new Map(get().drafts);
        if (drafts.delete(draftKey(path, field))) set({ drafts });
      },
      retry: async (id) => void (await saving.retry(id)),
      discard: saving.discard,
      settle: async (id, files) => void (await saving.settle(id, files)),
      flush: journal.flush,
      notify: kit.notify,
    };
  });
  return store;
}
