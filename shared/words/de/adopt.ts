// Ins Front Matter übernehmen, was ein Text sagt. Deutsch.
import type { Wording } from "../wording.ts";

export const adopt: Wording<"adopt"> = {
  from: "Aus {{path}}",
  reading: "{{path}} wird gelesen…",
  saidHere_one: "Ein Wert steht nur hier.",
  saidHere_other: "{{count, number}} Werte stehen nur hier.",
  takeUp: "Übernehmen, was der Text sagt…",
  line: "Zeile {{line}}",
  lineSays: "Zeile {{line}}: <q>{{text}}</q>",
  needsName: "Ein Team braucht einen Namen.",
  ofCard: "Das sagt der Text der Karte, ihr Front Matter aber nicht. Ankreuzen, was dort hineinkommt.",
  ofDocument: "Ankreuzen, was Front Matter wird. Es kommt vor den Text, der bleibt, wie er ist.",
  values: "Gefundene Werte",
  nameOfTeam: "Name des Teams",
  ambiguous: "{{path}} heißt auch {{name}}: Verweise darauf wären mehrdeutig.",
  writeAs: "Interaktionen schreiben als",
  interactions: "interactions, mit Zweck und Daten",
  modes: "interaction_modes, nur Team und Modus",
  frontMatter: "Front Matter",
  notSaved: "Nicht gespeichert. Die Datei ist, wie sie war.",
  write: "In die Karte schreiben",
  make: "Zur Karte machen",
  edits: {
    make: "{{title}} zur Karte machen",
    takeUp: "Übernehmen, was {{title}} sagt",
  },
};
