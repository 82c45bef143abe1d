// Die Leiste am unteren Rand. Deutsch.
import type { Wording } from "../wording.ts";

export const status: Wording<"status"> = {
  label: "Status",
  teams_one: "{{count, number}} Team",
  teams_other: "{{count, number}} Teams",
  interactions_one: "{{count, number}} Interaktion",
  interactions_other: "{{count, number}} Interaktionen",
  zoomOut: "Verkleinern",
  zoomIn: "Vergrößern",
  zoom: "Zoom {{percent, number}} %, zurück auf 100 %",
  fit: "Einpassen",
};
