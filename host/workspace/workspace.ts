// One opened folder behind one face: what it holds, saving to it, and being told when another program changes it. The parts do the work
// (live-folder, apply-change, state-store); this file gives every job its turn and turns every fault into a value.
import { realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Change, ChangeOutcome } from "../../shared/card/edit-types.ts";
import { bodyStartOf } from "../../shared/card/front-matter.ts";
import type { FolderChanged, JournalEntry, OpenedFolder, OpenReply, SourceReply } from "../../shared/contract.ts";
import { assertNever, err, ok, type Problem, type Result } from "../../shared/result.ts";
import { VIEWS_FILE } from "../../shared/views/views-file.ts";
import { said } from "../../shared/words/said.ts";
import { applyChange } from "./apply-change.ts";
import { removeLeftovers } from "./atomic-write.ts";
import { refusePath } from "./confine.ts";
import { conflictFiles } from "./conflict-files.ts";
import { diskPort, type FilePort } from "./file-port.ts";
import { JournalStore } from "./journal-store.ts";
import { LiveFolder, type LiveFolderOptions } from "./live-folder.ts";
import type { ApplyContext } from "./look-up.ts";
import { codeOf, hostProblem, reasonOf } from "./problem-codes.ts";
import { decode, hashOf, MAX_BYTES } from "./read.ts";
import { SerialQueue } from "./serial-queue.ts";
import { defaultStateDir } from "./state-place.ts";
import { type Placed, StateStore } from "./state-store.ts";
import type { Trash } from "./steps.ts";
import { TextMemory } from "./text-memory.ts";
import { folderTrash, trashElse } from "./trash.ts";

export interface WorkspaceOptions {
  /** Where positions of teams without one are remembered; default: the system's place for such things. */
  readonly stateDir?: string;
  /** Files read so far while `open` runs. */
  readonly onProgress?: LiveFolderOptions["onProgress"];
  /** The system's trash. Without one, and for files that it cannot take, deleted files go to a folder of the app's own in the opened one. */
  readonly trash?: Trash;
  /** The disk to write to; tests hand in one that fails. */
  readonly port?: FilePort;
}

/** Checks that the folder is there. Nothing is read before `open`. */
export async function openWorkspace(root: string, options: WorkspaceOptions = {}): Promise<Result<Workspace>> {
  const shown = resolve(root);
  try {
    const real = await realpath(shown);
    if ((await stat(real)).isDirectory()) return ok(new Workspace(shown, real, options));
    return err([hostProblem("FOLDER-NOT", said("disk:folder.file", { path: shown }))]);
  } catch (cause) {
    return err([hostProblem("FOLDER-GONE", said("disk:folder.notOpened", { path: shown, reason: reasonOf(cause) }))]);
  }
}

export class Workspace {
  /** Absolute path as it was given, for people. */
  readonly root: string;
  readonly name: string;
  readonly #real: string;
  readonly #port: FilePort;
  readonly #state: StateStore;
  readonly #journal: JournalStore;
  readonly #live: LiveFolder;
  readonly #texts = new TextMemory();
  readonly #trash: Trash;
  /** Names that own Changes took away. */
  readonly #had = new Set<string>();
  readonly #queue = new SerialQueue();
  readonly #listeners = new Set<(changed: FolderChanged) => void>();
  #closed = false;

