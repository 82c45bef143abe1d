// Zettlr/Zettlr 6223: the folder that was open is not there at the next start. Also: it goes away while it is open.
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { useFolder } from "../../host/workspace/test-folder.ts";
import { openWorkspace } from "../../host/workspace/workspace.ts";

const card = (name: string) => `---\nname: ${name}\n---\n`;

describe("20: the folder is gone", () => {
  const folderWith = useFolder();

  it("is said at the start, as a value", async () => {
    const { root } = await folderWith({ "a.md": card("A") });
    expect(await openWorkspace(join(root, "nowhere"))).toMatchObject({ ok: false, error: [{ code: "FOLDER-GONE" }] });
    expect(await openWorkspace(join(root, "a.md"))).toMatchObject({ ok: false, error: [{ code: "FOLDER-NOT" }] });
  });

  it("is said while it is open; nothing is forgotten, nothing is made, and it comes back to life", async () => {
    const folder = await folderWith({ "a.md": card("A") });
    const [a] = (await folder.opened()).cards;
    const codes = () => folder.changes.at(-1)?.problems.map((problem) => problem.code);
    await rename(folder.root, `${folder.root}-away`);
    await vi.waitFor(() => expect(codes()).toContain("FOLDER-GONE"), { timeout: 5000, interval: 10 });
    expect(folder.changes.flatMap((change) => change.removed)).toEqual([]);
    const cards = [{ path: "a.md", base: a?.hash ?? "", edits: [{ kind: "set" as const, field: ["name"], value: "B" }] }];
    expect((await folder.workspace.apply({ label: "Rename", cards })).kind).not.toBe("saved");

    await rename(`${folder.root}-away`, folder.root);
    await vi.waitFor(() => expect(codes()).toEqual([]), { timeout: 5000, interval: 10 });
    await mkdir(join(folder.root, "sub"));
    await writeFile(join(folder.root, "sub/b.md"), card("B"));
    await vi.waitFor(() => expect(folder.changes.at(-1)?.upserted[0]?.name).toBe("B"), { timeout: 5000, interval: 10 });
  });
});
