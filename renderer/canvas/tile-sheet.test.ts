// A sheet of tiles without a browser: which tiles are there, which are ordered, and that nothing of either is kept for longer than it serves.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Painter } from "./painter.ts";
import { createTileSheet } from "./tile-sheet.ts";
import { TILE } from "./tiles.ts";

const VIEW = { x: 0, y: 0, zoom: 1 };
/** Two tiles by one. */
const SIZE = { width: 2 * TILE, height: TILE };
const NONE: ReadonlySet<string> = new Set();
const nothing = (): void => undefined;

/** As much of an element as sheets and their surfaces ask of it. */
function elementStandIn() {
  const children: unknown[] = [];
  return {
    children,
    style: {},
    className: "",
    append: (child: unknown) => children.push(child),
    remove: nothing,
    getContext: () => ({ transferFromImageBitmap: nothing }),
  };
}

class EaselStandIn {
  getContext() {
    return { reset: nothing, setTransform: nothing };
  }
  transferToImageBitmap() {
    return {};
  }
}

/** A painter that answers when it is told to. */
function painterStandIn() {
  const waiting: ((bitmap: ImageBitmap) => void)[] = [];
  const painter: Painter = {
    ready: () => true,
    inHand: () => waiting.length,
    order: (_place, _paint, onPainted) => waiting.push(onPainted),
    close: nothing,
  };
  const answer = () => {
    const bitmap = { close: vi.fn() };
    waiting.shift()?.(bitmap as unknown as ImageBitmap);
    return bitmap;
  };
  return { painter, answer };
}

function sheetOf() {
  const parent = elementStandIn();
  const sheet = createTileSheet(parent as unknown as HTMLElement, VIEW);
  const [element] = parent.children as ReturnType<typeof elementStandIn>[];
  const drawAll = (view = VIEW): void => {
    for (const cell of sheet.missing(view, SIZE, 0)) sheet.draw(cell, nothing, NONE);
  };
  return { sheet, drawAll, canvases: () => element?.children.length ?? 0 };
}

beforeEach(() => {
  vi.stubGlobal("document", { createElement: elementStandIn });
  vi.stubGlobal("window", { devicePixelRatio: 1 });
  vi.stubGlobal("OffscreenCanvas", EaselStandIn);
});
afterEach(() => vi.unstubAllGlobals());

describe("a sheet of tiles", () => {
  it("shows what was ordered once it is painted", () => {
    const { sheet } = sheetOf();
    const { painter, answer } = painterStandIn();
    const onAnswered = vi.fn();
    for (const cell of sheet.missing(VIEW, SIZE, 0)) sheet.order(cell, nothing, NONE, painter, onAnswered);
    expect(sheet.fills(VIEW, SIZE, 0)).toBe(false);
    expect(sheet.missing(VIEW, SIZE, 0).every(sheet.isOrdered)).toBe(true);
    const bitmaps = [answer(), answer()];
    expect(sheet.fills(VIEW, SIZE, 0)).toBe(true);
    expect(onAnswered).toHaveBeenCalledTimes(2);
    for (const { close } of bitmaps) expect(close).not.toHaveBeenCalled();
  });

  it.each<[string, (sheet: ReturnType<typeof createTileSheet>) => void]>([
    ["began another picture", (sheet) => sheet.restart({ ...VIEW, zoom: 2 })],
    ["was emptied", (sheet) => sheet.clear()],
    ["lost the place", (sheet) => sheet.drop([{ x: 10, y: 10, width: 5, height: 5 }])],
    [
      "got a team there that had been left out",
      (sheet) => sheet.dropWithout(new Map([["a", { x: 10, y: 10, width: 5, height: 5 }]])),
    ],
    ["was drawn there meanwhile", (sheet) => sheet.draw({ column: 0, row: 0 }, nothing, NONE)],
    ["was told that nothing comes", (sheet) => sheet.forgetOrders()],
  ])("that %s shows nothing of what was ordered before, keeps no picture of it, and has it known that it came", (_, change) => {
    const { sheet } = sheetOf();
    const { painter, answer } = painterStandIn();
    const onAnswered = vi.fn();
    sheet.order({ column: 0, row: 0 }, nothing, new Set(["a"]), painter, onAnswered);
    change(sheet);
    const there = sheet.missing(VIEW, SIZE, 0).length;
    expect(answer().close).toHaveBeenCalledTimes(1);
    expect(sheet.missing(VIEW, SIZE, 0).length).toBe(there);
    expect(onAnswered).toHaveBeenCalledTimes(1);
  });

  it("knows the holes that a change has made in it, and not what was never there", () => {
    const { sheet, drawAll } = sheetOf();
    const change = [{ x: 10, y: 10, width: 5, height: 5 }];
    sheet.drop(change);
    expect(sheet.holes(VIEW, SIZE)).toEqual([]);
    drawAll();
    sheet.drop(change);
    expect(sheet.holes(VIEW, SIZE)).toEqual([{ column: 0, row: 0 }]);
    // At whatever zoom it is seen.
    expect(sheet.holes({ x: -10, y: -10, zoom: 3 }, SIZE)).toEqual([{ column: 0, row: 0 }]);
    expect(sheet.holes({ x: -TILE - 1, y: 0, zoom: 1 }, SIZE)).toEqual([]);
    drawAll();
    expect(sheet.holes(VIEW, SIZE)).toEqual([]);
    sheet.drop(change);
    sheet.restart(VIEW);
    expect(sheet.holes(VIEW, SIZE)).toEqual([]);
  });

  it("makes no new canvas for what a long pan leads through, only for as many as it keeps", () => {
    const { sheet, drawAll, canvases } = sheetOf();
    for (let x = 0; x > -100 * TILE; x -= 300) {
      const view = { ...VIEW, x };
      drawAll(view);
      sheet.trim(view, SIZE, 12);
    }
    expect(canvases()).toBeLessThanOrEqual(12 + 3);
    sheet.restart(VIEW);
    drawAll();
    expect(canvases()).toBeLessThanOrEqual(12 + 3);
  });
});
