// Where layout put teams that have no position of their own, kept per folder on this machine, outside the folder. Losing it costs a new
// layout and nothing else, so what cannot be read is ignored, and what cannot be written is not worth a message.
import { mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import type { Position } from "../../shared/card/types.ts";
import { isInside } from "./confine.ts";
import { codeOf } from "./problem-codes.ts";
import { hashOf } from "./read.ts";

export type Placed = Readonly<Record<string, Position>>;

const stateSchema = z.object({
  version: z.literal(1),
  placed: z.record(z.string(), z.object({ x: z.number(), y: z.number() })),
});

/** Where this system keeps what an app may forget. */
export function defaultStateDir(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const home = homedir();
  switch (platform) {
    case "win32":
      return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), "teamscape");
    case "darwin":
      return join(home, "Library", "Application Support", "teamscape");
    default:
      return join(env.XDG_STATE_HOME || join(home, ".local", "state"), "teamscape");
  }
}

export class StateStore {
  readonly #file: string;
  readonly #folder: string;
  readonly #temp: string;

  /**
   * @param folder real path of the opened folder
   * @param stateDir made when it is first needed
   */
  constructor(folder: string, stateDir: string) {
    const name = `placed-${hashOf(Buffer.from(folder)).slice(0, 32)}.json`;
    this.#folder = folder;
    this.#file = join(resolve(stateDir), name);
    this.#temp = join(resolve(stateDir), `.${name}.${process.pid}.tmp`);
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
      if (await this.#wouldBeInFolder()) return;
      await mkdir(dirname(this.#file), { recursive: true });
      await writeFile(this.#temp, JSON.stringify({ version: 1, placed }));
      await rename(this.#temp, this.#file);
    } catch (cause) {
      if (codeOf(cause) === null) throw cause;
      await rm(this.#temp, { force: true }).catch(() => null);
    }
  }

  /** True when somebody opened a folder around the state, such as their home: nothing of ours is written into an opened folder. */
  async #wouldBeInFolder(): Promise<boolean> {
    let nearest = dirname(this.#file);
    let rest = "";
    for (;;) {
      try {
        return isInside(this.#folder, join(await realpath(nearest), rest));
      } catch (cause) {
        if (codeOf(cause) !== "ENOENT" || dirname(nearest) === nearest) throw cause;
        rest = join(basename(nearest), rest);
        nearest = dirname(nearest);
      }
    }
  }
}
