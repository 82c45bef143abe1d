// Work that may wait until the window has nothing else to do.

/** Longest that work is put off. Milliseconds. */
const AT_LATEST = 1000;

export function whenIdle(work: () => void): void {
  // Tests drive the stores in Node, which has no idle moments.
  if (typeof requestIdleCallback === "function") requestIdleCallback(() => work(), { timeout: AT_LATEST });
  else setTimeout(work);
}
