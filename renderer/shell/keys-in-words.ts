// A shortcut as tooltips, menus and docs/keyboard.md show it.

/** "Ctrl+Shift+Z" as "Ctrl Shift Z", "Ctrl++" as "Ctrl +", "Alt+ArrowLeft" as "Alt Left". */
export function keysInWords(shortcut: string): string {
  return shortcut.replace(/\+(?=.)/g, " ").replace(/Arrow(?=Left|Right|Up|Down)/, "");
}

/** What a tooltip says: the label, and the keys for it. */
export const withKeys = (label: string, shortcut: string): string => `${label} (${keysInWords(shortcut)})`;
