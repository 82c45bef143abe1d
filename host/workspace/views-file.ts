// The folder's saved views: teamscape.views.yml as it is on the disk. Reads only; it is written like any card, by a Change. What stands in it is
// read by shared/views/views-file.ts.
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../shared/result.ts";
import type { ViewsFile } from "../../shared/views/types.ts";
import { readViews, VIEWS_FILE } from "../../shared/views/views-file.ts";
import { said } from "../../shared/words/said.ts";
import { codeOf, hostProblem, reasonOf } from "./problem-codes.ts";
import { decode, hashOf, type OnText } from "./read.ts";
import { readSmallFile } from "./read-small.ts";
import type { FoundFile } from "./scan.ts";

export interface FolderViews {
  readonly file: ViewsFile;
  /** Null where there is none, or none that may be written. */
  readonly found: FoundFile | null;
  readonly problems: readonly Problem[];
}

export const NO_VIEWS: FolderViews = { file: { kind: "none" }, found: null, problems: [] };

/**
 * Never rejects: a file that cannot be read is a Problem, and the app goes on without views.
 * @param root real path of the folder
 * @param onText told the text, by its hash
 */
export async function readViewsFile(root: string, onText: OnText): Promise<FolderViews> {
  const unreadable = (problem: Problem): FolderViews => ({ file: { kind: "unreadable" }, found: null, problems: [problem] });
  try {
    const real = await realpath(join(root, VIEWS_FILE));
    const bytes = await readSmallFile(real);
    if (bytes === null) {
      return unreadable(hostProblem("FILE-LIMIT", said("files:views.large", { file: VIEWS_FILE }), VIEWS_FILE));
    }
    const text = decode(VIEWS_FILE, bytes);
    if (!text.ok) return unreadable(text.error);
    const hash = hashOf(bytes);
    onText(hash, text.value);
    const { problems } = readViews(text.value);
    return { file: { kind: "text", hash, text: text.value }, found: { path: VIEWS_FILE, real }, problems };
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return NO_VIEWS;
    const what = said("disk:file.unreadCheck", { path: VIEWS_FILE, reason: reasonOf(cause) });
    return unreadable(hostProblem("FILE-UNREADABLE", what, VIEWS_FILE));
  }
}
