// What counts as waiting for a frame. Times are microseconds, waits milliseconds.
import { describe, expect, it } from "vitest";
import { waits } from "./trace.ts";

describe("waiting for a frame", () => {
  it("is the time since the one before", () => {
    expect(waits({ drawn: [32_000, 0, 16_000], dropped: [], taken: [8000] })).toEqual([16, 16]);
  });

  it("is short where reports were taken and nothing had to be drawn", () => {
    expect(waits({ drawn: [0, 64_000], dropped: [], taken: [8000, 20_000, 44_000, 60_000] })).toEqual([24]);
  });

  it("is the whole gap where a frame was dropped in it, and where no report was taken", () => {
    expect(waits({ drawn: [0, 64_000], dropped: [30_000], taken: [8000, 60_000] })).toEqual([64]);
    expect(waits({ drawn: [0, 64_000], dropped: [], taken: [] })).toEqual([64]);
  });
});
