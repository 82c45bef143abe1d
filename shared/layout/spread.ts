// Things in a row, each as near to where it would like to be as the others let it.

export interface Wish {
  readonly at: number;
  readonly length: number;
}

/**
 * Starts of the intervals, in the given order, `gap` apart, none before `from`; those that push each other share the way they are off
 * evenly, as in isotonic regression.
 */
export function spread(wishes: readonly Wish[], gap: number, from: number): readonly number[] {
  /** Runs of intervals that touch: where the run would like to begin, how many say so, and how long it is. */
  const runs: { at: number; count: number; length: number }[] = [];
  for (const { at, length } of wishes) {
    let run = { at, count: 1, length: length + gap };
    for (let last = runs.at(-1); last !== undefined && last.at + last.length > run.at; last = runs.at(-1)) {
      runs.pop();
      const at = (last.at * last.count + (run.at - last.length) * run.count) / (last.count + run.count);
      run = { at, count: last.count + run.count, length: last.length + run.length };
    }
    runs.push(run);
  }
  const starts: number[] = [];
  let next = from;
  let i = 0;
  for (const { at, count } of runs) {
    let x = Math.max(at, next);
    for (let n = 0; n < count; n++, i++) {
      starts.push(x);
      x += (wishes[i]?.length ?? 0) + gap;
    }
    next = x;
  }
  return starts;
}
