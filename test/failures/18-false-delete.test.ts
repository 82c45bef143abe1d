// microsoft/vscode 13665: a network share reports files as deleted that are there, or cannot list a folder for a moment.
import { chmod, rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FolderIndex } from "../../host/workspace/folder-index.ts";
import { readAll } from "../../host/workspace/read.ts";
import { refresh } from "../../host/workspace/refresh.ts";
import { scanFolder } from "../../host/workspace/scan.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\n---\n`;

describe("18: a delete is looked at twice", () => {
  const folderWith = useFolder();

  async function indexOf(root: string): Promise<FolderIndex> {
    const index = new FolderIndex();
    index.update(await readAll((await scanFolder(root)).files), []);
    return index;
  }

  it("believes no event: a file said to be deleted that is there is no news", async () => {
    const { root } = await folderWith({ "a.md": card("A") });
    const index = await indexOf(root);
    const told = await refresh(root, index, { files: new Set([join(root, "a.md")]), names: true });
    expect(told?.changes).toBeNull();
    expect(index.get("a.md")).not.toBeNull();
  });

  it("keeps a card that was away only while the first look was taken", async () => {
    const { root } = await folderWith({ "a.md": card("A"), "b.md": card("B") });
    const index = await indexOf(root);
    await rename(join(root, "a.md"), join(root, ".away"));
    const looking = refresh(root, index, { files: new Set([join(root, "a.md")]), names: true });
    await new Promise((resolve) => setTimeout(resolve, 40));
    await rename(join(root, ".away"), join(root, "a.md"));
    expect((await looking)?.changes).toBeNull();
    expect(index.cards().map((one) => one.name)).toEqual(["A", "B"]);
  });

  it("forgets nothing when the folder itself is not there", async () => {
    const { root } = await folderWith({ "a.md": card("A") });
    const index = await indexOf(root);
    await rename(root, `${root}-away`);
    try {
      expect(await refresh(root, index, { files: new Set(), names: true })).toBeNull();
      expect(index.cards()).toHaveLength(1);
    } finally {
      await rename(`${root}-away`, root);
    }
  });

  it.runIf(process.getuid?.() !== 0 && process.platform !== "win32")(
    "keeps cards of a folder that cannot be listed just now",
    async () => {
      const { root } = await folderWith({ "sub/a.md": card("A") });
      const index = await indexOf(root);
      await chmod(join(root, "sub"), 0);
      try {
        const told = await refresh(root, index, { files: new Set(), names: true });
        expect(told?.scan?.problems.map((problem) => problem.code)).toEqual(["FOLDER-UNREADABLE"]);
        expect(index.cards()).toHaveLength(1);
      } finally {
        await chmod(join(root, "sub"), 0o755);
      }
    },
  );
});
