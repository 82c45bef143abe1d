// One opened folder behind one face: what it holds, saving to it, and being told when another program changes it. The parts do the work
// (scan, read, apply-change, refresh, watch, state-store); this file decides their order, which a single queue keeps.
import type { Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Change, ChangeOutcome } from "../../shared/card/edit-types.ts";
import { bodyStartOf } from "../../shared/card/front-matter.ts";
import type { FolderChanged, OpenedFolder, OpenReply, SourceReply } from "../../shared/contract.ts";
import { err, ok, type Problem, type Result } from "../../shared/result.ts";
import { applyChange } from "./apply-change.ts";
import { removeLeftovers } from "./atomic-write.ts";
import { refusePath } from "./confine.ts";
import { diskPort, type FilePort } from "./file-port.ts";
import { type FileChanges, FolderIndex } from "./folder-index.ts";
import { codeOf, hostProblem, reasonOf } from "./problem-codes.ts";
import { decode, hashOf, type KnownFile, MAX_BYTES, readAll, stampOf } from "./read.ts";
import { readWritten, refresh, staleFiles } from "./refresh.ts";
import { type Scan, scanFolder } from "./scan.ts";
import { SerialQueue } from "./serial-queue.ts";
import { defaultStateDir, type Placed, StateStore } from "./state-store.ts";
import { type FolderTypes, readTeamTypes } from "./team-types.ts";
import { type Batch, FolderWatch } from "./watch.ts";

export interface WorkspaceOptions {
  /** Where positions of teams without one are remembered; default: the system's place for such things. */
  readonly stateDir?: string;
  /** Files read so far while `open` runs. */
  readonly onProgress?: (progress: { readonly read: number; readonly total: number }) => void;
  /** The disk to write to; tests hand in one that fails. */
  readonly port?: FilePort;
}

/** A folder that vanished is looked for, and one that cannot be watched is compared, this often. Milliseconds. */
const POLL = 1000;
/** A file changed this shortly before it was read may have changed again within the same tick of the disk's clock. Milliseconds. */
const CLOCK_TICK = 20;

/** Checks that the folder is there. Nothing is read before `open`. */
export async function openWorkspace(root: string, options: WorkspaceOptions = {}): Promise<Result<Workspace>> {
  const shown = resolve(root);
  try {
    const real = await realpath(shown);
    if (!(await stat(real)).isDirectory()) {
      return err([hostProblem("FOLDER-NOT", `${shown} is a file. Open the folder that it is in.`)]);
    }
    return ok(new Workspace(shown, real, options));
  } catch (cause) {
    return err([hostProblem("FOLDER-GONE", `The folder ${shown} cannot be opened: ${reasonOf(cause)}. Choose another one.`)]);
  }
}

