// How the kit's inputs look and open in a dialog of this folder.

export const INPUT = { input: "dialog-input", description: "dialog-note", error: "dialog-error" } as const;

/** A list that drops down over the dialog, and never flips over what was typed. */
export const INSIDE = { transitionProps: { duration: 0 }, zIndex: 400 } as const;
