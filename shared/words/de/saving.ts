// Ob im Ordner ist, was getan wurde, und warum nicht. Deutsch.
import type { Wording } from "../wording.ts";

export const saving: Wording<"saving"> = {
  saving: "Wird gespeichert…",
  saved: "Gespeichert",
  notYet: "Noch nicht gespeichert",
  notSaved: "Nicht gespeichert",
  notSavedParts: "Nicht gespeichert: {{parts}}",
  changes_one: "{{count, number}} Änderung",
  changes_other: "{{count, number}} Änderungen",
  conflicts_one: "{{count, number}} Konflikt",
  conflicts_other: "{{count, number}} Konflikte",
  typed_one: "{{count, number}} Eingabe",
  typed_other: "{{count, number}} Eingaben",
  title: {
    edit: "Nicht gespeichert: {{label}}",
    undo: "Nicht zurückgenommen: {{label}}",
    redo: "Nicht wiederholt: {{label}}",
  },
  changedMeanwhile:
    "Inzwischen von einem anderen Programm geändert: {{paths}}. Nichts wurde überschrieben. Auswählen, was bleiben soll.",
  lost: "Was „{{label}}“ aus {{path}} machen würde, lässt sich nicht mehr sagen. Nehmen, was in der Datei steht, und die Änderung dort neu machen.",
  kept: "Aus der letzten Sitzung aufgehoben",
  keptCount_one:
    "Ein Eintrag war nicht gespeichert, als Teamscape zuletzt endete. In der Statusleiste „Nicht gespeichert“ anklicken und entscheiden.",
  keptCount_other:
    "{{count, number}} Einträge waren nicht gespeichert, als Teamscape zuletzt endete. In der Statusleiste „Nicht gespeichert“ anklicken und entscheiden.",
  lastSession: "„{{label}}“ war nicht gespeichert, als Teamscape zuletzt endete. Noch einmal versuchen oder verwerfen.",
  hostGone: "Der Host von Teamscape hat nicht geantwortet: {{why}}. Noch einmal versuchen.",
  nothingLeft: "Es gibt nichts mehr zu fragen",
  nothingLeftWhy: "Ein anderes Programm hat gelöscht, worum es in der Frage ging. Nichts wurde geschrieben.",
  notArranged: "Nicht angeordnet",
  notArrangedWhy: "Teams ohne Position stehen in einer Reihe, weil das Anordnen fehlgeschlagen ist: {{why}}",
  notSafe: "Eingaben sind nicht gesichert",
  notSafeWhy: "{{why}} Was nicht gespeichert ist, ginge verloren, wenn Teamscape jetzt endet.",
};
