// jonschlinkert/gray-matter 166: a malformed card throws once and then, from a cache, reads as empty. The second reader's half.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSecond } from "../../host/workspace/second-reader.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const broken = "---\nname: A\nposition: {x: 1, y: 2\n---\nBody\n";
/** Read by our own reader without complaint, and differently by gray-matter: the line `---x` ends the front matter for it. */
const split = "---\nname: A\ntext: |\n  one\n---\nBody\n";

describe("28: a malformed card read again and again", () => {
  const folderWith = useFolder();

  it("is the same broken card at every opening, and its file is not touched", async () => {
    const folder = await folderWith({ "a.md": broken });
    const first = (await folder.opened()).cards;
    expect(first[0]).toMatchObject({ editable: false, problems: [{ code: "YAML-SYNTAX", line: 3 }] });
    expect((await folder.opened()).cards).toEqual(first);
    expect((await (await folder.reopen()).opened()).cards).toEqual(first);
    for (let n = 0; n < 3; n++) {
      expect(await folder.edit("a.md", [{ kind: "set", field: ["name"], value: "B" }])).toMatchObject({ kind: "failed" });
    }
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(broken);
  });

  it("the second reader gives the same answer every time", () => {
    const bad = readSecond("a.md", broken);
    expect(readSecond("a.md", broken)).toEqual(bad);
    const good = readSecond("a.md", split);
    expect(good).toMatchObject({ ok: true, value: { data: { name: "A", text: "one\n" }, content: "Body\n" } });
    expect(readSecond("a.md", split)).toEqual(good);
  });

  it("opens again, with all its fields, once the source is mended, and undo brings the broken bytes back", async () => {
    const folder = await folderWith({ "a.md": broken });
    await folder.opened();
    const mended = broken.replace("y: 2", "y: 2}");
    const saved = folder.outcome(await folder.edit("a.md", [{ kind: "replace-source", text: mended }]));
    expect(saved.cards[0]).toMatchObject({ editable: true, position: { x: 1, y: 2 } });
    folder.outcome(await folder.workspace.apply(saved.inverse));
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(broken);
  });
});
