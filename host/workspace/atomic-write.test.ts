import { createHash } from "node:crypto";
import { link, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commit, keepAside, removeLeftovers, stage } from "./atomic-write.ts";
import { diskPort } from "./file-port.ts";
import { TEMP_PREFIX } from "./names.ts";
import { useFolder } from "./test-folder.ts";

describe("atomic write", () => {
  const folderWith = useFolder();

  it("hides what is staged from scan and watch, and replaces the target only on commit", async () => {
    const { root } = await folderWith({ "a.md": "old" });
    const target = join(root, "a.md");
    const staged = await stage(diskPort, target, Buffer.from("new"));
    expect((await readdir(root)).filter((name) => !name.startsWith(TEMP_PREFIX))).toEqual(["a.md"]);
    expect(await readFile(target, "utf8")).toBe("old");
    await commit(diskPort, staged);
    expect(await readdir(root)).toEqual(["a.md"]);
    expect(await readFile(target, "utf8")).toBe("new");
  });

  it("brings the very file back that was kept aside, with its time and number", async () => {
    const { root } = await folderWith({ "a.md": "old" });
    const target = join(root, "a.md");
    const before = await stat(target);
    const aside = await keepAside(diskPort, target, Buffer.from("old"));
    await commit(diskPort, await stage(diskPort, target, Buffer.from("new")));
    expect((await stat(target)).ino).not.toBe(before.ino);
    await commit(diskPort, aside);
    expect(await readFile(target, "utf8")).toBe("old");
    expect(await stat(target)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it("keeps a copy where the file system knows no second names (injected)", async () => {
    const { root } = await folderWith({ "a.md": "old" });
    const target = join(root, "a.md");
    const noLinks = {
      ...diskPort,
      link: async () => {
        throw Object.assign(new Error("EPERM"), { code: "EPERM" });
      },
    };
    const aside = await keepAside(noLinks, target, Buffer.from("old"));
    await writeFile(target, "new");
    await commit(noLinks, aside);
    expect(await readFile(target, "utf8")).toBe("old");
  });

  it("removes what a dead process of this machine left, and nothing else", async () => {
    const { root } = await folderWith({});
    const names = [
      temp(hostname(), 4_190_000),
      temp(hostname(), process.pid),
      temp(hostname(), process.ppid),
      temp("another machine", 4_190_000),
      `${TEMP_PREFIX}mine.tmp`,
    ];
    for (const name of names) await writeFile(join(root, name), "");
    const [dead, ...others] = names;
    await removeLeftovers(
      diskPort,
      names.map((name) => join(root, name)),
    );
    expect((await readdir(root)).sort()).toEqual(others.sort());
    expect(others).not.toContain(dead);
  });

  it("leaves other names of the file as they were", async () => {
    const { root } = await folderWith({ "a.md": "old" });
    await link(join(root, "a.md"), join(root, "backup.txt"));
    await commit(diskPort, await stage(diskPort, join(root, "a.md"), Buffer.from("new")));
    expect(await readFile(join(root, "backup.txt"), "utf8")).toBe("old");
  });
});

/** As atomic-write names its files; a change of the form must keep finding what older versions left. */
function temp(machine: string, pid: number): string {
  return `${TEMP_PREFIX}${createHash("sha256").update(machine).digest("hex").slice(0, 8)}-${pid}-0123456789ab.tmp`;
}
