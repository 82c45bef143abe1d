// The address of a view opens that very view, in any window, and what is no address does nothing but say so.
import fc from "fast-check";
import { expect, it } from "vitest";
import { desktopAddress, readAddress, viewHash } from "./address.ts";
import { viewArbitrary } from "./arbitrary-view.ts";
import { PLAIN_VIEW } from "./view.ts";

it("can be read", () => {
  const view = {
    ...PLAIN_VIEW,
    filter: { ...PLAIN_VIEW.filter, types: ["platform", "enabling"], groupings: ["stream:Buy online"] },
    focus: { team: "card:shop/orders.md", depth: 2, direction: "provides" },
    others: "hide",
    colour: "load",
    place: { x: 120.5, y: -80, zoom: 0.75 },
  } as const;
  expect(viewHash(view)).toBe(
    "view=1&type=platform,enabling&in=stream:Buy%20online&focus=shop/orders.md,2,provides&colour=load&hide&at=120.5,-80,0.75",
  );
  expect(desktopAddress(PLAIN_VIEW)).toBe("teamscape://view#view=1");
});

it("brings back the view it was made of, behind any page's address", () => {
  fc.assert(
    fc.property(viewArbitrary, (view) => {
      for (const before of ["", "#", "http://127.0.0.1:4000/?token=ab#", "teamscape://view#"])
        expect(readAddress(before + viewHash(view))).toEqual({ ok: true, value: view });
      expect(readAddress(new URL(desktopAddress(view)).hash)).toEqual({ ok: true, value: view });
    }),
  );
});

it("never throws, whatever is pasted", () => {
  const pasted = fc.oneof(fc.string(), fc.string({ unit: "binary" }));
  fc.assert(fc.property(pasted, (text) => typeof readAddress(`#view=1&${text}`).ok === "boolean"));
});

it.each([
  ["", "no-address"],
  ["https://example.org/", "no-address"],
  ["#view=2", "version"],
  ["#view=", "version"],
  ["#view=1&focus=orders.md,7,both", "part"],
  ["#view=1&focus=orders.md,x", "part"],
  ["#view=1&focus=", "part"],
  ["#view=1&colour=red", "part"],
  ["#view=1&mode=love", "part"],
  ["#view=1&at=1,2", "part"],
  ["#view=1&at=1,2,Infinity", "part"],
  ["#view=1&least=", "part"],
  ["#view=1&least=-1", "part"],
  ["#view=1&unheard=1", "part"],
  ["#view=1&type=a&type=b", "part"],
  ["#view=1&type=%E0%A4%A", "part"],
  ["#view=1&__proto__=1", "part"],
  [`#view=1&text=${"x".repeat(70_000)}`, "no-address"],
])("says what is wrong with %j", (text, kind) => {
  expect(readAddress(text)).toMatchObject({ ok: false, error: { kind } });
});
