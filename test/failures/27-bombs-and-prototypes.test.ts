// Aliases that unfold into millions of values, nesting without end and keys that reach into every object: each is a Problem on a card that
// is still shown, quickly, and nothing outside the card changes.
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import { readMarkdown } from "../../shared/card/read.ts";

function readCard(yaml: string) {
  const began = performance.now();
  const file = readMarkdown("a.md", "h", `---\nname: A\n${yaml}\n---\n# Heading\n`);
  expect(performance.now() - began).toBeLessThan(3000);
  if (file.kind !== "card") throw new Error("not a card");
  return file.card;
}
const codes = (yaml: string) => [...new Set(readCard(yaml).problems.map(({ code }) => code))];

const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
for (let level = 1; level < 12; level++)
  bomb.push(
    `a${level}: &a${level} [${Array(9)
      .fill(`*a${level - 1}`)
      .join(", ")}]`,
  );

describe("hostile YAML", () => {
  it("does not unfold an alias bomb", () => {
    const card = readCard(bomb.join("\n"));
    expect(card).toMatchObject({ name: "A", editable: false });
    expect(card.problems.map(({ code }) => code)).toEqual(["YAML-ALIAS-BOMB"]);
    expect(JSON.stringify(card.other).length).toBeLessThan(1_000_000);
    expect(codes(`l: &l [x]\nm: [${"*l, ".repeat(40_000)}]`)).toEqual(["YAML-ALIAS-BOMB"]);
  });

  it("does not follow an alias into itself, or to nowhere", () => {
    expect(codes("a: &a [1, *a]")).toEqual(["YAML-ALIAS"]);
    expect(codes("a: *nowhere")).toEqual(["YAML-ALIAS"]);
  });

  it("reads plain aliases", () => {
    expect(readCard("lead: &l Ada\nparent: *l")).toMatchObject({ lead: "Ada", parent: "Ada", editable: true, problems: [] });
  });

  it("stops at 100 levels", () => {
    expect(codes(`a: ${"[".repeat(5000)}`)).toEqual(["YAML-DEPTH"]);
    expect(codes(`a:\n${Array.from({ length: 200 }, (_, level) => `${" ".repeat(level + 1)}k:`).join("\n")}`)).toEqual([
      "YAML-DEPTH",
    ]);
    expect(codes(`a: ${"[".repeat(80)}${"]".repeat(80)}`)).toEqual([]);
  });

  it.each(["__proto__", "constructor", "prototype", '"__proto__"', "? __proto__\n"])(
    "ignores the key %s, wherever it stands",
    (key) => {
      for (const yaml of [
        `${key}: {polluted: yes}`,
        `metadata:\n  ? ${key.replace(/^\? /, "")}\n  : {polluted: yes}`,
        `x: [{${key}: {polluted: 1}}]`,
      ]) {
        const card = readCard(yaml);
        expect(card.problems.some(({ code }) => code === "YAML-UNSAFE-KEY" || code === "YAML-SYNTAX")).toBe(true);
        expect(card.editable).toBe(false);
        for (const { value } of card.other) expect(Object.getPrototypeOf(Object(value))).not.toHaveProperty("polluted");
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect(Object.prototype).not.toHaveProperty("polluted");
    },
  );

  it("is not polluted by an edit's path or value either", () => {
    const text = "---\nname: A\nx: {}\n---\n";
    const value = JSON.parse('{"__proto__": {"polluted": true}}');
    for (const edit of [
      { kind: "set", field: ["__proto__", "polluted"], value: true },
      { kind: "set", field: ["x", "constructor"], value: true },
      { kind: "set", field: ["x"], value },
    ] as const) {
      expect(applyEdits("a.md", text, [edit]).ok).toBe(false);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("reports a key that is written twice, and shows the first", () => {
    const card = readCard("lead: Ada\nlead: Bo");
    expect(card).toMatchObject({ lead: "Ada", editable: false, problems: [{ code: "YAML-DUPLICATE-KEY", line: 4, column: 1 }] });
  });

  it("keeps merge keys without applying them", () => {
    const card = readCard("base: &b {size: 9}\nmetadata:\n  <<: *b\n  value_stream: Web");
    expect(card).toMatchObject({
      size: null,
      valueStream: "Web",
      editable: true,
      problems: [{ code: "YAML-MERGE", severity: "warning" }],
    });
  });

  it("reads a front matter of many keys in a moment", () => {
    expect(codes(Array.from({ length: 20_000 }, (_, key) => `k${key}: 1`).join("\n"))).toEqual([]);
  });
});
