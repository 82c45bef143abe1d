import { expect, it } from "vitest";
import { today } from "./today.ts";

it("is the day where the user is, padded, also just before midnight and early in the year", () => {
  expect(today(new Date(2026, 0, 2, 23, 59, 59))).toBe("2026-01-02");
  expect(today(new Date(2026, 11, 31, 0, 0, 1))).toBe("2026-12-31");
});
