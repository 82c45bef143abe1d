// Amounts as people write them: "~800 ms", "12,000", "6-8 weeks", "< 1 s", "2 per week". Text to numbers only; who reports what is not
// understood is the field reader.

/** The first number of a text, or range of numbers, and the unit behind it. */
export interface Amount {
  readonly low: number;
  /** The end of a range; equal to `low` without one. */
  readonly high: number;
  /** As written; null without one. */
  readonly unit: string | null;
}

/** Longest text that is looked at: an amount is a word or two, and a hostile one must not cost more. */
const LONGEST = 80;

const NUMBER = String.raw`\d{1,3}(?:[,\u2009\u202f' ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?`;
const SCALE_WORD = "([kKM](?![a-zA-Z/]))?";
const QUALIFIER = "(?:(?:business|working|calendar)[- ])?";
const UNIT = "(%|(?!(?:of|per|and|or|to|at|in|on|out|with|is)\\b)[a-zA-Zµ]+(?:/[a-zA-Z]+)?)?";
/** A digit within a word is no amount: the 95 of "p95". */
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,])(-?)(${NUMBER})${SCALE_WORD}(?:\s{0,3}(?:-|–|—|to|\.\.)\s{0,3}(${NUMBER})${SCALE_WORD})?\s{0,3}${QUALIFIER}${UNIT}`,
  "u",
);
const SCALE: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6 };

/** The first amount in a text; null where it has no number. */
export function amountOf(text: string): Amount | null {
  const found = AMOUNT.exec(text.slice(0, LONGEST));
  if (found === null) return null;
  const [, minus, first = "", firstScale, second, secondScale, unit] = found;
  const start = numberIn(first) * (SCALE[firstScale ?? secondScale ?? ""] ?? 1) * (minus === "-" ? -1 : 1);
  const end = second === undefined ? start : numberIn(second) * (SCALE[secondScale ?? ""] ?? 1);
  return { low: Math.min(start, end), high: Math.max(start, end), unit: unit ?? null };
}

/** "12,000" and "12 000" are thousands, "1,5" is one and a half. */
function numberIn(digits: string): number {
  const grouped = /^\d{1,3}(?:[,\u2009\u202f' ]\d{3})+/.test(digits);
  return Number(grouped ? digits.replace(/[,\u2009\u202f' ]/g, "") : digits.replace(",", "."));
}

const HOURS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1 / 3_600_000, "ms msec millisecond milliseconds"],
      [1 / 3600, "s sec secs second seconds"],
      [1 / 60, "m min mins minute minutes"],
      [1, "h hr hrs hour hours"],
      [24, "d day days"],
      [168, "w wk wks week weeks"],
      // A month is a twelfth of 52 weeks, so that 3 months are the 13 weeks of a quarter.
      [728, "mo mon month months"],
      [2184, "q quarter quarters"],
      [8736, "y yr yrs year years"],
    ] as const
  ).flatMap(([hours, words]) => words.split(" ").map((word) => [word, hours] as const)),
);

const DURATIONS = { hours: 1, days: 24, weeks: 168, months: 728 } as const;

/**
 * A length of time in the unit that is asked for, which is also what a bare number is taken for. Null without a number, for a negative
 * one, and for a unit that is no time.
 */
export function durationOf(text: string, unit: keyof typeof DURATIONS): Pick<Amount, "low" | "high"> | null {
  const amount = amountOf(text);
  if (amount === null || amount.low < 0) return null;
  if (amount.unit === null) return amount;
  const hours = HOURS.get(amount.unit.toLowerCase());
  if (hours === undefined) return null;
  const factor = hours / DURATIONS[unit];
  return { low: tidy(amount.low * factor), high: tidy(amount.high * factor) };
}

const BYTES: ReadonlyMap<string, number> = new Map(
  ["b", "kb", "mb", "gb", "tb", "pb"].flatMap((word, power) => {
    const binary = `${word[0]}ib`;
    return [[word, 1000 ** power] as const, ...(power === 0 ? [] : [[binary, 1024 ** power] as const])];
  }),
);

/** Factor from one unit to another, 1 for the same or where one is not said; null where they measure different things. */
export function unitFactor(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return 1;
  const [a, b] = [from.toLowerCase(), to.toLowerCase()];
  if (a === b) return 1;
  for (const table of [HOURS, BYTES]) {
    const [one, other] = [table.get(a), table.get(b)];
    if (one !== undefined && other !== undefined) return one / other;
  }
  return null;
}

/** Without the tail that dividing and multiplying leaves behind: 0.1 s is 100 ms, not 100.00000000000001. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

/** Percent, 0–100, where a number below 1 without a percent sign is a share: 0.12 and "12%" are both 12. Null outside. */
export function percentOf(text: string): number | null {
  const amount = amountOf(text);
  if (amount === null || amount.low < 0) return null;
  const value = amount.unit !== "%" && amount.high < 1 ? amount.high * 100 : amount.high;
  return value <= 100 ? tidy(value) : null;
}

const PER_YEAR: readonly (readonly [RegExp, number])[] = [
  [/^hour/, 8736],
  [/^(?:week|work|business)-? ?day/, 260],
  [/^da(?:y|il)|^night/, 365],
  [/^week/, 52],
  [/^(?:fortnight|sprint|iteration)/, 26],
  [/^month/, 12],
  [/^quarter/, 4],
  [/^(?:year|annual)/, 1],
];
const perYear = (period: string): number | null => PER_YEAR.find(([word]) => word.test(period))?.[1] ?? null;

const TIMES = String.raw`(?:(\d+(?:\.\d+)?)(?:\s?[-–]\s?(\d+(?:\.\d+)?))?\+?|(once|one|twice|two|three|several|multiple|many|a few|some))`;
const TIMES_PER = new RegExp(
  String.raw`^${TIMES}(?:\s?(?:x|×|times|deploys?|deployments?|releases?))?\s?(?:\/|per|an?|every|each)?\s?([a-z-]+)`,
);
const EVERY = /^every (?:(\d+|two|three|other|second) )?([a-z]+)/;
const WORDS: Readonly<Record<string, number>> = { once: 1, one: 1, twice: 2, two: 2, three: 3, other: 2, second: 2 };
/** What "several" stands for: enough to be more than two, few enough not to flatter. */
const SEVERAL = 3;
const ROUGHLY =
  /^[~≈<>≤≥]+\s*|^(?:about|around|approximately|roughly|at least|at most|up to|(?:less|more|rarer|fewer)(?: often)? than) /;

/** Deployments a year: 365 for "daily", 104 for "2 per week" or a bare 2; null where the text names no frequency. */
export function frequencyOf(text: string): number | null {
  const words = text.slice(0, LONGEST).trim().toLowerCase().replace(ROUGHLY, "");
  const bare = /^\d+(?:\.\d+)?$/.exec(words);
  if (bare !== null) return tidy(Number(words) * 52);
  if (/^on[- ]demand|^continuous/.test(words)) return SEVERAL * 365;
  if (/^(?:bi-?weekly|fortnight)/.test(words)) return 26;
  if (/^bi-?monthly/.test(words)) return 6;
  const every = EVERY.exec(words);
  if (every !== null) {
    const [, count, period = ""] = every;
    const year = perYear(period);
    const periods = count === undefined ? 1 : (WORDS[count] ?? Number(count));
    return year === null || periods === 0 ? null : tidy(year / periods);
  }
  const times = TIMES_PER.exec(words);
  if (times !== null) {
    const [, first, second, word = "", period = ""] = times;
    const year = perYear(period);
    // The lower end of a range: a frequency is worth no more than is sure.
    const count = first === undefined ? (WORDS[word] ?? SEVERAL) : Math.min(Number(first), Number(second ?? first));
    return year === null ? null : tidy(count * year);
  }
  return perYear(words);
}
