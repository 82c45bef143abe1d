// paulmillr/chokidar 591: editors save by writing a new file and renaming it; the team flickers away and comes back.
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\n---\n`;

/** How programs put new bytes in a file's place. */
const WAYS: Readonly<Record<string, (file: string, text: string) => Promise<void>>> = {
  "a temporary file renamed over it": async (file, text) => {
    await writeFile(`${file}.tmp`, text);
    await rename(`${file}.tmp`, file);
  },
  "the old one renamed away, then a new one (vim)": async (file, text) => {
    await rename(file, `${file}~`);
    await new Promise((resolve) => setTimeout(resolve, 25));
    await writeFile(file, text);
    await rm(`${file}~`);
  },
  "deleted, then made anew": async (file, text) => {
    await rm(file);
    await new Promise((resolve) => setTimeout(resolve, 25));
    await writeFile(file, text);
  },
  "emptied, then filled": async (file, text) => {
    await writeFile(file, "");
    await new Promise((resolve) => setTimeout(resolve, 25));
    await writeFile(file, text);
  },
};

describe("16: a file that is replaced", () => {
  const folderWith = useFolder();

  it.each(Object.keys(WAYS))("%s: one change, never gone", async (way) => {
    const folder = await folderWith({ "a.md": card("A"), "b.md": card("B") });
    await folder.opened();
    await WAYS[way]?.(join(folder.root, "a.md"), card("New"));
    await vi.waitFor(() => expect(folder.changes.at(-1)?.upserted[0]?.name).toBe("New"), { timeout: 2000, interval: 5 });
    expect(folder.changes.flatMap((change) => change.removed)).toEqual([]);
    expect(folder.changes.flatMap((change) => change.documents)).toEqual([]);
    expect(folder.changes).toHaveLength(1);
  });
});
