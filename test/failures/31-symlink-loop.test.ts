// paulmillr/chokidar 56: a loop of links hangs. foambubble/foam 529: a link to a card becomes a second node.
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\n---\n`;
const soon = { timeout: 2000, interval: 5 };

describe.runIf(process.platform !== "win32")("31: links", () => {
  const folderWith = useFolder();

  async function outside(): Promise<string> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), "teamscape-outside-")));
    onTestFinished(() => rm(folder, { recursive: true }));
    return folder;
  }

  it("ends loops of every kind, and still watches", async () => {
    const folder = await folderWith({ "sub/a.md": card("A") });
    const far = await outside();
    await writeFile(join(far, "far.md"), card("Far"));
    await symlink(folder.root, join(folder.root, "self"));
    await symlink("..", join(folder.root, "sub/up"));
    await symlink("/", join(folder.root, "everything"));
    await symlink("round.md", join(folder.root, "round.md"));
    await symlink(far, join(folder.root, "far"));
    await symlink(folder.root, join(far, "back"));
    await symlink(far, join(far, "again"));
    const opened = await folder.opened();
    expect(opened.cards.map((one) => one.path)).toEqual(["far/far.md", "sub/a.md"]);
    expect(opened.problems.map((problem) => [problem.code, problem.path])).toEqual([
      ["LINK-LOOP", "everything"],
      ["LINK-LOOP", "round.md"],
      ["LINK-LOOP", "self"],
      ["LINK-LOOP", "sub/up"],
      ["LINK-LOOP", "far/again"],
      ["LINK-LOOP", "far/back"],
    ]);
    await writeFile(join(folder.root, "sub/a.md"), card("A2"));
    await vi.waitFor(() => expect(folder.changes.at(-1)?.upserted.map((one) => one.name)).toEqual(["A2"]), soon);
  });

  it("shows a card with two names once, under its real one, and says what the other is", async () => {
    const folder = await folderWith({ "z/real.md": card("A") });
    await symlink("z/real.md", join(folder.root, "a.md"));
    await symlink("z", join(folder.root, "alias"));
    const opened = await folder.opened();
    expect(opened.cards.map((one) => one.path)).toEqual(["z/real.md"]);
    expect(opened.problems.map((problem) => [problem.code, problem.path])).toEqual([
      ["LINK-SECOND-NAME", "a.md"],
      ["LINK-LOOP", "alias"],
    ]);
    expect(await folder.workspace.source("a.md")).toMatchObject({ kind: "failed" });
  });

  it("says where a link leads nowhere", async () => {
    const folder = await folderWith({});
    await symlink("nowhere.md", join(folder.root, "a.md"));
    expect((await folder.opened()).problems).toMatchObject([{ code: "LINK-BROKEN", path: "a.md" }]);
  });

  it("notices a change to the target of a link, in a linked folder and of a linked file outside", async () => {
    const far = await outside();
    await mkdir(join(far, "teams"));
    await writeFile(join(far, "teams/a.md"), card("A"));
    await writeFile(join(far, "b.md"), card("B"));
    const folder = await folderWith({});
    await symlink(join(far, "teams"), join(folder.root, "teams"));
    await symlink(join(far, "b.md"), join(folder.root, "b.md"));
    expect((await folder.opened()).cards.map((one) => one.path)).toEqual(["b.md", "teams/a.md"]);
    await writeFile(join(far, "teams/a.md"), card("A2"));
    await vi.waitFor(() => expect(folder.changes.flatMap((c) => c.upserted.map((one) => one.name))).toContain("A2"), soon);
    await writeFile(join(far, "b.md"), card("B2"));
    await vi.waitFor(() => expect(folder.changes.flatMap((c) => c.upserted.map((one) => one.name))).toContain("B2"), soon);
  });
});
