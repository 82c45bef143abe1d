// logseq/logseq 1397: the app quits before the save that was asked for has reached the disk. The host's half: close waits.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diskPort, type FilePort } from "../../host/workspace/file-port.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (n: number) => `---\nname: A${n}\nposition: {x: 1, y: 2}\n---\n`;

describe("5: quit while saves are waiting", () => {
  const folderWith = useFolder();

  it("closes only once every save that was asked for is on the disk, and takes no more", async () => {
    const slow: FilePort = {
      ...diskPort,
      async rename(from, to) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await diskPort.rename(from, to);
      },
    };
    const names = Array.from({ length: 8 }, (_, n) => `a${n}.md`);
    const folder = await folderWith(Object.fromEntries(names.map((name, n) => [name, card(n)])), { port: slow });
    const { cards } = await folder.opened();
    const saves = cards.map(({ path, hash }) =>
      folder.workspace.apply({
        label: "Move",
        cards: [{ path, base: hash, edits: [{ kind: "set", field: ["position", "x"], value: 5 }] }],
      }),
    );
    await folder.workspace.close();
    for (const [n, name] of names.entries()) {
      expect(await readFile(join(folder.root, name), "utf8")).toBe(card(n).replace("x: 1", "x: 5"));
    }
    expect((await Promise.all(saves)).map((save) => save.kind)).toEqual(names.map(() => "saved"));
    expect(await folder.workspace.apply({ label: "Late", cards: [] })).toMatchObject({ problems: [{ code: "CLOSED" }] });
  });
});
