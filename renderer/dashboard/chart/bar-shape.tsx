// How one bar of the charts library is drawn: by the mark it stands for.
import type { BarShapeProps } from "recharts";
import type { Row } from "../data/marks.ts";
import { ChartMark } from "./ChartMark.tsx";
import { edgeVariable, fillOf } from "./tone.ts";

/** What the charts library is given for a row: its marks' values by series, and the row itself. */
export type Datum = Readonly<Record<string, unknown>> & { readonly id: string; readonly row: Row };

/** Series without a mark have no value, so that nothing is drawn for them. */
export function dataOf(rows: readonly Row[]): Datum[] {
  return rows.map((row) => ({
    ...Object.fromEntries(Object.entries(row.marks).map(([series, mark]) => [series, mark.value])),
    id: row.id,
    row,
  }));
}

/** Order of each mark among all: row by row, series by series. */
export function orderOf(rows: readonly Row[], series: readonly string[]): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  for (const row of rows)
    for (const name of series) if (row.marks[name] !== undefined) order.set(`${row.id} ${name}`, order.size);
  return order;
}

/** For `barProps.shape` of a series. */
export function barShape(series: string, order: ReadonlyMap<string, number>) {
  return ({ x, y, width, height, payload }: BarShapeProps) => {
    const { row } = payload as Datum;
    const mark = row.marks[series];
    if (mark === undefined) return <g />;
    // One pixel is left between bars that are stacked, and the edge is drawn inside.
    const box = { x: x + 0.5, y: y + 0.5, width: Math.max(1, width - 1.5), height: Math.max(1, height - 1.5) };
    return (
      <ChartMark words={mark.words} group={mark.group} order={order.get(`${row.id} ${series}`) ?? -1}>
        {/* Thin bars are hard to hit; this is not seen. */}
        <rect x={x} y={y - 3} width={Math.max(6, width)} height={height + 6} fill="transparent" />
        <rect {...box} rx={2.5} fill={fillOf(mark.tone, mark.hatched)} stroke={`var(${edgeVariable(mark.tone)})`} />
      </ChartMark>
    );
  };
}
