// The words of the app: one catalogue, English until a window asks for another language. Command line, exports and reports speak
// English; only a renderer calls `speak`. Keys are "area:text"; a text that does not exist is an error of the compiler.
import { createInstance } from "i18next";
import { de } from "./de/index.ts";
import { en } from "./en/index.ts";
import { type Filler, fillerOf, type Gaps } from "./fill.ts";

export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The catalogue as the library keeps it: for what renders marked-up texts with the library itself. */
export const i18n = createInstance();
void i18n.init({
  lng: "en",
  fallbackLng: "en",
  resources: { en, de },
  ns: Object.keys(en),
  defaultNS: false,
  initAsync: false,
  returnNull: false,
  // Text is put on the page as text, never as HTML.
  interpolation: { escapeValue: false },
});

const digits = new Map<string | undefined, Intl.NumberFormat>();
// The library's own keeps a formatter for every set of options it ever saw, the number itself among them.
i18n.services.formatter?.add("number", (value: unknown, spoken) => {
  const known = digits.get(spoken);
  const format = known ?? new Intl.NumberFormat(spoken);
  if (known === undefined) digits.set(spoken, format);
  return typeof value === "number" ? format.format(value) : String(value);
});

const fillers: Readonly<Record<Language, Filler>> = { en: fillerOf(en, "en"), de: fillerOf(de, "de") };
let spoken: Language = "en";

type Say = typeof i18n.t;

const sayerOf = (of: () => Language): Say => {
  const say = (key: unknown, gaps?: Gaps): string => {
    // What renders markup hands the library options of its own.
    const plain = typeof key === "string" && gaps?.interpolation === undefined;
    const said = plain ? fillers[of()].fill(key, gaps) : undefined;
    return said ?? String(i18n.t(key as never, { ...gaps, lng: of() } as never));
  };
  return say as unknown as Say;
};

/**
 * A text of the catalogue in the language spoken now.
 * `{{name}}` in it stands for the option of that name; `count` chooses between `_one` and `_other`.
 * Under a microsecond a call: still not for what is done for each of thousands of teams in a frame.
 */
export const t = sayerOf(() => spoken);

/** As `t`, in one language whatever is spoken: for the desktop's menu, beside a host in the same process. */
export const wordsIn = (language: Language): Say => sayerOf(() => language);

/** A text by a key that is data, as `t` would say it in that language; the key itself where there is no such text. */
export const textIn = (of: Language, key: string, gaps?: Gaps): string => fillers[of].fill(key, gaps) ?? key;

/** The language spoken now, for Intl. */
export const language = (): Language => spoken;

/** Speaks another language from now on. What keeps words of its own has to be made anew by the caller. */
export function speak(next: Language): void {
  spoken = next;
  void i18n.changeLanguage(next);
}

/** A number as the language writes it: "1,234" or "1.234". */
export const inDigits = (value: number): string => fillers[spoken].digits(value);

/** A number with exactly one decimal: "29.3" or "29,3". */
export const inTenths = (value: number): string =>
  value.toLocaleString(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A label within a sentence: English begins it small, German keeps its nouns as they are. */
export const inSentence = (label: string): string => (language() === "de" ? label : label.toLowerCase());

/** A day, month or year as cards write it ("2027-01-04", "2027-01", "2027"), as the language writes it. English keeps it as it is. */
export function inDate(text: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (language() === "en" || year === undefined || month === undefined) return text;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const parts = day === undefined ? ({ month: "long" } as const) : ({ month: "2-digit", day: "2-digit" } as const);
  return new Intl.DateTimeFormat(language(), { year: "numeric", ...parts, timeZone: "UTC" }).format(date);
}

const listFormats = new Map<string, Intl.ListFormat>();

/** Things in a row with what the language puts between them: "a, b or c". What stands between is no `name`. */
export function listParts(
  names: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
): readonly { readonly text: string; readonly name: boolean }[] {
  const key = `${language()} ${type}`;
  let format = listFormats.get(key);
  if (format === undefined) {
    // British English has no comma before the last "or".
    format = new Intl.ListFormat(language() === "de" ? "de" : "en-GB", { type, style: "long" });
    listFormats.set(key, format);
  }
  return format.formatToParts(names).map(({ type: kind, value }) => ({ text: value, name: kind === "element" }));
}
