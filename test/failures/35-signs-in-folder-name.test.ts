// usebruno/bruno 174: `#`, `&`, `%` and spaces in the folder's name or a card's.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { useFolder } from "../../host/workspace/test-folder.ts";
import { openWorkspace } from "../../host/workspace/workspace.ts";

const card = (name: string) => `---\nname: ${name}\nposition: {x: 1, y: 2}\n---\n`;

describe("35: signs in names", () => {
  const folderWith = useFolder();

  it.each(["C# & F#", "100 %20 done", "a+b=c;d@e", "quote'd [x] {y} (z) !", "  two  spaces", "*glob*?", "..dots"])(
    "opens, watches and saves in a folder called %j",
    async (name) => {
      const { root: parent, stateDir } = await folderWith({});
      const root = join(parent, name);
      // A name within the folder that begins with a dot is never looked at.
      const inner = name.replace(/^\.+/, "");
      const path = `${inner}/${inner}.md`;
      await mkdir(join(root, inner), { recursive: true });
      await writeFile(join(root, path), card("A"));
      const made = await openWorkspace(root, { stateDir });
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      const workspace = made.value;
      try {
        const names: string[] = [];
        workspace.onDidChange((change) => names.push(...change.upserted.map((one) => one.name)));
        const opened = await workspace.open();
        if (opened.kind === "failed") throw new Error(JSON.stringify(opened.problems));
        expect(opened.folder.name).toBe(name);
        const [a] = opened.folder.cards;
        expect(a?.path).toBe(path);
        const edits = [{ kind: "set" as const, field: ["position", "x"], value: 5 }];
        expect(await workspace.apply({ label: "Move", cards: [{ path, base: a?.hash ?? "", edits }] })).toMatchObject({
          kind: "saved",
        });
        expect(await readFile(join(root, path), "utf8")).toBe(card("A").replace("x: 1", "x: 5"));
        await writeFile(join(root, path), card("B"));
        await vi.waitFor(() => expect(names).toEqual(["B"]), { timeout: 2000, interval: 5 });
      } finally {
        await workspace.close();
      }
    },
  );
});
