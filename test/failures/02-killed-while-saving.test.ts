// usebruno/bruno 3420, microsoft/vscode 9589: a crash in the middle of a save leaves an empty file.
import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { useFolder } from "../../host/workspace/test-folder.ts";

const body = "The text below is long enough to need more than one block on the disk.\n".repeat(400);
const card = (name: string, x: number) => `---\nname: ${name}\nposition:\n  x: ${x}\n  y: 2\n---\n\n${body}`;
const SAVES = 200;

describe("2: killed while saving", () => {
  const folderWith = useFolder();

  it(`leaves every file whole, old or new, however it is killed during ${SAVES} saves`, { timeout: 120_000 }, async () => {
    const folder = await folderWith({ "a.md": card("A", 0), "b.md": card("B", 0) });
    let saves = 0;
    let kills = 0;
    while (saves < SAVES) {
      const done = await saveUntilKilled(folder.root, folder.stateDir, saves + 1, 3 + ((kills * 7) % 13), (kills * 5) % 31);
      kills++;
      for (const name of ["A", "B"]) {
        const text = await readFile(join(folder.root, `${name.toLowerCase()}.md`), "utf8");
        const x = Number(/x: (\d+)/.exec(text)?.[1]);
        expect(text).toBe(card(name, x));
        // What was reported as saved is there; the save that was cut off is there or not.
        expect(x).toBeGreaterThanOrEqual(done);
        expect(x).toBeLessThanOrEqual(done + 1);
      }
      saves = done + 1;
    }
    expect(kills).toBeGreaterThan(5);
    expect((await folder.opened()).cards.map(({ problems }) => problems)).toEqual([[], []]);
    expect(await readdir(folder.root), "what the killed processes left is gone").toEqual(["a.md", "b.md"]);
  });
});

/** @returns the number of the last save that was reported */
function saveUntilKilled(root: string, stateDir: string, start: number, saves: number, delay: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL("./02-killed-while-saving.child.ts", import.meta.url));
    const child = spawn(join("node_modules", ".bin", "node"), [script, root, stateDir, String(start)], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let complaint = "";
    let dying = false;
    child.stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    child.stdout.on("data", (chunk) => {
      out += chunk;
      if (dying || out.split("\n").length <= saves) return;
      dying = true;
      setTimeout(() => child.kill("SIGKILL"), delay);
    });
    child.on("close", (_code, signal) => {
      if (signal === "SIGKILL") resolve(Number(out.trim().split("\n").at(-1)));
      else reject(new Error(`the saving process ended by itself: ${complaint}`));
    });
  });
}
