// Random edits for generated cards: what a test asks for, with values that YAML readers stumble over.
import type { Edit } from "../../shared/card/edit-types.ts";
import type { JsonValue } from "../../shared/card/types.ts";
import type { Dice, WrittenCard } from "./card-texts.ts";

/** Edits that write or take a value at a field. */
export type ValueEdit = Extract<Edit, { readonly kind: "set" | "unset" | "insert-item" | "remove-item" }>;
/** Edits that write no value: another order, another name. */
export type Rearrangement = Extract<Edit, { readonly kind: "move-item" | "rename-key" }>;

const STRINGS = [
  "yes",
  "2024-06",
  "2024-01-15",
  "1.10",
  "null",
  "~",
  "- a",
  "a: b",
  "#x",
  " lead",
  "trail ",
  "",
  "two\nlines",
  "tab\there",
  "naïve 小さい 🎉",
  "it's",
  'say "x"',
  "[a]",
  "{a}",
  "a, b",
  "a]",
  "*alias",
  "&anchor",
  "!tag",
  "@at",
  "`tick`",
  "%percent",
  "---",
  "...",
  "--- x",
  "? q",
  ": c",
  "a #b",
  "true",
  "0x1F",
  "0o17",
  "12:30",
  "1e3",
  ".inf",
  "1_000",
  "=",
  "<<",
  "plain words",
  "x".repeat(300),
  "\u0085",
  "\u2028",
  "\ufeff",
  "C:\\dir",
  "end:",
  "y",
  "Null",
  "0123",
  "+1",
  "\r",
  "\u0000",
  "\ud800",
  "line\n",
  "a\n\nb\n",
  "a\n  b\n",
  "-",
  "- ",
  "?",
  "|",
  ">",
  "key: |",
] as const;

export function randomScalar(dice: Dice): string | number | boolean | null {
  const roll = dice.next();
  if (roll < 0.6) return dice.pick(STRINGS as readonly string[] as readonly [string, ...string[]]);
  if (roll < 0.8) return dice.pick([0, 1, -1, 7, 2.5, -0.25, 1e21, 1e-7, 1234567890123, 100.125] as const);
  return dice.pick([true, false, null] as const);
}

function randomValue(dice: Dice, depth: number): JsonValue {
  const roll = dice.next();
  if (depth === 0 || roll < 0.6) return randomScalar(dice);
  const size = dice.below(4);
  if (roll < 0.8) return Array.from({ length: size }, () => randomValue(dice, depth - 1));
  return Object.fromEntries(
    Array.from({ length: size }, (_, index) => [
      dice.pick([`k${index}`, "Team A: x", "yes", "1.10", "x", "", "#k"]),
      randomValue(dice, depth - 1),
    ]),
  );
}

/** An edit on something that is there, or on a field that is not there yet. */
export function randomEdit(dice: Dice, card: WrittenCard): ValueEdit {
  const roll = dice.next();
  const maps = card.collections.filter(({ kind }) => kind === "map");
  const lists = card.collections.filter(({ kind }) => kind === "list");
  const scalar = card.scalars[dice.below(Math.max(1, card.scalars.length))];
  const list = lists[dice.below(Math.max(1, lists.length))];
  const map = maps[dice.below(Math.max(1, maps.length))];
  if (roll < 0.3 && scalar !== undefined) return { kind: "set", field: scalar.path, value: randomScalar(dice) };
  if (roll < 0.4 && scalar !== undefined) return { kind: "set", field: scalar.path, value: randomValue(dice, 2) };
  if (roll < 0.5 && scalar !== undefined) return { kind: "unset", field: scalar.path };
  if (roll < 0.58 && list !== undefined) {
    return { kind: "insert-item", field: list.path, index: dice.below(list.size + 1), value: randomValue(dice, 2) };
  }
  if (roll < 0.64 && list !== undefined && list.size > 0)
    return { kind: "remove-item", field: list.path, index: dice.below(list.size) };
  if (roll < 0.7 && map !== undefined)
    return { kind: "set", field: [...map.path, dice.pick(["fresh", "new key", "é"])], value: randomValue(dice, 2) };
  if (roll < 0.76 && map !== undefined && map.path.length > 0)
    return { kind: "set", field: map.path, value: randomValue(dice, 2) };
  if (roll < 0.8 && map !== undefined && map.path.length > 0) return { kind: "unset", field: map.path };
  if (roll < 0.84 && list !== undefined)
    return { kind: "set", field: list.path, value: [randomScalar(dice), "kept", randomScalar(dice)] };
  if (roll < 0.94) return { kind: "set", field: ["position"], value: { x: dice.below(5000) / 4, y: dice.below(4000) } };
  return { kind: "set", field: ["metadata", dice.pick(["size", "deep"])], value: dice.below(20) };
}

/** An item moved or a key renamed, of what is there; null for a card without lists and keys. */
export function randomRearrangement(dice: Dice, card: WrittenCard): Rearrangement | null {
  const lists = card.collections.filter(({ kind, size }) => kind === "list" && size > 1);
  const list = lists[dice.below(Math.max(1, lists.length))];
  if (list !== undefined && dice.chance(0.5)) {
    return { kind: "move-item", field: list.path, from: dice.below(list.size), to: dice.below(list.size) };
  }
  const keyed = [...card.scalars, ...card.collections].filter(({ path }) => typeof path.at(-1) === "string");
  const target = keyed[dice.below(Math.max(1, keyed.length))];
  return target === undefined ? null : { kind: "rename-key", field: target.path, to: dice.pick(NAMES) };
}

const NAMES = ["fresh", "yes", "1.10", "a: b", "#x", "it's", "two words", "Grüße", "[a]", "", "? q", "x".repeat(300)] as const;
