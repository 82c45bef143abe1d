// microsoft/terminal 10908: an atomic rename replaces a symbolic link by a file, or loses the file's mode.
import { chmod, lstat, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { diskPort } from "../../host/workspace/file-port.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = "---\nname: A\nposition: {x: 1, y: 2}\n---\n";
const move = [{ kind: "set" as const, field: ["position", "x"], value: 7 }];
const posix = process.platform !== "win32";

describe.runIf(posix)("4: what an atomic rename must keep", () => {
  const folderWith = useFolder();

  it.each([0o600, 0o640, 0o664, 0o755])("keeps the mode %o", async (mode) => {
    const folder = await folderWith({ "a.md": card });
    await chmod(join(folder.root, "a.md"), mode);
    await folder.opened();
    folder.outcome(await folder.edit("a.md", move));
    expect((await stat(join(folder.root, "a.md"))).mode & 0o7777).toBe(mode);
  });

  it("writes through a link to a target outside the folder, and the link stays a link", async () => {
    const outside = await mkdtemp(join(tmpdir(), "teamscape-outside-"));
    onTestFinished(() => rm(outside, { recursive: true }));
    await writeFile(join(outside, "real.md"), card);
    const folder = await folderWith({});
    await symlink(join(outside, "real.md"), join(folder.root, "a.md"));
    await folder.opened();
    folder.outcome(await folder.edit("a.md", move));
    expect((await lstat(join(folder.root, "a.md"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(outside, "real.md"), "utf8")).toBe(card.replace("x: 1", "x: 7"));
  });

  it("refuses a read-only file, whoever runs it", async () => {
    const folder = await folderWith({ "a.md": card });
    await chmod(join(folder.root, "a.md"), 0o444);
    await folder.opened();
    expect(await folder.edit("a.md", move)).toMatchObject({ kind: "failed", problems: [{ code: "WRITE-READ-ONLY" }] });
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(card);
  });

  it.runIf(process.getuid?.() === 0)("keeps owner and group", async () => {
    const folder = await folderWith({ "a.md": card });
    await diskPort.own(join(folder.root, "a.md"), 1234, 2345);
    await folder.opened();
    folder.outcome(await folder.edit("a.md", move));
    expect(await diskPort.facts(join(folder.root, "a.md"))).toMatchObject({ uid: 1234, gid: 2345 });
  });

  it("refuses rather than take the file away from its group (injected through the file port)", async () => {
    const refused = async () => {
      throw Object.assign(new Error("EPERM"), { code: "EPERM" });
    };
    const facts = async (path: string) => ({ ...(await diskPort.facts(path)), gid: path.endsWith("a.md") ? 77 : 78 });
    const folder = await folderWith({ "a.md": card }, { port: { ...diskPort, own: refused, facts } });
    await folder.opened();
    expect(await folder.edit("a.md", move)).toMatchObject({ kind: "failed", problems: [{ code: "WRITE-OWNER" }] });
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(card);
  });
});
