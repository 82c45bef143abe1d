import { describe, expect, it } from "vitest";
import { overlaps } from "../../shared/geometry.ts";
import { placeBeside, within } from "./beside.ts";

const room = { x: 250, y: 12, width: 820, height: 780 };
const size = { width: 324, height: 420 };

describe("a card over the canvas", () => {
  it("stands at the right of what it is about where there is room, else at the left", () => {
    const team = { x: 400, y: 300, width: 120, height: 40 };
    expect(placeBeside({ x: 460, y: 320 }, [team], size, room)).toEqual({ x: 538, y: 180 });
    const right = { ...team, x: 900 };
    expect(placeBeside({ x: 960, y: 320 }, [right], size, room)).toEqual({ x: 558, y: 180 });
  });

  it("covers neither end of a relation that leaves no room beside it", () => {
    const ends = [
      { x: 290, y: 120, width: 240, height: 76 },
      { x: 770, y: 120, width: 240, height: 76 },
    ];
    const at = placeBeside({ x: 650, y: 158 }, ends, size, room);
    for (const end of ends) expect(overlaps({ ...at, ...size }, end)).toBe(false);
    expect(at).toEqual(within(at, size, room));
  });

  it("stays in the room, and begins at its corner where it is larger", () => {
    expect(within({ x: 2000, y: -50 }, size, room)).toEqual({ x: 746, y: 12 });
    expect(within({ x: 300, y: 100 }, { width: 900, height: 900 }, room)).toEqual({ x: 250, y: 12 });
  });
});
