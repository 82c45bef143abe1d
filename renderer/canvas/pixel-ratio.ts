// How many device pixels a CSS pixel has. It changes while the app is open: by zooming the page, and by moving the window to another screen.

/** Above 2, sharper lines are not seen and cost four times the pixels. */
const MAX_RATIO = 2;

export function pixelRatio(): number {
  return Math.min(MAX_RATIO, window.devicePixelRatio || 1);
}

/** @param onChange called when pictures have too few or too many pixels now @returns what ends it */
export function watchPixelRatio(onChange: () => void): () => void {
  const watching = new AbortController();
  // A query knows one value only, so there is a new one after each change.
  const watch = (): void => {
    const was = pixelRatio();
    window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener(
      "change",
      () => {
        watch();
        if (pixelRatio() !== was) onChange();
      },
      { once: true, signal: watching.signal },
    );
  };
  watch();
  return () => watching.abort();
}
