import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AHEAD, drawnBeyond, type Looking, MAX_SCALE, nextSheet } from "./sheet-choice.ts";
import { sheetFor } from "./tiles.ts";

const VIEW = { x: 10, y: 20, zoom: 0.5 };
const SIZE = { width: 1000, height: 800 };
/** A view at rest on a sheet that was drawn for it. */
const REST: Looking = {
  view: VIEW,
  size: SIZE,
  zoomBefore: VIEW.zoom,
  resting: true,
  preparing: false,
  drawnFor: sheetFor(VIEW),
  fills: () => true,
};
const at = (zoom: number) => ({ ...VIEW, zoom });

describe("another sheet", () => {
  it("is begun at rest for exactly the view, unless the one there is sharp", () => {
    expect(nextSheet(REST)).toBeNull();
    expect(nextSheet({ ...REST, view: { ...VIEW, x: 410 } })).toBeNull();
    expect(nextSheet({ ...REST, view: { ...VIEW, x: 10.5 } })).toEqual({ ...VIEW, x: 10.5 });
    expect(nextSheet({ ...REST, view: at(0.51) })).toEqual(at(0.51));
    // Gaps of one that is sharp are filled on it.
    expect(nextSheet({ ...REST, fills: () => false })).toBeNull();
  });

  it("is not begun at rest while a sharp one is being drawn", () => {
    const onIts = { ...REST, preparing: true, fills: () => false };
    expect(nextSheet(onIts)).toBeNull();
    expect(nextSheet({ ...onIts, drawnFor: at(0.2) })).toEqual(VIEW);
  });

  it("is begun on the way in only once the shown one is stretched too much, or leaves a gap", () => {
    const wayIn = { ...REST, resting: false, zoomBefore: 0.4, drawnFor: at(0.25) };
    expect(nextSheet(wayIn)).toBeNull();
    expect(nextSheet({ ...wayIn, fills: () => false })).toEqual(VIEW);
    expect(nextSheet({ ...wayIn, drawnFor: at(0.19) })).toEqual(VIEW);
    // Such a one is being drawn already.
    expect(nextSheet({ ...wayIn, preparing: true, fills: () => false })).toBeNull();
    expect(nextSheet({ ...wayIn, preparing: true, drawnFor: at(0.19) })).toEqual(VIEW);
  });

  it("is begun on the way out before the shown one ends, for where that way leads", () => {
    const wayOut = { ...REST, resting: false, zoomBefore: 0.6, drawnFor: at(0.7) };
    const led = at(0.5 / MAX_SCALE);
    expect(nextSheet(wayOut)).toBeNull();
    expect(nextSheet({ ...wayOut, fills: (beyond) => beyond < 100 })).toEqual(led);
    expect(nextSheet({ ...wayOut, fills: (beyond) => beyond < 200 })).toBeNull();
    expect(nextSheet({ ...wayOut, drawnFor: at(1.3) })).toEqual(led);
    expect(nextSheet({ ...wayOut, preparing: true, fills: () => false })).toBeNull();
    expect(nextSheet({ ...wayOut, preparing: true, drawnFor: at(1.3) })).toEqual(led);
  });

  it("is never begun in a pan at the zoom that the shown one was drawn for", () => {
    expect(nextSheet({ ...REST, resting: false, view: { ...VIEW, x: 333.4 }, fills: () => false })).toBeNull();
  });

  it("serves at once once it is begun: none is begun again for the same view", () => {
    const zoom = fc.double({ min: 0.02, max: 3, noNaN: true });
    fc.assert(
      fc.property(zoom, zoom, zoom, fc.boolean(), fc.boolean(), (now, before, drawn, resting, preparing) => {
        const looking = {
          ...REST,
          view: at(now),
          zoomBefore: before,
          resting,
          preparing,
          drawnFor: at(drawn),
          fills: () => false,
        };
        const begun = nextSheet(looking);
        if (begun === null) return;
        expect(nextSheet({ ...looking, preparing: true, drawnFor: sheetFor(begun) })).toBeNull();
      }),
    );
  });
});

describe("beyond the view", () => {
  it("a sheet is drawn as far as a pan soon goes, and one for the way out as far as that goes", () => {
    expect(drawnBeyond(REST, false)).toBe(AHEAD);
    const stretched = { ...REST, resting: false, drawnFor: at(0.25) };
    expect(drawnBeyond(stretched, true)).toBe(750);
    expect(drawnBeyond(stretched, false)).toBe(0);
    expect(drawnBeyond({ ...stretched, resting: true }, true)).toBe(0);
    expect(drawnBeyond({ ...stretched, drawnFor: at(0.9) }, true)).toBe(0);
  });
});
