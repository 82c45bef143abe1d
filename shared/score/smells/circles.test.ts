// Circles found as by looking for every way there and back, and in a chain far longer than a stack.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { circleThrough, knotsOf } from "./circles.ts";

type Edges = readonly (readonly [string, string])[];
const graphOf = (edges: Edges): ReadonlyMap<string, ReadonlySet<string>> => {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  return next;
};

/** Two are in one knot if each can be reached from the other. */
function knotsBySearch(edges: Edges): readonly (readonly string[])[] {
  const next = graphOf(edges);
  const reach = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const queue = [...(next.get(start) ?? [])];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      queue.push(...(next.get(at) ?? []));
    }
    return seen;
  };
  const nodes = [...new Set(edges.flat())].sort();
  const reached = new Map(nodes.map((node) => [node, reach(node)]));
  const knots = nodes.map((a) => nodes.filter((b) => a === b || (reached.get(a)?.has(b) && reached.get(b)?.has(a))));
  return knots.filter((knot, i) => knot.length > 1 && knot[0] === nodes[i]);
}

const node = fc.constantFrom(..."abcdefgh");
const edges = fc.array(
  fc.tuple(node, node).filter(([a, b]) => a !== b),
  { maxLength: 20 },
);

describe("knotsOf", () => {
  test("finds the same as a search for every way there and back", () => {
    fc.assert(
      fc.property(edges, (given) => {
        expect(knotsOf(graphOf(given))).toEqual(knotsBySearch(given));
      }),
      { numRuns: 500 },
    );
  });

  test("stands a circle of 50,000", () => {
    const ring = Array.from({ length: 50_000 }, (_, i) => [`n${i}`, `n${(i + 1) % 50_000}`] as const);
    expect(knotsOf(graphOf(ring))[0]).toHaveLength(50_000);
  });
});

describe("circleThrough", () => {
  test("walks along edges within the knot and comes back", () => {
    fc.assert(
      fc.property(edges, (given) => {
        const next = graphOf(given);
        for (const knot of knotsOf(next)) {
          const circle = circleThrough(knot[0] ?? "", next, new Set(knot));
          expect(new Set(circle).size).toBe(circle.length);
          expect(circle[0]).toBe(knot[0]);
          circle.forEach((at, i) => {
            expect(knot).toContain(at);
            expect(next.get(at)?.has(circle[(i + 1) % circle.length] ?? "")).toBe(true);
          });
        }
      }),
    );
  });
});
