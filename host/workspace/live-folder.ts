// What is known of one folder, kept true: read when it is opened, brought up to date when the watcher says that something may have changed,
// and looked after when the folder vanishes or cannot be watched. Writes nothing. Its caller gives every job its turn.
import type { Stats } from "node:fs";
import type { FolderChanged, OpenedFolder } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import type { ViewsFile } from "../../shared/views/types.ts";
import { VIEWS_FILE } from "../../shared/views/views-file.ts";
import { said } from "../../shared/words/said.ts";
import { type FileChanges, FolderIndex } from "./folder-index.ts";
import { codeOf, hostProblem, reasonOf } from "./problem-codes.ts";
import { type KnownFile, type OnText, readAll, readFound, stampOf } from "./read.ts";
import { refresh, staleFiles } from "./refresh.ts";
import { type FoundFile, scanFolder } from "./scan.ts";
import { type FolderSettings, NO_SETTINGS, readSettingsFile } from "./settings-file.ts";
import { type FolderTypes, readTeamTypes } from "./team-types.ts";
import { type FolderViews, NO_VIEWS, readViewsFile } from "./views-file.ts";
import { type Batch, FolderWatch } from "./watch.ts";

export interface LiveFolderOptions {
  /** Real path. */
  readonly root: string;
  /** Told every text that is read. */
  readonly onText: OnText;
  readonly onProgress?: (progress: { readonly read: number; readonly total: number }) => void;
  /** Told what other programs changed, with the folder's problems as they are then. */
  readonly onNews: (changed: FolderChanged) => void;
  /** Runs a job when no other job of the folder runs; drops it when the folder was closed. */
  readonly inTurn: (job: () => Promise<void>) => void;
}

/** A folder that vanished is looked for, and one that cannot be watched is compared, this often. Milliseconds. */
const POLL = 1000;
/** A file changed this shortly before it was read may have changed again within the same tick of the disk's clock. Milliseconds. */
const CLOCK_TICK = 20;
type FolderNews = Pick<FolderChanged, "types" | "settings" | "views">;
const NOTHING: FileChanges = { upserted: [], documents: [], removed: [] };

export class LiveFolder {
  readonly #options: LiveFolderOptions;
  readonly #index = new FolderIndex();
  /** The problems as listeners heard them last. */
  #told = "[]";
  #scanProblems: readonly Problem[] = [];
  /** Said once by others, and kept for as long as the folder is open. */
  #keptProblems: readonly Problem[] = [];
  /** Real paths that links lead to: those found by the last scan, and those that the watcher looks at. */
  #elsewhere: readonly string[] = [];
  #watched: readonly string[] = [];
  #types: FolderTypes = { types: [], problems: [] };
  #settings: FolderSettings = NO_SETTINGS;
  #views: FolderViews = NO_VIEWS;
  #watch: FolderWatch | null = null;
  #watchProblem: Problem | null = null;
  #wasRead = false;
  #gone = false;
  #poll: NodeJS.Timeout | null = null;

  constructor(options: LiveFolderOptions) {
    this.#options = options;
  }

  get wasRead(): boolean {
    return this.#wasRead;
  }

  /** A card or document. */
  find(path: string): KnownFile | null {
    return this.#index.get(path);
  }

  /** What a Change may name: a card, a document or the file of the saved views. */
  findWritable(path: string): FoundFile | null {
    return path === this.#views.found?.path ? this.#views.found : this.#index.get(path);
  }

  /** The saved views as they are known. */
  get views(): ViewsFile {
    return this.#views.file;
  }

