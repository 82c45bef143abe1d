// logseq/logseq 1397: quitting before a save was flushed lost it. Main's part: the window stays until everything that was
// handed over, and everything that this sets off in the page, is on disk.
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { App, BrowserWindow as Window } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { createFolders, type OpenHost } from "../../electron/folders.ts";
import { quitWhenWritten } from "../../electron/quit.ts";
import { app, BrowserWindow, fake } from "../../electron/testing/fake-electron.ts";
import type { HostApi } from "../../shared/contract.ts";
import { ok } from "../../shared/result.ts";

vi.mock("electron", () => import("../../electron/testing/fake-electron.ts"));

let file: string;
let release: () => void;
let onDisk: string[];

/** A folder on a slow disk: a save is on disk only after `release`, the last one only when the folder is closed. */
async function setUp(patience = { disk: 60_000, page: 60_000 }) {
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const save = async (label: string) => {
    await gate;
    await writeFile(file, `${await readFile(file, "utf8")}${label};`);
    return { kind: "saved" };
  };
  const keep = async (text: string) => {
    await writeFile(file, `${await readFile(file, "utf8")}journal ${text};`);
    return { kind: "kept" };
  };
  const host: OpenHost = {
    call: (async (name: string, request: { change: { label: string }; journal: readonly { text: string }[] }) => {
      if (name === "keepJournal") return keep(request.journal[0]?.text ?? "");
      return name === "apply" ? save(request.change.label) : { kind: "opened" };
    }) as unknown as HostApi["call"],
    on: () => () => undefined,
    close: async () => {
      await save("closed");
    },
  };
  const folders = createFolders({ openHost: async () => ok(host), nameOf: () => "", emit: () => undefined });
  await folders.open("/a");
  await folders.call("open", {});
  const window = new BrowserWindow();
  const flushSettings = async () => void onDisk.push("settings");
  quitWhenWritten({
    app: app as unknown as App,
    window: window as unknown as Window,
    folders,
    flushSettings,
    patience,
  });
  const entry = (text: string) => ({ kind: "source", path: "a.md", base: "0".repeat(64), text }) as const;
  return {
    window,
    move: (label: string) => folders.call("apply", { change: { label, cards: [] } }),
    journal: (text: string) => folders.call("keepJournal", { journal: [entry(text)] }),
  };
}

const quitted = () => vi.waitFor(() => expect(fake.app.done).toEqual(["quit"]), { timeout: 10_000, interval: 5 });
const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise(setImmediate);
};

beforeEach(async () => {
  fake.reset();
  onDisk = [];
  file = join(await mkdtemp(join(tmpdir(), "teamscape-quit-")), "log");
  await writeFile(file, "");
});

test.each(["the window's own button", "the menu's Quit"])("%s waits for the save under way", async (by) => {
  const { window, move } = await setUp();
  const saving = move("Move A");
  if (by === "the menu's Quit") app.quit();
  else window.close();
  await turns(20);
  expect([window.closed, fake.app.done]).toEqual([false, []]);
  release();
  await saving;
  await quitted();
  expect(await readFile(file, "utf8")).toBe("Move A;closed;");
  expect(onDisk).toEqual(["settings"]);
});

test("also for the move that the page had in line behind it", async () => {
  const { window, move } = await setUp();
  // A reply takes a while to reach the page and its next call to come back; what it is asked waits behind both.
  const page = (async () => {
    for (const label of ["Move A", "Move B", "Move C"]) {
      await move(label);
      await turns(2);
    }
  })();
  window.webContents.evaluate = () => turns(5);
  window.close();
  release();
  await page;
  await quitted();
  expect(await readFile(file, "utf8")).toBe("Move A;Move B;Move C;closed;");
});

test("asking twice does not cut it short", async () => {
  const { window, move } = await setUp();
  void move("Move A");
  window.close();
  app.quit();
  window.close();
  await turns(20);
  expect(window.closed).toBe(false);
  release();
  await quitted();
  expect(await readFile(file, "utf8")).toBe("Move A;closed;");
});

test("what is typed and not committed is asked for first, and is in the journal", async () => {
  const { window, move, journal } = await setUp();
  const scripts: string[] = [];
  window.webContents.evaluate = async (script) => {
    scripts.push(script);
    if (script.includes("teamscapeFlush")) {
      await journal("typed");
      await move("Commit");
    }
  };
  release();
  window.close();
  await quitted();
  expect(scripts[0]).toContain("window.teamscapeFlush");
  expect(await readFile(file, "utf8")).toBe("journal typed;Commit;closed;");
});

test("also while a save hangs on the disk", async () => {
  const { window, move, journal } = await setUp();
  void move("Move A");
  window.webContents.evaluate = (script) => (script.includes("teamscapeFlush") ? journal("typed") : Promise.resolve());
  window.close();
  await vi.waitFor(async () => expect(await readFile(file, "utf8")).toBe("journal typed;"));
  expect(window.closed).toBe(false);
  release();
  await quitted();
});

test("a page that has crashed does not keep the app from quitting", async () => {
  const { window } = await setUp();
  window.webContents.evaluate = () => Promise.reject(new Error("the page is gone"));
  release();
  window.close();
  await quitted();
});

test("a page that hangs neither", async () => {
  const { window } = await setUp({ disk: 60_000, page: 5 });
  window.webContents.evaluate = () => new Promise(() => undefined);
  release();
  window.close();
  await quitted();
});

test("a disk that does not answer: the user is asked, may wait on, and may leave", async () => {
  const { window, move } = await setUp({ disk: 5, page: 5 });
  fake.answers.message.push(0, 0, 1);
  void move("Move A");
  window.close();
  await quitted();
  expect(fake.boxes.map(({ message }) => message)).toEqual(Array(3).fill("Teamscape is still saving"));
  expect(await readFile(file, "utf8")).toBe("");
  release();
});
