// Numbers as text for drawings: short, locale-free and the same on every machine.

/** At most two decimals, no trailing zeros, never "-0" or an exponent below 1e21. For finite numbers. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? "0" : String(rounded);
}
