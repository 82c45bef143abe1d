// One spelling for a name, and that the short way for plain names leads where the long one does.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugOf } from "./slug.ts";

describe("slugOf", () => {
  test.each([
    ["E-Commerce & Search Team", "e-commerce-and-search"],
    ["Team", "team"],
    ["  Platform  (EU) ", "platform-eu"],
    ["A&B", "a-and-b"],
    ["***", ""],
    ["", ""],
    ["Café Équipe", "cafe-equipe"],
    ["プラットフォーム Team", "フラットフォーム"],
  ])("%j gives %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test("a plain name has the slug it has beside a letter of another script", () => {
    const plain = fc.string({ unit: fc.constantFrom(..."aZ09 -&_.teamTEAM~!/'"), maxLength: 16 });
    fc.assert(
      fc.property(plain, (name) => {
        const [first, ...rest] = slugOf(`ж ${name} ж`).split("-");
        expect([first, rest.at(-1)]).toEqual(["ж", "ж"]);
        const between = rest.slice(0, -1).join("-");
        expect(slugOf(name)).toBe(between.replace(/-team$/, "") || between);
      }),
      { numRuns: 2000 },
    );
  });
});
