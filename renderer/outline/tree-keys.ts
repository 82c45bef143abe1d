// What a key does in the outline, as a tree is walked by convention (WAI-ARIA): up and down, in and out, to what begins with a letter. Pure.
import type { OutlineRow } from "./rows.ts";

export type TreeStep =
  | { readonly kind: "go"; readonly to: number }
  | { readonly kind: "open" | "close"; readonly ids: readonly string[] };

const PAGE = 12;

/** @returns null for a key that means nothing here */
export function treeStep(rows: readonly OutlineRow[], at: number, key: string): TreeStep | null {
  const row = rows[at];
  if (row === undefined) return null;
  const go = (to: number): TreeStep => ({ kind: "go", to: Math.max(0, Math.min(rows.length - 1, to)) });
  switch (key) {
    case "ArrowDown":
      return go(at + 1);
    case "ArrowUp":
      return go(at - 1);
    case "PageDown":
      return go(at + PAGE);
    case "PageUp":
      return go(at - PAGE);
    case "Home":
      return go(0);
    case "End":
      return go(rows.length - 1);
    case "ArrowRight":
      if (row.open === false) return { kind: "open", ids: [row.id] };
      return row.open === true ? go(at + 1) : null;
    case "ArrowLeft": {
      if (row.open === true) return { kind: "close", ids: [row.id] };
      const parent = rows.findIndex(({ id }) => id === row.parent);
      return parent === -1 ? null : go(parent);
    }
    case "*":
      return { kind: "open", ids: rows.filter((one) => one.parent === row.parent && one.open === false).map(({ id }) => id) };
    default:
      return null;
  }
}

/** The next row, round and round, whose name begins with what was typed; null for none. */
export function rowThatBegins(rows: readonly OutlineRow[], at: number, typed: string): number | null {
  const wanted = typed.toLowerCase();
  // One more letter of the same word may mean the same row; the same letter again means the next one.
  const first = typed.length > 1 ? at : at + 1;
  for (let i = 0; i < rows.length; i++) {
    const index = (first + i) % rows.length;
    const row = rows[index];
    if (row !== undefined && nameOf(row).toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}

function nameOf(row: OutlineRow): string {
  switch (row.kind) {
    case "group":
      return row.label;
    case "team":
      return row.team.name;
    case "document":
      return row.document.title;
  }
}
