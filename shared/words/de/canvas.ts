// Das Diagramm: was eine Beziehung, ein Zeichen und eine Geste sagen, zu sehen und zu hören. Deutsch.
import type { Wording } from "../wording.ts";

export const canvas: Wording<"canvas"> = {
  label: "Diagramm",
  overview: { label: "Übersicht", title: "Übersicht: Klick führt dorthin" },
  join: { into: "Zu {{name}} hinzufügen", orNot: "Alt: nur verschieben" },
  connect: {
    onTeamOrHere: "Auf einem Team loslassen, oder hier für ein neues. Escape bricht ab.",
    onTeam: "Auf einem Team loslassen. Escape bricht ab.",
    both: "{{from}} und {{to}} verbinden",
    instead: "Stattdessen mit {{to}} verbinden",
    handle: "Auf ein Team ziehen, um beide zu verbinden, oder klicken, um eines auszuwählen.",
    end: "Auf ein anderes Team ziehen, um stattdessen mit diesem zu verbinden.",
  },
  mark: {
    load: "Kognitive Last",
    consumers: "Nutzer",
    lead: "Leitung der Subteams",
    smells: "Auffälligkeiten",
    why: "Warum {{mark}}?",
    click: "Ein Klick zeigt, warum.",
  },
  more: "und {{count, number}} weitere",
  relation: {
    dependency: { ok: "Abhängigkeit", slowing: "Abhängigkeit, die bremst", blocking: "Abhängigkeit, die blockiert" },
    nextMode: "Danach: {{mode}}",
    since: "Seit {{start}}",
    until: "bis {{end}}",
    lasts: "voraussichtliche Dauer {{time}}",
    inferred: "Richtung abgeleitet: Keine Karte sagt, wer anbietet.",
    declaredBy: "Angegeben von {{names}}",
    noCard: "keiner Karte",
    conflict: "{{name}} nennt {{mode}}.",
    otherMode: "einen anderen Modus",
    service: "{{from}} bietet {{to}} X-as-a-Service an",
    collaboration: "{{from}} arbeitet mit {{to}} zusammen",
    facilitating: "{{from}} unterstützt {{to}} durch Facilitating",
    noMode: "{{from}} interagiert mit {{to}}",
    none: "{{name}} hat keine Beziehungen. C zeichnet eine.",
    removing: "Wird entfernt: {{relation}}.",
  },
};