  constructor(root: string, real: string, options: WorkspaceOptions) {
    this.root = root;
    this.name = basename(root) || root;
    this.#real = real;
    this.#port = options.port ?? diskPort;
    const ownTrash = folderTrash(this.#port, real);
    this.#trash = options.trash === undefined ? ownTrash : trashElse(this.#port, options.trash, ownTrash);
    const stateDir = options.stateDir ?? defaultStateDir();
    this.#state = new StateStore(real, stateDir);
    this.#journal = new JournalStore(real, stateDir);
    const common = {
      root: real,
      onText: (hash: string, text: string) => this.#texts.keep(hash, text),
      onNews: (changed: FolderChanged) => {
        for (const listener of this.#listeners) listener(changed);
      },
      inTurn: (job: () => Promise<void>) => {
        void this.#run((problems) => {
          if (!this.#closed) process.emitWarning(problems.map(({ message }) => message).join(" "));
        }, job);
      },
    };
    this.#live = new LiveFolder(options.onProgress === undefined ? common : { ...common, onProgress: options.onProgress });
  }

  /**
   * Reads the whole folder anew and, the first time, begins to watch it.
   * @param window who asks: it is handed what windows left that are gone
   */
  open(window = ""): Promise<OpenReply> {
    return this.#run<OpenReply>(failed, async () => {
      const [read, placed] = await Promise.all([this.#live.read(), this.#state.load()]);
      if (read.gone !== null) return failed([read.gone]);
      await removeLeftovers(this.#port, read.temps);
      const kept = await this.#journal.load(window);
      this.#live.keepProblems(kept.problems);
      const folder = this.#folder(placed, kept.journal);
      await this.#live.watch();
      return { kind: "opened", folder };
    });
  }

  /** The folder as it is known, kept up to date by the watcher; reads it first if nobody did. */
  async current(): Promise<OpenReply> {
    if (!this.#live.wasRead) return this.open();
    return this.#run<OpenReply>(failed, async () => ({ kind: "opened", folder: this.#folder(await this.#state.load(), []) }));
  }

  /** A card's or document's text as the disk has it now. */
  source(path: string): Promise<SourceReply> {
    return this.#run<SourceReply>(failed, async () => {
      const misspelt = refusePath(path);
      if (misspelt !== null) return failed([misspelt]);
      await this.#readOnce();
      const found = this.#live.findWritable(path);
      if (found === null) return failed([hostProblem("FILE-GONE", said("disk:file.unknown", { path }), path)]);
      try {
        const bytes = await this.#port.read(found.real);
        if (bytes.length > MAX_BYTES) return failed([hostProblem("FILE-LIMIT", said("disk:file.largeSource", { path }), path)]);
        const text = decode(path, bytes);
        if (!text.ok) return failed([text.error]);
        this.#texts.keep(hashOf(bytes), text.value);
        const source = { path, hash: hashOf(bytes), text: text.value, bodyStart: bodyStartOf(text.value) };
        return { kind: "source", source };
      } catch (cause) {
        if (codeOf(cause) === null) throw cause;
        return failed([hostProblem("FILE-UNREADABLE", said("disk:file.unread", { path, reason: reasonOf(cause) }), path)]);
      }
    });
  }

  /** Saves a Change, all of it or nothing. Changes are saved in the order they came. */
  apply(change: Change): Promise<ChangeOutcome> {
    return this.#run<ChangeOutcome>(failed, async () => {
      await this.#readOnce();
      const context = this.#applyContext();
      const outcome = await applyChange(context, change);
      switch (outcome.kind) {
        case "applied": {
          const { found, removed, renamed, inverse } = outcome;
          await this.#live.takeWritten(found, removed);
          for (const path of removed) this.#had.add(path);
          const files = found.flatMap(({ path }) => this.#live.find(path)?.file ?? []);
          const cards = files.flatMap((file) => (file.kind === "card" ? [file.card] : []));
          const documents = files.flatMap((file) => (file.kind === "document" ? [file.document] : []));
          const touched = [...found.map(({ path }) => path), ...removed].includes(VIEWS_FILE);
          const views = touched ? { views: this.#live.views } : {};
          return { kind: "saved", cards, documents, removed, renamed, inverse, ...views };
        }
        case "conflict": {
          const files = await conflictFiles(context, change, outcome.paths);
          this.#live.recheck(outcome.paths);
          return { ...outcome, files };
        }
        case "failed":
          this.#live.recheck(outcome.touched);
          return failed(outcome.problems);
        default:
          return assertNever(outcome);
      }
    });
  }

  /** Remembers where layout put teams, outside the folder. */
  keepPlaced(placed: Placed): Promise<void> {
    return this.#run(
      () => undefined,
      () => this.#state.save(placed),
    );
  }

  /**
   * Remembers what is not saved, outside the folder. Waits for no reading and no save: what is typed must not be lost because another
   * job takes its time.
   */
  async keepJournal(journal: readonly JournalEntry[], window = ""): Promise<Result<void>> {
    if (this.#closed) return err([CLOSED]);
    try {
      return await this.#journal.save(journal, window);
    } catch (cause) {
      return err([unexpected(cause)]);
    }
  }

  /** A window that opened the folder is gone: what it kept is for the next one. */
  left(window: string): void {
    this.#journal.left(window);
  }

  /** Tells of what other programs change, in whole cards. Own saves are not told. Returns the way to stop listening. */
  onDidChange(listener: (changed: FolderChanged) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends watching; resolves when every save that was asked for is on the disk. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#queue.drained(), this.#journal.drained()]);
    await this.#live.close();
  }

  /** Runs a job in its turn; a fault of ours becomes a Problem instead of a rejection. */
  #run<T>(onFailed: (problems: readonly Problem[]) => T, job: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.resolve(onFailed([CLOSED]));
    return this.#queue.run(async () => {
      try {
        return await job();
      } catch (cause) {
        return onFailed([unexpected(cause)]);
      }
    });
  }

  /** What was asked for before the folder was opened. */
  async #readOnce(): Promise<void> {
    if (this.#live.wasRead) return;
    await this.#live.read();
    await this.#live.watch();
  }

  #applyContext(): ApplyContext {
    return {
      port: this.#port,
      root: this.#real,
      find: (path) => this.#live.findWritable(path),
      known: () => this.#live.known(),
      texts: this.#texts,
      trash: this.#trash,
      had: this.#had,
    };
  }

  #folder(placed: Placed, journal: readonly JournalEntry[]): OpenedFolder {
    return { name: this.name, root: this.root, ...this.#live.contents(), placed, journal };
  }
}

const CLOSED = hostProblem("CLOSED", said("disk:folder.closed"));

function unexpected(cause: unknown): Problem {
  return hostProblem("UNEXPECTED", said("disk:fault.nothingLost", { reason: reasonOf(cause) }));
}

const failed = (problems: readonly Problem[]) => ({ kind: "failed", problems }) as const;
