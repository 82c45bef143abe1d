// Zettlr/Zettlr 30, 746, 4732: the app's own save is seen as foreign; the text is reverted or the user is asked.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\nposition: {x: 1, y: 2}\n---\n`;

describe("13: own saves make no echo", () => {
  const folderWith = useFolder();

  it("tells of a foreign change only, after twenty saves of our own", async () => {
    const folder = await folderWith({ "a.md": card("A"), "b.md": card("B") });
    await folder.opened();
    for (let x = 10; x < 30; x++) {
      folder.outcome(await folder.edit("a.md", [{ kind: "set", field: ["position", "x"], value: x }]));
    }
    // Events come in the order of the disk: once this one is told, those of our own saves have been, too.
    await writeFile(join(folder.root, "b.md"), card("Beta"));
    await vi.waitFor(() => expect(folder.changes.length).toBeGreaterThan(0), { timeout: 5000, interval: 5 });
    expect(folder.changes.map((change) => change.upserted.map((one) => one.name))).toEqual([["Beta"]]);
  });
});
