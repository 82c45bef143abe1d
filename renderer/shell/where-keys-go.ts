// Who a key press belongs to: a field that is typed in, the diagram, or something else that has the focus.

/** True while the user types somewhere: a field keeps its own undo, its own letters and its own clipboard. A radio button has none. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type="radio"]), textarea, select');
}

/** True on the canvas, in the outline, and where nothing has the focus: there, a key means the teams that are selected. */
export function isDiagram(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  return target === document.body || target.closest('.canvas, [role="tree"]') !== null;
}

/**
 * While a dialog is open, keys are for it alone: nothing behind it may change unseen. The key that closes it is one of them, although by then
 * what it was pressed on has left the page.
 */
export function isBehindDialog(target: EventTarget | null): boolean {
  const modal = '[aria-modal="true"]';
  return document.querySelector(modal) !== null || (target instanceof Element && target.closest(modal) !== null);
}
