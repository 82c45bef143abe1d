// Zettlr 2347, 5109: renaming a file with unsaved typing dropped the typing. The window's part: what was typed, and what waits to be saved,
// goes on under the new name, whoever renamed the file, and is committed to it.
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftState } from "../../renderer/state/drafts.ts";
import { card, type StoreFolder, useStore } from "../store-folder.ts";

const ways: readonly (readonly [string, (opened: StoreFolder) => Promise<void>])[] = [
  [
    "here",
    async ({ store }) => {
      await store.getState().change((cards) => ({
        label: "Rename",
        cards: [],
        files: [{ kind: "rename", path: "a.md", base: cards.get("a.md")?.hash ?? "", to: "b.md" }],
      }));
    },
  ],
  [
    "elsewhere",
    async ({ folder, until }) => {
      await rename(join(folder, "a.md"), join(folder, "b.md"));
      await until(({ cards }) => cards.has("b.md") && !cards.has("a.md"));
    },
  ],
];

describe.each(ways)("8: a file that is typed into is renamed %s", (_, renameIt) => {
  const open = useStore();

  it("keeps what is typed, and commits it to the new name", async () => {
    const opened = await open({ "a.md": card("Alpha") });
    const { store, edit, text } = opened;
    const typed = card("Alpha").replace("Body", "Typed body");
    const base = store.getState().cards.get("a.md")?.hash ?? "";
    store.getState().keepDraft({ path: "a.md", field: null, text: typed, base, restored: false });
    store.getState().keepDraft({ path: "a.md", field: "metadata.size", text: "1", base, restored: false });
    await renameIt(opened);
    const drafts = [...store.getState().drafts.values()];
    expect(drafts.map(({ path, field, text: words }) => [path, field, words])).toEqual([
      ["b.md", null, typed],
      ["b.md", "metadata.size", "1"],
    ]);
    expect(drafts.map((draft) => draftState(draft, store.getState().cards.get("b.md")))).toEqual(["fresh", "fresh"]);
    await edit("b.md", "Edit the source", [{ kind: "replace-source", text: typed }]);
    expect(await text("b.md")).toBe(typed);
    expect([...store.getState().drafts.keys()]).toEqual(["b.md#metadata.size"]);
  });

  it("saves what the disk had refused under the new name", async () => {
    const opened = await open({ "a.md": card("Alpha") });
    const { store, set, text, disk } = opened;
    disk.broken = "ENOSPC";
    await set("a.md", "metadata.size", 7);
    disk.broken = null;
    await renameIt(opened);
    await store.getState().retry(store.getState().unsaved[0]?.id ?? 0);
    expect(await text("b.md")).toContain("size: 7");
    expect(store.getState().unsaved).toEqual([]);
  });

  it("brings the typing back under the new name after a crash", async () => {
    const opened = await open({ "a.md": card("Alpha") });
    const base = opened.store.getState().cards.get("a.md")?.hash ?? "";
    opened.store.getState().keepDraft({ path: "a.md", field: "metadata.size", text: "1", base, restored: false });
    await renameIt(opened);
    await opened.store.getState().flush();
    const { store } = await opened.crash();
    expect([...store.getState().drafts.keys()]).toEqual(["b.md#metadata.size"]);
  });
});
