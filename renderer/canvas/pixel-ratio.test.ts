import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchPixelRatio } from "./pixel-ratio.ts";

/** A window whose screen a test changes, as when it is moved to another one. */
function screenStandIn() {
  const queries = new Map<string, EventTarget>();
  const window = {
    devicePixelRatio: 1,
    matchMedia(query: string): EventTarget {
      const list = queries.get(query) ?? new EventTarget();
      queries.set(query, list);
      return list;
    },
  };
  const change = (to: number): void => {
    const was = queries.get(`(resolution: ${window.devicePixelRatio}dppx)`);
    window.devicePixelRatio = to;
    was?.dispatchEvent(new Event("change"));
  };
  return { window, change };
}

let screen = screenStandIn();
beforeEach(() => {
  screen = screenStandIn();
  vi.stubGlobal("window", screen.window);
});
afterEach(() => vi.unstubAllGlobals());

describe("the number of device pixels", () => {
  it("is told each time that it changes, and no more once nobody listens", () => {
    const onChange = vi.fn();
    const stop = watchPixelRatio(onChange);
    screen.change(2);
    screen.change(1.5);
    expect(onChange).toHaveBeenCalledTimes(2);
    stop();
    screen.change(1);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it("is not told where pictures have as many as are seen", () => {
    const onChange = vi.fn();
    const stop = watchPixelRatio(onChange);
    screen.change(2);
    screen.change(3);
    expect(onChange).toHaveBeenCalledTimes(1);
    screen.change(1);
    expect(onChange).toHaveBeenCalledTimes(2);
    stop();
  });
});
