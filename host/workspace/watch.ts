// Tells that something in the folder may have changed, and where. Believes nothing: what a file holds now is for the workspace to read.
// One chokidar watcher on the root; bursts (a checkout of another branch) come as one batch. Links are not followed here, since a loop of
// links would never end; the scan names what they lead to.
import type { Stats } from "node:fs";
import { basename, dirname, relative, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { isInside } from "./confine.ts";
import { isFolderFile, isMarkdownName, isSkippedFolder } from "./names.ts";

/** What may have changed since the last batch. */
export interface Batch {
  /** Absolute paths of files whose bytes may differ. */
  readonly files: ReadonlySet<string>;
  /** Names came or went: the folder has to be scanned again. */
  readonly names: boolean;
  /** team-types.json, teamscape.yml or the like. */
  readonly folderFiles: boolean;
}

export interface WatchOptions {
  /** Real paths outside the root that belong to the folder by a link. */
  readonly elsewhere: readonly string[];
  /** Asked about each file while the watcher starts, so that what changed between reading and watching is found. Absolute path. */
  isAsRead(path: string, stats: Stats | undefined): boolean;
  onBatch(batch: Batch): void;
  /** Watching does not work here (any more). */
  onFailure(cause: unknown): void;
}

/** Quiet time that ends a burst, and the longest that a burst may hold back what came first. Milliseconds. */
const SETTLE = 40;
const LONGEST = 250;

export class FolderWatch {
  readonly #root: string;
  readonly #options: WatchOptions;
  readonly #watcher: FSWatcher;
  #files = new Set<string>();
  #names = false;
  #folderFiles = false;
  #since: number | null = null;
  #timer: NodeJS.Timeout | null = null;
  #ready = false;

  /** @param root real path of the folder */
  constructor(root: string, options: WatchOptions) {
    this.#root = root;
    this.#options = options;
    this.#watcher = watch([root, ...options.elsewhere], {
      ignoreInitial: false,
      followSymlinks: false,
      alwaysStat: true,
      ignored: (path, stats) => this.#isIgnored(path, stats),
    });
    this.#watcher.on("add", (path, stats) => this.#added(path, stats));
    this.#watcher.on("change", (path) => this.#note(path, false));
    this.#watcher.on("unlink", (path) => this.#note(path, true));
    this.#watcher.on("addDir", (path) => {
      if (this.#ready) this.#note(path, true);
    });
    this.#watcher.on("unlinkDir", (path) => this.#note(path, true));
    this.#watcher.on("error", (cause) => options.onFailure(cause));
    this.#watcher.on("ready", () => {
      this.#ready = true;
      // What went away, or was renamed, before the watcher stood gave no event.
      this.#folderFiles = true;
      this.#note(root, true);
    });
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#watcher.close();
  }

  #added(path: string, stats: Stats | undefined): void {
    if (!this.#ready && (isFolderFile(basename(path)) || this.#options.isAsRead(path, stats))) return;
    this.#note(path, true);
  }

  #note(path: string, names: boolean): void {
    const name = basename(path);
    if (isFolderFile(name) && dirname(path) === this.#root) {
      this.#folderFiles = true;
      this.#names = true;
    } else {
      this.#files.add(path);
      this.#names ||= names;
    }
    const now = performance.now();
    this.#since ??= now;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#deliver(), Math.max(0, Math.min(SETTLE, this.#since + LONGEST - now)));
  }

  #deliver(): void {
    const batch = { files: this.#files, names: this.#names, folderFiles: this.#folderFiles };
    this.#files = new Set();
    this.#names = false;
    this.#folderFiles = false;
    this.#since = null;
    this.#timer = null;
    this.#options.onBatch(batch);
  }

  #isIgnored(path: string, stats: Stats | undefined): boolean {
    const way = relative(this.#root, path);
    const outside = !isInside(this.#root, path);
    if (way === "" || (outside && this.#options.elsewhere.includes(path))) return false;
    const names = outside ? [basename(path)] : way.split(sep);
    const name = names.pop() ?? "";
    if (names.some(isSkippedFolder)) return true;
    if (stats?.isFile()) return !isMarkdownName(name) && !isFolderFile(name);
    return isSkippedFolder(name) && !isFolderFile(name);
  }
}
