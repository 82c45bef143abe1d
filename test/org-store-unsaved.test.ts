// What the disk refuses is kept, said and tried again; what another program changed is settled by the person, file by file.
import { describe, expect, it } from "vitest";
import { saveState } from "../renderer/state/save-state.ts";
import { card, useStore } from "./store-folder.ts";

describe("a save that fails", () => {
  const open = useStore();

  it.each(["ENOSPC", "EROFS"])("%s: keeps the edit, says why, and saves it when asked again", async (code) => {
    const { store, set, text, disk } = await open({ "a.md": card("Alpha") });
    disk.broken = code;
    expect((await set("a.md", "metadata.size", 7))?.kind).toBe("failed");
    expect(await text("a.md")).toBe(card("Alpha"));
    expect(store.getState().unsaved).toMatchObject([{ change: { label: "Set metadata.size" } }]);
    expect([store.getState().save, saveState(store.getState()).words]).toEqual(["failed", "Not saved: 1 change"]);
    expect(store.getState().notice?.detail).toMatch(/a\.md could not be saved: the disk is/);
    const id = store.getState().unsaved[0]?.id ?? 0;
    await store.getState().retry(id);
    expect(store.getState().unsaved).toMatchObject([{ id }]);
    disk.broken = null;
    await store.getState().retry(id);
    expect(await text("a.md")).toContain("size: 7");
    expect([store.getState().unsaved, store.getState().save]).toEqual([[], "saved"]);
    await store.getState().undoLast();
    expect(await text("a.md")).toBe(card("Alpha"));
  });

  it("saves edits to fields after later ones to the same card were saved", async () => {
    const { store, set, text, disk } = await open({ "a.md": card("Alpha") });
    disk.broken = "ENOSPC";
    await set("a.md", "metadata.size", 7);
    disk.broken = null;
    await set("a.md", "metadata.established", "2024");
    await store.getState().retry(store.getState().unsaved[0]?.id ?? 0);
    expect(store.getState().conflicts).toEqual([]);
    expect(await text("a.md")).toContain("metadata:\n  established: '2024'\n  size: 7\n");
  });

  it("gives it up on request", async () => {
    const { store, set, text, disk } = await open({ "a.md": card("Alpha") });
    disk.broken = "ENOSPC";
    await set("a.md", "metadata.size", 7);
    store.getState().discard(store.getState().unsaved[0]?.id ?? 0);
    disk.broken = null;
    expect([store.getState().unsaved, store.getState().save, saveState(store.getState()).kind]).toEqual([[], "saved", "saved"]);
    expect(await text("a.md")).toBe(card("Alpha"));
  });

  it("puts a team that was dragged back where it is saved", async () => {
    const { store, disk } = await open({ "a.md": card("Alpha") });
    disk.broken = "ENOSPC";
    await store.getState().move(new Map([["card:a.md", { x: 900, y: 900 }]]));
    expect(store.getState().graph.nodes.get("card:a.md")?.rect).toMatchObject({ x: 100, y: 40 });
    disk.broken = null;
    await store.getState().retry(store.getState().unsaved[0]?.id ?? 0);
    expect(store.getState().graph.nodes.get("card:a.md")?.rect).toMatchObject({ x: 900, y: 900 });
  });

  it("only tells of an edit that would never be made", async () => {
    const { store, set } = await open({ "a.md": "---\nname: [\n---\n" });
    await set("a.md", "metadata.size", 7);
    expect(store.getState().notice).toMatchObject({ tone: "error", title: "Not saved: Set metadata.size" });
    expect(store.getState().unsaved).toEqual([]);
  });
});

