// Finds a text in a catalogue and fills its gaps. The library does the same, ten times slower: what is said on every card of a large
// diagram goes through here. Knows `{{name}}`, `{{name, number}}` and the forms of a `count`, and nothing else.

/** Texts by area and key, nested. */
export type Texts = { readonly [key: string]: string | Texts };
export type Gaps = Readonly<Record<string, unknown>>;

type Part = string | { readonly name: string; readonly digits: boolean };

const GAP = /\{\{\s*([^},\s]+)\s*(?:,\s*(number)\s*)?\}\}/g;

export interface Filler {
  /** The text of "area:some.key", filled; undefined where there is none. */
  readonly fill: (key: string, gaps?: Gaps) => string | undefined;
  readonly digits: (value: number) => string;
}

export function fillerOf(texts: Texts, language: string): Filler {
  const known = new Map<string, readonly Part[] | null>();
  const format = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const forms = Array.from({ length: 100 }, (_, count) => plurals.select(count));
  const digits = (value: number): string =>
    Number.isInteger(value) && value > -1000 && value < 1000 && !Object.is(value, -0) ? String(value) : format.format(value);

  const partsAt = (key: string): readonly Part[] | null => {
    let parts = known.get(key);
    if (parts === undefined) {
      const text = textAt(texts, key);
      parts = text === null ? null : partsOf(text);
      known.set(key, parts);
    }
    return parts;
  };
  const written = (value: unknown, asDigits: boolean): string =>
    value === undefined || value === null ? "" : asDigits && typeof value === "number" ? digits(value) : String(value);

  return {
    digits,
    fill(key, gaps) {
      const count = gaps?.count;
      const counted = typeof count === "number" ? partsAt(`${key}_${forms[count] ?? plurals.select(count)}`) : null;
      const parts = counted ?? partsAt(key);
      if (parts === null) return undefined;
      const [only] = parts;
      if (parts.length === 1 && typeof only === "string") return only;
      let said = "";
      for (const part of parts) said += typeof part === "string" ? part : written(gaps?.[part.name], part.digits);
      return said;
    },
  };
}

function textAt(texts: Texts, key: string): string | null {
  const [area = "", path = ""] = key.split(":");
  let found: string | Texts | undefined = texts[area];
  for (const step of path.split(".")) {
    if (typeof found !== "object" || !Object.hasOwn(found, step)) return null;
    found = found[step];
  }
  return typeof found === "string" ? found : null;
}

/** At least one part; the text itself where it has no gaps. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: gap, 1: name = "", 2: kind, index } of text.matchAll(GAP)) {
    if (index > end) parts.push(text.slice(end, index));
    parts.push({ name, digits: kind !== undefined });
    end = index + gap.length;
  }
  if (end < text.length || parts.length === 0) parts.push(text.slice(end));
  return parts;
}
