// Headings and aligned rows for people at a terminal. Takes plain text, colours it afterwards, so that colours never count as columns.
import { columnsOf, hanging, type Look, padded, plain } from "./terminal.ts";

/** A text and how it is coloured. */
export type Cell = string | { readonly text: string; readonly paint: (text: string) => string };

const INDENT = 2;
const GAP = 2;
const textOf = (cell: Cell): string => plain(typeof cell === "string" ? cell : cell.text);

export function heading({ colours }: Look, title: string): string {
  return colours.bold(plain(title));
}

/** A sentence, indented as rows are. */
export function sentence({ width }: Look, text: string): string {
  return hanging(" ".repeat(INDENT), plain(text), INDENT, width).join("\n");
}

/**
 * Every column as wide as its widest cell; the last one takes what is left and wraps.
 * @param right indexes of columns that hold numbers
 */
export function table({ width }: Look, rows: readonly (readonly Cell[])[], right: readonly number[] = []): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) => Math.max(...rows.map((row) => columnsOf(textOf(row[i] ?? "")))));
  const lines = rows.flatMap((row) => {
    const last = row.length - 1;
    let label = " ".repeat(INDENT);
    let used = INDENT;
    for (const [i, cell] of row.slice(0, last).entries()) {
      const columns = widths[i] ?? 0;
      const text = textOf(cell);
      const filled = right.includes(i) ? " ".repeat(columns - columnsOf(text)) + text : padded(text, columns);
      label += (typeof cell === "string" ? filled : cell.paint(filled)) + " ".repeat(GAP);
      used += columns + GAP;
    }
    const cell = row[last] ?? "";
    const paint = typeof cell === "string" ? (text: string) => text : cell.paint;
    return hanging(label, textOf(cell), used, width, paint);
  });
  return lines.map((line) => line.trimEnd()).join("\n");
}
