// Was der Texteditor von sich aus sagt, auch seine Suche. Deutsch.
import type { Wording } from "../wording.ts";

export const editor: Wording<"editor"> = {
  find: "Suchen",
  replaceField: "Ersetzen durch",
  next: "weiter",
  previous: "zurück",
  all: "alle",
  matchCase: "Groß/klein",
  byWord: "ganzes Wort",
  regexp: "Regulärer Ausdruck",
  replace: "ersetzen",
  replaceAll: "alle ersetzen",
  close: "schließen",
  currentMatch: "aktueller Treffer",
  onLine: "in Zeile",
  replacedOne: "Treffer in Zeile $ ersetzt",
  replacedMany: "$ Treffer ersetzt",
  goToLine: "Zu Zeile",
  go: "los",
  completions: "Vorschläge",
  diagnostics: "Meldungen",
  noDiagnostics: "Keine Meldungen",
  controlCharacter: "Steuerzeichen",
  selectionDeleted: "Auswahl gelöscht",
  unchanged: "$ unveränderte Zeilen",
};
