// Two windows on one folder, as two tabs of a browser: each keeps what is typed in it, whatever the other one does, and what was typed in one
// that is gone comes back in the next.
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { createHost } from "../host/create-host.ts";
import { createRoom, type Room } from "../host/web/room.ts";
import { createOrgStore, type OrgStore } from "../renderer/state/org-store.ts";
import type { HostApi } from "../shared/contract.ts";
import { card } from "./store-folder.ts";

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function roomWith(files: Readonly<Record<string, string>>): Promise<Room> {
  const [folder, stateDir] = [
    await realpath(await mkdtemp(join(tmpdir(), "teamscape-two-"))),
    await mkdtemp(join(tmpdir(), "teamscape-two-state-")),
  ];
  for (const made of [folder, stateDir]) closers.push(() => rm(made, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const host = await createHost(folder, { stateDir });
  if (!host.ok) throw new Error(JSON.stringify(host.error));
  closers.push(() => host.value.close());
  return createRoom(host.value);
}

const GONE = { kind: "failed", problems: [{ code: "HOST-GONE", severity: "error", message: "gone", path: "" }] };

/**
 * A window that is open in a room; `lost` and `back` are its connection's.
 * @param held a save that is asked for while this gives something waits for it, and is then told that the host is gone
 */
async function windowIn(room: Room, held: () => Promise<void> | null = () => null) {
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const page: Parameters<Room["enter"]>[0] = (message) => {
    if ("event" in message) for (const listener of listeners.get(message.event) ?? []) listener(message.payload as never);
  };
  let leave = room.enter(page);
  const host: HostApi = {
    call: (name, request) => {
      const wait = name === "apply" ? held() : null;
      return (wait === null ? room.ask(page, name, request) : wait.then(() => GONE)) as never;
    },
    on(name, listener) {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener as never));
      return () => listeners.get(name)?.delete(listener as never);
    },
  };
  const store: OrgStore = createOrgStore(host, async () => new Map());
  await store.getState().open();
  return {
    store,
    async type(path: string, field: string | null, text: string): Promise<void> {
      const { cards, keepDraft, flush } = store.getState();
      keepDraft({ path, field, text, base: cards.get(path)?.hash ?? "", restored: false });
      await flush();
    },
    typed: () => [...store.getState().drafts.values()].map(({ text }) => text),
    lost: () => leave(),
    async back(): Promise<void> {
      leave = room.enter(page);
      await store.getState().open();
    },
  };
}

const FILES = { "a.md": card("Alpha"), "b.md": card("Beta"), "c.md": card("Gamma") };

it("does not write over what is typed in the other window", async () => {
  const room = await roomWith(FILES);
  const one = await windowIn(room);
  const two = await windowIn(room);
  await one.type("a.md", null, "the words of one");
  await two.type("b.md", "metadata.size", "9");
  two.store.getState().dropDraft("b.md", "metadata.size");
  await two.store.getState().flush();
  const other = await windowIn(room);
  expect(other.typed(), "both are still there").toEqual([]);
  one.lost();
  const next = await windowIn(room);
  expect(next.typed()).toEqual(["the words of one"]);
  expect(next.store.getState().notice?.title).toBe("Kept from the last session");
});

it("loses nothing that was asked for or typed while the folder is opened anew after a lost connection", async () => {
  const room = await roomWith(FILES);
  let hold: Promise<void> | null = null;
  let release = (): void => undefined;
  const one = await windowIn(room, () => hold);
  const set = (path: string) =>
    one.store.getState().change((cards) => ({
      label: `Grow ${path}`,
      cards: [{ path, base: cards.get(path)?.hash ?? "", edits: [{ kind: "set", field: ["metadata", "size"], value: 7 }] }],
    }));
  hold = new Promise((resolve) => {
    release = resolve;
  });
  const asked = [set("a.md"), set("b.md")];
  await vi.waitFor(() => expect(one.store.getState().save).toBe("saving"));
  hold = null;
  one.lost();
  const back = one.back();
  expect(one.store.getState().status).toBe("loading");
  const last = set("c.md");
  one.store.getState().keepDraft({ path: "a.md", field: "metadata.established", text: "2020", base: "0", restored: false });
  await back;
  release();
  expect([...(await Promise.all(asked)), await last].map((outcome) => outcome?.kind)).toEqual(["failed", "saved", "saved"]);
  expect(one.store.getState().unsaved.map(({ change }) => change.label)).toEqual(["Grow a.md"]);
  expect(one.store.getState().undo.map(({ label }) => label)).toEqual(["Grow b.md", "Grow c.md"]);
  expect(one.typed()).toEqual(["2020"]);
});

it("makes what is asked for while the folder is on its way once it is there", async () => {
  const one = await windowIn(await roomWith(FILES));
  one.lost();
  const back = one.back();
  const asked = one.store.getState().change((cards) => {
    const base = cards.get("a.md")?.hash;
    if (base === undefined) return null;
    return { label: "Grow", cards: [{ path: "a.md", base, edits: [{ kind: "set", field: ["metadata", "size"], value: 7 }] }] };
  });
  await back;
  expect((await asked)?.kind).toBe("saved");
});

it("hands nobody what a window that is back goes on with, and takes nothing from it", async () => {
  const room = await roomWith(FILES);
  const one = await windowIn(room);
  await one.type("a.md", "metadata.size", "7");
  one.lost();
  await one.back();
  expect(one.typed()).toEqual(["7"]);
  expect((await windowIn(room)).typed()).toEqual([]);
  one.lost();
  expect((await windowIn(room)).typed()).toEqual(["7"]);
});
