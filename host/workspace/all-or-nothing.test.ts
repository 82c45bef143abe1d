// One Change that does everything at once, while every single thing that it asks of the disk fails in turn. Whatever fails, the folder is as it
// was before or as it is after, never between, and no bytes are lost.
import { chmod, mkdtemp, readdir, readFile, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Change } from "../../shared/card/edit-types.ts";
import { applyChange } from "./apply-change.ts";
import { diskPort, type FilePort } from "./file-port.ts";
import type { ApplyContext } from "./look-up.ts";
import { hashOf } from "./read.ts";
import { scanFolder } from "./scan.ts";
import { writeFiles } from "./test-folder.ts";
import { TextMemory } from "./text-memory.ts";
import { folderTrash } from "./trash.ts";

const card = (name: string) => `---\nname: ${name}\n---\nBody of ${name}\n`;
const BEFORE = {
  "edited.md": card("Edited"),
  "also edited.md": card("Also"),
  "both.md": card("Both"),
  "letter.md": card("Letter"),
  "sub/gone.md": card("Gone"),
  "sub/gone too.md": card("Gone too"),
};
const AFTER = {
  "edited.md": card("Edited").replace("name: Edited", "name: New"),
  "also edited.md": card("Also").replace("name: Also", "name: New"),
  "sub/deep/both.md": card("Both").replace("name: Both", "name: New"),
  "Letter.md": card("Letter"),
  "new/deep/made.md": card("Made"),
};

const baseOf = (path: keyof typeof BEFORE) => hashOf(Buffer.from(BEFORE[path]));
const named = (path: keyof typeof BEFORE) =>
  ({ path, base: baseOf(path), edits: [{ kind: "set", field: ["name"], value: "New" }] }) as const;
const CHANGE: Change = {
  label: "Everything",
  cards: [named("edited.md"), named("also edited.md"), named("both.md")],
  files: [
    { kind: "delete", path: "sub/gone.md", base: baseOf("sub/gone.md") },
    { kind: "create", path: "new/deep/made.md", text: card("Made") },
    { kind: "rename", path: "both.md", base: baseOf("both.md"), to: "sub/deep/both.md" },
    { kind: "rename", path: "letter.md", base: baseOf("letter.md"), to: "Letter.md" },
    { kind: "delete", path: "sub/gone too.md", base: baseOf("sub/gone too.md") },
  ],
};

type Call = keyof FilePort;
type Fault = (call: Call, count: number, args: readonly unknown[]) => "instead" | "afterwards" | null;

/** A disk that gives no file a second name, such as FAT. */
const noLinks: FilePort = {
  ...diskPort,
  link: () => Promise.reject(Object.assign(new Error("EPERM: operation not permitted"), { code: "EPERM" })),
};

/** A disk with a fault where `fault` says so. */
function faulty(fault: Fault, code: string, disk: FilePort = diskPort): FilePort & { readonly count: () => number } {
  let count = 0;
  const wrapped = Object.fromEntries(
    (Object.keys(diskPort) as Call[]).map((call) => [
      call,
      async (...args: never[]) => {
        const how = fault(call, ++count, args);
        const act = () => (disk[call] as (...args: never[]) => Promise<unknown>)(...args);
        if (how === null) return act();
        if (how === "afterwards") await act();
        throw Object.assign(new Error(`${code}: injected`), { code });
      },
    ]),
  );
  return { ...(wrapped as unknown as FilePort), count: () => count };
}

const roots: string[] = [];
afterAll(async () => {
  for (const root of roots) await rm(root, { recursive: true, force: true });
});

async function context(port: FilePort): Promise<ApplyContext> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "teamscape-all-")));
  roots.push(root);
  await writeFiles(root, BEFORE);
  await chmod(join(root, "sub/gone.md"), 0o640);
  return contextOf(root, port);
}

async function contextOf(root: string, port: FilePort): Promise<ApplyContext> {
  const { files } = await scanFolder(root);
  const find = (path: string) => files.find((file) => file.path === path) ?? null;
  const had = new Set(Object.keys(BEFORE));
  return { port, root, find, known: () => files, texts: new TextMemory(), trash: folderTrash(port, root), had };
}

/** Every file with its bytes, every folder as null, temporary files apart, the trash left out. */
async function lookAt(root: string) {
  const files: Record<string, string | null> = {};
  const temps: string[] = [];
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(root.length + 1);
    if (path === ".teamscape" || path.startsWith(".teamscape/")) continue;
    if (entry.name.startsWith(".teamscape-")) temps.push(path);
    else files[path] = entry.isDirectory() ? null : await readFile(join(root, path), "utf8");
  }
  return { files, temps };
}

