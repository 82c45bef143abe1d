// Bars that lie: a name on the left that goes to its team, what it comes to on the right, marks for other values on the same scale.
import { BarChart } from "@mantine/charts";
import { useMemo } from "react";
import { t } from "../../../shared/words/t.ts";
import { useDashboard } from "../context.ts";
import { listOf, type Row } from "../data/marks.ts";
import { Sign } from "../Sign.tsx";
import { barShape, dataOf, orderOf } from "./bar-shape.tsx";
import { ChartBox } from "./ChartBox.tsx";
import { ChartFrame } from "./ChartFrame.tsx";
import { Pins } from "./Pins.tsx";

/** Height of a row, CSS pixels; dashboard.css gives names and words the same. */
const ROW = 26;
const AXIS = 22;
/** Rows that are drawn; the rest is a list. */
const SHOWN = 15;

interface Props {
  readonly label: string;
  readonly rows: readonly Row[];
  /** In the order they are stacked. */
  readonly series: readonly string[];
  /** The scale reaches at least this far. */
  readonly reach?: number;
  /** Values that the bars are judged by. */
  readonly lines?: readonly { readonly at: number }[];
}

export function Bars({ label, rows, series, reach = 0, lines = [] }: Props) {
  const { pick, goTo } = useDashboard();
  const shown = useMemo(() => rows.slice(0, SHOWN), [rows]);
  const data = useMemo(() => dataOf(shown), [shown]);
  const order = useMemo(() => orderOf(shown, series), [shown, series]);
  const ticks = ticksTo(Math.max(1, reach, ...shown.map(extentOf)));
  const max = ticks.at(-1) ?? 1;
  const height = shown.length * ROW + AXIS;
  const more = rows.length - shown.length;
  return (
    <ChartFrame label={label}>
      <div className="bars">
        <ul className="bars-names">
          {shown.map((row) => (
            <li key={row.id}>
              <Name row={row} onGoTo={goTo} />
            </li>
          ))}
        </ul>
        <ChartBox height={height}>
          <BarChart
            orientation="vertical"
            data={data}
            dataKey="id"
            type="stacked"
            series={series.map((name) => ({ name }))}
            withYAxis={false}
            withTooltip={false}
            accessibilityLayer={false}
            gridAxis="y"
            tickLine="none"
            gridColor="var(--chart-line)"
            textColor="var(--ink2)"
            strokeDasharray="0"
            barProps={(of) => ({ shape: barShape(of.name, order), isAnimationActive: false, barSize: 14 })}
            barChartProps={{ margin: { top: 0, right: 8, bottom: 0, left: 2 } }}
            xAxisProps={{
              domain: [0, max],
              height: AXIS,
              ticks: [...ticks],
              interval: 0,
              tickMargin: 0,
              tick: { fontSize: 11, fill: "currentColor", transform: "translate(0, 8)" },
            }}
            yAxisProps={{ width: 0, interval: 0 }}
            referenceLines={lines.map(({ at }) => ({ x: at, stroke: "var(--ink2)", strokeDasharray: "4 3" }))}
          >
            <Pins rows={shown} max={max} first={order.size} />
          </BarChart>
        </ChartBox>
        <ul className="bars-words">
          {shown.map((row) => (
            <li key={row.id} title={row.words}>
              <Sign severity={row.severity} />
              <span>{row.words}</span>
            </li>
          ))}
        </ul>
      </div>
      {more > 0 && (
        <button
          type="button"
          className="link dash-more"
          onClick={() => pick(listOf(t("dashboard:all", { what: label, count: rows.length }), rows))}
        >
          {t("dashboard:more", { count: more })}
        </button>
      )}
    </ChartFrame>
  );
}

function Name({ row: { team, label }, onGoTo }: { readonly row: Row; readonly onGoTo: (key: string) => void }) {
  if (team === null) return <span title={label}>{label}</span>;
  return (
    <button type="button" className="dash-team" title={t("dashboard:goTo", { team: label })} onClick={() => onGoTo(team)}>
      {label}
    </button>
  );
}

function extentOf({ marks, pins }: Row): number {
  const sum = Object.values(marks).reduce((all, { value }) => all + value, 0);
  return Math.max(sum, ...pins.map((pin) => pin.max));
}

/** Four or five whole steps from 0 to at least `most`. */
function ticksTo(most: number): readonly number[] {
  const size = 10 ** Math.floor(Math.log10(most / 4));
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((by) => by * size * 4 >= most) ?? 10) * size);
  const whole = Number.isInteger(step) ? step : Math.ceil(step);
  return Array.from({ length: Math.ceil(most / whole) + 1 }, (_, index) => index * whole);
}
