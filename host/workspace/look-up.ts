// What a Change may rely on: the file that it names, found by the scan, with the very bytes that it was made for. Reads only.
import { join } from "node:path";
import { err, ok, type Problem, type Result } from "../../shared/result.ts";
import { said } from "../../shared/words/said.ts";
import { refusePath } from "./confine.ts";
import type { FilePort } from "./file-port.ts";
import { codeOf, hostProblem } from "./problem-codes.ts";
import { hashOf, MAX_BYTES } from "./read.ts";
import type { FoundFile } from "./scan.ts";
import type { Trash } from "./steps.ts";
import type { TextMemory } from "./text-memory.ts";
import { changedOnDisk, notWritten } from "./unit-of-work.ts";

/** The folder as a Change sees it. */
export interface ApplyContext {
  readonly port: FilePort;
  /** Real path of the folder. */
  readonly root: string;
  /** The scan's word on which file a path names; null for what it did not find. */
  readonly find: (path: string) => FoundFile | null;
  /** Every file that the scan found. */
  readonly known: () => Iterable<FoundFile>;
  readonly texts: TextMemory;
  readonly trash: Trash;
  /** Names that the folder had since it was opened and has no more. */
  readonly had: ReadonlySet<string>;
}

/** `conflict`: another program was faster; trying again as it is will not help. */
export interface Refusal {
  readonly kind: "conflict" | "failed";
  readonly problem: Problem;
}

export interface LookedUp {
  readonly found: FoundFile;
  readonly bytes: Uint8Array;
}

/** @param base hash of the bytes that the Change was made for */
export async function lookUp(context: ApplyContext, path: string, base: string): Promise<Result<LookedUp, Refusal>> {
  const { port } = context;
  const fail = (problem: Problem) => err<Refusal>({ kind: "failed", problem });
  const conflict = err<Refusal>({ kind: "conflict", problem: changedOnDisk(path) });
  const misspelt = refusePath(path);
  if (misspelt !== null) return fail(misspelt);
  const found = context.find(path);
  if (found === null) {
    // Bytes that were here once: the file was deleted or renamed since. Others were never asked for by our own page.
    if (context.texts.get(base) !== null) return conflict;
    return fail(hostProblem("FILE-GONE", said("disk:file.gone", { path }), path));
  }
  try {
    // A folder on the way may have become a link since the scan; then this is another file.
    if ((await port.realPath(join(context.root, path))) !== found.real) return conflict;
    const bytes = await port.read(found.real);
    if (bytes.length > MAX_BYTES) {
      return fail(hostProblem("FILE-LIMIT", said("disk:file.largeEdit", { path }), path));
    }
    return hashOf(bytes) === base ? ok({ found, bytes }) : conflict;
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return conflict;
    return fail(notWritten(path, cause));
  }
}
