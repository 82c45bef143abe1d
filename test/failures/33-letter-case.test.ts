// foambubble/foam 745: `C:` and `c:` become two nodes. usebruno/bruno 510: a rename that changes only the case fails.
// Linux keeps both cases apart, so what is shown here: one identity per file, and a warning where other systems would keep one of two.
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { refusePath } from "../../host/workspace/confine.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\n---\n`;

describe("33: letter case", () => {
  const folderWith = useFolder();

  it.each(["C:/org/a.md", "c:/org/a.md", "C:a.md", "c:\\org\\a.md", "\\\\server\\share\\a.md"])("serves no %s", (path) => {
    expect(refusePath(path)).toMatchObject({ code: "PATH-OUTSIDE" });
  });

  it("follows a rename that changes only the case: the old name is gone, the new one is there", async () => {
    const folder = await folderWith({ "payments.md": card("Payments") });
    await folder.opened();
    await rename(join(folder.root, "payments.md"), join(folder.root, "Payments.md"));
    await vi.waitFor(
      () => {
        expect(folder.changes.flatMap((change) => change.removed)).toEqual(["payments.md"]);
        expect(folder.changes.flatMap((change) => change.upserted.map((one) => one.path))).toEqual(["Payments.md"]);
      },
      { timeout: 2000, interval: 5 },
    );
    folder.outcome(await folder.edit("Payments.md", [{ kind: "set", field: ["name"], value: "Pay" }]));
  });

  it.runIf(process.platform === "linux")("warns of two names that other systems take for one", async () => {
    const folder = await folderWith({ "Team.md": card("A"), "team.md": card("B") });
    const opened = await folder.opened();
    expect(opened.cards).toHaveLength(2);
    expect(opened.problems).toMatchObject([{ code: "NAME-CLASH", path: "team.md" }]);
  });
});
