// Work that can be done in steps, with pauses between them: whoever need not pause runs it to its end.

/** What it returns in the end. What it yields on the way is not wanted. */
export function finished<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
