// A real folder, opened through a real host by a real store, for tests; what is changed is looked for on the disk. Everything is closed
// and removed after each test.
import { mkdtemp, readdir, readFile, realpath, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, vi } from "vitest";
import { createHost, type Host } from "../host/create-host.ts";
import { diskPort, type FilePort } from "../host/workspace/file-port.ts";
import { createOrgStore, type OrgStore } from "../renderer/state/org-store.ts";
import type { Edit } from "../shared/card/edit-types.ts";

export interface StoreFolder {
  readonly folder: string;
  readonly store: OrgStore;
  readonly host: Host;
  /** The disk the host writes to; a test may make it fail. */
  readonly disk: { broken: string | null };
  text(path: string): Promise<string>;
  /** As another program does it. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** One field of one card, as a form commits it. */
  set(path: string, field: string, value: string | number): ReturnType<ReturnType<OrgStore["getState"]>["change"]>;
  edit(path: string, label: string, edits: readonly Edit[]): ReturnType<ReturnType<OrgStore["getState"]>["change"]>;
  /** Resolves when the store says so. */
  until(condition: (state: ReturnType<OrgStore["getState"]>) => boolean): Promise<void>;
  /** The window and the host end without a word; a new window and a new host open the same folder. */
  crash(): Promise<StoreFolder>;
}

export const card = (name: string, x = 100, rest = ""): string =>
  `---\nname: ${name} # the name\nteam_type: platform\nposition:\n  x: ${x}.0\n  y: 40\n${rest}---\n\nBody of ${name}.\n`;

/** Call within `describe`. */
export function useStore(): (files: Readonly<Record<string, string>>) => Promise<StoreFolder> {
  const closers: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });

  const openAt = async (folder: string, stateDir: string): Promise<StoreFolder> => {
    const disk: StoreFolder["disk"] = { broken: null };
    const made = await createHost(folder, { stateDir, port: breakable(disk) });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const host = made.value;
    closers.push(() => host.close());
    const store = createOrgStore(host, async () => new Map());
    await store.getState().open();
    const edit: StoreFolder["edit"] = (path, label, edits) =>
      store.getState().change((cards) => ({ label, cards: [{ path, base: cards.get(path)?.hash ?? "", edits }] }));
    return {
      folder,
      store,
      host,
      disk,
      text: (path) => readFile(join(folder, path), "utf8"),
      write: (path, text) => writeFile(join(folder, path), text),
      remove: (path) => unlink(join(folder, path)),
      set: (path, field, value) => edit(path, `Set ${field}`, [{ kind: "set", field: field.split("."), value }]),
      edit,
      until: (condition) =>
        vi.waitFor(
          () => {
            if (!condition(store.getState())) throw new Error(`not yet: ${condition.toString()}`);
          },
          { timeout: 5000, interval: 5 },
        ),
      async crash() {
        // Nothing is flushed: the window is simply not asked any more.
        await host.close();
        return openAt(folder, stateDir);
      },
    };
  };

  return async (files) => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), "teamscape-store-")));
    const stateDir = await mkdtemp(join(tmpdir(), "teamscape-state-"));
    for (const made of [folder, stateDir]) closers.push(() => rm(made, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return openAt(folder, stateDir);
  };
}

/** A disk that refuses every write with an errno name while `broken` says so. */
export function breakable(disk: StoreFolder["disk"]): FilePort {
  const guarded = <A extends readonly unknown[]>(work: (...args: A) => Promise<void>) => {
    return async (...args: A) => {
      if (disk.broken !== null) throw Object.assign(new Error(`${disk.broken}: injected`), { code: disk.broken });
      await work(...args);
    };
  };
  return { ...diskPort, create: guarded(diskPort.create), rename: guarded(diskPort.rename) };
}

/** Names in a folder that the app made for itself and should have removed. */
export async function leftovers(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).filter(
    (name) => /tmp|temp|~$/i.test(name) && !name.startsWith(".teamscape/trash"),
  );
}
