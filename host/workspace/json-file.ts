// One small JSON file of the app's own, such as its settings. Reading never fails the app: what is missing or broken reads
// as null and is replaced at the next write. Not for team cards.
import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { err, ok, type Problem, type Result } from "../../shared/result.ts";
import { said } from "../../shared/words/said.ts";
import { hostProblem, reasonOf } from "./problem-codes.ts";

export interface JsonFile {
  /** The parsed value; null when there is no file, it cannot be read or is not JSON. */
  read(): Promise<unknown>;
  /** Replaces the file as a whole or leaves the old one. Writes run one after the other, in the order they were asked for. */
  write(value: unknown): Promise<Result<void>>;
}

export function jsonFile(path: string): JsonFile {
  let line: Promise<unknown> = Promise.resolve();
  return {
    async read() {
      try {
        return JSON.parse(await readFile(path, "utf8")) as unknown;
      } catch {
        return null; // See the header: a first start and a broken file are the same to the app.
      }
    },
    write(value) {
      const written = line.then(() => replace(path, `${JSON.stringify(value, null, 2)}\n`));
      line = written;
      return written;
    },
  };
}

/** Writes a file the user chose a name for, such as an exported picture: whole or not at all. */
export async function writeChosenFile(path: string, data: Uint8Array): Promise<Result<void>> {
  return replace(path, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
}

async function replace(path: string, data: string | Buffer): Promise<Result<void>> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, data);
    return ok(undefined);
  } catch (cause) {
    return err([notWritten(path, cause)]);
  }
}

function notWritten(path: string, cause: unknown): Problem {
  return hostProblem("FILE-NOT-WRITTEN", said("disk:save.chosen", { path, reason: reasonOf(cause) }));
}
