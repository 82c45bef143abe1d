// Names that are fine on this disk and would be trouble on a colleague's: said, never changed.
import type { Problem } from "../../shared/result.ts";
import { type Said, said } from "../../shared/words/said.ts";
import { hostProblem } from "./problem-codes.ts";

/** @param paths sorted: of two that clash, the later one has the Problem */
export function namingProblems(paths: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const path of paths) {
    const first = seen.get(foldedName(path));
    if (first === undefined) seen.set(foldedName(path), path);
    else {
      problems.push(hostProblem("NAME-CLASH", said("disk:name.clash", { path, other: first }), path));
    }
    for (const name of path.split("/")) {
      const fault = portabilityFault(name);
      if (fault === null) continue;
      problems.push(hostProblem("NAME-PORTABLE", said("disk:name.portable", { name, fault }), path));
    }
  }
  return problems;
}

/** Why another system cannot store the name; null when all can. */
export function portabilityFault(name: string): Said | null {
  const character = /[<>:"|?*]/.exec(name)?.[0] ?? [...name].find((c) => c < " ");
  if (character !== undefined) return said("disk:name.fault.character", { character: JSON.stringify(character) });
  if (/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i.test(name)) return said("disk:name.fault.reserved");
  if (/[. ]$/.test(name)) return said("disk:name.fault.end");
  return null;
}

/** One spelling for names that macOS or Windows would take for the same. */
export function foldedName(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