export class Workspace {
  /** Absolute path as it was given, for people. */
  readonly root: string;
  readonly name: string;
  readonly #real: string;
  readonly #options: WorkspaceOptions;
  readonly #port: FilePort;
  readonly #state: StateStore;
  readonly #queue = new SerialQueue();
  readonly #index = new FolderIndex();
  readonly #listeners = new Set<(changed: FolderChanged) => void>();
  #scanProblems: readonly Problem[] = [];
  #elsewhere: readonly string[] = [];
  #types: FolderTypes = { types: [], problems: [] };
  #watch: FolderWatch | null = null;
  #watchProblem: Problem | null = null;
  #opened = false;
  #gone = false;
  #poll: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(root: string, real: string, options: WorkspaceOptions) {
    this.root = root;
    this.name = basename(root) || root;
    this.#real = real;
    this.#options = options;
    this.#port = options.port ?? diskPort;
    this.#state = new StateStore(real, options.stateDir ?? defaultStateDir());
  }

  /** Reads the whole folder anew and, the first time, begins to watch it. */
  open(): Promise<OpenReply> {
    return this.#run<OpenReply>(failed, async () => {
      const [scan, types] = await Promise.all([scanFolder(this.#real), readTeamTypes(this.#real)]);
      const gone = scan.problems.find((problem) => problem.code === "FOLDER-GONE");
      if (gone !== undefined) return failed([gone]);
      const files = await readAll(scan.files, this.#options.onProgress);
      const there = new Set(files.map(({ path }) => path));
      const changes = this.#index.update(
        files,
        [...this.#index.all()].map(({ path }) => path).filter((path) => !there.has(path)),
      );
      this.#scanProblems = scan.problems;
      this.#types = types;
      this.#gone = false;
      // Another window on the same folder has not heard of what this reading found.
      if (this.#opened && changes !== null) this.#tell({ ...changes, types: types.types });
      this.#opened = true;
      await removeLeftovers(this.#port, scan.temps);
      await this.#watchFolder(scan);
      return { kind: "opened", folder: await this.#folder() };
    });
  }

  /** The folder as it is known, kept up to date by the watcher; reads it first if nobody did. */
  async current(): Promise<OpenReply> {
    if (!this.#opened) return this.open();
    return this.#run<OpenReply>(failed, async () => ({ kind: "opened", folder: await this.#folder() }));
  }

  /** A card's or document's text as the disk has it now. */
  source(path: string): Promise<SourceReply> {
    return this.#run<SourceReply>(failed, async () => {
      const misspelt = refusePath(path);
      if (misspelt !== null) return failed([misspelt]);
      const found = this.#index.get(path);
      if (found === null) return failed([hostProblem("FILE-GONE", `${path} is not a card or document of this folder.`, path)]);
      try {
        const bytes = await this.#port.read(found.real);
        if (bytes.length > MAX_BYTES) return failed([hostProblem("FILE-LIMIT", `${path} is larger than 2 MiB.`, path)]);
        const text = decode(path, bytes);
        if (!text.ok) return failed([text.error]);
        const source = { path, hash: hashOf(bytes), text: text.value, bodyStart: bodyStartOf(text.value) };
        return { kind: "source", source };
      } catch (cause) {
        if (codeOf(cause) === null) throw cause;
        return failed([hostProblem("FILE-UNREADABLE", `${path} could not be read: ${reasonOf(cause)}.`, path)]);
      }
    });
  }

  /** Saves a Change, all of it or nothing. Changes are saved in the order they came. */
  apply(change: Change): Promise<ChangeOutcome> {
    return this.#run<ChangeOutcome>(failed, async () => {
      const outcome = await applyChange(this.#port, this.#real, (path) => this.#index.get(path), change);
      switch (outcome.kind) {
        case "applied": {
          const changes = this.#index.update(readWritten(outcome.found), []);
          // Cards go back with the outcome; what the source view turned into a document is told like a foreign change.
          if (changes !== null && changes.documents.length > 0) this.#tell({ ...changes, upserted: [] });
          const cards = outcome.found.flatMap(({ path }) => {
            const file = this.#index.get(path)?.file;
            return file?.kind === "card" ? [file.card] : [];
          });
          return { kind: "saved", cards, inverse: outcome.inverse };
        }
        case "conflict":
          this.#refreshSoon(outcome.paths);
          return outcome;
        case "failed":
          this.#refreshSoon(outcome.touched.map(({ path }) => path));
          return failed(outcome.problems);
      }
    });
  }

  /** Remembers where layout put teams, outside the folder. */
  async keepPlaced(placed: Placed): Promise<void> {
    await this.#run(
      () => null,
      async () => {
        await this.#state.save(placed);
        return null;
      },
    );
  }

  /** Tells of what other programs change, in whole cards. Own saves are not told. Returns the way to stop listening. */
  onDidChange(listener: (changed: FolderChanged) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends watching; resolves when every save that was asked for is on the disk. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#poll !== null) clearInterval(this.#poll);
    this.#poll = null;
    await this.#queue.drained();
    await this.#watch?.close();
    this.#watch = null;
  }

  /** Runs a job in its turn; a fault of ours becomes a Problem instead of a rejection. */
  #run<T>(onFailed: (problems: readonly Problem[]) => T, job: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.resolve(onFailed([hostProblem("CLOSED", "The folder was closed. Open it again.")]));
    return this.#queue.run(async () => {
      try {
        return await job();
      } catch (cause) {
        const message = `Teamscape failed here: ${reasonOf(cause)}. Nothing is known to be lost; please report it.`;
        return onFailed([hostProblem("UNEXPECTED", message)]);
      }
    });
  }

  async #watchFolder(scan: Scan): Promise<void> {
    const same =
      scan.elsewhere.length === this.#elsewhere.length && scan.elsewhere.every((path) => this.#elsewhere.includes(path));
    if (this.#watch !== null && same) return;
    await this.#watch?.close();
    this.#elsewhere = scan.elsewhere;
    this.#watch = new FolderWatch(this.#real, {
      elsewhere: scan.elsewhere,
      isAsRead: (path, stats) => isAsRead(this.#index.at(path), stats),
      onBatch: (batch) => void this.#onBatch(batch),
      onFailure: (cause) => this.#onWatchFailure(cause),
    });
  }

  #onBatch(batch: Batch): Promise<null> {
    return this.#run(
      () => null,
      async () => {
        if (!this.#closed) await this.#refresh(batch);
        return null;
      },
    );
  }

  async #refresh(batch: Batch): Promise<void> {
    const refreshed = await refresh(this.#real, this.#index, batch);
    if (refreshed === null) {
      this.#lost();
      return;
    }
    const before = JSON.stringify([this.#problems(), this.#types]);
    this.#gone = false;
    if (refreshed.scan !== null) {
      this.#scanProblems = refreshed.scan.problems;
      await this.#watchFolder(refreshed.scan);
    }
    const oldTypes = JSON.stringify(this.#types.types);
    if (batch.folderFiles) this.#types = await readTeamTypes(this.#real);
    const types = JSON.stringify(this.#types.types) === oldTypes ? {} : { types: this.#types.types };
    const changes = refreshed.changes ?? NOTHING;
    if (refreshed.changes !== null || before !== JSON.stringify([this.#problems(), this.#types]))
      this.#tell({ ...changes, ...types });
  }

  /** The folder was unmounted, renamed or deleted: say so, keep what is shown, and look out for its return. */
  #lost(): void {
    if (!this.#gone) {
      this.#gone = true;
      this.#tell(NOTHING);
    }
    this.#pollFrom();
  }

  #onWatchFailure(cause: unknown): void {
    // A single folder that may not be listed is the scan's to report, and one that just vanished gives an event of its own.
    if (["EACCES", "EPERM", "ENOENT"].includes(codeOf(cause) ?? "") || this.#watchProblem !== null) return;
    const message = `Changes by other programs are looked for every second only: ${reasonOf(cause)}.`;
    this.#watchProblem = hostProblem("WATCH-FAILED", message);
    this.#tell(NOTHING);
    this.#pollFrom();
  }

  #pollFrom(): void {
    if (this.#poll !== null || this.#closed) return;
    this.#poll = setInterval(() => void this.#onPoll(), POLL);
    this.#poll.unref();
  }

  #onPoll(): Promise<null> {
    return this.#run(
      () => null,
      async () => {
        const wasGone = this.#gone;
        await this.#refresh({ files: staleFiles(this.#index), names: true, folderFiles: true });
        if (wasGone && !this.#gone) {
          // The watcher held on to the folder that went away.
          await this.#watch?.close();
          this.#watch = null;
          await this.#watchFolder({ files: [], problems: [], temps: [], elsewhere: this.#elsewhere });
          if (this.#watchProblem === null && this.#poll !== null) {
            clearInterval(this.#poll);
            this.#poll = null;
          }
        }
        return null;
      },
    );
  }

  #refreshSoon(paths: readonly string[]): void {
    const files = new Set(paths.flatMap((path) => this.#index.get(path)?.real ?? []));
    if (files.size > 0) void this.#onBatch({ files, names: true, folderFiles: false });
  }

  async #folder(): Promise<OpenedFolder> {
    return {
      name: this.name,
      root: this.root,
      cards: this.#index.cards(),
      documents: this.#index.documents(),
      types: this.#types.types,
      problems: this.#problems(),
      placed: await this.#state.load(),
    };
  }

  #problems(): Problem[] {
    const gone = this.#gone
      ? [hostProblem("FOLDER-GONE", `${this.root} is not there any more. What is shown is what it held last.`)]
      : [];
    const watching = this.#watchProblem === null ? [] : [this.#watchProblem];
    return [...gone, ...watching, ...this.#scanProblems, ...this.#types.problems, ...this.#index.problems()];
  }

  #tell(changes: Omit<FolderChanged, "problems">): void {
    const changed: FolderChanged = { ...changes, problems: this.#problems() };
    for (const listener of this.#listeners) listener(changed);
  }
}

const NOTHING: FileChanges = { upserted: [], documents: [], removed: [] };

const failed = (problems: readonly Problem[]) => ({ kind: "failed", problems }) as const;

function isAsRead(known: KnownFile | null, stats: Stats | undefined): boolean {
  if (known === null || stats === undefined) return false;
  return known.stamp === stampOf(stats) && stats.mtimeMs < known.readAt - CLOCK_TICK;
}
