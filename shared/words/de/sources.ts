// Who says so: what codes and settings rest on. German.
import type { Wording } from "../wording.ts";

export const sources: Wording<"sources"> = {
  format: "das Format der Teamkarten",
  own: "unser eigenes Urteil",
  tt: "Team Topologies",
  tt2: "Team Topologies, zweite Auflage",
  weight: "Team Topologies; das Gewicht ist unser eigenes",
  ttAndPuzzle: "Team Topologies, An Elegant Puzzle",
  puzzle: "An Elegant Puzzle",
  sre: "Google SRE",
  api: "Team API (TeamAPI-As-Code)",
  peer: "Team Topologies Visualizer",
  delivery: "Team Topologies Visualizer, DORA",
  practice: "Praxis",
  counts: "Praxis: die Karte einer Plattform, die ihre Größe und ihre Nutzer an mehreren Stellen angab, jedes Mal anders",
  thinnest: "Praxis: Eine Plattform lohnt sich, sobald vier oder mehr Produktteams sie nutzen",
  third: "Praxis: Eine Fähigkeit ist das Teilen wert, sobald ein drittes Team sie braucht",
  limits: "Praxis: Auslöseschwellen, die Zeit für die Abhilfe lassen",
  lead: "Praxis: Ein Subteam bekommt mit dem dritten Engineer eine Leitung",
  inside: "Praxis: eine Plattform, die in einem Wertstrom sein will und Nutzer aus allen aufführt",
  twice: "Praxis: ein Scheduler, den zwei Subteams beide als ihren aufführten",
  nobody: "Praxis: Was niemandem gehört, verfällt",
  target: "Praxis: ein Ziel von mehr Teams, als den Service wollten",
  contacts: "Praxis: Leitungen von Subteams sind Ansprechpartner, keine Vorgesetzten",
  sameInfrastructure: "Praxis: Produktteams, die alle dieselbe Infrastruktur bauen",
  moving: "Praxis: Engineers wechseln alle {{rotationMinMonths, number}} bis {{rotationMaxMonths, number}} Monate das Subteam",
};
