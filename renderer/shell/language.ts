// Which language is spoken: the chosen one, or what the system asks for.
import { systemLanguage } from "../../shared/words/system-language.ts";
import { type Language, speak } from "../../shared/words/t.ts";
import { useUi } from "../state/stores.tsx";

/**
 * Speaks the language that is in force, before anything below is rendered. Whoever calls it gives what is below the language as `key`, so
 * that every word is said anew.
 */
export function useLanguage(): Language {
  const choice = useUi((ui) => ui.languageChoice);
  const language = choice === "system" ? systemLanguage(navigator.languages) : choice;
  speak(language);
  document.documentElement.lang = language;
  return language;
}
