// Views made up for tests: any that the app could be asked to keep.
import fc from "fast-check";
import { MODES } from "../card/entry-types.ts";
import { OVERLAYS } from "../diagram/overlay.ts";
import { LOAD_LEVELS } from "../score/types.ts";
import type { View } from "./view.ts";

const text = fc.string({ minLength: 1, maxLength: 20, unit: "binary" }).filter((one) => one.isWellFormed());
const texts = fc.array(text, { maxLength: 3 });
const people = fc.option(fc.nat({ max: 500 }));
/** As exact as a place is kept. */
const coordinate = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 10);

export const viewArbitrary: fc.Arbitrary<View> = fc.record({
  filter: fc.record({
    text: fc.string({ maxLength: 20 }).filter((one) => one.isWellFormed()),
    types: texts,
    groupings: texts,
    modes: fc.subarray([...MODES]),
    levels: fc.subarray([...LOAD_LEVELS]),
    findings: texts,
    folders: fc.array(fc.oneof(fc.constant(""), text), { maxLength: 3 }),
    people: fc.record({ least: people, most: people }),
  }),
  focus: fc.option(
    fc.record({
      team: text.map((path) => `card:${path}`),
      depth: fc.constantFrom(1, 2, 3),
      direction: fc.constantFrom("both", "provides", "consumes"),
    }),
  ),
  folded: texts.map((keys) => [...new Set(keys)].sort()),
  others: fc.constantFrom("fade", "hide"),
  colour: fc.constantFrom(...OVERLAYS),
  flow: fc.boolean(),
  sized: fc.boolean(),
  place: fc.option(fc.record({ x: coordinate, y: coordinate, zoom: fc.integer({ min: 20, max: 3000 }).map((n) => n / 1000) })),
});
