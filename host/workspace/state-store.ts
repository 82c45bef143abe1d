// Where layout put teams that have no position of their own, kept per folder on this machine, outside the folder. Losing it costs a new
// layout and nothing else, so what cannot be read is ignored, and what cannot be written is not worth a message.
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import type { Position } from "../../shared/card/types.ts";
import { codeOf } from "./problem-codes.ts";
import { liesInFolder, stateFile } from "./state-place.ts";

export type Placed = Readonly<Record<string, Position>>;

const stateSchema = z.object({
  version: z.literal(1),
  placed: z.record(z.string(), z.object({ x: z.number(), y: z.number() })),
});

export class StateStore {
  readonly #file: string;
  readonly #folder: string;
  readonly #temp: string;

  /**
   * @param folder real path of the opened folder
   * @param stateDir made when it is first needed
   */
  constructor(folder: string, stateDir: string) {
    this.#folder = folder;
    this.#file = stateFile("placed", folder, stateDir);
    this.#temp = join(dirname(this.#file), `.${basename(this.#file)}.${process.pid}.tmp`);
  }

  async load(): Promise<Placed> {
    try {
      const state = stateSchema.safeParse(JSON.parse(await readFile(this.#file, "utf8")));
      return state.success ? state.data.placed : {};
    } catch (cause) {
      if (codeOf(cause) === null && !(cause instanceof SyntaxError)) throw cause;
      return {};
    }
  }

  /** Replaces what was kept. Call one at a time. */
  async save(placed: Placed): Promise<void> {
    try {
      if (await liesInFolder(this.#file, this.#folder)) return;
      await mkdir(dirname(this.#file), { recursive: true });
      await writeFile(this.#temp, JSON.stringify({ version: 1, placed }));
      await rename(this.#temp, this.#file);
    } catch (cause) {
      if (codeOf(cause) === null) throw cause;
      await rm(this.#temp, { force: true }).catch(() => null);
    }
  }
}
