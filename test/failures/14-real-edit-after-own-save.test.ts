// mauropereiira/Moldavite 82: a guard that ignores events for a while after an own save swallows a real edit by another program.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\nposition: {x: 1, y: 2}\n---\n`;

describe("14: a foreign edit right after an own save", () => {
  const folderWith = useFolder();

  it.each([0, 1, 5, 20, 60])("is told when it comes %i ms later, on the same card", async (pause) => {
    const folder = await folderWith({ "a.md": card("A") });
    await folder.opened();
    folder.outcome(await folder.edit("a.md", [{ kind: "set", field: ["position", "x"], value: 9 }]));
    await new Promise((resolve) => setTimeout(resolve, pause));
    await writeFile(join(folder.root, "a.md"), card("Renamed outside"));
    await vi.waitFor(() => expect(folder.changes.at(-1)?.upserted[0]?.name).toBe("Renamed outside"), {
      timeout: 1000,
      interval: 5,
    });
  });
});
