// Upright bars over named columns, stacked or side by side; under each its name and its numbers.
import { BarChart } from "@mantine/charts";
import { useMemo } from "react";
import type { Row } from "../data/marks.ts";
import { barShape, dataOf, orderOf } from "./bar-shape.tsx";
import { ChartBox } from "./ChartBox.tsx";
import { ChartFrame } from "./ChartFrame.tsx";

interface Props {
  readonly label: string;
  readonly rows: readonly Row[];
  /** In the order they are stacked; those with one `stack` stand on each other. */
  readonly series: readonly { readonly name: string; readonly stack: string }[];
}

const HEIGHT = 208;

export function Columns({ label, rows, series }: Props) {
  const data = useMemo(() => dataOf(rows), [rows]);
  const order = useMemo(
    () =>
      orderOf(
        rows,
        series.map(({ name }) => name),
      ),
    [rows, series],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (
    <ChartFrame label={label}>
      <ChartBox height={HEIGHT}>
        <BarChart
          data={data}
          dataKey="id"
          series={series.map(({ name, stack }) => ({ name, stackId: stack }))}
          withTooltip={false}
          accessibilityLayer={false}
          gridAxis="x"
          tickLine="none"
          gridColor="var(--chart-line)"
          textColor="var(--ink2)"
          strokeDasharray="0"
          barProps={(of) => ({ shape: barShape(of.name, order), isAnimationActive: false })}
          barChartProps={{ margin: { top: 6, right: 0, bottom: 0, left: 0 }, barGap: 3, barCategoryGap: "18%" }}
          xAxisProps={{
            interval: 0,
            height: 40,
            tick: ({ x, y, payload }: TickProps) => <Tick x={Number(x)} y={Number(y)} row={byId.get(payload.value)} />,
          }}
          yAxisProps={{ width: 34, allowDecimals: false, tick: { fontSize: 11, fill: "currentColor" } }}
        />
      </ChartBox>
    </ChartFrame>
  );
}

interface TickProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly payload: { readonly value: string };
}

function Tick({ x, y, row }: { readonly x: number; readonly y: number; readonly row: Row | undefined }) {
  if (row === undefined) return <g />;
  return (
    <text x={x} y={y + 8} textAnchor="middle" className="dash-tick">
      <tspan x={x}>{row.label}</tspan>
      <tspan x={x} dy={15} className="strong">
        {row.words}
      </tspan>
    </text>
  );
}
