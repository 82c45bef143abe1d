// usebruno/bruno 5226, 6527: the app writes what it cannot read back.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { refuseEdit } from "../../host/workspace/edit-guard.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = "---\nname: A\nposition: {x: 1, y: 2}\nmetadata:\n  size: 4\n---\nBody\n";
const setX = [{ kind: "set" as const, field: ["position", "x"], value: 5 }];

describe("6: never written what cannot be read back", () => {
  const folderWith = useFolder();

  it.each([
    ["a value that closes the fence", "one\n---\ntwo"],
    ["a value with a NUL", "one\0two"],
    ["a value of half a character", "one \ud800 two"],
    ["a value that looks like YAML", "[a, {b: *c"],
    ["a value of only spaces and colons", " : - # "],
  ])("%s: reads back as it was given, or is refused and nothing is written", async (_what, value) => {
    const folder = await folderWith({ "a.md": card });
    await folder.opened();
    const outcome = await folder.edit("a.md", [{ kind: "set", field: ["name"], value }]);
    const text = await readFile(join(folder.root, "a.md"), "utf8");
    if (outcome.kind === "saved") {
      expect(outcome.cards[0]).toMatchObject({ name: value.trim(), editable: true, size: { value: 4 } });
      expect(text.endsWith("position: {x: 1, y: 2}\nmetadata:\n  size: 4\n---\nBody\n")).toBe(true);
    } else expect(text).toBe(card);
  });

  it("refuses a text above 2 MiB, which the next opening would leave out", async () => {
    const folder = await folderWith({ "a.md": card });
    await folder.opened();
    const body = "x".repeat(2 * 1024 * 1024);
    expect(await folder.edit("a.md", [{ kind: "replace-body", text: body }])).toMatchObject({
      kind: "failed",
      problems: [{ code: "WRITE-TEXT" }],
    });
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(card);
  });

  it.each([
    ["another field", card.replace("size: 4", "size: 5").replace("x: 1", "x: 5")],
    ["the body", card.replace("x: 1", "x: 5").replace("Body", "Bodies")],
    ["a field that went away", card.replace("x: 1", "x: 5").replace("metadata:\n  size: 4\n", "")],
    ["a fence that moved", card.replace("x: 1", "x: 5").replace("name: A", "name: A\n---")],
    ["YAML that no longer parses", card.replace("{x: 1, y: 2}", "{x: 5, y: 2")],
  ])("the second reader refuses an edit that also changed %s", (_what, after) => {
    expect(refuseEdit("a.md", card, after, setX)).toMatchObject({ code: "FM-DISAGREE", path: "a.md" });
  });

  it("the second reader lets the intended change through", () => {
    expect(refuseEdit("a.md", card, card.replace("x: 1", "x: 5"), setX)).toBeNull();
  });
});
