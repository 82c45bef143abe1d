// Work that may wait until the window has nothing else to do.

/** Longest that work is put off. Milliseconds. */
const AT_LATEST = 1000;
/** Longest that a slice of work goes on where the browser does not say how long it may; and least that is left of a moment to begin. */
const SLICE_MS = 8;
const LEAST_LEFT_MS = 2;

export function whenIdle(work: () => void): void {
  // Tests drive the stores in Node, which has no idle moments.
  if (typeof requestIdleCallback === "function") requestIdleCallback(() => work(), { timeout: AT_LATEST });
  else setTimeout(work);
}

/** Goes on with work in idle moments until it says that it is done. @param step a few milliseconds of it; true when that was the last */
export function inIdleSlices(step: () => boolean): void {
  const until = (left: () => number): void => {
    let done = step();
    while (!done && left() > LEAST_LEFT_MS) done = step();
    if (!done) inIdleSlices(step);
  };
  if (typeof requestIdleCallback !== "function") {
    const began = performance.now();
    setTimeout(() => until(() => SLICE_MS - (performance.now() - began)));
    return;
  }
  requestIdleCallback((deadline) => until(() => deadline.timeRemaining()), { timeout: AT_LATEST });
}