  /** Reads everything anew. The folder's absence is the only failure. Call `watch` when the caller has what it needs. */
  async read(): Promise<{ readonly gone: Problem } | { readonly gone: null; readonly temps: readonly string[] }> {
    const { root, onText, onProgress } = this.#options;
    const [scan, types, settings, views] = await Promise.all([
      scanFolder(root),
      readTeamTypes(root),
      readSettingsFile(root),
      readViewsFile(root, onText),
    ]);
    const gone = scan.problems.find((problem) => problem.code === "FOLDER-GONE");
    if (gone !== undefined) return { gone };
    const files = await readAll(scan.files, onText, onProgress);
    const there = new Set(files.map(({ path }) => path));
    const lost = [...this.#index.all()].map(({ path }) => path).filter((path) => !there.has(path));
    const changes = this.#index.update(files, lost);
    this.#scanProblems = scan.problems;
    const news = this.#takeFolderFiles(types, settings, views);
    this.#gone = false;
    // Another window on the same folder has not heard of what this reading found.
    if (this.#wasRead && (changes !== null || Object.keys(news).length > 0)) this.#tell({ ...(changes ?? NOTHING), ...news });
    this.#wasRead = true;
    this.#elsewhere = scan.elsewhere;
    return { gone: null, temps: scan.temps };
  }

  /** Reads files anew that this app has just written, and forgets those that it took away. Neither is news: who asked for it is answered. */
  async takeWritten(found: readonly FoundFile[], removed: readonly string[]): Promise<void> {
    const { root, onText } = this.#options;
    this.#index.update(
      found.flatMap((file) => (file.path === VIEWS_FILE ? [] : (readFound(file, onText) ?? []))),
      removed,
    );
    if (removed.includes(VIEWS_FILE) || found.some(({ path }) => path === VIEWS_FILE))
      this.#views = await readViewsFile(root, onText);
  }

  /** Looks again, soon, at files whose bytes turned out not to be as known, or whose names came and went. */
  recheck(paths: readonly string[]): void {
    if (paths.length === 0) return;
    const files = new Set(paths.flatMap((path) => this.#index.get(path)?.real ?? []));
    this.#options.inTurn(() => this.#refresh({ files, names: true, folderFiles: paths.includes(VIEWS_FILE) }));
  }

  /** Every file that is known. */
  known(): Iterable<KnownFile> {
    return this.#index.all();
  }

  /** Problems that no look at the folder could find. */
  keepProblems(problems: readonly Problem[]): void {
    this.#keptProblems = [...this.#keptProblems, ...problems];
  }

  contents(): Pick<OpenedFolder, "cards" | "documents" | "types" | "settings" | "views" | "problems"> {
    const problems = this.#problems();
    this.#told = JSON.stringify(problems);
    return {
      cards: this.#index.cards(),
      documents: this.#index.documents(),
      types: this.#types.types,
      settings: this.#settings.settings,
      views: this.#views.file,
      problems,
    };
  }

  async close(): Promise<void> {
    this.#stopPolling();
    await this.#watch?.close();
    this.#watch = null;
  }

  /**
   * Begins to watch, or begins anew where links lead elsewhere now. What changed since the reading is found while the watcher starts, so it
   * may wait until the first picture is drawn: starting looks at every file once more.
   */
  async watch(): Promise<void> {
    const { root, inTurn } = this.#options;
    const elsewhere = this.#elsewhere;
    if (this.#watch !== null && sameTexts(elsewhere, this.#watched)) return;
    await this.#watch?.close();
    this.#watched = elsewhere;
    this.#watch = new FolderWatch(root, {
      elsewhere,
      isAsRead: (path, stats) => isAsRead(this.#index.at(path), stats),
      onBatch: (batch) => inTurn(() => this.#refresh(batch)),
      onFailure: (cause) => this.#onWatchFailure(cause),
    });
  }

  async #refresh(batch: Batch): Promise<void> {
    const refreshed = await refresh(this.#options.root, this.#index, batch, this.#options.onText);
    if (refreshed === null) {
      this.#lost();
      return;
    }
    this.#gone = false;
    if (refreshed.scan !== null) {
      this.#scanProblems = refreshed.scan.problems;
      this.#elsewhere = refreshed.scan.elsewhere;
      await this.watch();
    }
    const news = batch.folderFiles ? await this.#readFolderFiles() : {};
    const quiet = refreshed.changes === null && Object.keys(news).length === 0;
    if (quiet && this.#told === JSON.stringify(this.#problems())) return;
    this.#tell({ ...(refreshed.changes ?? NOTHING), ...news });
  }

  async #readFolderFiles(): Promise<FolderNews> {
    const { root, onText } = this.#options;
    return this.#takeFolderFiles(await readTeamTypes(root), await readSettingsFile(root), await readViewsFile(root, onText));
  }

  /** Returns what of it differs from what was known. */
  #takeFolderFiles(types: FolderTypes, settings: FolderSettings, views: FolderViews): FolderNews {
    const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
    const news = {
      ...(same(types.types, this.#types.types) ? {} : { types: types.types }),
      ...(same(settings.settings, this.#settings.settings) ? {} : { settings: settings.settings }),
      ...(same(views.file, this.#views.file) ? {} : { views: views.file }),
    };
    this.#types = types;
    this.#settings = settings;
    this.#views = views;
    return news;
  }

  /** The folder was unmounted, renamed or deleted: say so, keep what is shown, and look out for its return. */
  #lost(): void {
    if (!this.#gone) {
      this.#gone = true;
      this.#tell(NOTHING);
    }
    this.#startPolling();
  }

  #onWatchFailure(cause: unknown): void {
    // A single folder that may not be listed is the scan's to report, and one that just vanished gives an event of its own.
    if (["EACCES", "EPERM", "ENOENT"].includes(codeOf(cause) ?? "") || this.#watchProblem !== null) return;
    this.#watchProblem = hostProblem("WATCH-FAILED", said("disk:folder.watch", { reason: reasonOf(cause) }));
    this.#tell(NOTHING);
    this.#startPolling();
  }

  #startPolling(): void {
    if (this.#poll !== null) return;
    let waiting = false;
    this.#poll = setInterval(() => {
      if (waiting) return;
      waiting = true;
      this.#options.inTurn(async () => {
        waiting = false;
        await this.#onPoll();
      });
    }, POLL);
    this.#poll.unref();
  }

  #stopPolling(): void {
    if (this.#poll !== null) clearInterval(this.#poll);
    this.#poll = null;
  }

  async #onPoll(): Promise<void> {
    await this.#refresh({ files: staleFiles(this.#index), names: true, folderFiles: true });
    if (this.#gone || this.#watchProblem !== null) return;
    this.#stopPolling();
    // The watcher held on to the folder that went away.
    await this.#watch?.close();
    this.#watch = null;
    await this.watch();
  }

  #problems(): Problem[] {
    const gone = this.#gone ? [hostProblem("FOLDER-GONE", said("disk:folder.goneShown"))] : [];
    const watching = this.#watchProblem === null ? [] : [this.#watchProblem];
    return [
      ...gone,
      ...watching,
      ...this.#keptProblems,
      ...this.#scanProblems,
      ...this.#types.problems,
      ...this.#settings.problems,
      ...this.#views.problems,
      ...this.#index.problems(),
    ];
  }

  #tell(changes: Omit<FolderChanged, "problems">): void {
    const problems = this.#problems();
    this.#told = JSON.stringify(problems);
    this.#options.onNews({ ...changes, problems });
  }
}

function isAsRead(known: KnownFile | null, stats: Stats | undefined): boolean {
  if (known === null || stats === undefined) return false;
  return known.stamp === stampOf(stats) && stats.mtimeMs < known.readAt - CLOCK_TICK;
}

const sameTexts = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((text) => b.includes(text));
