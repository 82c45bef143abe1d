// Die Begrüßung zur Beispielorganisation und der Rundgang. Deutsch.
import type { Wording } from "../wording.ts";

export const tour: Wording<"tour"> = {
  welcome: "Das ist eine Beispielorganisation",
  aboutSample:
    "27 Teams eines Onlineshops, jedes eine Markdown-Datei. Sieben Stationen zeigen, was es hier zu sehen und zu tun gibt.",
  ownFolderCommand: "Mit einem eigenen Ordner: <code>npm start -- ORDNER</code>",
  ownFolder: "Eigenen Ordner öffnen …",
  start: "Rundgang beginnen",
  notNow: "Jetzt nicht",
  action: "Rundgang machen",
  noFolder: "Es ist noch kein Ordner geöffnet.",
  next: "Weiter",
  back: "Zurück",
  done: "Fertig",
  end: "Rundgang beenden",
  progress: "{{at}} von {{of}}",
  team: {
    title: "Eine Karte, ein Team",
    text: "Jede Markdown-Datei mit Feldern am Anfang ist ein Team. Form und Farbe zeigen den Typ, die Zeichen die Last und was aufgefallen ist. Beim Verschieben ändern sich in der Datei nur die beiden Zahlen des Platzes.",
  },
  lines: {
    title: "Wie Teams zusammenarbeiten",
    text: "Die Form auf einer Linie ist der Interaktionsmodus; ein Dreieck zeigt vom Anbieter zum Nutzer. Der Mauszeiger auf einer Linie zeigt, wozu sie dient und bis wann.",
  },
  card: {
    title: "Die Karte als Formular",
    text: "Jedes Feld schreibt sich in die Datei und lässt alles andere, wie es ist, auch Kommentare. Der Reiter Quelltext zeigt den Text selbst. Strg Z nimmt jeden Schritt zurück.",
  },
  scores: {
    title: "Werte mit Begründung",
    text: "Kognitive Last, Nutzer und Subteam-Leitung, jeweils mit dem, woraus sie gezählt sind. Ein Klick auf eine Begründung führt dorthin.",
  },
  findings: {
    title: "Was die Struktur kostet",
    text: "Alles, was falsch ist oder einen Blick lohnt, von unlesbaren Karten bis zu Teams mit zu vielen Partnern. Ein Klick führt zur Stelle.",
  },
  palette: {
    title: "Alles mit der Tastatur",
    text: "Strg K findet Teams und alles, was sich tun lässt, auch diesen Rundgang.",
  },
  export: {
    title: "Zum Mitnehmen",
    text: "Das Diagramm lässt sich als Bild exportieren. Der Ordner selbst bleibt, was er ist: geteilt wird er mit git.",
  },
};
