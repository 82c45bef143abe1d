// Was anstelle des Diagramms steht. Deutsch.
import type { Wording } from "../wording.ts";

export const states: Wording<"states"> = {
  reading: "Karten werden gelesen …",
  placing: "Teams werden platziert …",
  cardsRead: "Gelesene Karten",
  progress: "{{read, number}} von {{total, number}}",
  unreadable: "Dieser Ordner lässt sich nicht lesen",
  tryAgain: "Erneut versuchen",
  otherFolder: "Anderen Ordner öffnen …",
  otherFolderCommand:
    "Ein anderer Ordner wird beim Start angegeben: <code>npm start -- ORDNER</code>. Ohne Ordner öffnet Teamscape eine Beispielorganisation.",
  sample: "Beispielorganisation öffnen",
  noCards: "Hier gibt es noch keine Teamkarten",
  whatIsACard:
    "Eine Teamkarte ist eine Markdown-Datei, die mit einer Zeile aus drei Strichen, Feldern wie „name: Orders“ und noch einmal drei Strichen beginnt.",
  newTeam: "Erstes Team anlegen …",
  putOneHere: "Oder eine Karte in diesen Ordner legen: Sie erscheint hier, sobald sie gespeichert ist.",
  documents_one: "Eine Markdown-Datei hat keine solchen Felder. Sie kann zur Karte werden:",
  documents_other: "{{count, number}} Markdown-Dateien haben keine solchen Felder. Sie können zu Karten werden:",
  adopt: "Zur Karte machen …",
  adoptOf: "{{title}} zur Karte machen",
  moreDocuments_one: "Eine weitere steht in der Gliederung.",
  moreDocuments_other: "{{count, number}} weitere stehen in der Gliederung.",
};
