import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "./types.ts";
import { yamlText, yamlValue } from "./yaml-text.ts";

describe("one value as YAML", () => {
  it.each<[JsonValue, string]>([
    ["plain", "plain"],
    ["yes", "'yes'"],
    [42, "42"],
    [true, "true"],
    [null, ""],
    [[], "[]"],
    [["a", { b: 1 }], "- a\n- b: 1"],
    [{ a: { b: ["c"] } }, "a:\n  b:\n    - c"],
  ])("%j", (value, text) => {
    expect(yamlText(value)).toBe(text);
    expect(yamlValue(text)).toEqual({ ok: true, value });
  });

  it("keeps what is typed as text where YAML 1.1 would make something else of it", () => {
    expect(yamlValue("1.10")).toEqual({ ok: true, value: "1.10" });
    expect(yamlValue("2024-06")).toEqual({ ok: true, value: "2024-06" });
    expect(yamlValue("  ")).toEqual({ ok: true, value: null });
    expect(yamlValue("a: 1\r\nb: 2\r\n")).toEqual({ ok: true, value: { a: 1, b: 2 } });
  });

  it("says why it cannot be read", () => {
    const broken = yamlValue("a: [1");
    expect(!broken.ok && broken.error).toMatch(/\S/);
    expect(yamlValue("a: 1\na: 2").ok).toBe(false);
  });

  it("reads what it writes", () => {
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string({ maxLength: 12 }),
        fc.integer(),
        fc.boolean(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.stringMatching(/^[a-z_]{1,6}$/), tie("value"), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        expect(yamlValue(yamlText(one))).toEqual({ ok: true, value: one });
      }),
    );
  });
});
