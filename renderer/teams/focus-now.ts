// The first field of a dialog has the focus as soon as it is there. The kit gives it a moment later, and the letters typed until then would
// be lost, or be taken for shortcuts.

/** A `ref` for the element; it stands beside `data-autofocus`, by which the kit knows it too. */
export function focusNow(element: HTMLElement | null): void {
  // Not within the drawing itself: the kit first notes who is to have the focus back.
  if (element !== null) queueMicrotask(() => element.focus());
}
