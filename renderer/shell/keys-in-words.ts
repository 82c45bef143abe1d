// A shortcut as tooltips, menus and docs/keyboard.md show it: keys have the names that the keyboard of the language has.
import { t } from "../../shared/words/t.ts";

/** Keys whose names differ between languages; the rest goes by what it is called in the shortcut. */
const NAMED = ["Ctrl", "Shift", "Delete", "ArrowLeft", "ArrowRight"] as const;

/** "Ctrl+Shift+Z" as "Ctrl Shift Z", "Ctrl++" as "Ctrl +", "Alt+ArrowLeft" as "Alt Left"; in German "Strg Umschalt Z". */
export function keysInWords(shortcut: string): string {
  const keys = shortcut.split(/\+(?=.)/).map((key) => {
    const named = NAMED.find((name) => name === key);
    return named === undefined ? key : t(`shell:key.${named}`);
  });
  return keys.join(" ");
}

/** What a tooltip says: the label, and the keys for it. */
export const withKeys = (label: string, shortcut: string): string => `${label} (${keysInWords(shortcut)})`;
