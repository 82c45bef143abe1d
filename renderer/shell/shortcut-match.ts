// Whether a key press is a shortcut as it is written in actions.ts and docs/keyboard.md.

type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Where they sit, and what has to be held down to type them, depends on the layout. */
const SIGNS: ReadonlySet<string> = new Set(["+", "-", "/", "[", "]", "\\"]);

/** @param shortcut "Ctrl+Shift+Z", "Shift+1", "Ctrl++", "Escape"; Ctrl stands for Cmd too */
export function matches(event: KeyPress, shortcut: string): boolean {
  const key = (/\+\+$/.test(shortcut) ? "+" : (shortcut.split("+").at(-1) ?? "")).toLowerCase();
  const modifiers = shortcut.slice(0, -key.length).split("+");
  const pressed = event.key.toLowerCase();
  // With Alt held a Mac types another letter than the key shows.
  const same =
    pressed === key ||
    (event.altKey && event.code === `Key${key.toUpperCase()}`) ||
    (/^\d$/.test(key) && event.code === `Digit${key}`) ||
    (key === "+" && pressed === "=");
  // Signs sit with or without Shift, depending on the layout.
  const shift = SIGNS.has(key) ? event.shiftKey : modifiers.includes("Shift");
  // Brackets and slashes are typed with AltGr on many keyboards, which says Ctrl and Alt.
  if (SIGNS.has(key) && pressed === key && !event.metaKey && event.ctrlKey === event.altKey && !modifiers.includes("Ctrl"))
    return true;
  return (
    same &&
    (event.ctrlKey || event.metaKey) === modifiers.includes("Ctrl") &&
    event.shiftKey === shift &&
    event.altKey === modifiers.includes("Alt")
  );
}
