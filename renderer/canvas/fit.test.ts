// A diagram is shown whole where it can be; else where most of it is, and never as an empty canvas.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleTeam, graphOf, nodeAt } from "../../shared/diagram/example-graph.ts";
import { overlaps, type Rect } from "../../shared/geometry.ts";
import { fitGraph, fitRects } from "./fit.ts";
import type { Viewport } from "./types.ts";
import { clearRect, drawnBounds, fitViewport, visibleRect } from "./viewport.ts";

const SIZE = { width: 1440, height: 820 };
const INSETS = { left: 260, right: 356, top: 12, bottom: 56 };
const team = (x: number, y: number): Rect => ({ x, y, width: 240, height: 76 });
/** What no chrome covers, canvas units. */
const seen = ({ x, y, zoom }: Viewport): Rect => {
  const clear = clearRect(SIZE, INSETS);
  return visibleRect({ x: x - clear.x, y: y - clear.y, zoom }, clear);
};

describe("fitting", () => {
  it("shows all of a diagram that can be seen at once", () => {
    const graph = graphOf([nodeAt(exampleTeam("A", "platform"), 0, 0), nodeAt(exampleTeam("B", "platform"), 9000, 700)], [], []);
    expect(fitGraph(graph, false, SIZE, INSETS)).toEqual(fitViewport(drawnBounds(graph), SIZE, INSETS));
  });

  it("shows the ten that stand together, not the middle between them and two that stand a million units away", () => {
    const near = Array.from({ length: 10 }, (_, i) =>
      nodeAt(exampleTeam(`T${i}`, "platform"), (i % 5) * 300, Math.floor(i / 5) * 200),
    );
    const far = [nodeAt(exampleTeam("X", "platform"), 1e6, 1e6), nodeAt(exampleTeam("Y", "platform"), -1e6, 0)];
    const view = fitGraph(graphOf([...near, ...far], [], []), false, SIZE, INSETS);
    expect(view).toEqual(fitViewport(drawnBounds(graphOf(near, [], [])), SIZE, INSETS));
    expect(view.zoom).toBeGreaterThan(0.4);
  });

  it("always shows some, wherever they stand, and the same in any order", () => {
    const at = fc.integer({ min: -2_000_000, max: 2_000_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(at, at), { minLength: 1, maxLength: 20 }), (places) => {
        const rects = places.map(([x, y]) => team(x, y));
        const view = fitRects(rects, SIZE, INSETS);
        if (view === null) throw new Error("there are teams");
        expect(rects.some((rect) => overlaps(rect, seen(view)))).toBe(true);
        expect(fitRects(rects.toReversed(), SIZE, INSETS)).toEqual(view);
      }),
    );
  });

  it("is nothing without teams", () => {
    expect(fitRects([], SIZE, INSETS)).toBeNull();
  });
});
