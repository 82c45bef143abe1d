import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { useFolder } from "./test-folder.ts";

const card = (name: string, rest = "") => `---\nname: ${name} # kept\nposition:\n  x: 204.0\n  y: 40\n${rest}---\n\n# ${name}\n`;

describe("workspace", () => {
  const folderWith = useFolder();

  it("opens cards and documents in the order of their paths, with what is wrong beside them", async () => {
    const { opened } = await folderWith({
      "b.md": card("Beta"),
      "sub/a.markdown": card("Alpha"),
      "notes.md": "# Notes\n",
      "README.md": "no",
      "latin.md": Buffer.from("---\nname: Caf\xe9\n---\n", "latin1"),
    });
    const folder = await opened();
    expect(folder.cards.map((c) => [c.path, c.name, c.editable])).toEqual([
      ["b.md", "Beta", true],
      ["latin.md", "latin", false],
      ["sub/a.markdown", "Alpha", true],
    ]);
    expect(folder.documents).toMatchObject([{ path: "notes.md", title: "Notes" }]);
    expect(folder.cards[1]?.problems.map((p) => p.code)).toEqual(["TEXT-ENCODING"]);
    expect(folder.cards[0]?.position).toEqual({ x: 204, y: 40 });
  });

  it("gives a text with its BOM and line endings, and where the body starts", async () => {
    const text = "\uFEFF---\r\nname: A\r\n---\r\nBody\r\n";
    const { opened, workspace } = await folderWith({ "a.md": text });
    const [a] = (await opened()).cards;
    const reply = await workspace.source("a.md");
    expect(reply).toEqual({ kind: "source", source: { path: "a.md", hash: a?.hash, text, bodyStart: text.indexOf("Body") } });
  });

  it("saves a move as two number tokens and takes it back byte for byte", async () => {
    const { opened, workspace, root, outcome } = await folderWith({ "a.md": card("Alpha") });
    const [a] = (await opened()).cards;
    const moved = outcome(
      await workspace.apply({
        label: "Move Alpha",
        cards: [
          {
            path: "a.md",
            base: a?.hash ?? "",
            edits: [
              { kind: "set", field: ["position", "x"], value: 310 },
              { kind: "set", field: ["position", "y"], value: 55 },
            ],
          },
        ],
      }),
    );
    expect(await readFile(join(root, "a.md"), "utf8")).toBe(card("Alpha").replace("204.0", "310.0").replace("y: 40", "y: 55"));
    expect(moved.cards[0]?.position).toEqual({ x: 310, y: 55 });
    outcome(await workspace.apply(moved.inverse));
    expect(await readFile(join(root, "a.md"), "utf8")).toBe(card("Alpha"));
  });

  it("remembers where layout put teams, for this folder, outside of it", async () => {
    const { opened, workspace, root, reopen } = await folderWith({ "a.md": card("Alpha") });
    await opened();
    await workspace.keepPlaced({ "ghost:beta": { x: 1, y: 2.5 } });
    expect((await (await reopen()).opened()).placed).toEqual({ "ghost:beta": { x: 1, y: 2.5 } });
    await mkdir(join(root, "other"));
    expect(await readdir(root)).toEqual(["a.md", "other"]);
  });

  it("answers with a problem after it was closed", async () => {
    const { workspace } = await folderWith({});
    await workspace.close();
    expect(await workspace.open()).toMatchObject({ kind: "failed", problems: [{ code: "CLOSED" }] });
  });

  it("tells a second window what its own opening found out first", async () => {
    const { opened, workspace, root, changes } = await folderWith({ "a.md": card("Alpha") });
    await opened();
    await writeFile(join(root, "b.md"), card("Beta"));
    await workspace.open();
    expect(changes.flatMap((change) => change.upserted.map((c) => c.name))).toEqual(["Beta"]);
  });

  it.each([0, 1, 2, 3, 5, 8, 15, 30])(
    "misses nothing that happens while the watcher starts, %i ms after opening",
    async (pause) => {
      const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`s${n % 7}/t${n}.md`, card(`T${n}`)]));
      const { opened, root, changes } = await folderWith(many);
      await opened();
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      // As long as the old text, and within a tick of the disk's clock.
      await writeFile(join(root, "s0/t0.md"), card("X0"));
      await rm(join(root, "s1/t1.md"));
      await writeFile(join(root, "s2/new.md"), card("New"));
      await writeFile(join(root, "team-types.json"), '[{"id":"x","color":"#123456"}]');
      await vi.waitFor(
        () => {
          expect(new Set(changes.flatMap((change) => change.upserted.map((c) => c.name)))).toEqual(new Set(["X0", "New"]));
          expect(changes.flatMap((change) => change.removed)).toEqual(["s1/t1.md"]);
          expect(changes.flatMap((change) => change.types ?? []).map((type) => type.id)).toEqual(["x"]);
        },
        { timeout: 2000, interval: 10 },
      );
    },
  );
});
