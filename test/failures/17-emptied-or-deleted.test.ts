// logseq/logseq 4415: emptying or deleting a file in another program is ignored.
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\n---\n`;
const soon = { timeout: 1000, interval: 5 };

describe("17: emptied, deleted, moved outside", () => {
  const folderWith = useFolder();

  it("tells within a second that a card is gone", async () => {
    const folder = await folderWith({ "a.md": card("A"), "b.md": card("B") });
    await folder.opened();
    await rm(join(folder.root, "a.md"));
    await vi.waitFor(() => expect(folder.changes.flatMap((change) => change.removed)).toEqual(["a.md"]), soon);
    expect(await folder.workspace.source("a.md")).toMatchObject({ problems: [{ code: "FILE-GONE" }] });
  });

  it("tells within a second that an emptied card is a document now", async () => {
    const folder = await folderWith({ "a.md": card("A") });
    await folder.opened();
    await writeFile(join(folder.root, "a.md"), "");
    await vi.waitFor(
      () => expect(folder.changes.flatMap((change) => change.documents.map((d) => d.path))).toEqual(["a.md"]),
      soon,
    );
  });

  it("follows a renamed folder with everything in it", async () => {
    const folder = await folderWith({ "old/a.md": card("A"), "old/deep/b.md": card("B") });
    await folder.opened();
    await rename(join(folder.root, "old"), join(folder.root, "new"));
    await vi.waitFor(() => {
      expect(folder.changes.flatMap((change) => change.removed).sort()).toEqual(["old/a.md", "old/deep/b.md"]);
      expect(folder.changes.flatMap((change) => change.upserted.map((one) => one.path)).sort()).toEqual([
        "new/a.md",
        "new/deep/b.md",
      ]);
    }, soon);
  });

  it("sees a card in a folder that was made just now, and edits to it", async () => {
    const folder = await folderWith({});
    await folder.opened();
    await mkdir(join(folder.root, "made/deeper"), { recursive: true });
    await writeFile(join(folder.root, "made/deeper/c.md"), card("C"));
    await vi.waitFor(() => expect(folder.changes.at(-1)?.upserted[0]?.name).toBe("C"), soon);
    await writeFile(join(folder.root, "made/deeper/c.md"), card("C2"));
    await vi.waitFor(() => expect(folder.changes.at(-1)?.upserted[0]?.name).toBe("C2"), soon);
  });
});
