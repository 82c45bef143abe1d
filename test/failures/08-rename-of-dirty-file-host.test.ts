// Zettlr 2347, 5109: renaming a file that has unsaved edits drops them. The host's part: an edit and a rename are one Change and one step
// back, and a rename by another program is told as such, so that the page can carry its edits over.
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\nsize: 5\n---\nBody\n`;
const edits = [{ kind: "set" as const, field: ["name"], value: "New" }];

describe("8: a file with unsaved edits is renamed", () => {
  const folderWith = useFolder();

  it("keeps the edits when both are one Change, and takes both back at once", async () => {
    const folder = await folderWith({ "old.md": card("Old") });
    const base = (await folder.opened()).cards[0]?.hash ?? "";
    const saved = folder.outcome(
      await folder.workspace.apply({
        label: "Rename Old to New",
        cards: [{ path: "old.md", base, edits }],
        files: [{ kind: "rename", path: "old.md", base, to: "teams/new.md" }],
      }),
    );
    expect(saved).toMatchObject({ removed: ["old.md"], renamed: [{ from: "old.md", to: "teams/new.md" }] });
    expect(saved.cards.map(({ path, name }) => [path, name])).toEqual([["teams/new.md", "New"]]);
    expect(await readFile(join(folder.root, "teams/new.md"), "utf8")).toBe(card("New"));
    const back = folder.outcome(await folder.workspace.apply(saved.inverse));
    expect(back.cards.map(({ path, name, hash }) => [path, name, hash])).toEqual([["old.md", "Old", base]]);
    expect(await readFile(join(folder.root, "old.md"), "utf8")).toBe(card("Old"));
    expect(await readdir(join(folder.root, "teams"))).toEqual([]);
  });

  it("tells a rename elsewhere, on which the edits can be made", async () => {
    const folder = await folderWith({ "old.md": card("Old") });
    const base = (await folder.opened()).cards[0]?.hash ?? "";
    await rename(join(folder.root, "old.md"), join(folder.root, "new.md"));
    await vi.waitFor(
      () => expect(folder.changes.flatMap(({ renamed }) => renamed ?? [])).toEqual([{ from: "old.md", to: "new.md" }]),
      {
        timeout: 3000,
        interval: 5,
      },
    );
    folder.outcome(await folder.workspace.apply({ label: "Edit", cards: [{ path: "new.md", base, edits }] }));
    expect(await readFile(join(folder.root, "new.md"), "utf8")).toBe(card("New"));
  });

  it("gives back what was meant when the edit comes first, whether the rename was noticed or not", async () => {
    const folder = await folderWith({ "old.md": card("Old") });
    const base = (await folder.opened()).cards[0]?.hash ?? "";
    const edit = () => folder.workspace.apply({ label: "Edit", cards: [{ path: "old.md", base, edits }] });
    await rename(join(folder.root, "old.md"), join(folder.root, "new.md"));
    await writeFile(join(folder.root, "new.md"), card("Theirs"));
    const files = [{ path: "old.md", base: card("Old"), mine: card("New"), theirs: null, theirsHash: null }];
    expect(await edit()).toMatchObject({ kind: "conflict", paths: ["old.md"], files });
    await vi.waitFor(() => expect(folder.changes.flatMap(({ removed }) => removed)).toEqual(["old.md"]), {
      timeout: 3000,
      interval: 5,
    });
    expect(await edit()).toMatchObject({ kind: "conflict", paths: ["old.md"], files });
    expect(await readFile(join(folder.root, "new.md"), "utf8")).toBe(card("Theirs"));
  });
});
