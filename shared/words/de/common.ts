// Was Knöpfe und Felder überall sagen. Deutsch.
import type { Wording } from "../wording.ts";

export const common: Wording<"common"> = {
  cancel: "Abbrechen",
  close: "Schließen",
  undo: "Rückgängig",
  none: "Keine",
  name: "Name",
};
