// What a recording brush is told, whatever it is, another brush is told by its replay: the same steps in the same order.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Brush } from "./brush.ts";
import { RecordingBrush, replay } from "./recording.ts";
import { type TracedPath, tracedPath } from "./traced-path.ts";

/** As much of the browser's path as a traced one asks of it. */
class PathStandIn {
  readonly told: unknown[];
  constructor(data: string) {
    this.told = [data];
  }
  moveTo(...at: readonly number[]): void {
    this.told.push("move", ...at);
  }
  lineTo(...at: readonly number[]): void {
    this.told.push("line", ...at);
  }
  roundRect(...box: readonly number[]): void {
    this.told.push("box", ...box);
  }
}

/** Notes what it is told in words. */
function spy() {
  const told: unknown[][] = [];
  const brush = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: readonly unknown[]) =>
          told.push([name, ...args.map((arg) => (arg instanceof PathStandIn ? arg.told : arg))]),
      set: (_, name, value) => told.push([name, value]) > 0,
    },
  ) as unknown as Brush;
  return { brush, told };
}

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const text = fc.string();
const path = fc.record({
  data: text,
  steps: fc.array(fc.tuple(fc.constantFrom("move", "line", "box"), fc.tuple(number, number, number, number, number))),
});
const make = ({
  data,
  steps,
}: {
  readonly data: string;
  readonly steps: readonly (readonly [string, readonly number[]])[];
}): TracedPath => {
  const made = tracedPath(data);
  for (const [step, [a = 0, b = 0, c = 0, d = 0, e = 0]] of steps)
    if (step === "move") made.moveTo(a, b);
    else if (step === "line") made.lineTo(a, b);
    else made.box(a, b, c, d, e);
  return made;
};
type Step = (brush: Brush) => void;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map(
    (alpha): Step =>
      (brush) => {
        brush.globalAlpha = alpha;
      },
  ),
  fc.tuple(fc.constantFrom("fillStyle", "strokeStyle", "font"), text).map(
    ([name, value]): Step =>
      (brush) => {
        brush[name] = value;
      },
  ),
  number.map(
    (width): Step =>
      (brush) => {
        brush.lineWidth = width;
      },
  ),
  fc.constantFrom<CanvasLineCap>("butt", "round").map(
    (cap): Step =>
      (brush) => {
        brush.lineCap = cap;
      },
  ),
  fc.constantFrom<CanvasLineJoin>("miter", "round").map(
    (join): Step =>
      (brush) => {
        brush.lineJoin = join;
      },
  ),
  fc.constantFrom<CanvasTextAlign>("start", "center").map(
    (align): Step =>
      (brush) => {
        brush.textAlign = align;
      },
  ),
  fc.array(number).map(
    (dash): Step =>
      (brush) =>
        brush.setLineDash(dash),
  ),
  fc.constantFrom("save", "restore", "beginPath", "fill", "stroke").map(
    (name): Step =>
      (brush) =>
        brush[name](),
  ),
  fc.tuple(fc.constantFrom("translate", "scale", "moveTo", "lineTo"), number, number).map(
    ([name, x, y]): Step =>
      (brush) =>
        brush[name](x, y),
  ),
  number.map(
    (angle): Step =>
      (brush) =>
        brush.rotate(angle),
  ),
  fc.tuple(fc.constantFrom("fillRect", "strokeRect"), number, number, number, number).map(
    ([name, ...box]): Step =>
      (brush) =>
        brush[name](...box),
  ),
  fc.tuple(fc.constantFrom("fillText", "strokeText"), text, number, number).map(
    ([name, ...at]): Step =>
      (brush) =>
        brush[name](...at),
  ),
  fc.tuple(fc.constantFrom("fill", "stroke"), path).map(
    ([name, given]): Step =>
      (brush) =>
        brush[name](make(given)),
  ),
);

beforeEach(() => vi.stubGlobal("Path2D", PathStandIn));
afterEach(() => vi.unstubAllGlobals());

describe("a recording", () => {
  it("tells another brush what it was told", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const [direct, later, recording] = [spy(), spy(), new RecordingBrush()];
        for (const one of steps) {
          one(direct.brush);
          one(recording);
        }
        // As it is sent: by structured clone.
        replay(later.brush, structuredClone(recording.done()));
        expect(later.told).toEqual(direct.told);
      }),
    );
  });

  it("knows how strongly it paints, as a context does: after what was saved, and deaf to nonsense", () => {
    const brush = new RecordingBrush();
    expect(brush.globalAlpha).toBe(1);
    brush.globalAlpha = 0.4;
    brush.save();
    brush.globalAlpha = 0.1;
    brush.globalAlpha = 7;
    brush.globalAlpha = Number.NaN;
    expect(brush.globalAlpha).toBe(0.1);
    brush.restore();
    brush.restore();
    expect(brush.globalAlpha).toBe(0.4);
  });

  it("tells what is written in which font", () => {
    const brush = new RecordingBrush();
    brush.font = "600 13px Inter";
    brush.fillText("Orders", 0, 0);
    brush.fillText("Orders", 9, 9);
    brush.font = "400 11px Inter";
    brush.save();
    brush.font = "600 13px Inter";
    brush.restore();
    brush.strokeText("Команда", 0, 0);
    expect(brush.done().written).toEqual([
      ["600 13px Inter", "Orders"],
      ["400 11px Inter", "Команда"],
    ]);
  });

  it("of another making is refused", () => {
    expect(() => replay(spy().brush, { steps: Float64Array.of(999), texts: [], written: [] })).toThrow("unknown step 999");
  });
});
