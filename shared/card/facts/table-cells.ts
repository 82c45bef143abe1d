// Rows of Markdown tables taken apart. Knows nothing of what stands in them.

/** More columns than a person reads. What is beyond them is not looked at. */
const MOST = 24;

/** Cells of a row, trimmed, with `\|` read as a bar; the empty ones before the first and after the last bar are not cells. */
export function cellsOf(row: string): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  let from = row.startsWith("|") ? 1 : 0;
  for (let bar = row.indexOf("|", from); bar !== -1 && cells.length < MOST; bar = row.indexOf("|", from)) {
    const escaped = bar > 0 && row.charCodeAt(bar - 1) === 92;
    cell += escaped ? `${row.slice(from, bar - 1)}|` : row.slice(from, bar);
    from = bar + 1;
    if (escaped) continue;
    cells.push(cell.trim());
    cell = "";
  }
  const last = (cell + row.slice(from)).trim();
  if (last !== "" && cells.length < MOST) cells.push(last);
  return cells;
}
