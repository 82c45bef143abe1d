// Whether a rota can be kept up: right at a border is still within it.
import { expect, test } from "vitest";
import { onCallOf } from "./on-call.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

const NOTHING = { pool: null, depth: null, coverage: null, sites: null };
const judged = (given: Partial<Parameters<typeof onCallOf>[0] & object>) =>
  onCallOf({ ...NOTHING, ...given }, DEFAULT_SETTINGS.onCall);

test.each([
  [{ pool: 2, depth: 2 }, 1, "unsustainable"],
  [{ pool: 8, depth: 2 }, 0.25, "ok"],
  [{ pool: 4, depth: 1 }, 0.25, "ok"],
  [{ pool: 4 }, 0.25, "ok"],
  [{ pool: 3 }, 1 / 3, "strained"],
  [{ pool: 2 }, 0.5, "strained"],
  [{ pool: 3, depth: 2 }, 2 / 3, "unsustainable"],
  [{ pool: 2, coverage: "16x5" as const }, 0.25, "ok"],
  [{ pool: 1, coverage: "business-hours" as const }, 0.25, "ok"],
  [{ pool: 1, depth: 2 }, 2, "impossible"],
  [{ pool: 0 }, null, "impossible"],
  [{ pool: 0, depth: 0 }, 0, "ok"],
  [{ depth: 2 }, null, null],
])("%j: duty %s, %s", (given, duty, state) => {
  expect(judged(given)).toMatchObject({ duty, state });
});

test("nothing said about on-call is not judged", () => {
  expect(onCallOf(null, DEFAULT_SETTINGS.onCall)).toBeNull();
});