describe("a conflict", () => {
  const open = useStore();

  /** Alpha's size set here while the body was changed elsewhere, and Beta, whom nobody else touched, in the same Change. */
  const disputed = async () => {
    const made = await open({ "a.md": card("Alpha"), "b.md": card("Beta", 700) });
    const theirs = card("Alpha").replace("Body", "Foreign body");
    await made.write("a.md", theirs);
    await made.store.getState().change((cards) => ({
      label: "Grow",
      cards: ["a.md", "b.md"].map((path) => ({
        path,
        base: cards.get(path)?.hash ?? "",
        edits: [{ kind: "set", field: ["metadata", "size"], value: 7 }],
      })),
    }));
    const [conflict] = made.store.getState().conflicts;
    if (conflict === undefined) throw new Error("no conflict");
    return { ...made, theirs, conflict, mine: conflict.files[0]?.mine ?? "" };
  };

  it("writes nothing, keeps all three sides and says so", async () => {
    const { store, text, theirs, conflict, mine } = await disputed();
    expect([await text("a.md"), await text("b.md")]).toEqual([theirs, card("Beta", 700)]);
    expect(conflict).toMatchObject({ purpose: "edit", step: null, files: [{ path: "a.md", base: card("Alpha"), theirs }] });
    expect(mine).toContain("size: 7");
    expect(saveState(store.getState())).toEqual({ kind: "unsaved", count: 1, words: "Not saved: 1 conflict" });
  });

  it("mine: writes mine and the files that were not in dispute as one step, whose undo brings theirs back", async () => {
    const { store, text, theirs, conflict, mine } = await disputed();
    await store.getState().settle(conflict.id, new Map([["a.md", { kind: "mine" }]]));
    expect([await text("a.md"), await text("b.md")]).toEqual([mine, expect.stringContaining("size: 7")]);
    expect(store.getState().undo.map(({ label }) => label)).toEqual(["Grow"]);
    expect([store.getState().conflicts, store.getState().save]).toEqual([[], "saved"]);
    await store.getState().undoLast();
    expect([await text("a.md"), await text("b.md")]).toEqual([theirs, card("Beta", 700)]);
  });

  it("theirs: writes nothing at all", async () => {
    const { store, text, theirs, conflict } = await disputed();
    await store.getState().settle(conflict.id, new Map([["a.md", { kind: "theirs" }]]));
    expect([await text("a.md"), await text("b.md")]).toEqual([theirs, card("Beta", 700)]);
    expect([store.getState().conflicts, store.getState().undo]).toEqual([[], []]);
  });

  it("keeps what was chosen when the file has changed once more, against the newer text", async () => {
    const { store, text, write, conflict } = await disputed();
    const newer = card("Alpha").replace("Body", "Newer body");
    await write("a.md", newer);
    const merged = card("Alpha").replace("Body", "Merged body");
    await store.getState().settle(conflict.id, new Map([["a.md", { kind: "text", text: merged }]]));
    expect(await text("a.md")).toBe(newer);
    const [again] = store.getState().conflicts;
    expect(again).toMatchObject({ change: { label: "Grow" }, files: [{ path: "a.md", mine: merged, theirs: newer }] });
    await store.getState().settle(again?.id ?? 0, new Map([["a.md", { kind: "mine" }]]));
    expect([await text("a.md"), await text("b.md")]).toEqual([merged, expect.stringContaining("size: 7")]);
  });

  it("keeps the conflict when the disk refuses what was chosen", async () => {
    const { store, text, disk, conflict, mine } = await disputed();
    disk.broken = "ENOSPC";
    await store.getState().settle(conflict.id, new Map([["a.md", { kind: "mine" }]]));
    expect(store.getState().conflicts).toHaveLength(1);
    disk.broken = null;
    await store.getState().settle(conflict.id, new Map([["a.md", { kind: "mine" }]]));
    expect(await text("a.md")).toBe(mine);
  });

  it("never deletes a file because mine cannot be told any more", async () => {
    const made = await open({ "a.md": card("Alpha") });
    made.disk.broken = "ENOSPC";
    await made.set("a.md", "metadata.size", 7);
    await made.store.getState().flush();
    const theirs = card("Alpha").replace("name:", "name: [");
    await made.write("a.md", theirs);
    const { store, text } = await made.crash();
    await store.getState().retry(store.getState().unsaved[0]?.id ?? 0);
    const [conflict] = store.getState().conflicts;
    expect(conflict?.files).toMatchObject([{ base: null, mine: null, theirs }]);
    await store.getState().settle(conflict?.id ?? 0, new Map([["a.md", { kind: "mine" }]]));
    expect(await text("a.md")).toBe(theirs);
    expect([store.getState().conflicts, store.getState().notice?.title]).toEqual([[conflict], "Not saved"]);
    await store.getState().settle(conflict?.id ?? 0, new Map());
    expect([await text("a.md"), store.getState().conflicts]).toEqual([theirs, []]);
  });

  it("brings a file back that was deleted elsewhere, when mine is chosen", async () => {
    const { store, text, remove, set } = await open({ "a.md": card("Alpha") });
    await remove("a.md");
    await set("a.md", "metadata.size", 7);
    const [conflict] = store.getState().conflicts;
    expect(conflict?.files).toMatchObject([{ path: "a.md", theirs: null, theirsHash: null }]);
    await store.getState().settle(conflict?.id ?? 0, new Map([["a.md", { kind: "mine" }]]));
    expect(await text("a.md")).toContain("size: 7");
    expect(store.getState().cards.get("a.md")?.size?.value).toBe(7);
  });

  it("is none when both did the same", async () => {
    const { store, write, edit, text } = await open({ "a.md": card("Alpha") });
    const same = card("Alpha").replace("Body", "Same body");
    await write("a.md", same);
    expect(await edit("a.md", "Edit", [{ kind: "replace-source", text: same }])).toBeNull();
    expect([store.getState().conflicts, store.getState().save, await text("a.md")]).toEqual([[], "saved", same]);
  });
});

describe("a drag of a card that changed elsewhere", () => {
  const open = useStore();

  it("is made on the new bytes where the card still stood where the drag began", async () => {
    const { store, text, write } = await open({ "a.md": card("Alpha") });
    await write("a.md", card("Alpha", 100, "team_id: alpha\n"));
    await store.getState().move(new Map([["card:a.md", { x: 150, y: 60 }]]));
    expect(await text("a.md")).toBe(card("Alpha", 100, "team_id: alpha\n").replace("100.0", "150.0").replace("40", "60"));
    expect([store.getState().conflicts, store.getState().save]).toEqual([[], "saved"]);
    await store.getState().undoLast();
    expect(await text("a.md")).toBe(card("Alpha", 100, "team_id: alpha\n"));
  });

  it("is a conflict where it had been moved elsewhere too", async () => {
    const { store, text, write } = await open({ "a.md": card("Alpha") });
    await write("a.md", card("Alpha", 333));
    await store.getState().move(new Map([["card:a.md", { x: 150, y: 60 }]]));
    expect(await text("a.md")).toBe(card("Alpha", 333));
    expect(store.getState().conflicts).toHaveLength(1);
  });
});
