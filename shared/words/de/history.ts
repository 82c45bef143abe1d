// Die Liste dessen, was getan wurde. Deutsch.
import type { Wording } from "../wording.ts";

export const history: Wording<"history"> = {
  title: "Verlauf",
  beginning: "Wie der Ordner geöffnet wurde",
  undone: "zurückgenommen",
  now: "hier",
  empty: "Noch ist nichts geändert. Jede Änderung erscheint hier mit ihrem Namen, und ein Klick geht zu ihr zurück.",
  steps: "Schritte, der neueste zuerst",
};
