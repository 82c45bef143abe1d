// What was typed or asked for and is not in the folder yet, kept per folder on this machine, outside the folder, so that a crash costs nothing.
// Losing it is losing somebody's words: it is flushed to the disk before it counts as kept, and a journal that cannot be read is set
// aside, never replaced. Each window has a file of its own, so that none ever writes over what another one typed; what a window left that
// is gone goes to the next one that opens the folder. What becomes of the entries is the page's to decide.
import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { contract, type JournalEntry } from "../../shared/contract.ts";
import { err, ok, type Problem, type Result } from "../../shared/result.ts";
import { type Gap, said } from "../../shared/words/said.ts";
import { commit, discard, flushFolders, tempName } from "./atomic-write.ts";
import { diskPort, type FilePort } from "./file-port.ts";
import { codeOf, hostProblem, reasonOf } from "./problem-codes.ts";
import { SerialQueue } from "./serial-queue.ts";
import { liesInFolder, stateFile } from "./state-place.ts";

interface Kept {
  readonly journal: Entries;
  /** What was set aside, in words. */
  readonly problems: readonly Problem[];
}

type Entries = readonly JournalEntry[];

const journalSchema = z.object({
  version: z.literal(1),
  /** For a person who looks into the file; the name of the file decides. */
  folder: z.string(),
  journal: contract.calls.keepJournal.request.shape.journal,
});
const NOTHING: Kept = { journal: [], problems: [] };
/** Most entries of one journal, as the contract has it. */
const MOST_ENTRIES = 10_000;
/** Most journals of one folder that are set aside side by side. */
const MOST_BROKEN = 20;

export class JournalStore {
  readonly #file: string;
  readonly #folder: string;
  readonly #port: FilePort;
  readonly #queue = new SerialQueue();
  /** What waits for the disk, by window. */
  readonly #next = new Map<string, { journal: Entries; readonly saved: Promise<Result<void>> }>();
  /** Windows of this process that may still hand something over. */
  readonly #open = new Set<string>();
  /** Windows that were handed what others left. Back after a lost connection, one has texts of its own by now that nobody has seen yet. */
  readonly #served = new Set<string>();

  /**
   * @param folder real path of the opened folder
   * @param stateDir made when it is first needed
   */
  constructor(folder: string, stateDir: string, port: FilePort = diskPort) {
    this.#folder = folder;
    this.#file = stateFile("journal", folder, stateDir);
    this.#port = port;
  }

  /**
   * What the window kept before, and what windows left that are gone: that is this window's from now on.
   * @param window "" for who has no name; such a one is taken for gone as soon as another opens the folder
   */
  load(window = ""): Promise<Kept> {
    if (window !== "") this.#open.add(window);
    return this.#queue.run(async () => {
      const own = await this.#read(this.#fileOf(window));
      if (this.#served.has(window)) return own;
      if (window !== "") this.#served.add(window);
      const problems = [...own.problems];
      let journal = own.journal;
      const taken: string[] = [];
      for (const file of await this.#leftBehind(window)) {
        const left = await this.#read(file);
        problems.push(...left.problems);
        const joined = joinedJournals(journal, left.journal);
        if (joined === null || left.journal.length === 0) continue;
        journal = joined;
        taken.push(file);
      }
      // First kept under the new name, then taken from the old one: a crash in between leaves it twice, never not at all.
      const moved = taken.length > 0 && (await this.#replace(this.#fileOf(window), journal)).ok;
      for (const file of moved ? taken : []) await this.#port.remove(file).catch(unlessOfTheDisk);
      return { journal, problems };
    });
  }

