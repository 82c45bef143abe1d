// usebruno/bruno 627: too many open files, or too few watches, leave an empty app. Real: a process that may open 40 files reads 10,000.
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { useFolder, writeFiles } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\n---\n`;
const workspaceModule = JSON.stringify(resolve("host/workspace/workspace.ts"));
const script = `
const { openWorkspace } = await import(${workspaceModule});
const [root, stateDir] = process.argv.slice(-2);
const workspace = await openWorkspace(root, { stateDir });
const reply = await workspace.value.open();
const { cards, problems } = reply.folder;
console.log(JSON.stringify({ cards: cards.length, broken: cards.filter((c) => !c.editable).length, problems }));
await workspace.value.close();
`;

describe.runIf(process.platform === "linux")("32: more files than handles", () => {
  const folderWith = useFolder();

  it("reads 10,000 cards in a process that may have 40 files open", { timeout: 60_000 }, async () => {
    const folder = await folderWith({});
    for (let start = 0; start < 10_000; start += 500) {
      const files = Array.from({ length: 500 }, (_, n) => [`s${start / 500}/t${n}.md`, card(`T ${start + n}`)]);
      await writeFiles(folder.root, Object.fromEntries(files));
    }
    const node = join("node_modules", ".bin", "node");
    const done = spawnSync(
      "sh",
      ["-c", 'ulimit -n 40 && exec "$@"', "sh", node, "--input-type=module", "-e", script, "--", folder.root, folder.stateDir],
      { encoding: "utf8" },
    );
    expect(done.stderr).toBe("");
    expect(JSON.parse(done.stdout)).toEqual({ cards: 10_000, broken: 0, problems: [] });
  });

  it("goes on by comparing when the system has no watches left (injected: the watcher is told so)", async () => {
    const { FSWatcher } = await import("chokidar");
    const emitted: InstanceType<typeof FSWatcher>[] = [];
    const on = vi.spyOn(FSWatcher.prototype, "on").mockImplementation(function (
      this: InstanceType<typeof FSWatcher>,
      name,
      listener,
    ) {
      if (!emitted.includes(this)) emitted.push(this);
      // Deaf to everything but its errors.
      return name === "error" ? this.addListener(name, listener) : this;
    });
    try {
      const folder = await folderWith({ "a.md": card("A"), "b.md": card("B") });
      await folder.opened();
      emitted[0]?.emit(
        "error",
        Object.assign(new Error("ENOSPC: System limit for number of file watchers reached"), { code: "ENOSPC" }),
      );
      expect(folder.changes.at(-1)?.problems).toMatchObject([{ code: "WATCH-FAILED" }]);
      await writeFiles(folder.root, { "a.md": card("A2"), "c.md": card("C") });
      await vi.waitFor(
        () => expect(folder.changes.flatMap((c) => c.upserted.map((one) => one.name)).sort()).toEqual(["A2", "C"]),
        { timeout: 5000, interval: 10 },
      );
    } finally {
      on.mockRestore();
    }
  });
});
