// Whether a key press is a shortcut as it is written in actions.ts and docs/keyboard.md.

type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** @param shortcut "Ctrl+Shift+Z", "Shift+1", "Ctrl++", "Escape"; Ctrl stands for Cmd too */
export function matches(event: KeyPress, shortcut: string): boolean {
  const key = (/\+\+$/.test(shortcut) ? "+" : (shortcut.split("+").at(-1) ?? "")).toLowerCase();
  const modifiers = shortcut.slice(0, -key.length).split("+");
  const pressed = event.key.toLowerCase();
  const same = pressed === key || (/^\d$/.test(key) && event.code === `Digit${key}`) || (key === "+" && pressed === "=");
  // Plus and minus sit with or without Shift, depending on the layout.
  const shift = key === "+" || key === "-" ? event.shiftKey : modifiers.includes("Shift");
  return same && (event.ctrlKey || event.metaKey) === modifiers.includes("Ctrl") && event.shiftKey === shift && !event.altKey;
}
