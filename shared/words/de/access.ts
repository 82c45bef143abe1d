// Was gesagt wird, wenn mit der Tastatur oder nach Gehör gearbeitet wird, und was kleine Fenster und große Schrift brauchen. Deutsch.
import type { Wording } from "../wording.ts";

export const access: Wording<"access"> = {
  more: "Mehr",
  menuStart: "Mit den Pfeiltasten wählen",
  where: "{{at, number}} von {{count, number}}: {{what}}.",
  relationKeys: "Eingabe bearbeitet, Entf löscht die Beziehung.",
  sumKeys: "Eingabe listet sie auf, um eine auszuwählen.",
  summed_one: "{{what}}, eine Beziehung: {{all}}",
  summed_other: "{{what}}, {{count, number}} Beziehungen: {{all}}",
};
