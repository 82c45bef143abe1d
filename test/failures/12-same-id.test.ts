// Team Topologies Visualizer: two cards share an id or a slug, and a move is written to the wrong file.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (x: number) => `---\nname: Payments Team\nteam_id: payments\nposition: {x: ${x}, y: 2}\n---\n`;

describe("12: two cards with one name and one id", () => {
  const folderWith = useFolder();

  it.each(["now/payments.md", "next/payments.md"])("writes %s and no other file", async (path) => {
    const files = { "now/payments.md": card(1), "next/payments.md": card(1) };
    const folder = await folderWith(files);
    expect((await folder.opened()).cards.map((one) => one.id)).toEqual(["payments", "payments"]);
    folder.outcome(await folder.edit(path, [{ kind: "set", field: ["position", "x"], value: 9 }]));
    for (const name of Object.keys(files)) {
      expect(await readFile(join(folder.root, name), "utf8"), name).toBe(card(name === path ? 9 : 1));
    }
  });
});
