// Words people write for levels, modes, dates and counts, brought to one form. Pure text to value; who reports what is not understood
// is the field reader.
import type { Mode } from "./entry-types.ts";
import type { Level } from "./types.ts";

/** "X as a Service", "x_as_a_service" and "X-as-a-Service" alike, also with the dashes that word processors put in. */
const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_/\u2010-\u2015\u2212-]+/g, "-");

/** By the whole text, else by what stands before a remark in brackets: "X-as-a-Service (XaaS)". */
function wordIn<T>(words: ReadonlyMap<string, T>, text: string): T | null {
  const whole = words.get(folded(text));
  if (whole !== undefined) return whole;
  const [, before] = /^([^()]{1,60})\([^()]{0,60}\)$/.exec(text.trim()) ?? [];
  return before === undefined ? null : (words.get(folded(before)) ?? null);
}

const LEVELS: ReadonlyMap<string, Level> = new Map<string, Level>([
  ["low", "low"],
  ["low-medium", "low-medium"],
  ["low-to-medium", "low-medium"],
  ["medium", "medium"],
  ["moderate", "medium"],
  ["medium-high", "medium-high"],
  ["medium-to-high", "medium-high"],
  ["high", "high"],
  ["very-high", "very-high"],
  ["veryhigh", "very-high"],
]);

export function levelOf(text: string): Level | null {
  return wordIn(LEVELS, text);
}

const MODE_WORDS: ReadonlyMap<string, Mode> = new Map<string, Mode>([
  ["x-as-a-service", "x-as-a-service"],
  ["xaas", "x-as-a-service"],
  ["x-aas", "x-as-a-service"],
  ["xasaservice", "x-as-a-service"],
  ["as-a-service", "x-as-a-service"],
  ["collaboration", "collaboration"],
  ["collaborating", "collaboration"],
  ["collaborate", "collaboration"],
  ["facilitating", "facilitating"],
  ["facilitation", "facilitating"],
  ["facilitate", "facilitating"],
  ["enabling", "facilitating"],
]);

export function modeOf(text: string): Mode | null {
  return wordIn(MODE_WORDS, text);
}

const COVERAGES: ReadonlyMap<string, "24x7" | "16x5" | "business-hours"> = new Map([
  ["24x7", "24x7"],
  ["24-7", "24x7"],
  ["16x5", "16x5"],
  ["16-5", "16x5"],
  ["business-hours", "business-hours"],
] as const);

export function coverageOf(text: string): "24x7" | "16x5" | "business-hours" | null {
  return COVERAGES.get(folded(text).replaceAll("×", "x")) ?? null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES =
  /^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (\d{4})$/i;

/** YYYY, YYYY-MM or YYYY-MM-DD from those forms or "January 2024"; null for a day that no calendar has. No time zone is involved. */
export function dateOf(text: string): string | null {
  const trimmed = text.trim();
  const named = /^\d/.test(trimmed) ? null : MONTH_NAMES.exec(trimmed);
  if (named !== null) {
    const month = MONTHS.indexOf((named[1] ?? "").slice(0, 3).toLowerCase()) + 1;
    return `${named[2]}-${String(month).padStart(2, "0")}`;
  }
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(trimmed);
  if (parts === null) return null;
  const month = Number(parts[2] ?? "1");
  const day = Number(parts[3] ?? "1");
  if (month < 1 || month > 12) return null;
  if (day >= 1 && day <= 28) return trimmed;
  const lastDay = new Date(Date.UTC(Number(parts[1]), month, 0)).getUTCDate();
  return day >= 1 && day <= lastDay ? trimmed : null;
}

/** First whole number in a text: 1 of "1 specialist". Null without one. */
export function firstWholeNumber(text: string): number | null {
  const found = /\d+/.exec(text);
  if (found === null) return null;
  const value = Number(found[0]);
  return Number.isSafeInteger(value) ? value : null;
}

/** A count or range: "6 teams", "8-10 teams", "8 to 10". Null without a number. */
export function rangeOf(text: string): { readonly min: number; readonly max: number } | null {
  const range = /(\d+)\s*(?:-|–|—|to|\.\.)\s*(\d+)/i.exec(text);
  if (range !== null) {
    const a = Number(range[1]);
    const b = Number(range[2]);
    return Number.isSafeInteger(a) && Number.isSafeInteger(b) ? { min: Math.min(a, b), max: Math.max(a, b) } : null;
  }
  const single = firstWholeNumber(text);
  return single === null ? null : { min: single, max: single };
}
