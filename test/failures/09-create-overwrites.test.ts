// logseq/logseq 1332: creating a page overwrites a file that is on the disk and was not indexed yet.
import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diskPort, type FilePort } from "../../host/workspace/file-port.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const THEIRS = "---\nname: Theirs\n---\n";
const OURS = "---\nname: Ours\n---\n";
const create = (path: string) => ({ label: "New team", cards: [], files: [{ kind: "create", path, text: OURS }] }) as const;

describe("9: a new card where a file is already", () => {
  const folderWith = useFolder();

  it.each([
    ["under the very name", "new.md", "new.md"],
    ["in another letter case", "New.md", "new.md"],
    ["with its accents stored in another way", "Cafe\u0301.md", "Caf\u00e9.md"],
  ])("is refused for a file that came a moment ago, %s", async (_, there, wanted) => {
    const folder = await folderWith({ "a.md": "---\nname: A\n---\n" });
    await folder.opened();
    await writeFile(join(folder.root, there), THEIRS);
    // Nobody has told the app of it yet.
    expect(await folder.workspace.apply(create(wanted))).toMatchObject({ kind: "failed", problems: [{ code: "NAME-TAKEN" }] });
    expect((await readdir(folder.root)).toSorted()).toEqual([there, "a.md"].toSorted());
    expect(await readFile(join(folder.root, there), "utf8")).toBe(THEIRS);
  });

  it("is refused for a link, also one that leads nowhere", async () => {
    const folder = await folderWith({});
    await folder.opened();
    await symlink(join(folder.root, "nowhere"), join(folder.root, "new.md"));
    expect(await folder.workspace.apply(create("new.md"))).toMatchObject({ kind: "failed", problems: [{ code: "NAME-TAKEN" }] });
    expect(await readdir(folder.root)).toEqual(["new.md"]);
  });

  it.each(["link", "create"] as const)(
    "overwrites nothing that comes between the look and the last step (injected through the file port, by %s)",
    async (way) => {
      const noLinks = () => Promise.reject(Object.assign(new Error("EPERM"), { code: "EPERM" }));
      const intrude = async (target: string) => {
        if (target.endsWith("/new.md")) await writeFile(target, THEIRS, { flag: "wx" });
      };
      const port: FilePort = {
        ...diskPort,
        link: async (existing, name) => {
          if (way === "create") return noLinks();
          await intrude(name);
          return diskPort.link(existing, name);
        },
        create: async (path, data, mode) => {
          await intrude(path);
          return diskPort.create(path, data, mode);
        },
      };
      const folder = await folderWith({}, { port });
      await folder.opened();
      expect(await folder.workspace.apply(create("new.md"))).toMatchObject({
        kind: "failed",
        problems: [{ code: "NAME-TAKEN" }],
      });
      expect(await readdir(folder.root)).toEqual(["new.md"]);
      expect(await readFile(join(folder.root, "new.md"), "utf8")).toBe(THEIRS);
    },
  );

  it.each(["link", "rename"] as const)("nor when a card gets that name (injected through the file port, by %s)", async (way) => {
    let came = false;
    const intrude = async () => {
      if (!came) await writeFile(join(folder.root, "b.md"), THEIRS, { flag: "wx" });
      came = true;
    };
    const port: FilePort = {
      ...diskPort,
      link: async (existing, name) => {
        if (name.endsWith("/b.md")) await intrude();
        if (way === "rename") throw Object.assign(new Error("EPERM"), { code: "EPERM" });
        return diskPort.link(existing, name);
      },
    };
    const folder = await folderWith({ "a.md": OURS }, { port });
    const [card] = (await folder.opened()).cards;
    const files = [{ kind: "rename", path: "a.md", base: card?.hash ?? "", to: "b.md" }] as const;
    expect(await folder.workspace.apply({ label: "Rename", cards: [], files })).toMatchObject({
      kind: "failed",
      problems: [{ code: "NAME-TAKEN" }],
    });
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(OURS);
    expect(await readFile(join(folder.root, "b.md"), "utf8")).toBe(THEIRS);
  });

  it("holds for the new name of a renamed card too", async () => {
    const folder = await folderWith({ "a.md": OURS });
    const [card] = (await folder.opened()).cards;
    await writeFile(join(folder.root, "b.md"), THEIRS);
    const files = [{ kind: "rename", path: "a.md", base: card?.hash ?? "", to: "b.md" }] as const;
    expect(await folder.workspace.apply({ label: "Rename", cards: [], files })).toMatchObject({
      kind: "failed",
      problems: [{ code: "NAME-TAKEN" }],
    });
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(OURS);
    expect(await readFile(join(folder.root, "b.md"), "utf8")).toBe(THEIRS);
  });
});
