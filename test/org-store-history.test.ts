// Undo and redo through a real host: steps with names, clicked to in any order, and never made over what another program wrote.
import { describe, expect, it } from "vitest";
import { card, useStore } from "./store-folder.ts";

describe("history", () => {
  const open = useStore();

  it("steps to any point and back, each time to the very bytes", async () => {
    const { store, set, text } = await open({ "a.md": card("Alpha") });
    const texts = [await text("a.md")];
    for (const size of [1, 2, 3, 4]) {
      await set("a.md", "metadata.size", size);
      texts.push(await text("a.md"));
    }
    const ids = store.getState().undo.map(({ id }) => id);
    expect(store.getState().undo.map(({ label }) => label)).toEqual(Array(4).fill("Set metadata.size"));
    expect(new Set(ids).size).toBe(4);
    const { stepTo } = store.getState();
    await stepTo(ids[1] ?? 0);
    expect(await text("a.md")).toBe(texts[2]);
    expect([store.getState().undo.map(({ id }) => id), store.getState().redo.map(({ id }) => id)]).toEqual([
      ids.slice(0, 2),
      [ids[3], ids[2]],
    ]);
    await stepTo(null);
    expect(await text("a.md")).toBe(texts[0]);
    await stepTo(ids[3] ?? 0);
    expect(await text("a.md")).toBe(texts[4]);
    await stepTo(12345);
    expect(await text("a.md")).toBe(texts[4]);
    expect(store.getState().undo.every(({ at }) => Math.abs(at - Date.now()) < 60_000)).toBe(true);
  });

  it("forgets what was undone once something new is done", async () => {
    const { store, set, text } = await open({ "a.md": card("Alpha") });
    await set("a.md", "metadata.size", 1);
    await store.getState().undoLast();
    await set("a.md", "metadata.size", 2);
    expect(store.getState().redo).toEqual([]);
    const now = await text("a.md");
    await store.getState().redoLast();
    expect(await text("a.md")).toBe(now);
  });

  it("does not undo over what another program wrote since: the step stays, both versions are kept, and it says which file", async () => {
    const { store, set, text, write } = await open({ "a.md": card("Alpha") });
    await set("a.md", "metadata.size", 7);
    const step = store.getState().undo.at(-1);
    const foreign = (await text("a.md")).replace("Body", "Foreign body");
    await write("a.md", foreign);
    await store.getState().undoLast();
    expect(await text("a.md")).toBe(foreign);
    expect(store.getState().undo).toEqual([step]);
    expect(store.getState().redo).toEqual([]);
    expect(store.getState().notice).toMatchObject({ tone: "error", title: "Not undone: Set metadata.size" });
    expect(store.getState().notice?.detail).toMatch(/a\.md.*Nothing was overwritten/);
    expect(store.getState().conflicts).toMatchObject([
      { purpose: "undo", step: step?.id, files: [{ path: "a.md", mine: card("Alpha"), theirs: foreign }] },
    ]);
    // Asked once more, it is the same conflict, not another one.
    await store.getState().undoLast();
    expect(store.getState().conflicts).toHaveLength(1);
  });

  it("undoes such a step as the person settles it, and redoes that", async () => {
    const { store, set, text, write } = await open({ "a.md": card("Alpha") });
    await set("a.md", "metadata.size", 7);
    const foreign = (await text("a.md")).replace("Body", "Foreign body");
    await write("a.md", foreign);
    await store.getState().undoLast();
    const merged = card("Alpha").replace("Body", "Foreign body");
    await store.getState().settle(store.getState().conflicts[0]?.id ?? 0, new Map([["a.md", { kind: "text", text: merged }]]));
    expect(await text("a.md")).toBe(merged);
    expect([store.getState().conflicts, store.getState().undo]).toEqual([[], []]);
    expect(store.getState().redo.map(({ label }) => label)).toEqual(["Set metadata.size"]);
    await store.getState().redoLast();
    expect(await text("a.md")).toBe(foreign);
  });

  it("gives a step up for which theirs is chosen, so that older ones of other cards can be undone", async () => {
    const { store, set, text, write } = await open({ "a.md": card("Alpha"), "b.md": card("Beta", 700) });
    await set("b.md", "metadata.size", 3);
    await set("a.md", "metadata.size", 7);
    await write("a.md", "---\nname: Theirs\n---\n");
    await store.getState().undoLast();
    await store.getState().settle(store.getState().conflicts[0]?.id ?? 0, new Map());
    expect(await text("a.md")).toBe("---\nname: Theirs\n---\n");
    await store.getState().undoLast();
    expect(await text("b.md")).toBe(card("Beta", 700));
    expect(store.getState().undo).toEqual([]);
  });

  it("keeps the step for another try when the disk refuses", async () => {
    const { store, set, text, disk } = await open({ "a.md": card("Alpha") });
    await set("a.md", "metadata.size", 7);
    disk.broken = "ENOSPC";
    await store.getState().undoLast();
    expect(store.getState().undo).toHaveLength(1);
    expect(store.getState().notice?.detail).toContain("full");
    disk.broken = null;
    await store.getState().undoLast();
    expect(await text("a.md")).toBe(card("Alpha"));
    expect(store.getState().undo).toEqual([]);
  });
});
