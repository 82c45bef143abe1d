// One mark of a chart as a button: clicked or entered, it lists and selects its teams. The shape is the caller's.
import type { KeyboardEvent, ReactNode } from "react";
import { useDashboard } from "../context.ts";
import type { Group } from "../data/marks.ts";

interface Props {
  readonly words: string;
  readonly group: Group;
  /** Among the chart's marks; the arrow keys go by it, and Tab reaches the one with 0. */
  readonly order: number;
  readonly children: ReactNode;
}

export function ChartMark({ words, group, order, children }: Props) {
  const { pick } = useDashboard();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    pick(group);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button inside an SVG
    <g
      className="chart-mark"
      role="button"
      tabIndex={order === 0 ? 0 : -1}
      aria-label={words}
      data-order={order}
      onClick={() => pick(group)}
      onKeyDown={onKeyDown}
    >
      {children}
    </g>
  );
}
