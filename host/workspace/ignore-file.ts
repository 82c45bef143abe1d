// .teamscapeignore at the top of the folder: what is no card, in the syntax of .gitignore.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import createIgnore, { type Ignore } from "ignore";
import type { Problem } from "../../shared/result.ts";
import { said } from "../../shared/words/said.ts";
import { IGNORE_FILE } from "./names.ts";
import { codeOf, hostProblem, reasonOf } from "./problem-codes.ts";

/** `rules` is null when there is no such file or it cannot be read; the latter is a Problem. */
export async function readIgnoreFile(
  root: string,
): Promise<{ readonly rules: Ignore | null; readonly problems: readonly Problem[] }> {
  try {
    const text = await readFile(join(root, IGNORE_FILE), "utf8");
    return { rules: createIgnore().add(text.replace(/^\uFEFF/, "")), problems: [] };
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return { rules: null, problems: [] };
    const what = said("disk:folder.ignore", { file: IGNORE_FILE, reason: reasonOf(cause) });
    return { rules: null, problems: [hostProblem("IGNORE-UNREADABLE", what, IGNORE_FILE)] };
  }
}
