// Work that may wait until the window has nothing else to do.

/** Longest that work is put off. Milliseconds. */
const AT_LATEST = 1000;
/** Longest that a slice of work goes on where the browser does not say how long it may; and least that is left of a moment to begin. */
const SLICE_MS = 8;
const LEAST_LEFT_MS = 2;
/** Longest between two slices. Where no moment is idle, a slice now and then delays a frame and work ends in seconds, not in minutes. */
const NEXT_SLICE_MS = 40;

export function whenIdle(work: () => void): void {
  // Tests drive the stores in Node, which has no idle moments.
  if (typeof requestIdleCallback === "function") requestIdleCallback(() => work(), { timeout: AT_LATEST });
  else setTimeout(work);
}

/**
 * Goes on with work in idle moments until it says that it is done; on a busy machine in moments of its own, so that what was begun ends.
 * @param step a few milliseconds of it; true when that was the last
 */
export function inIdleSlices(step: () => boolean): void {
  const until = (left: () => number): void => {
    let done = step();
    while (!done && left() > LEAST_LEFT_MS) done = step();
    if (!done) inIdleSlices(step);
  };
  const ownMoment = (): void => {
    const began = performance.now();
    until(() => SLICE_MS - (performance.now() - began));
  };
  if (typeof requestIdleCallback !== "function") {
    setTimeout(ownMoment);
    return;
  }
  requestIdleCallback((deadline) => (deadline.didTimeout ? ownMoment() : until(() => deadline.timeRemaining())), {
    timeout: NEXT_SLICE_MS,
  });
}
