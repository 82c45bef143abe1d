// What was typed or asked for and is not in the folder yet, kept per folder on this machine, outside the folder, so that a crash costs nothing.
// Losing it is losing somebody's words: it is flushed to the disk before it counts as kept, and a journal that cannot be read is set
// aside, never replaced. What becomes of the entries is the page's to decide.
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { contract, type JournalEntry } from "../../shared/contract.ts";
import { err, ok, type Problem, type Result } from "../../shared/result.ts";
import { commit, discard, flushFolders, tempName } from "./atomic-write.ts";
import { diskPort, type FilePort } from "./file-port.ts";
import { codeOf, hostProblem, reasonOf } from "./problem-codes.ts";
import { SerialQueue } from "./serial-queue.ts";
import { liesInFolder, stateFile } from "./state-place.ts";

interface Kept {
  readonly journal: readonly JournalEntry[];
  /** What was set aside, in words. */
  readonly problems: readonly Problem[];
}

const journalSchema = z.object({
  version: z.literal(1),
  /** For a person who looks into the file; the name of the file decides. */
  folder: z.string(),
  journal: contract.calls.keepJournal.request.shape.journal,
});
const NOTHING: Kept = { journal: [], problems: [] };
/** Most journals of one folder that are set aside side by side. */
const MOST_BROKEN = 20;

export class JournalStore {
  readonly #file: string;
  readonly #folder: string;
  readonly #port: FilePort;
  readonly #queue = new SerialQueue();
  #next: { readonly journal: readonly JournalEntry[]; readonly saved: Promise<Result<void>> } | null = null;

  /**
   * @param folder real path of the opened folder
   * @param stateDir made when it is first needed
   */
  constructor(folder: string, stateDir: string, port: FilePort = diskPort) {
    this.#folder = folder;
    this.#file = stateFile("journal", folder, stateDir);
    this.#port = port;
  }

  /** What was kept last. */
  load(): Promise<Kept> {
    return this.#queue.run(async () => {
      const text = await this.#read();
      if (typeof text !== "string") return text;
      const state = journalSchema.safeParse(jsonOf(text));
      return state.success ? { journal: state.data.journal, problems: [] } : await this.#setAside();
    });
  }

  /** Replaces what was kept. Of several that wait for the disk only the last is written, and all of them learn how that went. */
  save(journal: readonly JournalEntry[]): Promise<Result<void>> {
    if (this.#next !== null) {
      this.#next = { journal, saved: this.#next.saved };
      return this.#next.saved;
    }
    const saved = this.#queue.run(async () => {
      const last = this.#next?.journal ?? journal;
      this.#next = null;
      return this.#replace(last);
    });
    this.#next = { journal, saved };
    return saved;
  }

  /** Resolves when everything that was handed over is on the disk or was refused. */
  drained(): Promise<void> {
    return this.#queue.drained();
  }

  async #read(): Promise<string | Kept> {
    try {
      return new TextDecoder("utf-8").decode(await this.#port.read(this.#file));
    } catch (cause) {
      if (codeOf(cause) === null) throw cause;
      // No folder for the state, or a file in its way, is no journal either; saving says so.
      return codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR" ? NOTHING : await this.#setAside();
    }
  }

  async #replace(journal: readonly JournalEntry[]): Promise<Result<void>> {
    const temp = tempName(this.#file);
    try {
      if (await liesInFolder(this.#file, this.#folder)) return err([notKept("its place lies in the opened folder itself")]);
      if (journal.length === 0) {
        await this.#port.remove(this.#file);
        return ok(undefined);
      }
      const text = JSON.stringify({ version: 1, folder: this.#folder, journal });
      await mkdir(dirname(this.#file), { recursive: true });
      await this.#port.create(temp, Buffer.from(text), 0o600);
      await commit(this.#port, { temp, target: this.#file });
      await flushFolders(this.#port, [this.#file]);
      return ok(undefined);
    } catch (cause) {
      if (codeOf(cause) === null) throw cause;
      await discard(this.#port, temp);
      return err([notKept(reasonOf(cause))]);
    }
  }

  /** Keeps the bytes under another name, so that the next save does not take their place. */
  async #setAside(): Promise<Kept> {
    for (let number = 1; number <= MOST_BROKEN; number++) {
      const aside = `${this.#file}${number === 1 ? "" : `.${number}`}.broken`;
      try {
        await this.#port.link(this.#file, aside);
        await this.#port.remove(this.#file);
        const message = `What was left unsaved the last time could not be read. It is kept as ${aside}; copy from it what you miss.`;
        return { journal: [], problems: [hostProblem("JOURNAL-BROKEN", message)] };
      } catch (cause) {
        if (codeOf(cause) === "EEXIST") continue;
        if (codeOf(cause) === null) throw cause;
        break;
      }
    }
    const message = `What was left unsaved the last time could not be read nor set aside: ${this.#file}. Move it away before you edit.`;
    return { journal: [], problems: [hostProblem("JOURNAL-BROKEN", message)] };
  }
}

function notKept(why: string): Problem {
  const message = `What is not saved yet could not be kept for the next start: ${why}. It stays in this window; save it before you close.`;
  return hostProblem("JOURNAL-NOT-KEPT", message);
}

/** Undefined for text that is no JSON, which no schema takes. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
