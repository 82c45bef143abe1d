// The first card there was: every field is read, and 200 moves with their undos leave no trace. Runs over the seed documents too, where they are.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import type { Splice } from "../../shared/card/edit-types.ts";
import { readMarkdown } from "../../shared/card/read.ts";
import { Dice } from "./card-texts.ts";
import { STORAGE_CARD } from "./storage-card.ts";

const seeds = join(import.meta.dirname, "../../../shared/seeds");
const seedCards = existsSync(seeds)
  ? readdirSync(seeds)
      .filter((name) => name.startsWith("000_"))
      .map((name): [string, string] => [name, readFileSync(join(seeds, name), "utf8")])
  : [];
const cards: [string, string][] = [
  ["own words", STORAGE_CARD],
  ["own words, CRLF, byte order mark, no final newline", `\ufeff${STORAGE_CARD.trimEnd().replaceAll("\n", "\r\n")}`],
  ...seedCards,
];

describe.each(cards)("the storage card (%s)", (_, text) => {
  it("loads with every field", () => {
    const file = readMarkdown("storage.md", "h", text);
    expect(file).toMatchObject({
      kind: "card",
      card: {
        name: expect.stringMatching(/Storage Platform Team$/),
        type: "platform",
        position: { x: 204, y: 180 },
        size: { text: "7", value: 7, line: 10 },
        valueStream: expect.any(String),
        platformGrouping: null,
        cognitiveLoad: { text: "medium", value: "medium" },
        capabilities: { length: 5 },
        consumers: { text: "6 teams", min: 6, max: 6, teams: null },
        established: { text: "2024-06", value: "2024-06", line: 21 },
        dependencies: [],
        interactions: [],
        other: [],
        problems: [],
        editable: true,
      },
    });
  });

  it("survives 200 moves and their undos byte for byte, its floats staying floats", () => {
    const dice = new Dice(204);
    const states: string[] = [text];
    const undos: (readonly Splice[])[] = [];
    for (let move = 0; move < 200; move++) {
      const position = { x: (dice.next() - 0.5) * 9000, y: dice.chance(0.5) ? dice.below(4000) : dice.next() * 10 };
      const current = states.at(-1) ?? "";
      const moved = applyEdits("storage.md", current, [{ kind: "set", field: ["position"], value: position }]);
      if (!moved.ok) throw new Error(JSON.stringify(moved.error));
      const after = moved.value.text;
      expect(after).toMatch(/\n {2}x: -?\d+\.\d\r?\n {2}y: -?\d+\.\d\r?\n/);
      const without = (card: string) => card.replace(/(\n {2}x: ).*?(\r?\n {2}y: ).*?(?=\r?\n)/, "$1$2");
      expect(without(after)).toBe(without(text));
      const read = readMarkdown("storage.md", "h", after);
      if (read.kind !== "card" || read.card.position === null) throw new Error("no position");
      expect(Math.abs(read.card.position.x - position.x)).toBeLessThanOrEqual(0.0501);
      expect(Math.abs(read.card.position.y - position.y)).toBeLessThanOrEqual(0.0501);
      states.push(after);
      undos.push(moved.value.inverse);
    }
    for (let move = 199; move >= 0; move--) {
      const undone = applyEdits("storage.md", states[move + 1] ?? "", [{ kind: "splice", splices: undos[move] ?? [] }]);
      expect(undone.ok && undone.value.text).toBe(states[move]);
    }
  });
});
