// usebruno/bruno 7307, microsoft/vscode 34915: a full disk truncates the file, and the watcher then reloads emptiness.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diskPort, type FilePort } from "../../host/workspace/file-port.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\nposition: {x: 1, y: 2}\n---\nBody\n`;
const noSpace = () => Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });

/** Writes half of the bytes and fails, as a disk does that fills up, from the nth new file on. */
function filling(from: number): FilePort {
  let created = 0;
  return {
    ...diskPort,
    async create(path, data, mode) {
      if (++created < from) return diskPort.create(path, data, mode);
      await writeFile(path, data.subarray(0, data.length / 2), { flag: "wx", mode });
      throw noSpace();
    },
  };
}

describe("1: the disk is full (injected through the file port)", () => {
  const folderWith = useFolder();

  it("leaves the card and the folder as they were, says so, and saves once there is room", async () => {
    let full = true;
    const port: FilePort = { ...diskPort, create: (...args) => (full ? filling(1) : diskPort).create(...args) };
    const folder = await folderWith({ "a.md": card("A") }, { port });
    await folder.opened();
    const edit = () => folder.edit("a.md", [{ kind: "set", field: ["position", "x"], value: 9 }]);
    expect(await edit()).toMatchObject({ kind: "failed", problems: [{ code: "WRITE-FAILED", path: "a.md" }] });
    expect(await readdir(folder.root)).toEqual(["a.md"]);
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(card("A"));
    full = false;
    folder.outcome(await edit());
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(card("A").replace("x: 1", "x: 9"));
  });

  it("changes none of three cards when the room ends at the third", async () => {
    const folder = await folderWith({ "a.md": card("A"), "b.md": card("B"), "c.md": card("C") }, { port: filling(3) });
    const cards = (await folder.opened()).cards.map(({ path, hash }) => ({
      path,
      base: hash,
      edits: [{ kind: "set" as const, field: ["position", "x"], value: 9 }],
    }));
    expect(await folder.workspace.apply({ label: "Move 3 teams", cards })).toMatchObject({ kind: "failed" });
    for (const name of ["A", "B", "C"]) {
      expect(await readFile(join(folder.root, `${name.toLowerCase()}.md`), "utf8")).toBe(card(name));
    }
    expect(await readdir(folder.root)).toEqual(["a.md", "b.md", "c.md"]);
  });
});
