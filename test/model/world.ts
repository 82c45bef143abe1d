// A folder, the app on it, and what was ever typed: what the model's steps act on, and what must hold after each of them. Every text that is
// typed, here or elsewhere, is one character of its own, so that no diff can tear it apart and it is found wherever it is kept.
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { createHost, type Host } from "../../host/create-host.ts";
import { createOrgStore, type OrgStore } from "../../renderer/state/org-store.ts";
import type { OpenedFolder } from "../../shared/contract.ts";
import { buildOrg } from "../../shared/org/build.ts";
import { breakable, leftovers } from "../store-folder.ts";

const FIRST_TOKEN = 0x4e00;
const TOKEN = /[\u4e00-\u9fff]/gu;

/** Where typed text is: kept for good, or only to be had back by undo and redo as long as the window lives. */
interface Whereabouts {
  readonly kept: ReadonlySet<string>;
  readonly history: ReadonlySet<string>;
}

export class World {
  readonly folder: string;
  readonly #stateDir: string;
  readonly disk: { broken: string | null } = { broken: null };
  store: OrgStore;
  host: Host;
  /** What must still be somewhere. */
  readonly #alive = new Set<string>();
  #tokens = 0;
  #names = 0;

  private constructor(folder: string, stateDir: string, host: Host, store: OrgStore) {
    this.folder = folder;
    this.#stateDir = stateDir;
    this.host = host;
    this.store = store;
  }

  static async make(count: number): Promise<World> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), "teamscape-model-")));
    const stateDir = await mkdtemp(join(tmpdir(), "teamscape-model-state-"));
    const world = new World(
      folder,
      stateDir,
      await hostAt(folder, stateDir, null),
      createOrgStore(NO_HOST, async () => new Map()),
    );
    await world.host.close();
    for (let i = 0; i < count; i++) await writeFile(join(folder, world.freshName()), world.freshCard());
    await world.#start();
    return world;
  }

  async #start(): Promise<void> {
    this.host = await hostAt(this.folder, this.#stateDir, this.disk);
    this.store = createOrgStore(this.host, async () => new Map());
    await this.store.getState().open();
  }

  get state() {
    return this.store.getState();
  }

  /** One of the paths that the app knows; null when there is none. */
  pick(n: number): string | null {
    const paths = [...this.state.cards.keys()].sort();
    return paths.length === 0 ? null : (paths[n % paths.length] ?? null);
  }

  freshName(): string {
    return `team-${++this.#names}.md`;
  }

  token(): string {
    const token = String.fromCharCode(FIRST_TOKEN + this.#tokens++);
    this.#alive.add(token);
    return token;
  }

  freshCard(): string {
    const token = this.token();
    return `---\nname: Team ${token}\nposition: {x: 10, y: 20}\ncapabilities:\n  - first\n---\n\nBody\n`;
  }

  /** Ends window and host without a word, as a crash does some time after the last key; both come back. */
  async crash(): Promise<void> {
    await this.state.flush();
    await this.host.close();
    await this.#start();
  }

  async close(): Promise<void> {
    await this.host.close();
    await rm(this.folder, { recursive: true, force: true });
    await rm(this.#stateDir, { recursive: true, force: true });
  }

  async #whereabouts(): Promise<Whereabouts> {
    const { drafts, unsaved, conflicts, undo, redo } = this.state;
    const names = await readdir(this.folder, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      names.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")),
    );
    // Theirs is what the disk holds, or held: another program may have deleted it since.
    const mine = (purposes: readonly string[]) =>
      conflicts.flatMap(({ purpose, change, files }) =>
        purposes.includes(purpose) ? [change, files.map((file) => file.mine)] : [],
      );
    return {
      kept: tokensIn(texts.join(""), [...drafts.values()], unsaved, mine(["edit"])),
      history: tokensIn("", undo, redo, mine(["undo", "redo"])),
    };
  }

  /**
   * Runs one step and looks for everything that was typed.
   * @param mayLose what the step gives up on purpose, by what is lost with it; what only undo could have brought back may always go when
   * something new is done or the window ends
   * @param adds the step only adds: what was kept for good may not be left to the history alone
   */
  async step(act: () => Promise<void>, mayLose: () => Promise<string> = async () => "", adds = false): Promise<void> {
    const before = await this.#whereabouts();
    const given = tokensIn(await mayLose());
    await act();
    const after = await this.#whereabouts();
    for (const token of this.#alive) {
      if (adds && before.kept.has(token) && !after.kept.has(token)) throw new Error(`${token} was written over`);
      if (after.kept.has(token) || after.history.has(token)) continue;
      const onlyInHistory = !before.kept.has(token) && before.history.has(token);
      if (!onlyInHistory && !given.has(token)) throw new Error(`${token} is nowhere any more`);
      this.#alive.delete(token);
    }
    expect(await leftovers(this.folder)).toEqual([]);
  }

  add(act: () => Promise<void>): Promise<void> {
    return this.step(act, undefined, true);
  }

  /** Resolves when the app shows what the disk holds. */
  async agree(): Promise<void> {
    await vi.waitFor(
      async () => {
        const { cards, documents } = this.state;
        const shown = Object.fromEntries([...cards.values(), ...documents].map(({ path, hash }) => [path, hash]));
        expect(shown).toEqual(await hashes(this.folder));
      },
      { timeout: 5000, interval: 5 },
    );
  }

  /** All that is shown, against a folder that is read afresh. */
  async agreeWithFreshRead(): Promise<void> {
    await this.agree();
    const stateDir = await mkdtemp(join(tmpdir(), "teamscape-model-fresh-"));
    const host = await hostAt(this.folder, stateDir, null);
    try {
      const fresh = await openedBy(host);
      const byPath = <T extends { readonly path: string }>(list: Iterable<T>) =>
        [...list].sort((a, b) => (a.path < b.path ? -1 : 1));
      expect(byPath(this.state.cards.values())).toEqual(byPath(fresh.cards));
      expect(byPath(this.state.documents)).toEqual(byPath(fresh.documents));
      const org = buildOrg(fresh.cards);
      expect(new Map([...this.state.org.teams].sort())).toEqual(new Map([...org.teams].sort()));
      expect(this.state.save).toBe(this.state.unsaved.length + this.state.conflicts.length > 0 ? "failed" : "saved");
    } finally {
      await host.close();
      await rm(stateDir, { recursive: true, force: true });
    }
  }
}

const NO_HOST = { call: () => Promise.reject(new Error("no host")), on: () => () => undefined };

async function hostAt(folder: string, stateDir: string, disk: World["disk"] | null): Promise<Host> {
  const host = await createHost(folder, disk === null ? { stateDir } : { stateDir, port: breakable(disk) });
  if (!host.ok) throw new Error(JSON.stringify(host.error));
  return host.value;
}

async function openedBy(host: Host): Promise<OpenedFolder> {
  const reply = await host.call("open", {});
  if (reply.kind === "failed") throw new Error(JSON.stringify(reply.problems));
  return reply.folder;
}

async function hashes(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md"));
  const all = names.map(async (name) => [
    name,
    createHash("sha256")
      .update(await readFile(join(folder, name)))
      .digest("hex"),
  ]);
  return Object.fromEntries(await Promise.all(all));
}

function tokensIn(text: string, ...kept: readonly unknown[]): ReadonlySet<string> {
  return new Set(`${text}${JSON.stringify(kept)}`.match(TOKEN) ?? []);
}
