// Was die Stufen einer Einfärbung bedeuten, in ihrer Legende. Deutsch.
import type { Wording } from "../wording.ts";

export const scale: Wording<"scale"> = {
  load: {
    low: "Niedrig",
    medium: "Mittel",
    high: "Hoch",
    veryHigh: "Sehr hoch",
    unknown: "Last nicht bekannt",
    open: "Mindestens, oder nur vom Team angegeben",
  },
  consumers: {
    none: "Keine Nutzer",
    tooFew: "Zu wenige Nutzer",
    few: "1 bis {{most, number}} Nutzer",
    enough: "{{least, number}} oder mehr",
    many: "Viele für seine Größe",
    tooMany: "Mehr, als es bedienen kann",
    apart: "Keine erwartet",
  },
  flow: {
    ok: "In Ordnung",
    watch: "Auf halbem Weg zu einer Grenze",
    slow: "Über einem Auslöser, oder langsam",
    verySlow: "Über einer kritischen Grenze, oder sehr langsam",
    unknown: "Weder Grenzen noch Fluss auf der Karte",
  },
  problems: {
    none: "Keine Befunde",
    notes: "Nur Hinweise",
    warnings: "Warnungen",
    error: "Ein Fehler",
    errors: "Mehr Fehler",
  },
  notJudged: "Nicht bewertet",
};
