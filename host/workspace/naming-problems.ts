// Names that are fine on this disk and would be trouble on a colleague's: said, never changed.
import type { Problem } from "../../shared/result.ts";
import { hostProblem } from "./problem-codes.ts";

/** @param paths sorted: of two that clash, the later one has the Problem */
export function namingProblems(paths: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const path of paths) {
    const first = seen.get(foldedName(path));
    if (first === undefined) seen.set(foldedName(path), path);
    else {
      const message = `${path} and ${first} differ only in case or accents. Windows and macOS keep one of them: rename one.`;
      problems.push(hostProblem("NAME-CLASH", message, path));
    }
    for (const name of path.split("/")) {
      const fault = portabilityFault(name);
      if (fault === null) continue;
      problems.push(hostProblem("NAME-PORTABLE", `The name ${name} ${fault}, so Windows cannot store it. Rename it.`, path));
    }
  }
  return problems;
}

/** Why another system cannot store the name; null when all can. */
export function portabilityFault(name: string): string | null {
  const character = /[<>:"|?*]/.exec(name)?.[0] ?? [...name].find((c) => c < " ");
  if (character !== undefined) return `holds ${JSON.stringify(character)}`;
  if (/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i.test(name)) return "is reserved on Windows";
  if (/[. ]$/.test(name)) return "ends with a dot or a space";
  return null;
}

/** One spelling for names that macOS or Windows would take for the same. */
export function foldedName(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
