import { expect, test } from "vitest";
import { formOf } from "../notation.ts";
import { octagonCut } from "../shapes.ts";
import { hatching } from "./hatch.ts";

test.each(["platform", "enabling", "complicated-subsystem", "undefined"])("hatching of %s stays inside its form", (type) => {
  const { width, height, shape } = formOf(type);
  const cut = shape === "octagon" ? octagonCut(width, height) : 0;
  const ends = [...hatching(type, width, height).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(
    (m) => [Number(m[1]), Number(m[2])] as const,
  );
  expect(ends.length).toBeGreaterThan(10);
  for (const [x, y] of ends) {
    expect(Math.min(x, y, width - x, height - y)).toBeGreaterThanOrEqual(5.9);
    const corners = [x + y, width - x + y, x + height - y, width - x + height - y];
    for (const corner of corners) expect(corner).toBeGreaterThanOrEqual(cut);
  }
});
