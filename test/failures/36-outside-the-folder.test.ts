// usebruno/bruno 8545: a sibling folder with the same prefix passes the check. Also: `..` in every spelling, backslashes, absolute
// paths, another drive, and a link that somebody swaps in.
import { mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createHost } from "../../host/create-host.ts";
import { isInside } from "../../host/workspace/confine.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const secret = "---\nname: Secret\nposition: {x: 1, y: 2}\n---\n";

describe("36: nothing outside the opened folder", () => {
  const folderWith = useFolder();

  /** An opened folder with a sibling of the same prefix that holds a secret. */
  async function withSibling() {
    const folder = await folderWith({ "a.md": secret.replace("Secret", "A") });
    const sibling = `${folder.root}-secret`;
    await mkdir(sibling);
    onTestFinished(() => rm(sibling, { recursive: true, force: true }));
    await writeFile(join(sibling, "s.md"), secret);
    return { ...folder, sibling, name: basename(sibling) };
  }

  it("compares folders, not the beginnings of their names", () => {
    expect(isInside("/org", "/org")).toBe(true);
    expect(isInside("/org", "/org/..a/b.md")).toBe(true);
    for (const outside of ["/org-secret/s.md", "/orgs", "/", "/org/../etc", "/other"])
      expect(isInside("/org", outside)).toBe(false);
    expect(isInside("/", "/anything")).toBe(true);
  });

  it("neither reads nor writes it, however the path is spelled", async () => {
    const folder = await withSibling();
    const [a] = (await folder.opened()).cards;
    const host = await createHost(folder.root, { stateDir: folder.stateDir });
    if (!host.ok) throw new Error(JSON.stringify(host.error));
    onTestFinished(() => host.value.close());
    await host.value.call("open", {});
    const up = `../${folder.name}/s.md`;
    const spellings = [
      up,
      `./${up}`,
      `a.md/../${up}`,
      `sub/../../${folder.name}/s.md`,
      up.replaceAll("/", "\\"),
      `..\\${folder.name}\\s.md`,
      encodeURIComponent(up),
      up.replaceAll("..", "%2e%2e"),
      `..%2f${folder.name}%2fs.md`,
      `..%5c${folder.name}%5cs.md`,
      `..%252f${folder.name}%252fs.md`,
      `....//${folder.name}/s.md`,
      `\u2025/${folder.name}/s.md`,
      `\uff0e\uff0e/${folder.name}/s.md`,
      `..\u2215${folder.name}\u2215s.md`,
      join(folder.sibling, "s.md"),
      `/${up}`,
      `//${join(folder.sibling, "s.md")}`,
      `file://${join(folder.sibling, "s.md")}`,
      `C:${join(folder.sibling, "s.md")}`,
      `\\\\?\\C:\\s.md`,
      `a.md\0${up}`,
      `${up}\0a.md`,
      `~/${folder.name}/s.md`,
      "a.md/",
      "/a.md",
      "./a.md",
      "",
    ];
    for (const path of spellings) {
      expect(await host.value.call("source", { path }), path).toMatchObject({ kind: "failed" });
      const edits = [{ kind: "replace-source" as const, text: "taken over" }];
      const change = { label: "Attack", cards: [{ path, base: a?.hash ?? "", edits }] };
      expect((await host.value.call("apply", { change })).kind, path).not.toBe("saved");
    }
    expect(await readFile(join(folder.sibling, "s.md"), "utf8")).toBe(secret);
  });

  it.runIf(process.platform !== "win32")("does not write through a link that took a folder's place after the scan", async () => {
    const folder = await withSibling();
    await mkdir(join(folder.root, "sub"));
    await writeFile(join(folder.root, "sub/s.md"), secret);
    const card = (await folder.opened()).cards.find((one) => one.path === "sub/s.md");
    const edits = [{ kind: "set" as const, field: ["name"], value: "Taken" }];
    const change = { label: "Rename", cards: [{ path: "sub/s.md", base: card?.hash ?? "", edits }] };
    await rename(join(folder.root, "sub"), join(folder.root, ".was-sub"));
    await symlink(folder.sibling, join(folder.root, "sub"));
    // The same bytes, so the hash alone would not tell.
    expect(await folder.workspace.apply(change)).toMatchObject({ kind: "conflict", paths: ["sub/s.md"] });
    expect(await readFile(join(folder.sibling, "s.md"), "utf8")).toBe(secret);
  });
});
