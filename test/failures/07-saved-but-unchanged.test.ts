// usebruno/bruno 7816, Zettlr/Zettlr 4628: "Saved" is shown and the bytes are the old ones.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diskPort } from "../../host/workspace/file-port.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = "---\nname: A\nposition: {x: 1, y: 2}\n---\n";

describe("7: a save that did not happen", () => {
  const folderWith = useFolder();
  const move = [{ kind: "set" as const, field: ["position", "x"], value: 5 }];

  it("is not reported as saved when the share swallows the rename (injected through the file port)", async () => {
    const folder = await folderWith({ "a.md": card }, { port: { ...diskPort, rename: async () => undefined } });
    await folder.opened();
    expect(await folder.edit("a.md", move)).toMatchObject({ kind: "failed", problems: [{ code: "WRITE-LOST" }] });
  });

  it("replies with the card as the disk has it, and its hash is the base of the next edit", async () => {
    const folder = await folderWith({ "a.md": card });
    await folder.opened();
    const saved = folder.outcome(await folder.edit("a.md", move));
    const source = await folder.workspace.source("a.md");
    expect(source).toMatchObject({
      source: { hash: saved.cards[0]?.hash, text: await readFile(join(folder.root, "a.md"), "utf8") },
    });
    expect(saved.inverse.cards[0]?.base).toBe(saved.cards[0]?.hash);
  });
});
