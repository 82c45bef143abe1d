// isaacs/node-graceful-fs 127: a virus scanner or sync client holds the file, and the rename fails with EPERM or EBUSY.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diskPort, type FilePort } from "../../host/workspace/file-port.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\nposition: {x: 1, y: 2}\n---\n`;

/** Renames onto `target` fail so many times. */
function held(target: string, times: number, code: string): FilePort & { readonly tries: () => number } {
  let tries = 0;
  return {
    ...diskPort,
    tries: () => tries,
    async rename(from, to) {
      if (to.endsWith(target) && tries++ < times) throw Object.assign(new Error(code), { code });
      await diskPort.rename(from, to);
    },
  };
}

describe("3: the rename is held up (injected through the file port)", () => {
  const folderWith = useFolder();
  const move = [{ kind: "set" as const, field: ["position", "x"], value: 7 }];

  it.each(["EBUSY", "EPERM", "EACCES"])("tries again after %s", async (code) => {
    const port = held("a.md", 3, code);
    const folder = await folderWith({ "a.md": card("A") }, { port });
    await folder.opened();
    folder.outcome(await folder.edit("a.md", move));
    expect(port.tries()).toBe(4);
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(card("A").replace("x: 1", "x: 7"));
  });

  it("gives up within seconds, changes nothing and leaves nothing; the same edit works afterwards", async () => {
    const port = held("a.md", 9, "EBUSY");
    const folder = await folderWith({ "a.md": card("A") }, { port });
    await folder.opened();
    expect(await folder.edit("a.md", move)).toMatchObject({ kind: "failed", problems: [{ code: "WRITE-FAILED" }] });
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(card("A"));
    expect(await readdir(folder.root)).toEqual(["a.md"]);
    folder.outcome(await folder.edit("a.md", move));
  });

  it("puts the first card back when the second stays held", async () => {
    const folder = await folderWith({ "a.md": card("A"), "b.md": card("B") }, { port: held("b.md", 99, "EPERM") });
    const cards = (await folder.opened()).cards.map(({ path, hash }) => ({ path, base: hash, edits: move }));
    expect(await folder.workspace.apply({ label: "Move 2 teams", cards })).toMatchObject({
      kind: "failed",
      problems: [{ code: "WRITE-FAILED", path: "b.md" }],
    });
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(card("A"));
    expect(await readFile(join(folder.root, "b.md"), "utf8")).toBe(card("B"));
    expect(await readdir(folder.root)).toEqual(["a.md", "b.md"]);
  });

  it("does not retry what waiting cannot mend", async () => {
    const port = held("a.md", 99, "EROFS");
    const folder = await folderWith({ "a.md": card("A") }, { port });
    await folder.opened();
    expect(await folder.edit("a.md", move)).toMatchObject({ kind: "failed" });
    expect(port.tries()).toBe(1);
  });
});
