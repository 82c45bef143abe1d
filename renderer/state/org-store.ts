// What the app knows of the folder: cards, the org and graph derived from them, and the Changes under way.
// A store without React: components read it through useOrg, tests drive it directly.
import { createStore } from "zustand/vanilla";
import type { Change, ChangeOutcome } from "../../shared/card/edit-types.ts";
import type { Card, Position } from "../../shared/card/types.ts";
import type { FolderChanged, HostApi, OpenedFolder } from "../../shared/contract.ts";
import { buildGraph } from "../../shared/graph/build.ts";
import { updateGraph } from "../../shared/graph/update.ts";
import { buildOrg } from "../../shared/org/build.ts";
import type { CustomTeamType, TeamKey } from "../../shared/org/types.ts";
import { updateOrg } from "../../shared/org/update.ts";
import { scoreOrg } from "../../shared/score/score-org.ts";
import { today } from "../../shared/today.ts";
import { moveDraft } from "./draft.ts";
import { whenIdle } from "./idle.ts";
import { EMPTY, type Notice, type OrgActions, type OrgState } from "./org-state.ts";
import { needsPlace, type PlaceTeams } from "./place.ts";

/** Teams up to which scores are worked out before the picture: it takes less than a frame or two, and nothing appears late. */
const AT_ONCE = 500;

export type OrgStore = ReturnType<typeof createOrgStore>;

/**
 * @param host where cards come from and Changes go
 * @param place finds room for teams without a position; a worker in the app, the plain function in tests
 */