const withFolders = (files: Readonly<Record<string, string>>, folders: readonly string[]) => ({
  ...files,
  ...Object.fromEntries(folders.map((folder) => [folder, null])),
});
const before = withFolders(BEFORE, ["sub"]);
const after = withFolders(AFTER, ["sub", "sub/deep", "new", "new/deep"]);

async function allBytes(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")),
  );
}

/** Some hundred folders on the real disk, each flushed. Milliseconds. */
const PATIENCE = 120_000;

describe("a Change that edits, makes, renames and deletes", { timeout: PATIENCE }, () => {
  it("happens as a whole, and its inverse brings back the very bytes and permissions", async () => {
    const there = await context(diskPort);
    const outcome = await applyChange(there, CHANGE);
    if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
    expect(await lookAt(there.root)).toEqual({ files: after, temps: [] });
    expect(outcome.removed.toSorted()).toEqual(["both.md", "letter.md", "sub/gone too.md", "sub/gone.md"]);
    expect(outcome.found.map(({ path }) => path).toSorted()).toEqual(Object.keys(AFTER).toSorted());
    const trash = join(there.root, ".teamscape/trash");
    const kept = await readdir(trash);
    expect(kept.map((name) => name.replace(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-/, "")).toSorted()).toEqual([
      "gone too.md",
      "gone.md",
    ]);
    expect(await readFile(join(there.root, ".teamscape/.gitignore"), "utf8")).toBe("*\n");
    const mode = async (path: string) => (await stat(path)).mode & 0o777;
    expect(await mode(join(trash, kept.find((name) => name.endsWith("gone.md")) ?? ""))).toBe(0o640);

    const back = await applyChange(await contextOf(there.root, diskPort), outcome.inverse);
    if (back.kind !== "applied") throw new Error(JSON.stringify(back));
    const { files } = await lookAt(there.root);
    expect(files).toMatchObject(BEFORE);
    expect(Object.keys(files).filter((path) => path.endsWith(".md"))).toHaveLength(Object.keys(BEFORE).length);
    expect(await mode(join(there.root, "sub/gone.md"))).toBe(0o640);

    const forth = await applyChange(await contextOf(there.root, diskPort), back.inverse);
    expect(forth.kind).toBe("applied");
    expect((await lookAt(there.root)).files).toEqual(after);
  });

  it.each([
    ["instead", "with hard links", diskPort],
    ["afterwards", "with hard links", diskPort],
    ["instead", "without hard links", noLinks],
    ["afterwards", "without hard links", noLinks],
  ] as const)("is done or not done when any one call fails %s, on a disk %s", async (how, _, disk) => {
    const seen = new Set<string>();
    for (let nth = 1; ; nth++) {
      let failed: { call: Call; args: readonly unknown[] } | null = null;
      const port = faulty(
        (call, count, args) => {
          if (count !== nth) return null;
          failed = { call, args };
          return how;
        },
        "EIO",
        disk,
      );
      const there = await context(port);
      const outcome = await applyChange(there, CHANGE);
      const fault = failed as { call: Call; args: readonly unknown[] } | null;
      if (fault === null) break;
      const about = `call ${nth}: ${fault.call} ${JSON.stringify(fault.args.filter((arg) => typeof arg === "string"))}`;
      seen.add(`${fault.call} ${outcome.kind}`);
      const { files, temps } = await lookAt(there.root);
      expect(files, about).toEqual(outcome.kind === "applied" ? after : before);
      // A temporary file that could not be removed is removed at the next opening.
      expect(temps.length, about).toBeLessThanOrEqual(fault.call === "remove" ? 1 : 0);
      if (outcome.kind === "failed") expect(outcome.problems, about).toMatchObject([{ severity: "error" }]);
    }
    for (const call of ["create", "rename", "read", "makeFolder"]) expect(seen).toContain(`${call} failed`);
  });

  it.each(["EIO", "ENOSPC"])("loses no bytes when the disk fails for good with %s, at any call", async (code) => {
    for (let nth = 1; ; nth++) {
      const port = faulty((call, count) => (count >= nth && WRITES.has(call) ? "instead" : null), code);
      const there = await context(port);
      const outcome = await applyChange(there, CHANGE);
      const bytes = new Set(await allBytes(there.root));
      for (const [path, text] of Object.entries(BEFORE)) {
        const changed = Object.values(AFTER).find((other) => other.endsWith(text.slice(text.indexOf("Body"))));
        const kept = bytes.has(text) || (changed !== undefined && bytes.has(changed));
        expect(kept, `${path} after call ${nth}`).toBe(true);
      }
      if (outcome.kind === "applied" && nth > port.count()) break;
    }
  });
});

const WRITES = new Set<Call>(["create", "rename", "link", "makeFolder"]);
