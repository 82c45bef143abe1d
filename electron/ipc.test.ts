import { beforeEach, describe, expect, test, vi } from "vitest";
import type { HostApi } from "../shared/contract.ts";
import { contract } from "../shared/contract.ts";
import { CALL_NAMES, callChannel, EVENT_NAMES } from "./channels.ts";
import { answerCalls, sendEvent } from "./ipc.ts";
import { BrowserWindow, fake } from "./testing/fake-electron.ts";

vi.mock("electron", () => import("./testing/fake-electron.ts"));

interface Bridge {
  call(name: string, request: unknown): Promise<unknown>;
  on(name: string, listener: (payload: unknown) => void): () => void;
}

/** The page's side: the real preload over the fake's IPC. */
async function bridge(): Promise<Bridge> {
  vi.resetModules();
  await import("./preload.ts");
  return fake.exposed.get("teamscape") as Bridge;
}

beforeEach(() => fake.reset());

test("the names are the contract's, all of them", () => {
  expect([...CALL_NAMES].sort()).toEqual(Object.keys(contract.calls).sort());
  expect([...EVENT_NAMES].sort()).toEqual(Object.keys(contract.events).sort());
});

describe("calls", () => {
  const asked: unknown[] = [];
  const call = (async (name: string, request: unknown) => {
    asked.push([name, request]);
    return { kind: "failed", problems: [] };
  }) as HostApi["call"];

  beforeEach(() => {
    asked.length = 0;
    answerCalls(call);
  });

  test("each one of the contract reaches the host with its request, and its reply comes back", async () => {
    new BrowserWindow();
    const page = await bridge();
    for (const name of CALL_NAMES) expect(await page.call(name, { path: name })).toEqual({ kind: "failed", problems: [] });
    expect(asked).toEqual(CALL_NAMES.map((name) => [name, { path: name }]));
    expect([...fake.handlers.keys()]).toEqual(CALL_NAMES.map(callChannel));
  });

  test("a request that cannot be cloned never reaches the host", async () => {
    new BrowserWindow();
    await expect((await bridge()).call("source", { path: () => "x" })).rejects.toThrow(/clone/);
    expect(asked).toEqual([]);
  });

  test.each([
    ["another page", { url: "https://example.com/" }],
    ["a file", { url: "file:///tmp/index.html" }],
    ["a host that starts like ours", { url: "app://teamscape.evil/index.html" }],
    ["a frame inside our page, though it claims our address", { url: "app://teamscape/index.html" }],
    ["a frame that is gone", null],
  ])("rejected: %s", async (_what, frame) => {
    new BrowserWindow();
    await expect(fake.invoke(callChannel("open"), {}, frame)).rejects.toThrow("only its own window");
    expect(asked).toEqual([]);
  });

  test("rejected: our window after it has navigated elsewhere", async () => {
    const window = new BrowserWindow();
    window.webContents.mainFrame = { url: "https://example.com/" };
    await expect(fake.invoke(callChannel("open"), {})).rejects.toThrow("only its own window");
  });
});

describe("the bridge", () => {
  test.each(["", "Open", "call:open", "__proto__", "constructor", "toString", null, 7, ["open"], { toString: () => "open" }])(
    "refuses the name %j",
    async (name) => {
      const page = await bridge();
      await expect(page.call(name as string, {})).rejects.toThrow("has no call");
      expect(() => page.on(name as string, () => undefined)).toThrow("has no event");
    },
  );

  test("is two functions and nothing else", async () => {
    const page = await bridge();
    expect(Object.keys(page).sort()).toEqual(["call", "on"]);
    expect([...fake.exposed.keys()]).toEqual(["teamscape"]);
  });

  test("hands over the payload without the event that carries the sender, until told to stop", async () => {
    const page = await bridge();
    const heard: unknown[][] = [];
    const stop = page.on("progress", (...args) => heard.push(args));
    const contents = new BrowserWindow().webContents as never;
    sendEvent(contents, "progress", { read: 1, total: 2 });
    sendEvent(contents, "folder", { name: "other" });
    stop();
    sendEvent(contents, "progress", { read: 2, total: 2 });
    expect(heard).toEqual([[{ read: 1, total: 2 }]]);
  });

  test("an event for a window that is gone is dropped", async () => {
    const heard: unknown[] = [];
    (await bridge()).on("folder", (payload) => heard.push(payload));
    const window = new BrowserWindow();
    window.close();
    sendEvent(window.webContents as never, "folder", { name: "late" });
    expect(heard).toEqual([]);
  });
});
