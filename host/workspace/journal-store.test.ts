import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../../shared/contract.ts";
import { diskPort, type FilePort } from "./file-port.ts";
import { JournalStore } from "./journal-store.ts";
import { useFolder } from "./test-folder.ts";

const base = "0".repeat(64);
const typed = (text: string): readonly JournalEntry[] => [{ kind: "field", path: "a.md", base, field: "metadata.size", text }];

const source = (text: string): readonly JournalEntry[] => [{ kind: "source", path: "a.md", base, text }];

describe("journal", () => {
  const folderWith = useFolder();

  it("comes back at the next start, and is gone once nothing is unsaved", async () => {
    const folder = await folderWith({ "a.md": "---\nname: A\n---\n" });
    expect((await folder.opened()).journal).toEqual([]);
    const journal: readonly JournalEntry[] = [
      ...typed("7"),
      { kind: "source", path: "a.md", base, text: "---\nname: B" },
      { kind: "change", change: { label: "New team", cards: [], files: [{ kind: "create", path: "b.md", text: "x" }] } },
    ];
    expect(await folder.workspace.keepJournal(journal)).toEqual({ ok: true, value: undefined });
    const again = await folder.reopen();
    expect((await again.opened()).journal).toEqual(journal);
    expect(await readdir(folder.root), "nothing of it is in the folder").toEqual(["a.md"]);
    await again.workspace.keepJournal([]);
    expect((await (await folder.reopen()).opened()).journal).toEqual([]);
    expect((await readdir(folder.stateDir)).filter((name) => name.startsWith("journal"))).toEqual([]);
  });

  it("writes the last of many, in order, and close waits for it", async () => {
    const folder = await folderWith({});
    const kept = Array.from({ length: 200 }, (_, n) => folder.workspace.keepJournal(typed(`${n}`)));
    await folder.workspace.close();
    expect((await new JournalStore(folder.root, folder.stateDir).load()).journal).toEqual(typed("199"));
    expect(await Promise.all(kept)).toEqual(Array(200).fill({ ok: true, value: undefined }));
    expect(await folder.workspace.keepJournal([])).toMatchObject({ ok: false, error: [{ code: "CLOSED" }] });
  });

  it("does not wait for a save that hangs", async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const port: FilePort = { ...diskPort, create: (...args) => gate.then(() => diskPort.create(...args)) };
    const folder = await folderWith({ "a.md": "---\nname: A\n---\n" }, { port });
    await folder.opened();
    const saving = folder.edit("a.md", [{ kind: "set", field: ["name"], value: "B" }]);
    expect(await folder.workspace.keepJournal(typed("7"))).toMatchObject({ ok: true });
    release();
    folder.outcome(await saving);
  });

  it.each(["", "{", "[]", '{"version":2,"journal":[]}', '{"version":1,"folder":"","journal":[{"kind":"field"}]}'])(
    "sets an unreadable journal %j aside, says where, and goes on",
    async (text) => {
      const folder = await folderWith({});
      await folder.workspace.keepJournal(typed("7"));
      const [name = ""] = await readdir(folder.stateDir);
      for (const aside of [`${name}.broken`, `${name}.2.broken`]) {
        await writeFile(join(folder.stateDir, name), text);
        const opened = await (await folder.reopen()).opened();
        expect(opened.journal).toEqual([]);
        expect(opened.problems).toMatchObject([{ code: "JOURNAL-BROKEN", severity: "info" }]);
        expect(opened.problems[0]?.message).toContain(aside);
        expect(await readFile(join(folder.stateDir, aside), "utf8")).toBe(text);
      }
      expect(await new JournalStore(folder.root, folder.stateDir).save(typed("8"))).toMatchObject({ ok: true });
      expect((await new JournalStore(folder.root, folder.stateDir).load()).journal).toEqual(typed("8"));
    },
  );

  it("keeps windows apart, and hands what one left to the next that opens", async () => {
    const { root, stateDir } = await folderWith({});
    const store = new JournalStore(root, stateDir);
    expect([await store.load("one"), await store.load("two")]).toEqual(Array(2).fill({ journal: [], problems: [] }));
    await store.save(typed("7"), "one");
    await store.save(source("mine"), "two");
    await store.save([], "two");
    await store.save(source("mine again"), "two");
    expect((await store.load("three")).journal, "nobody is gone").toEqual([]);
    store.left("one");
    expect((await store.load("two")).journal, "who is back has what it kept").toEqual(source("mine again"));
    expect((await store.load("four")).journal).toEqual(typed("7"));
    expect((await store.load("five")).journal, "given to one only").toEqual([]);
    await store.save([], "five");
    const next = await new JournalStore(root, stateDir).load("six");
    expect(next).toEqual({ journal: [...typed("7"), ...source("mine again")], problems: [] });
    expect(await readdir(stateDir)).toEqual([expect.stringMatching(/^journal-.*\.six\.json$/)]);
  });

  it("lets the other words for one field wait for another opening", async () => {
    const { root, stateDir } = await folderWith({});
    const store = new JournalStore(root, stateDir);
    await store.save(typed("7"), "one");
    await store.save([...typed("8"), ...source("s")], "two");
    const first = await new JournalStore(root, stateDir).load("three");
    expect(first.journal).toEqual(typed("7"));
    const again = new JournalStore(root, stateDir);
    await again.save([], "three");
    expect((await again.load("four")).journal).toEqual([...typed("8"), ...source("s")]);
  });

  it("loses nothing when the disk fills up while it is handed on", async () => {
    const { root, stateDir } = await folderWith({});
    await new JournalStore(root, stateDir).save(typed("7"), "one");
    const full: FilePort = { ...diskPort, create: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) };
    expect((await new JournalStore(root, stateDir, full).load("two")).journal).toEqual(typed("7"));
    expect((await new JournalStore(root, stateDir).load("three")).journal).toEqual(typed("7"));
  });

  it("keeps the journals of other windows beside a broken one", async () => {
    const { root, stateDir } = await folderWith({});
    const store = new JournalStore(root, stateDir);
    await store.save(typed("7"), "one");
    await store.save(source("s"), "two");
    const name = (await readdir(stateDir)).find((file) => file.includes(".one.")) ?? "";
    await writeFile(join(stateDir, name), "{");
    const { journal, problems } = await new JournalStore(root, stateDir).load("three");
    expect([journal, problems.map(({ code }) => code)]).toEqual([source("s"), ["JOURNAL-BROKEN"]]);
    expect(await readFile(join(stateDir, `${name}.broken`), "utf8")).toBe("{");
  });

  it("says so when it cannot be kept, and keeps the one before", async () => {
    const { root, stateDir } = await folderWith({});
    await new JournalStore(root, stateDir).save(typed("7"));
    const full: FilePort = { ...diskPort, create: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) };
    const refused = await new JournalStore(root, stateDir, full).save(typed("8"));
    expect(refused).toMatchObject({ ok: false, error: [{ code: "JOURNAL-NOT-KEPT" }] });
    expect((await new JournalStore(root, stateDir).load()).journal).toEqual(typed("7"));
    expect(await readdir(stateDir)).toHaveLength(1);
  });

  it("is not written into the opened folder, nor where a file is in the way", async () => {
    const { root, stateDir } = await folderWith({});
    expect(await new JournalStore(root, join(root, ".state")).save(typed("7"))).toMatchObject({ ok: false });
    expect(await readdir(root)).toEqual([]);
    await writeFile(join(stateDir, "file"), "");
    expect(await new JournalStore(root, join(stateDir, "file/below")).save(typed("7"))).toMatchObject({ ok: false });
    expect(await new JournalStore(root, join(stateDir, "file/below")).load()).toEqual({ journal: [], problems: [] });
  });

  it("keeps one journal per folder, readable by its owner alone", async () => {
    const { root, stateDir } = await folderWith({});
    await mkdir(`${root}/inner`);
    await new JournalStore(root, stateDir).save(typed("7"));
    expect((await new JournalStore(`${root}/inner`, stateDir).load()).journal).toEqual([]);
    const [name = ""] = await readdir(stateDir);
    expect((await diskPort.facts(join(stateDir, name))).mode).toBe(0o600);
  });
});
