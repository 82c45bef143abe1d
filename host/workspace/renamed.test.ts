import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { FolderIndex } from "./folder-index.ts";
import { readAll } from "./read.ts";
import { refresh } from "./refresh.ts";
import { scanFolder } from "./scan.ts";
import { useFolder, writeFiles } from "./test-folder.ts";

const card = (name: string) => `---\nname: ${name}\n---\n`;
const soon = (look: () => void) => vi.waitFor(look, { timeout: 3000, interval: 5 });

describe("a file that another program renames", () => {
  const folderWith = useFolder();

  it("is told as one file under another name, a document and a whole folder too", async () => {
    const folder = await folderWith({ "a.md": card("A"), "notes.md": "# Notes\n", "old/b.md": card("B"), "old/c.md": card("C") });
    await folder.opened();
    await rename(join(folder.root, "a.md"), join(folder.root, "alpha.md"));
    await rename(join(folder.root, "notes.md"), join(folder.root, "words.md"));
    await rename(join(folder.root, "old"), join(folder.root, "new"));
    await soon(() => {
      expect(folder.changes.flatMap(({ renamed }) => renamed ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1))).toEqual([
        { from: "a.md", to: "alpha.md" },
        { from: "notes.md", to: "words.md" },
        { from: "old/b.md", to: "new/b.md" },
        { from: "old/c.md", to: "new/c.md" },
      ]);
    });
    const told = folder.changes.find(({ renamed }) => renamed?.some(({ from }) => from === "a.md"));
    expect(told?.removed).toContain("a.md");
    expect(told?.upserted.map(({ path }) => path)).toContain("alpha.md");
  });

  it("is paired when the old name went away first", async () => {
    const { root } = await folderWith({ "a.md": card("A") });
    const index = new FolderIndex();
    index.update(await readAll((await scanFolder(root)).files), []);
    await rm(join(root, "a.md"));
    const looking = refresh(root, index, { files: new Set([join(root, "a.md")]), names: true });
    // The deletion is doubted for a while, and looked at once more; the new name is there by then.
    await writeFile(join(root, "b.md"), card("A"));
    expect((await looking)?.changes).toMatchObject({ removed: ["a.md"], renamed: [{ from: "a.md", to: "b.md" }] });
  });

  it("is not guessed: two of the same bytes are paired by name, or not at all", async () => {
    const same = card("Same");
    const folder = await folderWith({ "x/a.md": same, "x/b.md": same, "one.md": card("1"), "two.md": card("1"), "empty.md": "" });
    await folder.opened();
    await Promise.all(["x", "one.md", "two.md", "empty.md"].map((name) => rm(join(folder.root, name), { recursive: true })));
    await writeFiles(folder.root, { "y/a.md": same, "y/c.md": same, "three.md": card("1"), "four.md": card("1"), "nil.md": "" });
    await soon(() => expect(folder.changes.flatMap(({ removed }) => removed)).toHaveLength(5));
    expect(folder.changes.flatMap(({ renamed }) => renamed ?? [])).toEqual([
      { from: "x/a.md", to: "y/a.md" },
      { from: "x/b.md", to: "y/c.md" },
    ]);
  });

  it("is not taken for a copy of a file that stays, nor for one with other bytes", async () => {
    const folder = await folderWith({ "a.md": card("A"), "b.md": card("B") });
    await folder.opened();
    await rm(join(folder.root, "b.md"));
    await writeFiles(folder.root, { "a copy.md": card("A"), "c.md": card("B changed") });
    await soon(() => expect(folder.changes.flatMap(({ removed }) => removed)).toEqual(["b.md"]));
    expect(folder.changes.flatMap(({ renamed }) => renamed ?? [])).toEqual([]);
  });
});
