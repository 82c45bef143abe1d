// Values beside a bar, drawn on its scale: a line for what the card says, a diamond for what its text says, a ring for a target.
import { DefaultZIndexes, usePlotArea, ZIndexLayer } from "recharts";
import { assertNever } from "../../../shared/result.ts";
import type { Pin, Row } from "../data/marks.ts";
import { ChartMark } from "./ChartMark.tsx";

interface Props {
  readonly rows: readonly Row[];
  /** Where the scale ends. */
  readonly max: number;
  /** Order of the first pin among the chart's marks. */
  readonly first: number;
}

export function Pins({ rows, max, first }: Props) {
  const area = usePlotArea();
  if (area === undefined) return null;
  const step = area.height / rows.length;
  const at = (value: number): number => area.x + (value / max) * area.width;
  let order = first;
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
      {rows.flatMap((row, index) =>
        row.pins.map((pin) => (
          <ChartMark key={`${row.id} ${pin.kind}`} words={pin.words} group={pin.group} order={order++}>
            <PinShape pin={pin} from={at(pin.min)} to={at(pin.max)} y={area.y + (index + 0.5) * step} />
          </ChartMark>
        )),
      )}
    </ZIndexLayer>
  );
}

interface ShapeProps {
  readonly pin: Pin;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

function PinShape({ pin, from, to, y }: ShapeProps) {
  const middle = (from + to) / 2;
  switch (pin.kind) {
    case "declared":
      return (
        <>
          <rect x={from - 6} y={y - 11} width={to - from + 12} height={22} fill="transparent" />
          {to > from && <line x1={from} x2={to} y1={y - 10} y2={y - 10} className="pin" />}
          <line x1={from} x2={from} y1={y - 10} y2={y + 10} className="pin" />
          {to > from && <line x1={to} x2={to} y1={y - 10} y2={y + 10} className="pin" />}
        </>
      );
    case "body":
      return <path d={`M${middle} ${y - 6}l6 6l-6 6l-6 -6z`} className="pin filled" />;
    case "target":
      return <circle cx={middle} cy={y} r={5} className="pin filled" />;
    default:
      return assertNever(pin.kind);
  }
}
