import { chmod, mkdir, readdir, readFile, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { FileStep } from "../../shared/card/edit-types.ts";
import { createHost } from "../create-host.ts";
import { createRoom } from "../web/room.ts";
import { diskPort, type FilePort } from "./file-port.ts";
import { hashOf } from "./read.ts";
import { type TestFolder, useFolder, writeFiles } from "./test-folder.ts";

const card = (name: string) => `---\nname: ${name}\n---\nBody\n`;
const baseOf = (text: string | Uint8Array) => hashOf(Buffer.from(text));
const doing = (folder: TestFolder, ...files: readonly FileStep[]) => folder.workspace.apply({ label: "Files", cards: [], files });
const creating = (path: string, text = card("New")): FileStep => ({ kind: "create", path, text });
const deleting = (path: string, text: string | Uint8Array): FileStep => ({ kind: "delete", path, base: baseOf(text) });
const renaming = (path: string, text: string, to: string): FileStep => ({ kind: "rename", path, base: baseOf(text), to });
const problem = (code: string) => ({ kind: "failed", problems: [{ code }] });

describe("files as a whole", () => {
  const folderWith = useFolder();

  it("are made with the folders on their way, as open as the folder around them", async () => {
    const folder = await folderWith({ "a.md": card("A") });
    await chmod(folder.root, 0o775);
    await folder.opened();
    const saved = folder.outcome(
      await doing(folder, creating("x/y/one.md"), creating("x/two.md"), creating("notes.md", "# Notes\n")),
    );
    expect(saved.cards.map(({ path }) => path).toSorted()).toEqual(["x/two.md", "x/y/one.md"]);
    expect(saved.documents).toMatchObject([{ path: "notes.md", title: "Notes" }]);
    expect((await stat(join(folder.root, "x/two.md"))).mode & 0o777).toBe(0o664);
    expect((await folder.opened()).cards.map(({ path }) => path)).toEqual(["a.md", "x/two.md", "x/y/one.md"]);
  });

  it.each([
    ["README.md", "NAME-REFUSED"],
    ["team.txt", "NAME-REFUSED"],
    [".hidden.md", "NAME-REFUSED"],
    [".git/a.md", "NAME-REFUSED"],
    ["node_modules/a.md", "NAME-REFUSED"],
    ["drafts/a.md", "NAME-REFUSED"],
    ["con.md", "NAME-REFUSED"],
    ["ab:c.md", "NAME-REFUSED"],
    ["c:b.md", "PATH-OUTSIDE"],
    ["half \ud800.md", "PATH-OUTSIDE"],
    ["dot./a.md", "NAME-REFUSED"],
    [`${"x".repeat(300)}.md`, "NAME-REFUSED"],
    ["TEAMS/b.md", "NAME-TAKEN"],
    ["teams/A.MD", "NAME-TAKEN"],
    ["teams/a.md/b.md", "WRITE-FOLDER"],
    ["linked/b.md", "WRITE-FOLDER"],
    ["../b.md", "PATH-OUTSIDE"],
    ["/tmp/b.md", "PATH-OUTSIDE"],
    ["teams//b.md", "PATH-OUTSIDE"],
  ])("are not made as %s, and nothing else of the Change happens", async (path, code) => {
    const text = card("A");
    const folder = await folderWith({ "teams/a.md": text, "teams/other.md": text, ".teamscapeignore": "drafts/\n" });
    await symlink(join(folder.root, "teams"), join(folder.root, "linked"));
    await folder.opened();
    const names = async () => (await readdir(folder.root, { recursive: true })).toSorted();
    const before = await names();
    expect(await doing(folder, creating("fine.md"), creating(path))).toMatchObject(problem(code));
    expect(await doing(folder, renaming("teams/other.md", text, path))).toMatchObject({ kind: "failed" });
    expect(await names()).toEqual(before);
  });

  it("may not be named twice, nor two that other systems take for one", async () => {
    const folder = await folderWith({ "a.md": card("A") });
    await folder.opened();
    expect(await doing(folder, creating("b.md"), creating("B.md"))).toMatchObject(problem("CHANGE-TWICE"));
    expect(await doing(folder, creating("n/b.md"), creating("N/c.md"))).toMatchObject(problem("NAME-TAKEN"));
    expect(await doing(folder, renaming("a.md", card("A"), "b.md"), deleting("a.md", card("A")))).toMatchObject(
      problem("CHANGE-TWICE"),
    );
    expect(await readdir(folder.root)).toEqual(["a.md"]);
  });

  it("come back under a name that other systems cannot store, if they had it", async () => {
    const folder = await folderWith({ "aux.md": card("Aux") });
    await folder.opened();
    const renamed = folder.outcome(await doing(folder, renaming("aux.md", card("Aux"), "fine.md")));
    const back = folder.outcome(await folder.workspace.apply(renamed.inverse));
    const deleted = folder.outcome(await doing(folder, deleting("aux.md", card("Aux"))));
    folder.outcome(await folder.workspace.apply(deleted.inverse));
    expect(back.cards.map(({ path }) => path)).toEqual(["aux.md"]);
    expect(await readFile(join(folder.root, "aux.md"), "utf8")).toBe(card("Aux"));
  });

  it("go to the trash one beside the other, and never overwrite what is in it", async () => {
    const folder = await folderWith({ "a.md": card("A"), "x/a.md": card("X"), "y/a.md": card("Y") });
    await folder.opened();
    folder.outcome(
      await doing(folder, deleting("a.md", card("A")), deleting("x/a.md", card("X")), deleting("y/a.md", card("Y"))),
    );
    const trash = join(folder.root, ".teamscape/trash");
    const texts = await Promise.all((await readdir(trash)).map((name) => readFile(join(trash, name), "utf8")));
    expect(texts.toSorted()).toEqual([card("A"), card("X"), card("Y")]);
    expect((await folder.opened()).cards).toEqual([]);
  });

  it("are not deleted where the trash is a link that leads out of the folder", async () => {
    const folder = await folderWith({ "a.md": card("A") });
    await symlink(folder.stateDir, join(folder.root, ".teamscape"));
    await folder.opened();
    expect(await doing(folder, deleting("a.md", card("A")))).toMatchObject(problem("WRITE-FAILED"));
    expect(await readFile(join(folder.root, "a.md"), "utf8")).toBe(card("A"));
    expect(await readdir(folder.stateDir)).toEqual([]);
  });

  it("stay when undo could not bring them back: bytes that are no text", async () => {
    const bytes = Buffer.from("---\nname: Caf\xe9\n---\n", "latin1");
    const folder = await folderWith({ "latin.md": bytes });
    await folder.opened();
    expect(await doing(folder, deleting("latin.md", bytes))).toMatchObject(problem("WRITE-NO-UNDO"));
    folder.outcome(await doing(folder, { kind: "rename", path: "latin.md", base: baseOf(bytes), to: "cafe.md" }));
    expect(await readFile(join(folder.root, "cafe.md"))).toEqual(bytes);
  });

  it("stay when they are links: neither the link nor what it leads to is touched", async () => {
    const folder = await folderWith({ "a.md": card("A") });
    const elsewhere = join(folder.stateDir, "elsewhere.md");
    await writeFile(elsewhere, card("Elsewhere"));
    await symlink(elsewhere, join(folder.root, "link.md"));
    await folder.opened();
    expect(await doing(folder, deleting("link.md", card("Elsewhere")))).toMatchObject(problem("WRITE-LINK"));
    expect(await doing(folder, renaming("link.md", card("Elsewhere"), "other.md"))).toMatchObject(problem("WRITE-LINK"));
    expect(await readlink(join(folder.root, "link.md"))).toBe(elsewhere);
  });

  it("are made, renamed and deleted in a folder that a link leads to", async () => {
    const folder = await folderWith({});
    await mkdir(join(folder.stateDir, "org"));
    await writeFiles(join(folder.stateDir, "org"), { "a.md": card("A") });
    await symlink(join(folder.stateDir, "org"), join(folder.root, "linked"));
    await folder.opened();
    folder.outcome(await doing(folder, creating("linked/new.md"), renaming("linked/a.md", card("A"), "linked/b.md")));
    expect((await readdir(join(folder.stateDir, "org"))).toSorted()).toEqual(["b.md", "new.md"]);
    folder.outcome(await doing(folder, deleting("linked/b.md", card("A"))));
    expect(await readdir(join(folder.stateDir, "org"))).toEqual(["new.md"]);
  });

  it.each(["folder", "top"])("are refused in words where the %s is read-only", async (which) => {
    const folder = await folderWith({ "sub/a.md": card("A") });
    await folder.opened();
    const closed = which === "top" ? folder.root : join(folder.root, "sub");
    await chmod(closed, 0o555);
    const path = which === "top" ? "new/b.md" : "sub/b.md";
    expect(await doing(folder, creating(path))).toMatchObject(problem("WRITE-FOLDER"));
    if (which === "folder") {
      expect(await doing(folder, deleting("sub/a.md", card("A")))).toMatchObject(problem("WRITE-FOLDER"));
      expect(await doing(folder, renaming("sub/a.md", card("A"), "a.md"))).toMatchObject(problem("WRITE-FOLDER"));
    }
    await chmod(closed, 0o755);
    folder.outcome(await doing(folder, creating(path)));
  });

  it("are tried again while another program holds one, and left alone when it does not let go", async () => {
    let held = 3;
    const port: FilePort = {
      ...diskPort,
      remove: async (path) => {
        if (path.endsWith("/a.md") && held-- > 0) throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
        await diskPort.remove(path);
      },
    };
    const folder = await folderWith({ "a.md": card("A") }, { port });
    await folder.opened();
    folder.outcome(await doing(folder, renaming("a.md", card("A"), "b.md")));
    folder.outcome(await doing(folder, renaming("b.md", card("A"), "a.md")));
    held = 999;
    expect(await doing(folder, renaming("a.md", card("A"), "b.md"))).toMatchObject(problem("WRITE-FAILED"));
    expect(await readdir(folder.root)).toEqual(["a.md"]);
  });

  it("are in conflict when another program changed them, with the three texts", async () => {
    const folder = await folderWith({ "a.md": card("A"), "b.md": card("B") });
    await folder.opened();
    await writeFile(join(folder.root, "a.md"), card("Theirs"));
    const sides = { base: card("A"), theirs: card("Theirs"), theirsHash: baseOf(card("Theirs")) };
    const edits = [{ kind: "set" as const, field: ["name"], value: "Mine" }];
    const cards = [{ path: "a.md", base: baseOf(card("A")), edits }];
    expect(await folder.workspace.apply({ label: "Edit", cards })).toMatchObject({
      kind: "conflict",
      files: [{ path: "a.md", ...sides, mine: card("Mine") }],
    });
    expect(await doing(folder, deleting("a.md", card("A")), deleting("b.md", card("B")))).toMatchObject({
      kind: "conflict",
      paths: ["a.md"],
      files: [{ path: "a.md", ...sides, mine: null }],
    });
    expect(await doing(folder, renaming("a.md", card("A"), "c.md"))).toMatchObject({
      kind: "conflict",
      files: [{ ...sides, mine: card("A") }],
    });
    await rm(join(folder.root, "a.md"));
    expect(await doing(folder, deleting("a.md", card("A")))).toMatchObject({
      kind: "conflict",
      files: [{ base: card("A"), mine: null, theirs: null, theirsHash: null }],
    });
    expect((await readdir(folder.root)).toSorted()).toEqual(["b.md"]);
  });

  it("leave a conflict's base unknown rather than guessed, and make the edits to what is there", async () => {
    const folder = await folderWith({ "a.md": card("A") });
    await folder.opened();
    const cards = (edits: Parameters<TestFolder["edit"]>[1]) => [{ path: "a.md", base: baseOf("never seen"), edits }];
    const set = await folder.workspace.apply({ label: "Edit", cards: cards([{ kind: "set", field: ["name"], value: "Mine" }]) });
    expect(set).toMatchObject({ kind: "conflict", files: [{ base: null, mine: card("Mine"), theirs: card("A") }] });
    const spliced = await folder.workspace.apply({ label: "Undo", cards: cards([{ kind: "splice", splices: [] }]) });
    expect(spliced).toMatchObject({ kind: "conflict", files: [{ base: null, mine: null, theirs: card("A") }] });
  });

  it("are no news to who asked, and news to every other window", async () => {
    const { root, stateDir } = await folderWith({ "a.md": card("A"), "b.md": card("B"), "sub/c.md": card("C") });
    const made = await createHost(root, { stateDir });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const room = createRoom(made.value);
    const heard: { mine: unknown[]; other: unknown[] } = { mine: [], other: [] };
    const mine = (message: unknown) => void heard.mine.push(message);
    room.enter(mine);
    room.enter((message) => void heard.other.push(message));
    await room.ask(mine, "open", {});
    heard.mine.length = 0;
    heard.other.length = 0;
    const files = [
      creating("new.md"),
      creating("n.md", "Note\n"),
      deleting("b.md", card("B")),
      renaming("a.md", card("A"), "x/a2.md"),
    ];
    await room.ask(mine, "apply", { change: { label: "All", cards: [], files } });
    // A foreign file afterwards shows that the watcher has been through.
    await writeFile(join(root, "last.md"), card("Last"));
    const upserted = (of: unknown) =>
      (of as { payload: { upserted: { path: string }[] } }).payload.upserted.map(({ path }) => path);
    await vi.waitFor(() => expect(heard.mine.length).toBeGreaterThan(0), { timeout: 3000, interval: 5 });
    expect(heard.mine.map(upserted)).toEqual([["last.md"]]);
    expect(heard.other).toHaveLength(2);
    expect(heard.other[0]).toMatchObject({
      event: "changed",
      payload: {
        documents: [{ path: "n.md" }],
        removed: ["b.md", "a.md"],
        renamed: [{ from: "a.md", to: "x/a2.md" }],
      },
    });
    expect(upserted(heard.other[0]).toSorted()).toEqual(["new.md", "x/a2.md"]);
    room.close();
    await made.value.close();
  });
});
