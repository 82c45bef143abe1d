// Kopieren, Ausschneiden und Einfügen von Teams. Deutsch.
import type { Wording } from "../wording.ts";

export const clipboard: Wording<"clipboard"> = {
  copied: "{{teams}} kopiert",
  copiedAs_one: "Als Markdown-Karte: hier oder in einem Texteditor einfügen.",
  copiedAs_other: "Als {{count, number}} Markdown-Karten: hier oder in einem Texteditor einfügen.",
  cut: "{{teams}} ausschneiden",
  notCut: "{{teams}} nicht ausgeschnitten",
  trashed_one: "Die Datei ist im Papierkorb.",
  trashed_other: "Die Dateien sind im Papierkorb.",
  notPasted: "Nicht eingefügt",
  notCopied: "Nicht kopiert",
  byKeys: "Der Browser gibt die Zwischenablage nur seinen eigenen Tasten heraus: Strg V, auf einem Mac Cmd V.",
  refused:
    "Der Browser lässt diese Seite nicht in die Zwischenablage schreiben. In die Seite klicken und es noch einmal versuchen.",
  nothing: "In der Zwischenablage ist kein Text, also auch kein Team zum Einfügen.",
  empty: "Was auf den Kommentar für {{path}} folgt, ist leer.",
  noCard:
    "In der Zwischenablage ist keine Teamkarte: Eine Karte beginnt mit einer Zeile aus drei Strichen und Feldern wie „name: Orders“.",
  noCardAt:
    "Was auf den Kommentar für {{path}} folgt, ist keine Teamkarte: Eine Karte beginnt mit einer Zeile aus drei Strichen und Feldern wie „name: Orders“.",
  broken: "Was in der Zwischenablage ist, lässt sich nicht als Teamkarte lesen. {{why}}",
  brokenAt: "Was auf den Kommentar für {{path}} folgt, lässt sich nicht als Teamkarte lesen. {{why}}",
};
