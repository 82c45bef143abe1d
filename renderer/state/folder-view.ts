// The folder as it is shown: its cards and documents as the host tells of them, and the org and graph derived from them. Knows nothing
// of Changes but the positions that are laid over cards while a move is being saved.
import type { Renamed } from "../../shared/card/edit-types.ts";
import type { Card, DocumentFile, Position } from "../../shared/card/types.ts";
import type { OpenedFolder } from "../../shared/contract.ts";
import type { GraphOptions } from "../../shared/graph/size.ts";
import { buildOrg } from "../../shared/org/build.ts";
import type { CustomTeamType, TeamKey } from "../../shared/org/types.ts";
import { sayAnew, updateOrg } from "../../shared/org/update.ts";
import { language, t } from "../../shared/words/t.ts";
import type { Judging } from "./judging.ts";
import type { Kit } from "./kit.ts";
import { needsPlace, type PlaceTeams } from "./place.ts";
import { namesOf, renamedKeys } from "./renames.ts";
import { createWays } from "./ways.ts";

/** Files as they are now, whoever changed them. */
export interface Files {
  readonly cards: readonly Card[];
  readonly documents: readonly DocumentFile[];
  readonly removed: readonly string[];
  readonly renamed: readonly Renamed[];
  readonly types?: readonly CustomTeamType[] | undefined;
}

export type FolderView = ReturnType<typeof createFolderView>;

export function createFolderView(kit: Kit, judging: Judging, place: PlaceTeams) {
  const { host, get, set } = kit;
  /** Positions laid over cards while their Change is on its way; a failed save drops them again. */
  const moving = new Map<string, { readonly position: Position; readonly ticket: number }>();
  let tickets = 0;
  let options: GraphOptions = {};

  /** Problems between cards keep their words: in another language they are said anew. */
  let spoken = language();

  const ways = createWays((graph) => set({ graph }));

  const seen = (card: Card): Card => {
    const move = moving.get(card.path);
    return move === undefined ? card : { ...card, position: move.position };
  };

  /** Derives org and graph anew for some cards only. */
  const derive = (paths: readonly string[], removed: readonly string[] = [], types?: readonly CustomTeamType[]) => {
    const { cards, org, graph, placed } = get();
    const upserted = paths.flatMap((path) => {
      const card = cards.get(path);
      return card === undefined ? [] : [seen(card)];
    });
    const nextOrg = updateOrg(org, types === undefined ? { upserted, removed } : { upserted, removed, types });
    set({ org: nextOrg, graph: ways.update(graph, nextOrg, placed, options) });
    judging.soon();
    void placeMissing();
  };

  /** A layout that fails costs the arrangement and nothing else: who has no place then waits in a row below the others. */
  const findRoom: PlaceTeams = async (org, known) => {
    try {
      return await place(org, known);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      kit.notify("error", t("saving:notArranged"), t("saving:notArrangedWhy", { why: reason }));
      return new Map();
    }
  };

  /** The host remembers places, so that they are the same at the next opening. */
  const keepPlaced = (placed: ReadonlyMap<TeamKey, Position>) => host.call("keepPlaced", { placed: Object.fromEntries(placed) });

  /** Gives a place to whoever has none. */
  const placeMissing = async () => {
    const born = kit.generation();
    const { org, placed } = get();
    if (!needsPlace(org, placed)) return;
    const found = await findRoom(org, placed);
    if (born !== kit.generation() || found.size === 0) return;
    const next = new Map([...get().placed, ...found]);
    set({ placed: next, graph: ways.update(get().graph, get().org, next, options) });
    await keepPlaced(next);
  };

  return {
    /**
     * Finds room in a folder that has just been opened.
     * @param born the generation it was asked for in
     * @returns shows it; null when it has been left in the meantime
     */
    async prepare(folder: OpenedFolder, born: number): Promise<(() => void) | null> {
      const org = buildOrg(folder.cards, folder.types);
      spoken = language();
      let placed: ReadonlyMap<TeamKey, Position> = new Map(Object.entries(folder.placed));
      if (needsPlace(org, placed)) {
        const found = await findRoom(org, placed);
        if (born !== kit.generation()) return null;
        placed = new Map([...placed, ...found]);
        void keepPlaced(placed);
      }
      return () => {
        set({
          status: "ready",
          progress: null,
          folder: { name: folder.name, root: folder.root },
          cards: new Map(folder.cards.map((card) => [card.path, card])),
          documents: folder.documents,
          types: folder.types,
          settings: folder.settings,
          views: folder.views,
          folderProblems: folder.problems,
          org,
          placed,
          graph: ways.build(org, placed, options),
        });
        judging.soon();
      };
    },

    /** Takes over how files are now. A path is a card or a document, never both. */
    take(files: Files): void {
      const cards = new Map(get().cards);
      const documents = new Map(get().documents.map((document) => [document.path, document]));
      for (const path of files.removed) {
        cards.delete(path);
        documents.delete(path);
      }
      const gone = [...files.removed];
      for (const card of files.cards) {
        cards.set(card.path, card);
        documents.delete(card.path);
      }
      for (const document of files.documents) {
        documents.set(document.path, document);
        if (cards.delete(document.path)) gone.push(document.path);
      }
      const names = namesOf(files.renamed);
      const before = get().placed;
      const placed = renamedKeys(names, before);
      const changed = files.documents.length + files.removed.length > 0 || documents.size !== get().documents.length;
      set({
        cards,
        placed,
        ...(changed ? { documents: [...documents.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) } : {}),
      });
      if (placed !== before) void keepPlaced(placed);
      for (const [from, to] of names) {
        const move = moving.get(from);
        if (move === undefined) continue;
        moving.delete(from);
        moving.set(to, move);
      }
      derive(
        files.cards.map(({ path }) => path),
        gone.filter((path) => !cards.has(path)),
        files.types,
      );
    },

    /** Shows cards at new places before they are saved there. @returns takes that back, where nothing newer was laid over them */
    lay(positions: ReadonlyMap<string, Position>): () => void {
      const ticket = ++tickets;
      for (const [path, position] of positions) moving.set(path, { position, ticket });
      derive([...positions.keys()]);
      return () => {
        const paths = [...moving].flatMap(([path, move]) => (move.ticket === ticket ? [path] : []));
        for (const path of paths) moving.delete(path);
        derive(paths);
      };
    },

    /** Teams without a card: their place is remembered, nothing is written. */
    put(places: ReadonlyMap<TeamKey, Position>): void {
      const next = new Map([...get().placed, ...places]);
      set({ placed: next, graph: ways.update(get().graph, get().org, next, options) });
      void keepPlaced(next);
    },

    /** Teams are as high as they are large, or as their forms. */
    size(sized: boolean): void {
      if (sized === (options.sized ?? false)) return;
      options = { sized };
      const { graph, org, placed } = get();
      set({ graph: ways.update(graph, org, placed, options) });
    },

    /** Another language may be spoken than when the org was made. */
    sayAnew(): void {
      if (get().status !== "ready" || spoken === language()) return;
      spoken = language();
      const { org, graph, placed } = get();
      const next = sayAnew(org);
      if (next !== org) set({ org: next, graph: ways.update(graph, next, placed, options) });
    },

    /** The folder is on the screen: what waited for that may begin. */
    drawn: ways.drawn,

    /** Another folder: nothing is on its way in it. */
    reset(): void {
      moving.clear();
      ways.reset();
    },
  };
}
