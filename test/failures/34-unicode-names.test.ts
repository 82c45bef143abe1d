// usebruno/bruno 1404: names in NFC against NFD, reserved names, a colon.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\nposition: {x: 1, y: 2}\n---\n`;
const composed = "Zürich.md".normalize("NFC");
const decomposed = "Zürich.md".normalize("NFD");

describe("34: names that are spelled in two ways, or not everywhere", () => {
  const folderWith = useFolder();

  it.each([
    ["composed", composed],
    ["decomposed", decomposed],
    ["beyond Latin", "チーム 支払い 🚀.md"],
  ])("reads, saves and watches a %s name as the disk spells it", async (_what, name) => {
    const folder = await folderWith({ [name]: card("Z") });
    expect((await folder.opened()).cards.map((one) => one.path)).toEqual([name]);
    folder.outcome(await folder.edit(name, [{ kind: "set", field: ["position", "x"], value: 5 }]));
    expect(await readdir(folder.root)).toEqual([name]);
    expect(await readFile(join(folder.root, name), "utf8")).toBe(card("Z").replace("x: 1", "x: 5"));
    await writeFile(join(folder.root, name), card("Y"));
    await vi.waitFor(() => expect(folder.changes.at(-1)?.upserted[0]?.name).toBe("Y"), { timeout: 2000, interval: 5 });
  });

  it.runIf(process.platform === "linux")("keeps both where the disk has both, and warns", async () => {
    const folder = await folderWith({ [composed]: card("A"), [decomposed]: card("B") });
    const opened = await folder.opened();
    expect(opened.cards.map((one) => one.name).sort()).toEqual(["A", "B"]);
    expect(opened.problems.map((problem) => problem.code)).toEqual(["NAME-CLASH"]);
    folder.outcome(await folder.edit(composed, [{ kind: "set", field: ["position", "x"], value: 5 }]));
    expect(await readFile(join(folder.root, decomposed), "utf8")).toBe(card("B"));
  });

  it.runIf(process.platform !== "win32")("says which names Windows cannot store, and opens the cards all the same", async () => {
    const names = ["a:b.md", "aux.md", "con.tract.md", "what?.md", "sub./x.md"];
    const folder = await folderWith(Object.fromEntries(names.map((name) => [name, card(name.replace(":", ""))])));
    const opened = await folder.opened();
    expect(opened.cards).toHaveLength(names.length);
    expect(opened.problems.map((problem) => [problem.code, problem.path])).toEqual(
      [...names].sort().map((name) => ["NAME-PORTABLE", name]),
    );
  });

  it.runIf(process.platform !== "win32")("does not read a name with a backslash, and says so", async () => {
    const folder = await folderWith({ "a\\b.md": card("A") });
    expect(await folder.opened()).toMatchObject({ cards: [], problems: [{ code: "NAME-BACKSLASH", path: "a\\b.md" }] });
  });
});
