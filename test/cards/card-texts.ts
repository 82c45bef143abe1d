// Card texts in every way that YAML lets people write them, made from a seed, with the place of each scalar remembered while it is
// written. So a test knows where a value stands without asking the code under test.
// Long because it writes every style of every kind of value.

interface WrittenScalar {
  readonly path: readonly (string | number)[];
  /** The token with its quotes; for a block scalar from its | or > to the end of its last line. Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly style: "plain" | "single" | "double" | "literal" | "folded" | "nothing";
}

export interface WrittenCard {
  readonly text: string;
  readonly scalars: readonly WrittenScalar[];
  /** Where lists and mappings stand, by path, with how many children they have. */
  readonly collections: readonly {
    readonly path: readonly (string | number)[];
    readonly kind: "list" | "map";
    readonly size: number;
  }[];
}

type Path = readonly (string | number)[];

/** Small seeded random numbers (mulberry32): the same seed gives the same card everywhere. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }
}

const KEYS = [
  "sprint",
  "slack",
  "wiki",
  "cost centre",
  "notes",
  "x",
  "e-mail",
  "2024",
  "on",
  "Grüße",
  "purpose",
  "links",
  "owner",
];
const TOP = ["name", "team_type", "lead", "parent", "position", "dependencies", "interaction_modes", "metadata", "team_id"];
const UNDER = ["size", "value_stream", "capabilities", "consumers", "established", "cognitive_load", "extra", "more"];
const PLAIN = [
  "Team A",
  "7",
  "204.0",
  "2024-06",
  "2024-01-15",
  "1.10",
  "0123",
  "yes",
  "no",
  "true",
  "6 teams",
  "8-10 teams",
  "a-b",
  "http://example.org/#top",
  "it's",
  'say "hi"',
  "naïve café",
  "小さい",
  "100%",
  "12:30",
  "1e3",
  "~/src",
  "a#b",
  "-1",
  ".5",
  "a".repeat(130),
] as const;
const WORDS = [
  "one",
  "two words",
  "three: not a key",
  "# no comment",
  "--- dashes",
  "- no item",
  "end  ",
  "  lead",
  "q'uote",
  'd"ouble',
];

class Writer {
  text = "";
  readonly scalars: WrittenScalar[] = [];
  readonly collections: { path: Path; kind: "list" | "map"; size: number }[] = [];
  readonly #dice: Dice;
  readonly #eol: string;
  #anchored: string[] = [];
  #anchors = 0;
  #blockEnd = 0;

  constructor(dice: Dice, eol: string) {
    this.#dice = dice;
    this.#eol = eol;
  }

  card(): void {
    const dice = this.#dice;
    if (dice.chance(0.15)) this.text += "\ufeff";
    this.text += `---${dice.chance(0.1) ? "  " : ""}${this.#eol}`;
    this.noise(0);
    if (dice.chance(0.05)) this.flowRoot();
    else if (!dice.chance(0.03)) this.blockMap([], 0, 3, shuffled(dice, [...TOP, ...KEYS]).slice(0, 2 + dice.below(8)));
    this.text += `---${this.#eol}`;
    const bodies = [
      "",
      "# Heading\n",
      "text\n---\nmore\n---\n",
      "\n\nA | B\n--|--\n",
      "no final newline",
      "- x: y\n\n```\n---\n```\n",
    ] as const;
    this.text += dice.pick(bodies).replaceAll("\n", this.#eol);
  }

  flowRoot(): void {
    this.flowMap([], 2, "", 2);
    this.text += this.#eol;
  }

  /** Blank lines and comments of their own, at any indentation; below a block scalar only where they are no text of it. */
  noise(wanted: number): void {
    const dice = this.#dice;
    const belowBlock = this.text
      .slice(this.#blockEnd)
      .split("\n")
      .every((line) => /^\s*(?:#|$)/.test(line));
    const column = belowBlock ? 0 : wanted;
    while (dice.chance(0.12)) {
      if (dice.chance(0.4)) this.text += this.#eol;
      else
        this.text += `${" ".repeat(belowBlock || dice.chance(0.7) ? column : dice.below(6))}# ${dice.pick(["note", "key: value", "- item", "it's", "{[", "…"])}${this.#eol}`;
    }
  }

  endLine(): void {
    if (this.#dice.chance(0.12))
      this.text += `${" ".repeat(1 + this.#dice.below(3))}# ${this.#dice.pick(["why", "a: b", "] }", "#"])}`;
    else if (this.#dice.chance(0.05)) this.text += " ";
    this.text += this.#eol;
  }

  keyText(key: string): string {
    const dice = this.#dice;
    if (dice.chance(0.08)) return `"${key}"`;
    if (dice.chance(0.08)) return `'${key}'`;
    return key;
  }

  /** Entries in block style; the cursor is at the start of a line, or after `- ` when `compact`. */
  blockMap(path: Path, column: number, depth: number, keys: readonly string[], compact = false): void {
    const dice = this.#dice;
    this.collections.push({ path, kind: "map", size: keys.length });
    keys.forEach((key, index) => {
      if (index > 0 || !compact) this.text += " ".repeat(column);
      const explicit = dice.chance(0.015);
      this.text += explicit
        ? `? ${this.keyText(key)}${this.#eol}${" ".repeat(column)}:`
        : `${this.keyText(key)}${dice.chance(0.04) ? " " : ""}:`;
      this.blockValue([...path, key], column, depth, false);
      this.noise(column);
    });
  }

  blockList(path: Path, column: number, depth: number, compact = false): void {
    const dice = this.#dice;
    const size = 1 + dice.below(4);
    this.collections.push({ path, kind: "list", size });
    for (let index = 0; index < size; index++) {
      if (index > 0 || !compact) this.text += " ".repeat(column);
      this.text += "-";
      this.blockValue([...path, index], column, depth, true);
      this.noise(column);
    }
  }

  /** What follows a colon or dash, with its line end. */
  blockValue(path: Path, column: number, depth: number, item: boolean): void {
    const dice = this.#dice;
    const key = path.at(-1);
    const roll = dice.next();
    if (path.length === 1 && key === "position" && roll < 0.9) {
      this.position(path, column);
      return;
    }
    if (path.length === 1 && key === "metadata" && roll < 0.9) {
      const keys = shuffled(dice, UNDER).slice(0, 1 + dice.below(6));
      if (roll < 0.1) {
        this.text += " ";
        this.flowMap(path, 1, " ".repeat(column + 2), 1);
        this.endLine();
        return;
      }
      this.endLine();
      const inner = column + 1 + dice.below(4);
      this.noise(inner);
      this.blockMap(path, inner, depth - 1, keys);
      return;
    }
    if (depth > 0 && roll < 0.14) {
      const keys = shuffled(dice, KEYS).slice(0, 1 + dice.below(3));
      if (item && dice.chance(0.7)) {
        const gap = 1 + (dice.chance(0.2) ? dice.below(3) : 0);
        this.text += " ".repeat(gap);
        this.blockMap(path, column + 1 + gap, depth - 1, keys, true);
        return;
      }
      this.endLine();
      this.blockMap(path, column + 1 + dice.below(4), depth - 1, keys);
      return;
    }
    if (depth > 0 && roll < 0.32) {
      if (item && dice.chance(0.5)) {
        this.text += " ";
        this.blockList(path, column + 2, depth - 1, true);
        return;
      }
      this.endLine();
      const inner = column + (item ? 1 + dice.below(3) : dice.chance(0.4) ? 0 : 1 + dice.below(4));
      this.blockList(path, inner, depth - 1);
      return;
    }
    if (roll < 0.4) {
      this.blockScalar(path, column, item);
      return;
    }
    if (roll < 0.44) {
      this.scalarAt(path, "nothing", "");
      this.endLine();
      return;
    }
    this.text += " ".repeat(1 + (dice.chance(0.1) ? dice.below(3) : 0));
    if (roll < 0.52) this.flowList(path, 2, " ".repeat(column + 2), depth);
    else if (roll < 0.58) this.flowMap(path, 2, " ".repeat(column + 2), depth);
    else if (roll < 0.62 && !item) {
      this.longScalar(path, column);
      return;
    } else if (roll < 0.64 && this.#anchored.length > 0) this.text += `*${this.#anchored[0]}`;
    else if (roll < 0.66) {
      const name = `a${++this.#anchors}`;
      this.text += `&${name} ${dice.pick(["lent", "'lent too'", "[p, q]", "{r: 1}"])}`;
      this.#anchored = [name];
    } else this.scalar(path, false);
    this.endLine();
  }

  position(path: Path, column: number): void {
    const dice = this.#dice;
    const number = (): string => {
      const whole = String(dice.below(2000) - 300);
      const forms = [
        whole,
        `${whole}.0`,
        `${whole}.5`,
        `${whole}.25`,
        `"${whole}"`,
        `'${whole}.0'`,
        "1e2",
        `+${dice.below(9)}`,
      ] as const;
      return dice.pick(forms);
    };
    const put = (key: string): void => {
      const token = number();
      const start = this.text.length;
      this.text += token;
      const style = token.startsWith('"') ? "double" : token.startsWith("'") ? "single" : "plain";
      this.scalars.push({ path: [...path, key], start, end: this.text.length, style });
    };
    this.collections.push({ path, kind: "map", size: 2 });
    if (dice.chance(0.3)) {
      this.text += dice.pick([" {x: ", " { x: ", ' {"x": '] as const);
      put("x");
      this.text += dice.pick([", y: ", ", 'y': ", " , y : ", `, # c${this.#eol}   y: `] as const);
      put("y");
      this.text += dice.pick(["}", " }", ", }"] as const);
      this.endLine();
      return;
    }
    this.endLine();
    const indent = " ".repeat(column + 1 + dice.below(4));
    this.text += `${indent}x: `;
    put("x");
    this.endLine();
    this.text += `${indent}y:  `;
    put("y");
    this.endLine();
  }

  scalarAt(path: Path, style: WrittenScalar["style"], token: string): void {
    const start = this.text.length;
    this.text += token;
    this.scalars.push({ path, start, end: this.text.length, style });
  }

  scalar(path: Path, flow: boolean): void {
    const dice = this.#dice;
    if (dice.chance(0.06)) {
      this.scalarAt(path, "plain", dice.pick(["null", "~", "Null"]));
      return;
    }
    if (dice.chance(0.25)) {
      const word = dice.pick(WORDS as readonly string[] as readonly [string, ...string[]]);
      if (dice.chance(0.5)) this.scalarAt(path, "single", `'${word.replaceAll("'", "''")}'`);
      else this.scalarAt(path, "double", `"${word.replaceAll('"', '\\"')}${dice.chance(0.3) ? "\\n\\u00e9\\t" : ""}"`);
      return;
    }
    const plain = dice.pick(PLAIN);
    this.scalarAt(path, "plain", flow && /[,[\]{}:#]/.test(plain) ? "flow word" : plain);
  }

  /** Plain or quoted text over several lines. */
  longScalar(path: Path, column: number): void {
    const dice = this.#dice;
    const gap = `${this.#eol}${dice.chance(0.2) ? this.#eol : ""}${" ".repeat(column + 1 + dice.below(4))}`;
    const style = dice.pick(["plain", "single", "double"] as const);
    const quote = style === "single" ? "'" : style === "double" ? '"' : "";
    const lines = style === "plain" ? ["first line", "second"] : ["first", "--- second # no comment", "third: x"];
    this.scalarAt(path, style, quote + lines.join(gap) + quote);
    this.endLine();
  }

  blockScalar(path: Path, column: number, item: boolean): void {
    const dice = this.#dice;
    const style = dice.pick(["literal", "folded"] as const);
    const chomp = dice.pick(["", "-", "+"] as const);
    const indent = " ".repeat((item && column === 0 ? 2 : column + 1) + dice.below(4));
    this.text += " ";
    const start = this.text.length;
    this.text += `${style === "literal" ? "|" : ">"}${chomp}`;
    if (dice.chance(0.1)) this.text += ` # | > note`;
    this.text += this.#eol;
    const lines = [
      `${indent}some text`,
      ...(dice.chance(0.5) ? [`${indent}--- and: more # text`] : []),
      ...(dice.chance(0.3) ? ["", `${indent}last`] : []),
    ];
    this.text += lines.join(this.#eol);
    const end = this.text.length;
    this.text += this.#eol;
    if (dice.chance(0.3)) this.text += this.#eol;
    this.scalars.push({ path, start, end, style });
    this.#blockEnd = this.text.length;
  }

  flowList(path: Path, most: number, indent: string, depth: number): void {
    const dice = this.#dice;
    const size = dice.below(most + 2);
    this.collections.push({ path, kind: "list", size });
    const lined = dice.chance(0.25) && size > 0;
    this.text += lined ? `[${this.#eol}${indent}` : dice.pick(["[", "[", "[ "] as const);
    for (let index = 0; index < size; index++) {
      if (depth > 0 && dice.chance(0.15)) this.flowMap([...path, index], 1, indent, depth - 1);
      else this.scalar([...path, index], true);
      if (index < size - 1) this.flowGap(lined, indent);
    }
    this.closeFlow("]", size, lined, indent);
  }

  flowMap(path: Path, most: number, indent: string, depth: number): void {
    const dice = this.#dice;
    const keys = shuffled(dice, KEYS).slice(0, dice.below(most + 2));
    this.collections.push({ path, kind: "map", size: keys.length });
    const lined = dice.chance(0.25) && keys.length > 0;
    this.text += lined ? `{${this.#eol}${indent}` : dice.pick(["{", "{", "{ "] as const);
    keys.forEach((key, index) => {
      const written = this.keyText(key);
      const inner = [...path, key];
      if (dice.chance(0.05)) {
        this.text += written;
        this.scalarAt(inner, "nothing", "");
      } else {
        this.text += `${written}: `;
        if (depth > 0 && dice.chance(0.2)) this.flowList(inner, 1, indent, depth - 1);
        else this.scalar(inner, true);
      }
      if (index < keys.length - 1) this.flowGap(lined, indent);
    });
    this.closeFlow("}", keys.length, lined, indent);
  }

  flowGap(lined: boolean, indent: string): void {
    if (!lined) this.text += this.#dice.pick([", ", ", ", " , "] as const);
    else this.text += `,${this.#dice.chance(0.2) ? " # a, b ] }" : ""}${this.#eol}${indent}`;
  }

  closeFlow(bracket: string, size: number, lined: boolean, indent: string): void {
    if (size > 0 && this.#dice.chance(0.12)) this.text += ",";
    if (lined) this.text += `${this.#dice.chance(0.2) ? " # end" : ""}${this.#eol}${indent}`;
    this.text += bracket;
  }
}

function shuffled<T>(dice: Dice, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, rank: dice.next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** A card's text for a seed. */
export function writeCard(seed: number): WrittenCard {
  const dice = new Dice(seed);
  const writer = new Writer(dice, dice.chance(0.3) ? "\r\n" : "\n");
  writer.card();
  return { text: writer.text, scalars: writer.scalars, collections: writer.collections };
}
