import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scanFolder } from "./scan.ts";
import { useFolder } from "./test-folder.ts";

describe("scan", () => {
  const folderWith = useFolder();
  const scanned = async (root: string, most?: number) => (await scanFolder(root, most)).files.map((file) => file.path);

  it("finds Markdown at any depth and skips what is no card by its name", async () => {
    const { root } = await folderWith({
      "a.md": "",
      "B.MARKDOWN": "",
      "deep/er/c.md": "",
      "Readme.md": "",
      "deep/CONTRIBUTING.md": "",
      "CHANGELOG.md": "",
      "LICENSE.md": "",
      ".hidden.md": "",
      ".git/x.md": "",
      "node_modules/p/x.md": "",
      "snapshots/x.md": "",
      "deep/scenarios/x.md": "",
      "notes.txt": "",
      amd: "",
      "md.": "",
    });
    expect(await scanned(root)).toEqual(["B.MARKDOWN", "a.md", "deep/er/c.md"]);
  });

  it("leaves out what .teamscapeignore names, with the rules of .gitignore", async () => {
    const { root } = await folderWith({
      ".teamscapeignore": "\uFEFFdrafts/\n*.old.md\n!keep.old.md\n/top.md\n# comment\n",
      "drafts/a.md": "",
      "x/drafts/b.md": "",
      "c.old.md": "",
      "keep.old.md": "",
      "top.md": "",
      "x/top.md": "",
    });
    expect(await scanned(root)).toEqual(["keep.old.md", "x/top.md"]);
  });

  it("stops at the limit and says how many were left out", async () => {
    const { root } = await folderWith(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`t${n}.md`, ""])));
    const scan = await scanFolder(root, 10);
    expect(scan.files).toHaveLength(10);
    expect(scan.problems).toMatchObject([{ code: "FOLDER-LIMIT", message: expect.stringContaining("2 were left out") }]);
    expect(await scanned(root, 12)).toHaveLength(12);
  });

  it("says that the folder is gone instead of finding nothing", async () => {
    const { root } = await folderWith({ "a.md": "" });
    await rm(join(root), { recursive: true });
    expect((await scanFolder(root)).problems).toMatchObject([{ code: "FOLDER-GONE" }]);
  });
});
