// Puts the focus where the hands expect it once a list shows what was asked for: an item that moves takes it along, the one after a
// removed item gets it.
import { type RefObject, useEffect, useRef } from "react";

/** Milliseconds after which a wish is forgotten: what comes later is somebody else's doing. */
const PATIENCE = 3000;

interface Wish {
  /** Index of the row; null for the button that adds. */
  readonly row: number | null;
  /** Which of the row's controls. */
  readonly part: number;
  readonly until: number;
}

/** @param shown what the list shows, as text: a wish is granted when this changes */
export function useFocusAfter(list: RefObject<HTMLElement | null>, shown: string) {
  const wish = useRef<Wish | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: that what is shown has changed is what this waits for
  useEffect(() => {
    const wanted = wish.current;
    wish.current = null;
    if (wanted === null || wanted.until < performance.now()) return;
    const rows = rowsOf(list.current);
    const row = wanted.row === null ? undefined : rows[Math.min(wanted.row, rows.length - 1)];
    const parts = partsOf(row);
    const asked = parts[wanted.part];
    // At an end of the list, the button that led there is dead: its sibling takes over.
    const able = asked?.disabled === true ? parts.find((part) => !part.disabled && part.dataset.part !== undefined) : asked;
    (able ?? parts[0] ?? list.current?.querySelector<HTMLElement>("[data-add]"))?.focus();
  }, [shown, list]);
  const want = (row: number | null, part: number) => {
    wish.current = { row, part, until: performance.now() + PATIENCE };
  };
  return {
    /** The focus, where it is in one row, goes to the same control of another. */
    follow(from: number, to: number) {
      const parts: readonly (Element | null)[] = partsOf(rowsOf(list.current)[from]);
      const part = parts.indexOf(document.activeElement);
      if (part !== -1) want(to, part);
    },
    /** The row that will then stand at this index, or the last one. */
    onRow: (index: number) => want(index, 0),
    onAdd: () => want(null, 0),
  };
}

const rowsOf = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(":scope > ul > li") ?? []),
];

const partsOf = (row: HTMLElement | undefined): readonly (HTMLInputElement | HTMLButtonElement)[] => [
  ...(row?.querySelectorAll<HTMLInputElement | HTMLButtonElement>("input, button") ?? []),
];
