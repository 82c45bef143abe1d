// Files that come, go and are renamed, here and elsewhere: selection, history, typing and what is unsaved follow them.
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { followFiles } from "../renderer/state/follow-files.ts";
import { createUiStore } from "../renderer/state/ui-store.ts";
import type { Change, FileStep } from "../shared/card/edit-types.ts";
import { card, type StoreFolder, useStore } from "./store-folder.ts";

const withUi = ({ store }: StoreFolder) => {
  const ui = createUiStore({ getItem: () => null, setItem: () => undefined });
  followFiles(store, ui);
  return ui;
};
const steps = ({ store }: StoreFolder, label: string, make: (base: (path: string) => string) => readonly FileStep[]) =>
  store.getState().change((cards): Change => ({ label, cards: [], files: make((path) => cards.get(path)?.hash ?? "") }));

describe("files", () => {
  const open = useStore();

  it("own rename, its undo and its redo keep the selection, what is typed and the place", async () => {
    const opened = await open({ "a.md": "---\nname: Alpha\n---\n", "b.md": card("Beta", 700) });
    const { store, text } = opened;
    const ui = withUi(opened);
    await store.getState().move(new Map([["card:b.md", { x: 1, y: 2 }]]));
    ui.getState().select(["card:a.md", "card:b.md"]);
    store.getState().keepDraft({
      path: "a.md",
      field: "name",
      text: "Alphabet",
      base: store.getState().cards.get("a.md")?.hash ?? "",
      restored: false,
    });
    await steps(opened, "Rename", (base) => [{ kind: "rename", path: "a.md", base: base("a.md"), to: "z.md" }]);
    expect([...ui.getState().selection]).toEqual(["card:z.md", "card:b.md"]);
    expect([...store.getState().drafts.values()]).toMatchObject([{ path: "z.md", text: "Alphabet" }]);
    expect([...store.getState().cards.keys()].sort()).toEqual(["b.md", "z.md"]);
    expect(store.getState().org.teams.has("card:a.md")).toBe(false);
    await store.getState().undoLast();
    expect([...ui.getState().selection]).toEqual(["card:a.md", "card:b.md"]);
    expect(await text("a.md")).toBe("---\nname: Alpha\n---\n");
    await store.getState().redoLast();
    expect([...ui.getState().selection]).toEqual(["card:z.md", "card:b.md"]);
    expect([...store.getState().drafts.keys()]).toEqual(["z.md#name"]);
  });

  it("a rename elsewhere keeps selection, source line, typing and undo", async () => {
    const opened = await open({ "a.md": card("Alpha"), "b.md": card("Beta", 700) });
    const { folder, store, set, text, until } = opened;
    const ui = withUi(opened);
    await set("a.md", "metadata.size", 7);
    await set("a.md", "metadata.size", 8);
    await store.getState().undoLast();
    ui.getState().select(["card:a.md"]);
    ui.getState().set({ sourceLine: { path: "a.md", line: 3 } });
    store.getState().keepDraft({
      path: "a.md",
      field: null,
      text: "typed",
      base: store.getState().cards.get("a.md")?.hash ?? "",
      restored: false,
    });
    await rename(join(folder, "a.md"), join(folder, "sub.md"));
    await until((state) => state.cards.has("sub.md") && !state.cards.has("a.md"));
    expect([...ui.getState().selection]).toEqual(["card:sub.md"]);
    expect(ui.getState().sourceLine).toEqual({ path: "sub.md", line: 3 });
    expect([...store.getState().drafts.values()]).toMatchObject([{ path: "sub.md", text: "typed" }]);
    await store.getState().undoLast();
    expect(await text("sub.md")).toBe(card("Alpha"));
    await store.getState().redoLast();
    await store.getState().redoLast();
    expect(await text("sub.md")).toContain("size: 8");
    expect(store.getState().conflicts).toEqual([]);
  });

  it("undoes an own rename of a file that was renamed again elsewhere", async () => {
    const opened = await open({ "a.md": card("Alpha") });
    const { folder, store, set, text, until } = opened;
    await set("a.md", "metadata.size", 7);
    await steps(opened, "Rename", (base) => [{ kind: "rename", path: "a.md", base: base("a.md"), to: "b.md" }]);
    await rename(join(folder, "b.md"), join(folder, "c.md"));
    await until((state) => state.cards.has("c.md") && !state.cards.has("b.md"));
    await store.getState().undoLast();
    await store.getState().undoLast();
    expect(await text("a.md")).toBe(card("Alpha"));
    expect([...store.getState().cards.keys()]).toEqual(["a.md"]);
  });

  it("creates and deletes: a deleted team leaves the selection, and undo selects it again", async () => {
    const opened = await open({ "a.md": card("Alpha"), "b.md": card("Beta", 700) });
    const { store, text } = opened;
    const ui = withUi(opened);
    ui.getState().select(["card:a.md", "card:b.md"]);
    await steps(opened, "Delete", (base) => [{ kind: "delete", path: "a.md", base: base("a.md") }]);
    expect([...ui.getState().selection]).toEqual(["card:b.md"]);
    expect([...store.getState().org.teams.keys()]).toEqual(["card:b.md"]);
    await store.getState().undoLast();
    expect(await text("a.md")).toBe(card("Alpha"));
    expect([...ui.getState().selection]).toEqual(["card:a.md"]);
    await steps(opened, "New", () => [{ kind: "create", path: "c.md", text: "# A document\n" }]);
    expect(store.getState().documents.map(({ path }) => path)).toEqual(["c.md"]);
    await store.getState().undoLast();
    expect(store.getState().documents).toEqual([]);
  });

  it("take an open dialog along when they are renamed, and close it when nothing is left to ask about", async () => {
    const opened = await open({ "a.md": card("Alpha"), "b.md": card("Beta", 700), "c.md": card("Gamma", 900) });
    const { folder, store, remove, until, write } = opened;
    const ui = withUi(opened);
    const [b, c] = ["card:b.md", "card:c.md"] as const;
    ui.getState().set({ dialog: { kind: "delete-teams", keys: ["card:a.md", b, c] } });
    await rename(join(folder, "a.md"), join(folder, "z.md"));
    await until(({ cards }) => cards.has("z.md"));
    expect(ui.getState().dialog).toEqual({ kind: "delete-teams", keys: ["card:z.md", b, c] });
    await remove("b.md");
    await until(({ cards }) => !cards.has("b.md"));
    expect(ui.getState().dialog).toEqual({ kind: "delete-teams", keys: ["card:z.md", c] });
    ui.getState().set({ dialog: { kind: "rename-team", key: "card:c.md", name: "Delta" } });
    await remove("c.md");
    await until(({ cards }) => !cards.has("c.md"));
    expect(ui.getState().dialog).toBeNull();
    expect(store.getState().notice?.title).toBe("Nothing left to ask about");
    // It comes back, and nothing asks again.
    await write("c.md", card("Gamma", 900));
    await until(({ cards }) => cards.has("c.md"));
    expect(ui.getState().dialog).toBeNull();
    ui.getState().set({ dialog: { kind: "connect", from: "card:z.md", to: null } });
    await remove("z.md");
    await until(({ cards }) => !cards.has("z.md"));
    expect(ui.getState().dialog).toEqual({ kind: "connect", from: null, to: null });
  });
});
