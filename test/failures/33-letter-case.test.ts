// foambubble/foam 745: `C:` and `c:` become two nodes. usebruno/bruno 510: a rename that changes only the case fails.
// Linux keeps both cases apart, so what is shown here: one identity per file, and a warning where other systems would keep one of two. Disks
// that take both for one name are played through the file port.
import { readdir, readFile, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { refusePath } from "../../host/workspace/confine.ts";
import { diskPort, type FilePort } from "../../host/workspace/file-port.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const card = (name: string) => `---\nname: ${name}\n---\n`;

/** @param idle a rename to another case of the same name succeeds and does nothing, as some systems have it */
function oneNamePerCase(idle: boolean): FilePort {
  const actual = async (path: string) => {
    const names = await readdir(dirname(path));
    return join(dirname(path), names.find((name) => name.toLowerCase() === basename(path).toLowerCase()) ?? basename(path));
  };
  const free = async (path: string) => {
    if ((await diskPort.look(await actual(path))) !== null) throw Object.assign(new Error("EEXIST"), { code: "EEXIST" });
  };
  return {
    ...diskPort,
    read: async (path) => diskPort.read(await actual(path)),
    facts: async (path) => diskPort.facts(await actual(path)),
    look: async (path) => diskPort.look(await actual(path)),
    remove: async (path) => diskPort.remove(await actual(path)),
    create: async (path, data, mode) => {
      await free(path);
      await diskPort.create(path, data, mode);
    },
    link: async (existing, name) => {
      await free(name);
      await diskPort.link(await actual(existing), name);
    },
    rename: async (from, to) => {
      const [source, target] = [await actual(from), await actual(to)];
      if (source !== target) await diskPort.rename(source, target === join(dirname(to), basename(to)) ? to : target);
      else if (!idle) await diskPort.rename(source, to);
    },
  };
}

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

  it.each([
    ["keeps both cases apart", diskPort],
    ["takes both for one name", oneNamePerCase(false)],
    ["takes both for one name and finds nothing to rename", oneNamePerCase(true)],
  ])("renames a card to another case of its name, and back, on a disk that %s", async (_, port) => {
    const folder = await folderWith({ "payments.md": card("Payments") }, { port });
    const base = (await folder.opened()).cards[0]?.hash ?? "";
    const edits = [{ kind: "set" as const, field: ["name"], value: "PAYMENTS" }];
    const saved = folder.outcome(
      await folder.workspace.apply({
        label: "Rename",
        cards: [{ path: "payments.md", base, edits }],
        files: [{ kind: "rename", path: "payments.md", base, to: "Payments.md" }],
      }),
    );
    expect(await readdir(folder.root)).toEqual(["Payments.md"]);
    expect(await readFile(join(folder.root, "Payments.md"), "utf8")).toBe(card("PAYMENTS"));
    folder.outcome(await folder.workspace.apply(saved.inverse));
    expect(await readdir(folder.root)).toEqual(["payments.md"]);
    expect(await readFile(join(folder.root, "payments.md"), "utf8")).toBe(card("Payments"));
  });
});
