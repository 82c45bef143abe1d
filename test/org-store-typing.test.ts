// Typing survives: another selection, a crash, a restart, quitting. The journal is read back by a new window on a new host.
import { describe, expect, it } from "vitest";
import { draftState } from "../renderer/state/drafts.ts";
import type { TypedDraft } from "../renderer/state/org-state.ts";
import { saveState } from "../renderer/state/save-state.ts";
import { card, type StoreFolder, useStore } from "./store-folder.ts";

const draft = ({ store }: StoreFolder, path: string, field: string | null, text: string): TypedDraft => ({
  path,
  field,
  text,
  base: store.getState().cards.get(path)?.hash ?? "",
  restored: false,
});

describe("typing", () => {
  const open = useStore();

  it("comes back after a crash, marked as restored, and is said to be unsaved", async () => {
    const before = await open({ "a.md": card("Alpha"), "b.md": card("Beta", 700) });
    const typed = [draft(before, "a.md", "metadata.size", "1"), draft(before, "b.md", null, "typed source")];
    for (const one of typed) before.store.getState().keepDraft(one);
    before.store.getState().keepDraft(draft(before, "a.md", "metadata.size", "12"));
    expect(saveState(before.store.getState()).kind).toBe("unsaved");
    await before.store.getState().flush();
    const { store } = await before.crash();
    expect([...store.getState().drafts.values()]).toEqual([
      { ...typed[0], text: "12", restored: true },
      { ...typed[1], restored: true },
    ]);
    expect(saveState(store.getState())).toMatchObject({ kind: "unsaved", count: 2 });
    expect(store.getState().notice).toMatchObject({ tone: "info", title: "Kept from the last session" });
  });

  it("is not asked for again when the folder holds it by now", async () => {
    const before = await open({ "a.md": card("Alpha") });
    before.store.getState().keepDraft(draft(before, "a.md", "metadata.size", "7"));
    before.store.getState().keepDraft(draft(before, "a.md", "metadata.established", "2024"));
    await before.store.getState().flush();
    await before.write("a.md", card("Alpha", 100, "metadata:\n  size: 7\n"));
    const after = await before.crash();
    expect([...after.store.getState().drafts.keys()]).toEqual(["a.md#metadata.established"]);
    // And is gone from the journal as well.
    await after.store.getState().flush();
    await after.write("a.md", card("Alpha"));
    const last = await after.crash();
    expect([...last.store.getState().drafts.keys()]).toEqual(["a.md#metadata.established"]);
  });

  it("brings a Change back that the disk had refused, and one in conflict", async () => {
    const before = await open({ "a.md": card("Alpha"), "b.md": card("Beta", 700) });
    before.disk.broken = "ENOSPC";
    await before.set("a.md", "metadata.size", 7);
    before.disk.broken = null;
    await before.write("b.md", card("Foreign", 700));
    await before.set("b.md", "metadata.size", 8);
    await before.store.getState().flush();
    const { store, text } = await before.crash();
    const { unsaved } = store.getState();
    expect(unsaved.map(({ change }) => change.cards[0]?.path)).toEqual(["a.md", "b.md"]);
    expect(unsaved[0]?.problems[0]?.message).toContain("was not saved when Teamscape last ended");
    for (const { id } of unsaved) await store.getState().retry(id);
    expect(await text("a.md")).toContain("size: 7");
    expect(await text("b.md")).toBe(card("Foreign", 700));
    expect(store.getState().conflicts).toMatchObject([{ files: [{ path: "b.md", theirs: card("Foreign", 700) }] }]);
    expect(store.getState().conflicts[0]?.files[0]?.mine).toContain("size: 8");
  });

  it("is done with once it is saved, dropped, or its Change is given up", async () => {
    const opened = await open({ "a.md": card("Alpha") });
    const { store, set, disk } = opened;
    store.getState().keepDraft(draft(opened, "a.md", "metadata.size", "7"));
    store.getState().keepDraft(draft(opened, "a.md", "metadata.established", "2024"));
    store.getState().keepDraft(draft(opened, "a.md", "metadata.consumers", "3 te"));
    disk.broken = "ENOSPC";
    await set("a.md", "metadata.size", 7);
    expect([...store.getState().drafts.keys()]).toContain("a.md#metadata.size");
    // The field and the Change made of it are one thing that is not saved.
    expect(saveState(store.getState()).words).toBe("Not saved: 1 change, 2 typed texts");
    disk.broken = null;
    await store.getState().retry(store.getState().unsaved[0]?.id ?? 0);
    store.getState().dropDraft("a.md", "metadata.established");
    expect([...store.getState().drafts.values()]).toMatchObject([{ field: "metadata.consumers" }]);
    // An own save of another field leaves it as fresh as it was.
    const [left] = store.getState().drafts.values();
    if (left === undefined) throw new Error("dropped");
    expect(draftState(left, store.getState().cards.get("a.md"))).toBe("fresh");
    await opened.store.getState().flush();
    const after = await opened.crash();
    expect([...after.store.getState().drafts.keys()]).toEqual(["a.md#metadata.consumers"]);
  });

  it("is kept when the same folder is opened again under the window, history and all", async () => {
    const opened = await open({ "a.md": card("Alpha") });
    const { store, set, text } = opened;
    await set("a.md", "metadata.size", 7);
    store.getState().keepDraft(draft(opened, "a.md", "metadata.established", "20"));
    await store.getState().open();
    expect([...store.getState().drafts.values()]).toMatchObject([{ text: "20", restored: false }]);
    await store.getState().undoLast();
    expect(await text("a.md")).toBe(card("Alpha"));
  });

  it("in a whole source goes along with moves, fields and undo of our own, and stands back where both changed a line", async () => {
    const made = await open({ "a.md": card("Alpha", 100, "url: x\n") });
    const { store, set, text } = made;
    const typed = (await text("a.md")).replace("Body of Alpha.", "Body of [Alpha.");
    store.getState().keepDraft(draft(made, "a.md", null, typed));
    const now = () => [...store.getState().drafts.values()][0];
    const state = () => draftState(now() ?? draft(made, "a.md", null, ""), store.getState().cards.get("a.md"));

    await store.getState().move(new Map([["card:a.md", { x: 240, y: 64 }]]));
    expect(await text("a.md")).toContain("x: 240.0\n  y: 64\n");
    expect(now()?.text).toBe((await text("a.md")).replace("Body of Alpha.", "Body of [Alpha."));
    expect(state()).toBe("fresh");

    await store.getState().undoLast();
    expect(now()?.text).toBe(typed);
    expect(state()).toBe("fresh");

    const clashing = typed.replace("url: x", "url: mine");
    store.getState().keepDraft(draft(made, "a.md", null, clashing));
    await set("a.md", "url", "form");
    expect(await text("a.md")).toContain("url: form\n");
    expect(now()?.text).toBe(clashing);
    expect(state()).toBe("changed-elsewhere");
  });

  it("in a whole source that came to what a Change of our own wrote is done with", async () => {
    const made = await open({ "a.md": card("Alpha") });
    const typed = (await made.text("a.md")).replace("x: 100.0", "x: 240.0");
    made.store.getState().keepDraft(draft(made, "a.md", null, typed));
    await made.store.getState().move(new Map([["card:a.md", { x: 240, y: 40 }]]));
    expect(await made.text("a.md")).toBe(typed);
    expect(made.store.getState().drafts.size).toBe(0);
    expect(saveState(made.store.getState()).kind).toBe("saved");
  });
});
