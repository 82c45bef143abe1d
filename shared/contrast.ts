// Contrast as WCAG 2 measures it, so that colours can be checked and readable text chosen for a colour we did not choose.

/** Contrast of two `#rrggbb` colours, 1 to 21, order does not matter. */
export function contrastRatio(a: string, b: string): number {
  const one = luminance(a);
  const other = luminance(b);
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Mixes two `#rrggbb` colours: 0 gives `a`, 1 gives `b`. */
export function mix(a: string, b: string, share: number): string {
  const [from, to] = [channels(a), channels(b)];
  const hex = (i: 0 | 1 | 2): string =>
    Math.round(from[i] + (to[i] - from[i]) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${hex(0)}${hex(1)}${hex(2)}`;
}

function luminance(color: string): number {
  const [r, g, b] = channels(color);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function channels(color: string): readonly [number, number, number] {
  const at = (i: number): number => Number.parseInt(color.slice(i, i + 2), 16) || 0;
  return [at(1), at(3), at(5)];
}
