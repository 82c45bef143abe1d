// logseq/logseq 10086, laurent22/joplin 5582: a file is edited by another program while it is being typed into here. In whatever order
// typing, the other's save and the commit come, both texts are still there: on the disk, as a draft, or in a conflict.
import { describe, expect, it } from "vitest";
import { draftState } from "../../renderer/state/drafts.ts";
import type { OrgStore } from "../../renderer/state/org-store.ts";
import { card, useStore } from "../store-folder.ts";

const MINE = card("Alpha").replace("Body", "My body");
const THEIRS = card("Alpha").replace("Body", "Their body");

const type = (store: OrgStore, text = MINE) =>
  store
    .getState()
    .keepDraft({ path: "a.md", field: null, text, base: store.getState().cards.get("a.md")?.hash ?? "", restored: false });
const draftOf = (store: OrgStore) => [...store.getState().drafts.values()][0];

describe("15: edited elsewhere while dirty here", () => {
  const open = useStore();
  const opened = async () => {
    const made = await open({ "a.md": card("Alpha") });
    const before = made.store.getState().cards.get("a.md")?.hash;
    return {
      ...made,
      commit: () => made.edit("a.md", "Edit the source of Alpha", [{ kind: "replace-source", text: MINE }]),
      told: () => made.until(({ cards }) => cards.get("a.md")?.hash !== before),
    };
  };

  it("typed, then saved elsewhere: the typing stays as it is and is known to be behind", async () => {
    const { store, write, told } = await opened();
    type(store);
    await write("a.md", THEIRS);
    await told();
    const draft = draftOf(store);
    expect(draft?.text).toBe(MINE);
    expect(draft && draftState(draft, store.getState().cards.get("a.md"))).toBe("changed-elsewhere");
  });

  it("typed, saved elsewhere and seen, committed: a conflict with both texts, not a byte written", async () => {
    const { store, write, told, commit, text } = await opened();
    type(store);
    await write("a.md", THEIRS);
    await told();
    expect((await commit())?.kind).toBe("conflict");
    expect(await text("a.md")).toBe(THEIRS);
    expect(store.getState().conflicts).toMatchObject([{ files: [{ base: card("Alpha"), mine: MINE, theirs: THEIRS }] }]);
    expect(draftOf(store)?.text).toBe(MINE);
    await store.getState().settle(store.getState().conflicts[0]?.id ?? 0, new Map([["a.md", { kind: "mine" }]]));
    expect(await text("a.md")).toBe(MINE);
    expect(store.getState().drafts.size).toBe(0);
    await store.getState().undoLast();
    expect(await text("a.md")).toBe(THEIRS);
  });

  it("typed, saved elsewhere and committed before the watcher has told: the same", async () => {
    const { store, write, commit, text } = await opened();
    type(store);
    await write("a.md", THEIRS);
    expect((await commit())?.kind).toBe("conflict");
    expect(await text("a.md")).toBe(THEIRS);
    expect(store.getState().conflicts[0]?.files).toMatchObject([{ mine: MINE, theirs: THEIRS }]);
  });

  it("saved elsewhere, seen, then typed: nothing stands against it", async () => {
    const { store, write, told, commit, text } = await opened();
    await write("a.md", THEIRS);
    await told();
    type(store);
    expect((await commit())?.kind).toBe("saved");
    expect(await text("a.md")).toBe(MINE);
  });

  it("committed, then saved elsewhere: theirs is shown, and ours can be had back by nobody's loss", async () => {
    const { store, write, commit, text } = await opened();
    type(store);
    await commit();
    await write("a.md", THEIRS);
    await store.getState().undoLast();
    expect(await text("a.md")).toBe(THEIRS);
    expect(store.getState().conflicts).toMatchObject([{ purpose: "undo", files: [{ theirs: THEIRS }] }]);
  });

  it("seen and kept all the same: the person's word goes", async () => {
    const { store, write, told, commit, text } = await opened();
    type(store);
    await write("a.md", THEIRS);
    await told();
    type(store);
    expect((await commit())?.kind).toBe("saved");
    expect(await text("a.md")).toBe(MINE);
  });

  it("deleted elsewhere while typed into: the typing stays, and can bring the file back", async () => {
    const { store, remove, text, until } = await opened();
    type(store);
    await remove("a.md");
    await until(({ cards }) => !cards.has("a.md"));
    const draft = draftOf(store);
    expect(draft && draftState(draft, store.getState().cards.get("a.md"))).toBe("deleted-elsewhere");
    await store
      .getState()
      .change(() => ({ label: "Bring back", cards: [], files: [{ kind: "create", path: "a.md", text: MINE }] }));
    expect(await text("a.md")).toBe(MINE);
    expect(store.getState().cards.has("a.md")).toBe(true);
  });
});
