// A copy of the shipped sample organisation that the user may edit: an installed app cannot write beside itself. Made once;
// later versions of the app leave it alone, because by then it is the user's.
import { cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { err, ok, type Result } from "../../shared/result.ts";
import { said } from "../../shared/words/said.ts";
import { hostProblem, reasonOf } from "./problem-codes.ts";

/** Absolute path of the copy, which is made when it is not there. */
export async function sampleCopy(shipped: string, copy: string): Promise<Result<string>> {
  if (await isFolder(copy)) return ok(copy);
  // Under another name first: a copy that was cut short must not pass for the whole the next time.
  const unfinished = `${copy}.unfinished`;
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(dirname(copy), { recursive: true });
    await cp(shipped, unfinished, { recursive: true });
    await rename(unfinished, copy);
    return ok(copy);
  } catch (cause) {
    return err([hostProblem("SAMPLE-NOT-COPIED", said("disk:folder.sample", { path: copy, reason: reasonOf(cause) }))]);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false; // Not there yet.
  }
}
