// One order for problems everywhere, and keeping the identity of those that did not change. Knows nothing of what they mean.
import type { Problem } from "../result.ts";

/** By path, line (whole-file problems first), column, code, field, message: total, so that two runs give the same list. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.path, b.path) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.code, b.code) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.field ?? "", b.field ?? "") ||
    compareText(a.message, b.message)
  );
}

/** By UTF-16 code units, the order of a plain sort: the same on every machine, unlike localeCompare. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const sameProblem = (a: Problem, b: Problem): boolean => a.severity === b.severity && compareProblems(a, b) === 0;

/** `next` with every problem that `previous` also holds taken from there; `previous` itself when nothing differs. */
export function keepProblems(previous: readonly Problem[] | undefined, next: readonly Problem[]): readonly Problem[] {
  if (previous === undefined) return next;
  if (previous.length === 0) return next.length === 0 ? previous : next;
  const kept = next.map((problem) => previous.find((old) => sameProblem(old, problem)) ?? problem);
  return kept.length === previous.length && kept.every((problem, i) => problem === previous[i]) ? previous : kept;
}

/** A sorted list without `removed` and with `added` put in their places. Linear but for the sorting of `added`. */
export function mergeProblems(
  sorted: readonly Problem[],
  removed: ReadonlySet<Problem>,
  added: readonly Problem[],
): readonly Problem[] {
  const incoming = added.toSorted(compareProblems);
  const merged: Problem[] = [];
  let next = 0;
  for (const problem of sorted) {
    if (removed.has(problem)) continue;
    for (let other = incoming[next]; other !== undefined && compareProblems(other, problem) < 0; other = incoming[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(problem);
  }
  for (; next < incoming.length; next += 1) {
    const rest = incoming[next];
    if (rest !== undefined) merged.push(rest);
  }
  return merged;
}
