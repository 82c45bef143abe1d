// The whole main process against the stand-in for Electron and a real folder: what a person would do, from start to quit.
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
// Loaded before modules are reset between tests, so that main and the tests see one stand-in.
import "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OpenReply } from "../shared/contract.ts";
import { app, fake } from "./testing/fake-electron.ts";

vi.mock("electron", () => import("./testing/fake-electron.ts"));

let base: string;
const argv = process.argv;
const CARD = (name: string) => `---\nname: ${name}\ntype: platform\nposition:\n  x: 10\n  y: 20\n---\n# ${name}\n`;

async function folder(name: string): Promise<string> {
  const path = join(base, name);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, "team.md"), CARD(name));
  return path;
}

/** Starts main as `electron . <argument>` does, or as the installed program. */
async function start(argument?: string): Promise<void> {
  process.argv = [...(fake.app.packaged ? ["teamscape"] : ["electron", "."]), ...(argument === undefined ? [] : [argument])];
  vi.resetModules();
  await import("./main.ts");
  await vi.waitFor(() => expect(fake.windows.length + fake.app.done.filter((each) => each === "quit").length).toBe(1));
}
const open = async () => {
  const reply = (await fake.invoke("call:open", {})) as OpenReply;
  return reply.kind === "opened" ? reply.folder.name : reply.problems.map((problem) => problem.code).join();
};
const recent = async () =>
  (JSON.parse(await readFile(join(base, "user", "settings.json"), "utf8")) as { recent: string[] }).recent;

beforeEach(async () => {
  fake.reset();
  base = await realpath(await mkdtemp(join(tmpdir(), "teamscape-main-")));
  fake.app.paths = new Map([
    ["userData", join(base, "user")],
    ["documents", base],
    ["app", join(base, "app")],
  ]);
  vi.stubEnv("XDG_STATE_HOME", join(base, "state"));
  await folder("app/sample-org");
});
afterEach(async () => {
  for (const window of fake.windows) {
    window.close();
    await vi.waitFor(() => expect(window.closed).toBe(true), { timeout: 10_000 });
  }
  process.argv = argv;
  vi.unstubAllEnvs();
});

test("without a folder it shows the sample, in a window that has its page and its menu", async () => {
  await start();
  expect(await open()).toBe("sample-org");
  expect(fake.window.done).toContain("load app://teamscape/index.html");
  expect(fake.window.options.webPreferences?.preload).toMatch(/preload\.cjs$/);
  expect(fake.menu.map((item) => item.label)).toEqual(["&File", "&Edit", "&View", "&Help"]);
  expect(fake.privileged).toHaveLength(1);
  expect(fake.session.permissionCheck?.()).toBe(false);
});

test("a folder from the command line is shown and remembered", async () => {
  const org = await folder("org # & ü");
  await start(org);
  expect(await open()).toBe("org # & ü");
  await vi.waitFor(async () => expect(await recent()).toEqual([org]));
  expect(fake.menuItem(org.replaceAll("&", "&&").replaceAll("&", ""))).toBeDefined();
});

test("the next start shows it again; when it is gone, says so and shows the sample", async () => {
  await mkdir(join(base, "user"));
  const [there, gone] = [await folder("there"), join(base, "gone")];
  await writeFile(join(base, "user", "settings.json"), JSON.stringify({ recent: [gone, there] }));
  await start();
  expect(await open()).toBe("sample-org");
  expect(fake.boxes).toMatchObject([{ message: `${gone} was not opened.` }]);
  await vi.waitFor(async () => expect(await recent()).toEqual([there]));
});

test("a page that asks at once gets the folder that the search at the start ends with", async () => {
  await mkdir(join(base, "user"));
  await writeFile(join(base, "user", "settings.json"), JSON.stringify({ recent: [join(base, "gone")] }));
  const heard: unknown[] = [];
  fake.renderer.on("event:folder", (_event, payload) => heard.push(payload));
  let first: Promise<string> = Promise.resolve("not asked");
  fake.onLoad = () => {
    first = open();
  };
  await start();
  expect(await first).toBe("sample-org");
  expect(heard).toEqual([]);
});

test("Open folder… switches the window to it, and the page may not write before it has looked", async () => {
  await start(await folder("first"));
  await open();
  const heard: unknown[] = [];
  fake.renderer.on("event:folder", (_event, payload) => heard.push(payload));
  fake.answers.open.push(await folder("second"));
  fake.choose("Open folder…");
  await vi.waitFor(() => expect(heard).toEqual([{ name: "second" }]));
  expect(await fake.invoke("call:apply", { change: { label: "late", cards: [] } })).toMatchObject({ kind: "failed" });
  expect(await open()).toBe("second");
});

test("an edit from the page is on disk when the app has quit", async () => {
  const org = await folder("org");
  await start(org);
  const reply = (await fake.invoke("call:open", {})) as Extract<OpenReply, { kind: "opened" }>;
  const base64 = reply.folder.cards[0]?.hash;
  const edits = [{ kind: "set", field: ["position"], value: { x: 30, y: 40 } }];
  const saving = fake.invoke("call:apply", { change: { label: "Move", cards: [{ path: "team.md", base: base64, edits }] } });
  app.quit();
  expect(fake.app.done).not.toContain("quit");
  expect(await saving).toMatchObject({ kind: "saved" });
  await vi.waitFor(() => expect(fake.app.done).toContain("quit"));
  expect(await readFile(join(org, "team.md"), "utf8")).toBe(CARD("org").replace("x: 10", "x: 30").replace("y: 20", "y: 40"));
});

