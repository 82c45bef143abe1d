// Finds out whether new names may be given, before anything is written: nothing is taken under any spelling, the scan would list it, and the
// folder can be written to. One per Change, so that a name which an earlier step will take counts as taken.
import { join, sep } from "node:path";
import type { Ignore } from "ignore";
import { err, ok, type Problem, type Result } from "../../shared/result.ts";
import { VIEWS_FILE } from "../../shared/views/views-file.ts";
import { type Said, said } from "../../shared/words/said.ts";
import { refusePath } from "./confine.ts";
import type { FilePort } from "./file-port.ts";
import { isMarkdownName, isSkippedFolder } from "./names.ts";
import { foldedName, portabilityFault } from "./naming-problems.ts";
import { codeOf, type HostCode, hostProblem, reasonOf } from "./problem-codes.ts";
import type { FoundFile } from "./scan.ts";
import { readOnlyFolder } from "./write-permission.ts";

/** Where a new name goes. All paths absolute. */
export interface NewPlace {
  readonly real: string;
  /** The closest folder that is there already. */
  readonly nearest: string;
  /** Folders to make first, outermost first. */
  readonly missing: readonly string[];
}

export interface NewNamesOptions {
  readonly port: FilePort;
  /** Real path of the folder. */
  readonly root: string;
  /** What the scan found. */
  readonly known: () => Iterable<FoundFile>;
  /** What .teamscapeignore leaves out; null for nothing. */
  readonly ignore: Ignore | null;
  /** Names that the folder had since it was opened: they may come back, whatever other systems say to them. */
  readonly had: ReadonlySet<string>;
}

const LONGEST_NAME = 255;

class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

const refusal = (code: HostCode, what: Said, path: string) => new Refusal(hostProblem(code, what, path));

export class NewNames {
  readonly #options: NewNamesOptions;
  /** What each folder holds, as the disk spells it, and what this Change adds. */
  readonly #names = new Map<string, Set<string>>();
  /** Folders that this Change will make. */
  readonly #planned = new Set<string>();

  constructor(options: NewNamesOptions) {
    this.#options = options;
  }

  /**
   * @param path relative to the folder
   * @param old absolute path of the file that gets the name; its own name is not in its way
   */
  async claim(path: string, old: string | null = null): Promise<Result<NewPlace, Problem>> {
    const misspelt = refusePath(path);
    if (misspelt !== null) return err(misspelt);
    try {
      this.#refuseUnlisted(path);
      return ok(await this.#place(path, old));
    } catch (cause) {
      if (cause instanceof Refusal) return err(cause.problem);
      if (codeOf(cause) === null) throw cause;
      return err(hostProblem("WRITE-FAILED", said("disk:save.notMade", { path, reason: reasonOf(cause) }), path));
    }
  }

  async #place(path: string, old: string | null): Promise<NewPlace> {
    const parts = path.split("/");
    const name = parts.pop() ?? "";
    const missing: string[] = [];
    let folder = this.#options.root;
    let nearest = folder;
    let shown = "";
    for (const part of parts) {
      shown = shown === "" ? part : `${shown}/${part}`;
      const names = await this.#namesIn(folder, path);
      const next = join(folder, part);
      if (names.has(part)) folder = this.#planned.has(next) ? next : await this.#enter(next, shown, path);
      else {
        this.#refuseName(part, names, shown, path);
        names.add(part);
        this.#planned.add(next);
        this.#names.set(next, new Set());
        missing.push(next);
        folder = next;
      }
      if (!this.#planned.has(folder)) nearest = folder;
    }
    const names = await this.#namesIn(folder, path);
    const real = join(folder, name);
    const others = new Set(names);
    if (old !== null && foldedName(old) === foldedName(real)) others.delete(old.slice(old.lastIndexOf(sep) + 1));
    this.#refuseName(name, others, path, path);
    const closed = await readOnlyFolder(this.#options.port, nearest, path);
    if (closed !== null) throw new Refusal(closed);
    names.add(name);
    return { real, nearest, missing };
  }

  /** The real path of a folder that is there; links are followed only where the scan followed them. */
  async #enter(folder: string, shown: string, path: string): Promise<string> {
    const real = await this.#options.port.realPath(folder);
    if (real === folder) return real;
    for (const file of this.#options.known()) {
      if (file.path.startsWith(`${shown}/`) && file.real.startsWith(real + sep)) return real;
    }
    throw refusal("WRITE-FOLDER", said("disk:save.linkedFolder", { folder: shown }), path);
  }

  async #namesIn(folder: string, path: string): Promise<Set<string>> {
    let names = this.#names.get(folder);
    if (names === undefined) {
      try {
        names = new Set(await this.#options.port.list(folder));
      } catch (cause) {
        if (codeOf(cause) !== "ENOTDIR") throw cause;
        throw refusal("WRITE-FOLDER", said("disk:save.noFolder", { folder, path }), path);
      }
      this.#names.set(folder, names);
    }
    return names;
  }

  #refuseName(name: string, taken: ReadonlySet<string>, shown: string, path: string): void {
    const fault = this.#options.had.has(path) ? null : portabilityFault(name);
    if (fault !== null) {
      throw refusal("NAME-REFUSED", said("disk:name.refused", { name, fault }), path);
    }
    if (Buffer.byteLength(name) > LONGEST_NAME) {
      throw refusal("NAME-REFUSED", said("disk:name.long", { name: name.slice(0, 40) }), path);
    }
    if (taken.has(name)) {
      throw refusal("NAME-TAKEN", said("disk:name.taken", { path: shown }), path);
    }
    const folded = foldedName(name);
    for (const other of taken) {
      if (foldedName(other) !== folded) continue;
      throw refusal("NAME-TAKEN", said("disk:name.folded", { path: shown, other }), path);
    }
  }

  /** A file that the scan leaves out would vanish as soon as it is made. */
  #refuseUnlisted(path: string): void {
    if (path === VIEWS_FILE) return;
    const parts = path.split("/");
    const name = parts.pop() ?? "";
    if (!isMarkdownName(name)) {
      throw refusal("NAME-REFUSED", said("disk:name.unlisted", { name }), path);
    }
    const skipped = parts.find(isSkippedFolder);
    if (skipped !== undefined) {
      throw refusal("NAME-REFUSED", said("disk:name.skipped", { name: skipped }), path);
    }
    const { ignore } = this.#options;
    const folders = parts.map((_, index) => `${parts.slice(0, index + 1).join("/")}/`);
    const left = ignore === null ? undefined : [...folders, path].find((part) => ignore.ignores(part));
    if (left === undefined) return;
    throw refusal("NAME-REFUSED", said("disk:name.ignored", { part: left, path }), path);
  }
}
