// The keyboard is never left nowhere: where what had the focus has gone from the page, the team that Tab would reach on the canvas has it, or
// the canvas itself.
import { useEffect, useState } from "react";

/** Longer than the kit takes to give the focus back after a dialog, milliseconds. */
const AFTER_THE_KIT = 60;

const TAB_STOP = '.canvas .team-card[tabindex="0"]';

/** Call it when a dialog closes. @param first what should have the focus then, if it is still there */
export function keepFocus(first: Element | null = null): void {
  setTimeout(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    const next =
      first?.isConnected === true && first !== document.body
        ? first
        : (document.querySelector(TAB_STOP) ?? document.querySelector(".canvas"));
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }, AFTER_THE_KIT);
}

/** For a dialog that is there only while it is open, which the kit does not look after: what had the focus before has it again. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => keepFocus(before), [before]);
}