test("Export as SVG… writes the diagram where the user says", async () => {
  await start(await folder("org"));
  await open();
  const file = join(base, "picture.svg");
  fake.answers.save.push(file);
  fake.choose("Export as SVG…");
  await vi.waitFor(async () => expect(await readFile(file, "utf8")).toContain("</svg>"), { timeout: 20_000 });
});

test("menu commands reach the page", async () => {
  await start();
  const heard: unknown[] = [];
  fake.renderer.on("event:command", (_event, payload) => heard.push(payload));
  for (const label of ["Undo", "Redo", "Fit everything"]) fake.choose(label);
  await vi.waitFor(() => expect(heard).toHaveLength(3));
  expect(heard).toEqual(expect.arrayContaining([{ name: "undo" }, { name: "redo" }, { name: "fit" }]));
});

test("a second start hands its folder to the first and ends", async () => {
  fake.app.first = false;
  const org = await folder("org");
  await start(org);
  expect(fake.app.done).toEqual([`lock ${JSON.stringify({ folder: org, view: null })}`, "quit"]);
  expect(fake.windows).toEqual([]);
});

test("the first start opens what a second one or the system hands over, and nothing that is no folder name", async () => {
  await start();
  await open();
  const [one, two] = [await folder("one"), await folder("two")];
  app.emit("second-instance", {}, [], "", { folder: one });
  await vi.waitFor(async () => expect(await open()).toBe("one"));
  expect(fake.window.done).toEqual(expect.arrayContaining(["restore", "focus"]));
  for (const data of [undefined, null, { folder: 3 }, { folder: null }, "two"]) app.emit("second-instance", {}, [], "", data);
  app.emit("open-file", { preventDefault: () => undefined }, two);
  await vi.waitFor(async () => expect(await open()).toBe("two"));
  expect(fake.boxes).toEqual([]);
});

test("the address of a view is opened by the page: at the start, from the system, and from a second start", async () => {
  const address = "teamscape://view#view=1&type=platform";
  await start(address);
  expect(await open()).toBe("sample-org");
  expect(fake.window.done).toContain("load app://teamscape/index.html#view=1&type=platform");
  const heard: unknown[] = [];
  fake.renderer.on("event:address", (_event, payload) => heard.push(payload));
  app.emit("open-url", { preventDefault: () => undefined }, "teamscape://view#view=1&noflow");
  app.emit("open-url", { preventDefault: () => undefined }, "https://example.org/#view=1");
  app.emit("second-instance", {}, [], "", { folder: null, view: "#view=1&sized" });
  expect(heard).toEqual([{ text: "#view=1&noflow" }, { text: "#view=1&sized" }]);
  expect(fake.app.done).not.toContain("client teamscape");
});

test("installed, the sample is a copy that can be written", async () => {
  fake.app.packaged = true;
  Object.assign(process, { resourcesPath: join(base, "app") });
  await start();
  expect(await open()).toBe("sample-org");
  expect(await readFile(join(base, "user", "sample-org", "team.md"), "utf8")).toBe(CARD("app/sample-org"));
  expect(fake.window.options.webPreferences?.devTools).toBe(false);
  expect(fake.app.done).toContain("client teamscape");
});

test("a start that fails says why and ends, instead of leaving an empty screen", async () => {
  const failure = Promise.reject(new Error("no display"));
  failure.catch(() => undefined); // main handles it, but only after its modules are loaded.
  fake.app.ready = failure;
  vi.resetModules();
  await import("./main.ts");
  await vi.waitFor(() => expect(fake.app.done).toContain("exit 1"));
  expect(fake.errorBoxes[0]).toContain("no display");
});

test("a deleted card goes to the system's trash, and to the folder's own where the system has none", async () => {
  const org = await folder("org");
  await writeFile(join(org, "other.md"), CARD("Other"));
  await start(org);
  const reply = (await fake.invoke("call:open", {})) as OpenReply;
  const cards = reply.kind === "opened" ? reply.folder.cards : [];
  const remove = (path: string) =>
    fake.invoke("call:apply", {
      change: {
        label: "Delete",
        cards: [],
        files: [{ kind: "delete", path, base: cards.find((one) => one.path === path)?.hash }],
      },
    });
  fake.trash = (path) => rm(path);
  expect(await remove("team.md")).toMatchObject({ kind: "saved", removed: ["team.md"] });
  expect(fake.trashed).toEqual([join(org, "team.md")]);
  fake.trash = () => Promise.reject(new Error("Failed to move item to trash"));
  expect(await remove("other.md")).toMatchObject({ kind: "saved", removed: ["other.md"] });
  expect((await readdir(join(org, ".teamscape/trash"))).join()).toMatch(/-other\.md$/);
  expect((await readdir(org)).filter((name) => name.endsWith(".md"))).toEqual([]);
});

test("what is typed is asked for before another folder takes the place of this one", async () => {
  const org = await folder("org");
  await start();
  await open();
  let shown = "";
  fake.window.webContents.evaluate = async (script) => {
    if (script.includes("teamscapeFlush")) shown = await open();
  };
  fake.answers.open.push(org);
  fake.choose("Open folder…");
  await vi.waitFor(async () => expect(await open()).toBe("org"));
  expect(shown).toBe("sample-org");
});
