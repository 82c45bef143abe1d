import { beforeEach, describe, expect, test } from "vitest";
import type { CallName, EventName, HostApi } from "../shared/contract.ts";
import { err, ok, type Result } from "../shared/result.ts";
import { createFolders, type OpenHost } from "./folders.ts";

/** A host that says what it was asked, can hold its replies back, and knows who listens. */
class RecordingHost implements OpenHost {
  readonly asked: string[] = [];
  readonly listeners = new Map<string, Set<(payload: never) => void>>();
  closed = false;
  hold: Promise<void> = Promise.resolve();
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  call = (async (name: CallName) => {
    this.asked.push(name);
    await this.hold;
    this.asked.push(`${name} done`);
    return { kind: "opened", folder: { root: this.root } };
  }) as unknown as HostApi["call"];

  on: HostApi["on"] = (name, listener) => {
    const set = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, set.add(listener as never));
    return () => set.delete(listener as never);
  };

  left(window: string) {
    this.asked.push(`${window} left`);
  }

  async close() {
    this.asked.push("closed");
    this.closed = true;
  }

  emit(name: EventName, payload: unknown) {
    for (const listener of this.listeners.get(name) ?? []) listener(payload as never);
  }
}

let hosts: RecordingHost[];
let sent: unknown[][];
const openHost = async (root: string): Promise<Result<OpenHost>> => {
  if (root === "/gone") return err([{ code: "GONE", severity: "error", message: "gone", path: "" }]);
  const host = new RecordingHost(root);
  hosts.push(host);
  return ok(host);
};
const make = () =>
  createFolders({ openHost, nameOf: (root) => root.slice(1), emit: (name, payload) => void sent.push([name, payload]) });

beforeEach(() => {
  hosts = [];
  sent = [];
});
const change = { change: { label: "Move", cards: [] } } as const;

describe("the first folder", () => {
  test("is not announced to a page that has not asked yet", async () => {
    const folders = make();
    await folders.open("/a");
    expect(await folders.call("open", {})).toMatchObject({ kind: "opened", folder: { root: "/a" } });
    expect(sent).toEqual([]);
  });

  test("hears that a page which was loaded anew is another window", async () => {
    const folders = make();
    await folders.open("/a");
    for (const window of ["one", "one", "two"]) await folders.call("open", { window });
    await folders.call("open", null as never);
    expect(hosts[0]?.asked.filter((asked) => asked.endsWith("left"))).toEqual(["one left", "two left"]);
  });

  test("none: every call says so", async () => {
    const folders = make();
    expect(await folders.open("/gone")).toMatchObject({ ok: false });
    for (const reply of [await folders.call("open", {}), await folders.call("apply", change)])
      expect(reply).toMatchObject({ kind: "failed", problems: [{ code: "FOLDER-NONE" }] });
    expect(await folders.call("keepPlaced", { placed: {} })).toEqual({ kind: "kept" });
  });

  test("one that comes after the page was told there is none is announced", async () => {
    const folders = make();
    await folders.open("/gone");
    await folders.call("open", {});
    await folders.open("/a");
    expect(sent).toEqual([["folder", { name: "a" }]]);
  });
});

describe("switching", () => {
  const opened = async () => {
    const folders = make();
    await folders.open("/a");
    await folders.call("open", {});
    return { folders, first: hosts[0] as RecordingHost };
  };

  test("closes the old folder, tells the page and answers from the new one", async () => {
    const { folders, first } = await opened();
    await folders.open("/b");
    expect(first.closed).toBe(true);
    expect(sent).toEqual([["folder", { name: "b" }]]);
    expect(folders.root).toBe("/b");
    expect(await folders.call("open", {})).toMatchObject({ folder: { root: "/b" } });
  });

  test("waits for what the old folder has still to write before it closes it", async () => {
    const { folders, first } = await opened();
    let release = (): void => undefined;
    first.hold = new Promise((resolve) => {
      release = resolve;
    });
    const saving = folders.call("apply", change);
    const switched = folders.open("/b");
    await new Promise(setImmediate);
    expect([folders.busy, first.closed]).toEqual([true, false]);
    release();
    await Promise.all([saving, switched]);
    expect(first.asked).toEqual(["open", "open done", "apply", "apply done", "closed"]);
  });

  test("a page that has not heard of it yet cannot write into the new folder", async () => {
    const { folders } = await opened();
    await folders.open("/b");
    expect(await folders.call("apply", change)).toMatchObject({ kind: "failed", problems: [{ code: "FOLDER-SWITCHED" }] });
    expect(await folders.call("keepPlaced", { placed: {} })).toEqual({ kind: "kept" });
    expect(hosts[1]?.asked).toEqual([]);
    await folders.call("open", {});
    await folders.call("apply", change);
    expect(hosts[1]?.asked).toContain("apply");
  });

  test("to a folder that cannot be opened leaves the old one open", async () => {
    const { folders, first } = await opened();
    expect(await folders.open("/gone")).toMatchObject({ ok: false });
    expect([folders.root, first.closed, sent]).toEqual(["/a", false, []]);
    await folders.call("apply", change);
    expect(first.asked).toContain("apply");
  });

  test("events of the old folder are heard no more, those of the new one are", async () => {
    const { folders, first } = await opened();
    await folders.open("/b");
    sent.length = 0;
    first.emit("progress", { read: 1, total: 1 });
    hosts[1]?.emit("progress", { read: 2, total: 2 });
    expect(sent).toEqual([["progress", { read: 2, total: 2 }]]);
  });

  test("two in a row end at the second, with the first closed", async () => {
    const { folders } = await opened();
    await Promise.all([folders.open("/b"), folders.open("/c")]);
    expect([folders.root, hosts.map((host) => host.closed)]).toEqual(["/c", [true, true, false]]);
  });
});
