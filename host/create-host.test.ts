import { describe, expect, it, onTestFinished } from "vitest";
import type { HostApi } from "../shared/contract.ts";
import { createHost } from "./create-host.ts";
import { useFolder } from "./workspace/test-folder.ts";

const card = "---\nname: A\nposition: {x: 1, y: 2}\n---\nBody\n";

describe("host", () => {
  const folderWith = useFolder();

  async function hostOn(files: Readonly<Record<string, string>>) {
    const { root, stateDir } = await folderWith(files);
    const host = await createHost(root, { stateDir });
    if (!host.ok) throw new Error(JSON.stringify(host.error));
    onTestFinished(() => host.value.close());
    return host.value;
  }
  /** As a socket hands it in: any name, any request. */
  const raw = (host: HostApi, name: string, request: unknown) =>
    Reflect.apply(host.call, host, [name, request]) as Promise<unknown>;

  it("refuses a folder that is not there as a value", async () => {
    const { root } = await folderWith({});
    expect(await createHost(`${root}/nowhere`)).toMatchObject({ ok: false, error: [{ code: "FOLDER-GONE" }] });
  });

  it("serves the calls of the contract", async () => {
    const host = await hostOn({ "a.md": card });
    const progress: number[] = [];
    const stop = host.on("progress", ({ read, total }) => progress.push(read / total));
    const opened = await host.call("open", {});
    stop();
    expect(opened).toMatchObject({ kind: "opened", folder: { cards: [{ name: "A" }] } });
    expect(progress).toEqual([1]);
    expect(await host.call("source", { path: "a.md" })).toMatchObject({ kind: "source", source: { text: card } });
    expect(await host.call("keepPlaced", { placed: { g: { x: 1, y: 2 } } })).toEqual({ kind: "kept" });
    expect(await host.call("open", {})).toMatchObject({ folder: { placed: { g: { x: 1, y: 2 } } } });
    expect(progress, "nobody listens any more").toEqual([1]);
  });

  it.each([
    ["open", null],
    ["open", "text"],
    ["source", {}],
    ["source", { path: 5 }],
    ["source", { path: "" }],
    ["source", { path: "x".repeat(5000) }],
    ["apply", { change: { label: "x", cards: [{ path: "a.md", base: "short", edits: [] }] } }],
    ["apply", { change: { label: "x", cards: [{ path: "a.md", base: "0".repeat(64), edits: [{ kind: "run", code: "1" }] }] } }],
    ["keepPlaced", { placed: { a: { x: Number.NaN, y: 1 } } }],
    ["export", { format: "exe", theme: "light", placed: {} }],
    ["shutdown", {}],
    ["__proto__", {}],
    ["constructor", {}],
  ])("answers %s %j with BAD-REQUEST and goes on", async (name, request) => {
    const host = await hostOn({ "a.md": card });
    expect(await raw(host, name, request)).toMatchObject({ kind: "failed", problems: [{ code: "BAD-REQUEST" }] });
    expect(await host.call("source", { path: "a.md" })).toMatchObject({ kind: "source" });
    expect(await host.call("source", { path: "b.md" })).toMatchObject({ kind: "failed", problems: [{ code: "FILE-GONE" }] });
    expect(await host.call("open", {})).toMatchObject({ kind: "opened" });
  });

  it("keeps serving when a listener throws", async () => {
    const host = await hostOn({ "a.md": card });
    const seen: number[] = [];
    host.on("progress", () => {
      throw new Error("the socket is closed");
    });
    host.on("progress", ({ read }) => seen.push(read));
    expect(await host.call("open", {})).toMatchObject({ kind: "opened" });
    expect(seen).toEqual([1]);
  });
});
