// A shortcut as tooltips, menus and docs/keyboard.md show it.

/** "Ctrl+Shift+Z" as "Ctrl Shift Z", "Ctrl++" as "Ctrl +". */
export function keysInWords(shortcut: string): string {
  return shortcut.replace(/\+(?=.)/g, " ").replace(/Arrow(?=Left|Right|Up|Down)/, "");
}
