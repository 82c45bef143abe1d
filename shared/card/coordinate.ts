// Coordinates written the way their neighbours are: whole numbers stay whole, floats stay floats, nothing longer than two decimals.
import { numberOf } from "./yaml-values.ts";

/** Rounded to two decimals, as a new coordinate is written. Beyond 1e12 a float has no exact hundredths, and no canvas reaches. */
export function roundedCoordinate(value: number): number {
  if (Math.abs(value) >= 1e12) return value;
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}

/**
 * Text for a coordinate in place of the text that stands there, null when that already says the same.
 * `204` takes whole numbers, `204.0` and `204.5` one decimal (else the style would drift from one move to the next), any other float at
 * most two, and a float keeps at least one decimal so that it stays one for typed readers. Text that is no number is simply replaced.
 */
export function coordinateText(value: number, written: string): string | null {
  const before = numberOf(written);
  if (before === value) return null;
  const text = styled(value, written);
  return before !== null && before === Number(text) ? null : text;
}

function styled(value: number, written: string): string {
  if (/^[-+]?\d+$/.test(written)) return plain(Math.round(value));
  if (/^[-+]?\d*\.\d$/.test(written)) return float(Math.round(value * 10) / 10);
  if (/^[-+]?\d*\.\d*$/.test(written)) return float(roundedCoordinate(value));
  return plain(roundedCoordinate(value));
}

const plain = (value: number): string => String(value === 0 ? 0 : value);

const float = (value: number): string => (Number.isInteger(value) && Math.abs(value) < 1e21 ? `${plain(value)}.0` : plain(value));
