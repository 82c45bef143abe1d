// Which of our languages a system asks for.
import { LANGUAGES, type Language } from "./t.ts";

/**
 * The first of the system's languages that there are words in; English without any.
 * @param wished such as "de-AT", the most wished for first
 */
export function systemLanguage(wished: readonly string[]): Language {
  for (const wish of wished) {
    const known = LANGUAGES.find((language) => wish.toLowerCase().split("-")[0] === language);
    if (known !== undefined) return known;
  }
  return "en";
}
