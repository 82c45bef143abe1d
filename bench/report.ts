// How the bench says what it found: one row a promise, a ratio or a bound where there is one.

export interface Row {
  readonly what: string;
  readonly value: string;
  readonly against?: string;
  readonly ratio?: number;
  /** Upper bound for `ratio`. */
  readonly target?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error("median of nothing");
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    row.value,
    row.against ?? "",
    row.ratio === undefined ? "" : row.ratio.toFixed(2),
    row.target === undefined ? "" : `≤ ${row.target}${(row.ratio ?? 0) <= row.target ? "" : "  missed"}`,
  ]);
  const all = [["what", "measured", "against", "ratio", "target"], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] as string).length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] as number))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
