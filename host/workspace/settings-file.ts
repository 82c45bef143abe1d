// The folder's own weights and thresholds: teamscape.yml. Read only, never written. What its keys mean is in shared/score/read-settings.ts.
import { join } from "node:path";
import type { Problem } from "../../shared/result.ts";
import { readSettings } from "../../shared/score/read-settings.ts";
import { DEFAULT_SETTINGS, type ScoreSettings } from "../../shared/score/settings.ts";
import { said } from "../../shared/words/said.ts";
import { SETTINGS_FILES } from "./names.ts";
import { codeOf, hostProblem, reasonOf } from "./problem-codes.ts";
import { decode } from "./read.ts";
import { readSmallFile } from "./read-small.ts";

export interface FolderSettings {
  /** The defaults, with what the file says laid over them. */
  readonly settings: ScoreSettings;
  readonly problems: readonly Problem[];
}

export const NO_SETTINGS: FolderSettings = { settings: DEFAULT_SETTINGS, problems: [] };

/** Never rejects: a file that cannot be read is a Problem, and the defaults are used. */
export async function readSettingsFile(root: string): Promise<FolderSettings> {
  const [first, ...others] = (await Promise.all(SETTINGS_FILES.map((name) => readOne(root, name)))).filter(
    (file) => file !== null,
  );
  if (first === undefined) return NO_SETTINGS;
  const unused = others.map(({ name }) =>
    hostProblem("SETTINGS-TWO", said("files:settings.two", { file: name, first: first.name }), name),
  );
  return { settings: first.settings, problems: [...first.problems, ...unused] };
}

/** null when there is no such file. */
async function readOne(root: string, name: string): Promise<(FolderSettings & { readonly name: string }) | null> {
  const defaults = (problem: Problem) => ({ name, settings: DEFAULT_SETTINGS, problems: [problem] });
  try {
    const bytes = await readSmallFile(join(root, name));
    if (bytes === null) {
      return defaults(hostProblem("FILE-LIMIT", said("files:settings.large", { file: name }), name));
    }
    const text = decode(name, bytes);
    return text.ok ? { name, ...readSettings(text.value, name) } : defaults(text.error);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
    const what = said("files:settings.unread", { file: name, reason: reasonOf(cause) });
    return defaults(hostProblem("FILE-UNREADABLE", what, name));
  }
}
