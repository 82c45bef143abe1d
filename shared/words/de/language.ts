// Which language the window speaks, and its choice. German.
import type { Wording } from "../wording.ts";

export const language: Wording<"language"> = {
  menu: "Sprache",
  system: "Wie das System",
  names: { en: "English", de: "Deutsch" },
  action: { system: "Sprache: wie das System", en: "Sprache: English", de: "Sprache: Deutsch" },
  changed: "Es wird Deutsch gesprochen",
  changedDetail: "Frühere Schritte behalten die Namen, die sie bekommen haben.",
};
