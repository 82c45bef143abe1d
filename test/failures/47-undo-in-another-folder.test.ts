// 47: opening another folder keeps the old undo stack; undo then throws or writes into the wrong folder. Both folders here hold the very
// same bytes, so that even the hashes fit: nothing but the history itself can tell them apart.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createHost, type Host } from "../../host/create-host.ts";
import { createOrgStore } from "../../renderer/state/org-store.ts";
import type { EventName, HostApi } from "../../shared/contract.ts";

const CARD = "---\nname: Alpha\nposition: {x: 1, y: 2}\n---\n";
const folders: string[] = [];
const hosts: Host[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function openFolder(): Promise<{ host: Host; file: string }> {
  const folder = await mkdtemp(join(tmpdir(), "teamscape-47-"));
  const stateDir = await mkdtemp(join(tmpdir(), "teamscape-47-state-"));
  folders.push(folder, stateDir);
  await writeFile(join(folder, "a.md"), CARD);
  const made = await createHost(folder, { stateDir });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  hosts.push(made.value);
  return { host: made.value, file: join(folder, "a.md") };
}

/** A host that can be pointed at another folder, as the desktop's is. */
function switchable(first: Host) {
  let current: Host = first;
  const listeners = new Set<() => void>();
  const api: HostApi = {
    call: (name, request) => current.call(name, request),
    on(name: EventName, listener: (payload: never) => void) {
      if (name !== "folder") return first.on(name, listener as never);
      const tell = () => listener({ name: "other" } as never);
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
  return {
    api,
    show(next: Host) {
      current = next;
      for (const tell of listeners) tell();
    },
  };
}

describe("47: another folder is opened", () => {
  it("starts a new history: undo writes into neither folder", async () => {
    const one = await openFolder();
    const two = await openFolder();
    const { api, show } = switchable(one.host);
    const store = createOrgStore(api, async () => new Map());
    await store.getState().open();
    await store.getState().move(new Map([["card:a.md", { x: 5, y: 6 }]]));
    const moved = await readFile(one.file, "utf8");
    expect(moved).toContain("{x: 5, y: 6}");
    // The other folder is brought to the state that the undo step was made against.
    await writeFile(two.file, moved);
    show(two.host);
    await vi.waitFor(() => expect(store.getState().cards.get("a.md")?.position).toEqual({ x: 5, y: 6 }));
    expect(store.getState().status).toBe("ready");
    expect(store.getState().undo).toEqual([]);
    await store.getState().undoLast();
    expect(await readFile(two.file, "utf8")).toBe(moved);
    expect(await readFile(one.file, "utf8")).toBe(moved);
  });

  it("drops a move that was asked for in the old one and has not had its turn", async () => {
    const one = await openFolder();
    const two = await openFolder();
    const { api, show } = switchable(one.host);
    const store = createOrgStore(api, async () => new Map());
    await store.getState().open();
    const waiting = [1, 2, 3].map((n) => store.getState().move(new Map([["card:a.md", { x: n * 10, y: 0 }]])));
    show(two.host);
    await Promise.all(waiting);
    await vi.waitFor(() => expect(store.getState().status).toBe("ready"));
    expect(await readFile(two.file, "utf8")).toBe(CARD);
  });

  it("drops a change whose turn comes only when the other folder is shown", async () => {
    const one = await openFolder();
    const two = await openFolder();
    const { api, show } = switchable(one.host);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: HostApi = {
      on: api.on,
      // The old folder's disk takes its time.
      call: (name, request) => {
        const reply = api.call(name, request);
        return name === "apply" ? held.then(() => reply) : reply;
      },
    };
    const store = createOrgStore(slow, async () => new Map());
    await store.getState().open();
    const waiting = [1, 2].map((n) => store.getState().move(new Map([["card:a.md", { x: n * 10, y: 0 }]])));
    await vi.waitFor(() => expect(store.getState().save).toBe("saving"));
    show(two.host);
    await vi.waitFor(() => expect(store.getState().status).toBe("ready"));
    release();
    await Promise.all(waiting);
    expect(await readFile(two.file, "utf8")).toBe(CARD);
    expect(store.getState().undo).toEqual([]);
  });
});
