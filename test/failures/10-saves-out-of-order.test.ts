// Two queued saves of one card finish in the wrong order, and the older one wins.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diskPort, type FilePort } from "../../host/workspace/file-port.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";
import type { ChangeOutcome } from "../../shared/card/edit-types.ts";

const card = "---\nname: A\nposition: {x: 1, y: 2}\n---\n";

describe("10: saves keep their order", () => {
  const folderWith = useFolder();

  it("starts the second save after the first has ended, however long that takes", async () => {
    let renames = 0;
    const port: FilePort = {
      ...diskPort,
      async rename(from, to) {
        // The first save is the slow one: were the two not in line, the second would end first and be overwritten.
        await new Promise((resolve) => setTimeout(resolve, renames++ === 0 ? 60 : 0));
        await diskPort.rename(from, to);
      },
    };
    const folder = await folderWith({ "a.md": card }, { port });
    const base = (await folder.opened()).cards[0]?.hash ?? "";
    const ended: string[] = [];
    const save = async (value: number, from: string): Promise<ChangeOutcome> => {
      const edits = [{ kind: "set" as const, field: ["position", "x"], value }];
      const outcome = await folder.workspace.apply({ label: String(value), cards: [{ path: "a.md", base: from, edits }] });
      ended.push(`${value} ${outcome.kind}`);
      return outcome;
    };
    const first = save(10, base);
    const stale = save(20, base);
    await Promise.all([first, stale]);
    // Both were made from the same bytes: the later one must not silently win over what it never saw.
    expect(ended).toEqual(["10 saved", "20 conflict"]);
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(card.replace("x: 1", "x: 10"));
  });
});
