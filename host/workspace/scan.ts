// Finds the Markdown files below a folder by their names. Reads no card; the rules are those of docs/card-format.md, "Finding cards".
//
// Real files come first, symbolic links afterwards and in order, each target once: so a link is always the second name, a loop ends where
// it begins, and two runs over the same folder find the same files in the same order.
import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Ignore } from "ignore";
import type { Problem } from "../../shared/result.ts";
import { said } from "../../shared/words/said.ts";
import { isInside } from "./confine.ts";
import { readIgnoreFile } from "./ignore-file.ts";
import { isMarkdownName, isSkippedFolder, TEMP_PREFIX } from "./names.ts";
import { namingProblems } from "./naming-problems.ts";
import { codeOf, hostProblem, reasonOf } from "./problem-codes.ts";

/** Most Markdown files of one folder that are read. */
const MAX_FILES = 50_000;
/** Most folders that are listed: a link to a whole disk is not the organisation. */
const MAX_FOLDERS = 20_000;

export interface FoundFile {
  /** Relative to the folder, POSIX form: the card's identity. */
  readonly path: string;
  /** Where the bytes are, links resolved. May lie outside the folder, but only because a link in it leads there. */
  readonly real: string;
}

export interface Scan {
  /** Sorted by path. */
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
  /** Real paths outside the folder that links in it lead to; the watch looks at them too. */
  readonly elsewhere: readonly string[];
  /** Absolute paths of our own temporary files that were seen. */
  readonly temps: readonly string[];
}

interface Link {
  readonly path: string;
  readonly name: string;
}

/**
 * @param root real path of the folder
 * @param maxFiles files to stop at, MAX_FILES unless a test says otherwise
 * @returns never rejects: what could not be listed is a Problem, and a root that is gone gives FOLDER-GONE
 */
export async function scanFolder(root: string, maxFiles = MAX_FILES): Promise<Scan> {
  const scanner = new Scanner(root, maxFiles, await readIgnoreFile(root));
  return scanner.run();
}

class Scanner {
  readonly #root: string;
  readonly #maxFiles: number;
  readonly #ignore: Ignore | null;
  readonly #files = new Map<string, FoundFile>();
  readonly #folders = new Set<string>();
  readonly #links: Link[] = [];
  readonly #problems: Problem[] = [];
  readonly #elsewhere = new Set<string>();
  readonly #temps: string[] = [];
  #left = 0;
  #unlisted = 0;

  constructor(root: string, maxFiles: number, ignored: { readonly rules: Ignore | null; readonly problems: readonly Problem[] }) {
    this.#root = root;
    this.#maxFiles = maxFiles;
    this.#ignore = ignored.rules;
    this.#problems.push(...ignored.problems);
  }

  async run(): Promise<Scan> {
    await this.#walk(this.#root, "");
    for (let next = 0; next < this.#links.length; next++) {
      const link = this.#links[next];
      if (link !== undefined) await this.#follow(link);
    }
    if (this.#left > 0) {
      this.#problems.push(hostProblem("FOLDER-LIMIT", said("disk:folder.files", { most: this.#maxFiles, left: this.#left })));
    }
    if (this.#unlisted > 0) {
      this.#problems.push(hostProblem("FOLDER-LIMIT", said("disk:folder.folders", { most: MAX_FOLDERS })));
    }
    const files = [...this.#files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
      files,
      problems: [...this.#problems, ...namingProblems(files.map((file) => file.path))],
      elsewhere: [...this.#elsewhere],
      temps: this.#temps,
    };
  }

  /** @param path the folder's path relative to the root, "" for the root */
  async #walk(real: string, path: string): Promise<void> {
    const pending = [{ real, path }];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
      if (this.#folders.has(folder.real)) continue;
      if (this.#folders.size >= MAX_FOLDERS) {
        this.#unlisted++;
        continue;
      }
      this.#folders.add(folder.real);
      const inner: { real: string; path: string }[] = [];
      for (const entry of await this.#list(folder.real, folder.path)) {
        const path = folder.path === "" ? entry.name : `${folder.path}/${entry.name}`;
        if (entry.isDirectory()) {
          if (!isSkippedFolder(entry.name) && !this.#ignored(`${path}/`))
            inner.push({ real: join(folder.real, entry.name), path });
        } else if (entry.isSymbolicLink()) {
          if (!isSkippedFolder(entry.name) && !this.#ignored(path)) this.#links.push({ path, name: entry.name });
        } else if (entry.isFile()) {
          if (entry.name.startsWith(TEMP_PREFIX)) this.#temps.push(join(folder.real, entry.name));
          else if (isMarkdownName(entry.name) && !this.#ignored(path)) this.#add({ path, real: join(folder.real, entry.name) });
        }
      }
      pending.push(...inner.reverse());
    }
  }

  async #list(real: string, path: string): Promise<readonly Dirent[]> {
    try {
      return (await readdir(real, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (cause) {
      if (path === "" && codeOf(cause) === "ENOENT") this.#problems.push(hostProblem("FOLDER-GONE", said("disk:folder.gone")));
      else if (codeOf(cause) !== "ENOENT") {
        const what = { path: path || said("disk:folder.itself"), reason: reasonOf(cause) };
        this.#problems.push(hostProblem("FOLDER-UNREADABLE", said("disk:folder.unlisted", what), path));
      }
      return [];
    }
  }

  #add(file: FoundFile): void {
    if (file.path.includes("\\")) {
      this.#problems.push(hostProblem("NAME-BACKSLASH", said("disk:name.backslash", { path: file.path }), file.path));
    } else if (this.#files.size >= this.#maxFiles) this.#left++;
    else this.#files.set(file.real, file);
  }

  async #follow(link: Link): Promise<void> {
    try {
      const real = await realpath(join(this.#root, link.path));
      const target = await stat(real);
      if (target.isDirectory()) await this.#followFolder(link, real);
      else if (target.isFile() && isMarkdownName(link.name)) this.#followFile(link, real);
    } catch (cause) {
      if (codeOf(cause) === "ELOOP") {
        this.#problems.push(hostProblem("LINK-LOOP", said("disk:link.loop", { path: link.path }), link.path));
      } else if (isMarkdownName(link.name)) {
        const what = said("disk:link.broken", { path: link.path, reason: reasonOf(cause) });
        this.#problems.push(hostProblem("LINK-BROKEN", what, link.path));
      }
    }
  }

  async #followFolder(link: Link, real: string): Promise<void> {
    if (this.#folders.has(real) || isInside(real, this.#root)) {
      this.#problems.push(hostProblem("LINK-LOOP", said("disk:link.read", { path: link.path }), link.path));
      return;
    }
    if (!isInside(this.#root, real)) this.#elsewhere.add(real);
    await this.#walk(real, link.path);
  }

  #followFile(link: Link, real: string): void {
    const first = this.#files.get(real);
    if (first !== undefined) {
      const what = said("disk:link.second", { path: link.path, first: first.path });
      this.#problems.push(hostProblem("LINK-SECOND-NAME", what, link.path));
      return;
    }
    if (!isInside(this.#root, real)) this.#elsewhere.add(real);
    this.#add({ path: link.path, real });
  }

  #ignored(path: string): boolean {
    return this.#ignore?.ignores(path) ?? false;
  }
}
