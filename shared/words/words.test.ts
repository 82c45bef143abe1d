// The catalogue is complete: every language has every text, with the same gaps to fill, and each text is said where it is asked for.
import { describe, expect, test } from "vitest";
import { de } from "./de/index.ts";
import { en } from "./en/index.ts";
import { i18n, inDate, inDigits, inSentence, inTenths, LANGUAGES, speak, t } from "./t.ts";

type Texts = { readonly [key: string]: string | Texts };
const CATALOGUES: Readonly<Record<(typeof LANGUAGES)[number], Texts>> = { en, de };

function* textsOf(texts: Texts, at = ""): Generator<readonly [path: string, text: string]> {
  for (const [key, value] of Object.entries(texts)) {
    const path = at === "" ? key : `${at}.${key}`;
    if (typeof value === "string") yield [path, value];
    else yield* textsOf(value, path);
  }
}
/** What is filled in, and what stands around parts of it. */
const gapsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*([^},\s]+)|<(\w+)/g)].map(([, name, tag]) => name ?? `<${tag}>`).sort();

describe("the catalogue", () => {
  const english = new Map(textsOf(en));

  test("holds texts", () => {
    expect(english.size).toBeGreaterThan(5);
  });

  test.each(LANGUAGES)("is complete in %s: the same texts with the same gaps, none empty", (language) => {
    const texts = new Map(textsOf(CATALOGUES[language]));
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of texts) {
      expect(text.trim(), `${language} ${path}`).not.toBe("");
      expect(gapsOf(text), `${language} ${path}`).toEqual(gapsOf(english.get(path) ?? ""));
    }
  });

  test("is spoken in the language that is asked for, numbers too", () => {
    expect([t("status:teams", { count: 1 }), t("status:teams", { count: 1234 }), inDigits(1234)]).toEqual([
      "1 team",
      "1,234 teams",
      "1,234",
    ]);
    speak("de");
    expect([t("status:teams", { count: 1 }), t("status:teams", { count: 1234 }), inDigits(1234)]).toEqual([
      "1 Team",
      "1.234 Teams",
      "1.234",
    ]);
    expect([inTenths(29.25), inSentence("Größe"), inDate("2027-01-04"), inDate("2027-01"), inDate("bald")]).toEqual([
      "29,3",
      "Größe",
      "04.01.2027",
      "Januar 2027",
      "bald",
    ]);
    speak("en");
    expect([inTenths(29), inSentence("Size"), inDate("2027-01-04")]).toEqual(["29.0", "size", "2027-01-04"]);
    expect(t("status:fit")).toBe("Fit");
  });

  test("is filled as the library fills it", () => {
    const values = [0, 1, 2, 5.5, 999, 1000, 12345.678, -1234];
    for (const spoken of LANGUAGES) {
      speak(spoken);
      const texts = new Map(textsOf(CATALOGUES[spoken]));
      for (const [path, text] of texts) {
        const key = path.replace(".", ":").replace(/_(one|other)$/, "") as "status:fit";
        const names = gapsOf(text).filter((name) => !name.startsWith("<"));
        for (const value of names.length === 0 ? [1] : values) {
          const gaps = { ...Object.fromEntries(names.map((name) => [name, value])), count: value };
          expect(t(key, gaps), `${spoken} ${key}`).toBe(i18n.t(key, gaps));
        }
      }
    }
    speak("en");
  });
});