  /** Replaces what this window handed over. Of several that wait for the disk only the last is written, and all of them learn how that went. */
  save(journal: Entries, window = ""): Promise<Result<void>> {
    if (window !== "") this.#open.add(window);
    const waiting = this.#next.get(window);
    if (waiting !== undefined) {
      waiting.journal = journal;
      return waiting.saved;
    }
    const saved = this.#queue.run(async () => {
      const last = this.#next.get(window)?.journal ?? journal;
      this.#next.delete(window);
      return this.#replace(this.#fileOf(window), last);
    });
    this.#next.set(window, { journal, saved });
    return saved;
  }

  /** The window is gone: what it handed over is for the next one that opens the folder. */
  left(window: string): void {
    this.#open.delete(window);
  }

  /** Resolves when everything that was handed over is on the disk or was refused. */
  drained(): Promise<void> {
    return this.#queue.drained();
  }

  #fileOf(window: string): string {
    return window === "" ? this.#file : this.#file.replace(/\.json$/, `.${window}.json`);
  }

  /** Journals of this folder whose windows are gone, sorted by name. */
  async #leftBehind(window: string): Promise<readonly string[]> {
    const folder = dirname(this.#file);
    const names = await this.#port.list(folder).catch((cause: unknown) => {
      unlessOfTheDisk(cause);
      return [];
    });
    const begin = basename(this.#file, ".json");
    const others = new Set([window, ...this.#open].map((other) => basename(this.#fileOf(other))));
    const isJournal = (name: string) => name.startsWith(begin) && /^(?:\.[0-9a-z-]+)?\.json$/.test(name.slice(begin.length));
    return names
      .filter((name) => isJournal(name) && !others.has(name))
      .sort()
      .map((name) => join(folder, name));
  }

  async #read(file: string): Promise<Kept> {
    try {
      const state = journalSchema.safeParse(jsonOf(new TextDecoder("utf-8").decode(await this.#port.read(file))));
      return state.success ? { journal: state.data.journal, problems: [] } : await this.#setAside(file);
    } catch (cause) {
      if (codeOf(cause) === null) throw cause;
      // No folder for the state, or a file in its way, is no journal either; saving says so.
      return codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR" ? NOTHING : await this.#setAside(file);
    }
  }

  async #replace(file: string, journal: Entries): Promise<Result<void>> {
    const temp = tempName(file);
    try {
      if (await liesInFolder(file, this.#folder)) return err([notKept(said("disk:why.inFolder"))]);
      if (journal.length === 0) {
        await this.#port.remove(file);
        return ok(undefined);
      }
      const text = JSON.stringify({ version: 1, folder: this.#folder, journal });
      await mkdir(dirname(file), { recursive: true });
      await this.#port.create(temp, Buffer.from(text), 0o600);
      await commit(this.#port, { temp, target: file });
      await flushFolders(this.#port, [file]);
      return ok(undefined);
    } catch (cause) {
      if (codeOf(cause) === null) throw cause;
      await discard(this.#port, temp);
      return err([notKept(reasonOf(cause))]);
    }
  }

  /** Keeps the bytes under another name, so that the next save does not take their place. */
  async #setAside(file: string): Promise<Kept> {
    for (let number = 1; number <= MOST_BROKEN; number++) {
      const aside = `${file}${number === 1 ? "" : `.${number}`}.broken`;
      try {
        await this.#port.link(file, aside);
        await this.#port.remove(file);
        return { journal: [], problems: [hostProblem("JOURNAL-BROKEN", said("disk:journal.aside", { path: aside }))] };
      } catch (cause) {
        if (codeOf(cause) === "EEXIST") continue;
        if (codeOf(cause) === null) throw cause;
        break;
      }
    }
    return { journal: [], problems: [hostProblem("JOURNAL-BROKEN", said("disk:journal.broken", { path: file }))] };
  }
}

/**
 * Two journals as one; null where they do not go together: too many entries, or different words for one field, of which a page shows only
 * one. The other journal then waits for the next opening.
 */
function joinedJournals(journal: Entries, more: Entries): Entries | null {
  // The same thing twice is left by a crash while it was handed on.
  const known = new Set(journal.map((entry) => JSON.stringify(entry)));
  const fresh = more.filter((entry) => !known.has(JSON.stringify(entry)));
  const places = new Set(journal.map(placeOf));
  const clash = fresh.some((entry) => entry.kind !== "change" && places.has(placeOf(entry)));
  return clash || journal.length + fresh.length > MOST_ENTRIES ? null : [...journal, ...fresh];
}

/** One for each place that text is typed into. */
const placeOf = (entry: JournalEntry): string =>
  entry.kind === "change" ? "" : JSON.stringify([entry.path, entry.kind === "field" ? entry.field : null]);

function unlessOfTheDisk(cause: unknown): void {
  if (codeOf(cause) === null) throw cause;
}

function notKept(reason: Gap): Problem {
  return hostProblem("JOURNAL-NOT-KEPT", said("disk:journal.notKept", { reason }));
}

/** Undefined for text that is no JSON, which no schema takes. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