export function createOrgStore(host: HostApi, place: PlaceTeams) {
  const store = createStore<OrgState & OrgActions>()((set, get) => {
    /** Positions laid over cards while their Change is on its way; a failed save drops them again. */
    const moving = new Map<string, { readonly position: Position; readonly ticket: number }>();
    let ticket = 0;
    let notices = 0;
    /** Folder generation: what was begun for one folder never lands in the next. */
    let generation = 0;
    let line: Promise<unknown> = Promise.resolve();
    /** Foreign changes told between the folder's arrival and its first drawing; null while nothing has arrived. */
    let early: FolderChanged[] | null = null;

    const notify = (tone: Notice["tone"], title: string, detail: string) =>
      set({ notice: { id: ++notices, tone, title, detail } });

    const seen = (card: Card): Card => {
      const move = moving.get(card.path);
      return move === undefined ? card : { ...card, position: move.position };
    };

    /** In a large folder: whether its picture has been drawn, and whether scores wait for that or for an idle moment. */
    let drawn = false;
    let waiting = false;
    const judge = () => {
      waiting = false;
      const { org, settings, scores } = get();
      const next = scoreOrg(org, settings, today(), scores);
      if (next !== scores) set({ scores: next });
    };
    /** Brings the scores up to date: at once in a folder of usual size; in a large one never before its picture, and when there is time. */
    const judgeSoon = () => {
      if (get().org.teams.size <= AT_ONCE) judge();
      else if (!waiting) {
        waiting = true;
        if (drawn) whenIdle(judge);
      }
    };

    /** Derives org and graph anew for some cards only. */
    const derive = (paths: readonly string[], removed: readonly string[] = [], types?: readonly CustomTeamType[]) => {
      const { cards, org, graph, placed } = get();
      const upserted = paths.flatMap((path) => {
        const card = cards.get(path);
        return card === undefined ? [] : [seen(card)];
      });
      const nextOrg = updateOrg(org, types === undefined ? { upserted, removed } : { upserted, removed, types });
      set({ org: nextOrg, graph: updateGraph(graph, nextOrg, placed) });
      judgeSoon();
      void placeMissing();
    };

    /** A layout that fails costs the arrangement and nothing else: who has no place then waits in a row below the others. */
    const findRoom: PlaceTeams = async (org, known) => {
      try {
        return await place(org, known);
      } catch (cause) {
        notify(
          "error",
          "Not arranged",
          `Teams without a position stand in a row, since layout failed: ${cause instanceof Error ? cause.message : String(cause)}`,
        );
        return new Map();
      }
    };

    /** Gives a place to whoever has none; the host remembers it, so that it is the same at the next opening. */
    const placeMissing = async () => {
      const born = generation;
      const { org, placed } = get();
      if (!needsPlace(org, placed)) return;
      const found = await findRoom(org, placed);
      if (born !== generation || found.size === 0) return;
      const next = new Map([...get().placed, ...found]);
      set({ placed: next, graph: updateGraph(get().graph, get().org, next) });
      await host.call("keepPlaced", { placed: Object.fromEntries(next) });
    };

    const takeCards = (upserted: readonly Card[], removed: readonly string[] = []) => {
      const cards = new Map(get().cards);
      for (const card of upserted) cards.set(card.path, card);
      for (const path of removed) cards.delete(path);
      set({ cards });
    };

    const onChanged = (event: FolderChanged) => {
      if (get().status !== "ready") {
        early?.push(event);
        return;
      }
      takeCards(event.upserted, event.removed);
      const gone = new Set([...event.removed, ...event.upserted.map((card) => card.path)]);
      const documents = [
        ...get().documents.filter((d) => !gone.has(d.path) && !event.documents.some((e) => e.path === d.path)),
        ...event.documents,
      ];
      const becameDocument = event.documents.map((d) => d.path).filter((path) => get().cards.has(path));
      if (becameDocument.length > 0) takeCards([], becameDocument);
      set({
        documents: documents.sort((a, b) => (a.path < b.path ? -1 : 1)),
        folderProblems: event.problems,
        ...(event.types === undefined ? {} : { types: event.types }),
        ...(event.settings === undefined ? {} : { settings: event.settings }),
      });
      derive(
        event.upserted.map((card) => card.path),
        [...event.removed, ...becameDocument],
        event.types,
      );
    };

    const take = async (folder: OpenedFolder, born: number) => {
      const org = buildOrg(folder.cards, folder.types);
      let placed: ReadonlyMap<TeamKey, Position> = new Map(Object.entries(folder.placed));
      if (needsPlace(org, placed)) {
        const found = await findRoom(org, placed);
        if (born !== generation) return;
        placed = new Map([...placed, ...found]);
        void host.call("keepPlaced", { placed: Object.fromEntries(placed) });
      }
      set({
        status: "ready",
        progress: null,
        folder: { name: folder.name, root: folder.root },
        cards: new Map(folder.cards.map((card) => [card.path, card])),
        documents: folder.documents,
        types: folder.types,
        settings: folder.settings,
        folderProblems: folder.problems,
        org,
        placed,
        graph: buildGraph(org, placed),
      });
      judgeSoon();
      const missed = early ?? [];
      early = null;
      for (const event of missed) onChanged(event);
    };

    /** Sends one Change and brings what came back onto the canvas. Runs alone: see `line`. */
    const send = async (change: Change): Promise<ChangeOutcome> => {
      set({ save: "saving" });
      const outcome = await host.call("apply", { change });
      switch (outcome.kind) {
        case "saved":
          takeCards(outcome.cards);
          set({ save: "saved" });
          performance.mark("teamscape:saved");
          break;
        case "conflict":
          set({ save: "failed" });
          notify(
            "error",
            `${change.label}: not saved`,
            `Changed by another program in the meantime: ${outcome.paths.join(", ")}. Nothing was overwritten.`,
          );
          break;
        case "failed":
          set({ save: "failed" });
          notify("error", `${change.label}: not saved`, outcome.problems.map((p) => p.message).join(" "));
          break;
      }
      return outcome;
    };

    /** One at a time, in order. What was asked for in a folder that has been left since is dropped: there, even the hashes may fit. */
    const enqueue = <T>(job: (born: number) => Promise<T>): Promise<T | null> => {
      const born = generation;
      const turn = async () => (born === generation ? job(born) : null);
      const run = line.then(turn, turn);
      line = run.catch((error: unknown) => {
        set({ save: "failed" });
        notify("error", "Not saved", error instanceof Error ? error.message : String(error));
      });
      return run;
    };

    /** Takes the newest step of one stack, applies it and pushes what reverts it onto the other. */
    const step = (from: "undo" | "redo") =>
      enqueue(async (born) => {
        const last = get()[from].at(-1);
        if (last === undefined) return;
        const outcome = await send(last.inverse);
        if (born !== generation) return;
        const rest = get()[from].filter((entry) => entry !== last);
        // After a failure (disk full, read-only) the step stays for another try. After a conflict it is dropped: its bytes are gone.
        if (outcome.kind === "failed") return;
        const to = from === "undo" ? "redo" : "undo";
        const other = outcome.kind === "saved" ? [...get()[to], { label: last.label, inverse: outcome.inverse }] : get()[to];
        set(from === "undo" ? { undo: rest, redo: other } : { redo: rest, undo: other });
        if (outcome.kind === "saved") derive(outcome.cards.map((card) => card.path));
      });

    host.on("changed", onChanged);
    host.on("progress", (progress) => {
      if (get().status === "loading") set({ progress });
    });
    host.on("folder", () => void get().open());

    return {
      ...EMPTY,
      async open() {
        const born = ++generation;
        moving.clear();
        early = null;
        drawn = false;
        waiting = false;
        set({ ...EMPTY });
        const reply = await host.call("open", {});
        if (born !== generation) return;
        performance.mark("teamscape:data");
        early = [];
        if (reply.kind === "failed") set({ status: "failed", folderProblems: reply.problems });
        else await take(reply.folder, born);
      },
      change: (draft) =>
        enqueue(async (born) => {
          const change = draft(get().cards, get().org);
          if (change === null) return null;
          const outcome = await send(change);
          if (born !== generation) return outcome;
          if (outcome.kind === "saved") {
            set({ undo: [...get().undo, { label: change.label, inverse: outcome.inverse }], redo: [] });
            derive(outcome.cards.map((card) => card.path));
          }
          return outcome;
        }),
      async move(moves) {
        const { org, placed } = get();
        const mine = ++ticket;
        const cardMoves = new Map<string, Position>();
        const ghosts = new Map<TeamKey, Position>();
        for (const [key, position] of moves) {
          const card = org.teams.get(key)?.card;
          if (card) cardMoves.set(card.path, position);
          else ghosts.set(key, position);
        }
        if (ghosts.size > 0) {
          const next = new Map([...placed, ...ghosts]);
          set({ placed: next, graph: updateGraph(get().graph, org, next) });
          void host.call("keepPlaced", { placed: Object.fromEntries(next) });
        }
        if (cardMoves.size === 0) return;
        for (const [path, position] of cardMoves) moving.set(path, { position, ticket: mine });
        derive([...cardMoves.keys()]);
        try {
          await get().change(moveDraft(cardMoves));
        } finally {
          const paths = [...cardMoves.keys()].filter((path) => moving.get(path)?.ticket === mine);
          for (const path of paths) moving.delete(path);
          derive(paths);
        }
      },
      drawn() {
        if (drawn) return;
        drawn = true;
        if (waiting) whenIdle(judge);
      },
      newDay() {
        if (get().status === "ready" && get().scores.asOf !== today()) judgeSoon();
      },
      undoLast: async () => void (await step("undo")),
      redoLast: async () => void (await step("redo")),
    };
  });
  return store;
}
