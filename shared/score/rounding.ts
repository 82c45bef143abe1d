// Rounding as people do it on paper: half up, for values of 0 and above. A sum such as 0.1 + 0.2 or 1.005 × 100 comes out of binary
// fractions a hair off, so the hair is taken away first.

function roundedTo(value: number, scale: number): number {
  return Number.isInteger(value) ? value : Math.round(Number((value * scale).toPrecision(12))) / scale;
}

/** One decimal, half up: 4.25 gives 4.3. */
export const roundTenth = (value: number): number => roundedTo(value, 10);

/** Two decimals, half up. */
export const roundHundredth = (value: number): number => roundedTo(value, 100);
