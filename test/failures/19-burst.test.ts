// foambubble/foam 1668: a burst of creates causes one full scan each; `git checkout` of another branch under the open app.
import { execFileSync } from "node:child_process";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { useFolder, writeFiles } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\n---\n`;
const many = (from: number, to: number, name: string) =>
  Object.fromEntries(Array.from({ length: to - from }, (_, n) => [`teams/t${from + n}.md`, card(`${name} ${from + n}`)]));

const newNameOf = (path: string) => path.replace("stay/s", "renamed/r");

describe("19: a burst of changes", () => {
  const folderWith = useFolder();

  it("shows another branch of 200 changed, 100 new and 100 gone and 50 renamed cards in a few batches, complete", async () => {
    const staying = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`stay/s${n}.md`, card(`Stay ${n}`)]));
    const folder = await folderWith({ ...many(0, 300, "Old"), ...staying });
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", "-C", folder.root, ...args], { stdio: "pipe" });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "old");
    git("checkout", "-qb", "next");
    for (let n = 0; n < 100; n++) await rm(join(folder.root, `teams/t${n}.md`));
    await mkdir(join(folder.root, "renamed"));
    for (let n = 0; n < 50; n++) await rename(join(folder.root, `stay/s${n}.md`), join(folder.root, `renamed/r${n}.md`));
    await writeFiles(folder.root, many(100, 400, "New"));
    git("add", ".");
    git("commit", "-qm", "new");
    git("checkout", "-q", "-");
    await folder.opened();

    git("checkout", "-q", "next");
    await vi.waitFor(
      () => {
        const upserted = new Set(folder.changes.flatMap((change) => change.upserted.map((one) => one.name)));
        expect(upserted.size).toBe(350);
        expect(new Set(folder.changes.flatMap((change) => change.removed)).size).toBe(150);
      },
      { timeout: 5000, interval: 10 },
    );
    // Both names in one batch, which is all of them unless the machine is very busy, are one card under another name.
    const pairs = folder.changes.flatMap(({ removed, upserted, renamed = [] }) => {
      const there = new Set(upserted.map(({ path }) => path));
      const both = removed
        .filter((path) => path.startsWith("stay/") && there.has(newNameOf(path)))
        .map((from) => ({ from, to: newNameOf(from) }));
      expect(renamed).toEqual(both.sort((a, b) => (a.from < b.from ? -1 : 1)));
      return both;
    });
    expect(pairs.length).toBeGreaterThan(0);
    // One or two where the machine is idle; a busy one spreads the checkout over more.
    expect(folder.changes.length).toBeLessThanOrEqual(12);
    const known = (await folder.opened()).cards.map((one) => one.name).sort();
    expect(known).toEqual(
      [...Object.values(many(100, 400, "New")), ...Object.values(staying)].map((text) => text.split("\n")[1]?.slice(6)).sort(),
    );
  });

  it("does not wait for the end of a stream of changes that never pauses", async () => {
    const folder = await folderWith({ "a.md": card("A") });
    await folder.opened();
    const end = performance.now() + 1500;
    for (let n = 0; performance.now() < end && folder.changes.length === 0; n++) {
      await writeFile(join(folder.root, "a.md"), card(`A${n}`));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(folder.changes.length).toBeGreaterThan(0);
    expect(performance.now()).toBeLessThan(end);
  });
});
