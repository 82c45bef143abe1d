// The words of whatever is not the page: menu and the system's own dialogs. They speak the system's language, also where the page was told
// to speak another one; the host in this process goes on in English.
import { app } from "electron";
import { systemLanguage } from "../shared/words/system-language.ts";
import { type Language, wordsIn } from "../shared/words/t.ts";

/** Known once the app is ready. */
export const menuLanguage = (): Language => systemLanguage([app.getLocale()]);

/** Says a text in it. */
export const said = (): ReturnType<typeof wordsIn> => wordsIn(menuLanguage());
