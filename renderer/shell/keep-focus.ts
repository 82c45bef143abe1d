// The keyboard is never left nowhere: where what had the focus has gone from the page, the canvas has it.

/** Longer than the kit takes to give the focus back after a dialog, milliseconds. */
const AFTER_THE_KIT = 60;

/** Call it when a dialog closes, or when a team went whose card or row may have had the focus. */
export function keepFocus(): void {
  setTimeout(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    document.querySelector<HTMLElement>(".canvas")?.focus({ preventScroll: true });
  }, AFTER_THE_KIT);
}
