// The figures at the top: how much there is, how much of it is known, what was found.
import type { Org, TeamKey } from "../../../shared/org/types.ts";
import type { Problem, Severity } from "../../../shared/result.ts";
import type { Finding, Scores } from "../../../shared/score/types.ts";
import { byName, counted, type Entry, entryOf, type Group, merged } from "./marks.ts";

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What else there is to know. May be empty. */
  readonly detail: string;
  readonly severity: Severity | null;
  readonly group: Group;
  /** What `detail` stands for, where that is a list of its own. */
  readonly aside: Group | null;
}

const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ["error", "Errors"],
  ["warning", "Warnings"],
  ["info", "Notes"],
];

/** @param folderProblems The folder's own, which are about no team */
export function summary(org: Org, scores: Scores, folderProblems: readonly Problem[]): readonly Figure[] {
  const cards = [...org.teams.values()].filter((team) => team.kind === "card");
  const ghosts = [...org.teams.values()].filter((team) => team.kind === "ghost");
  const sized = cards.filter((team) => team.size !== null);
  const unsized = cards.filter((team) => team.size === null);
  const people = sized.reduce((sum, team) => sum + (team.size ?? 0), 0);
  const entry = ({ key, size }: (typeof cards)[number]): Entry =>
    entryOf(org, key, size === null ? "size not known" : counted(size, "person", "people"));
  return [
    {
      id: "teams",
      label: "Teams",
      value: cards.length.toLocaleString("en"),
      detail: ghosts.length === 0 ? "" : `${ghosts.length.toLocaleString("en")} more named, no card`,
      severity: null,
      group: { title: "Teams", entries: cards.map(entry).sort(byName) },
      aside:
        ghosts.length === 0 ? null : { title: "Named, no card", entries: ghosts.map(({ key }) => entryOf(org, key, "no card")) },
    },
    {
      id: "people",
      label: "People",
      value: sized.length === 0 ? "not known" : people.toLocaleString("en"),
      detail: unsized.length === 0 ? "" : `size not known of ${counted(unsized.length, "team")}`,
      severity: null,
      group: { title: "Teams with a size", entries: sized.map(entry).sort(byName) },
      aside: unsized.length === 0 ? null : { title: "Size not known", entries: unsized.map(entry).sort(byName) },
    },
    interactions(org),
    ...SEVERITIES.map(([severity, label]) => findings(org, scores.findings, folderProblems, severity, label)),
  ];
}

function interactions(org: Org): Figure {
  const ends = new Set<TeamKey>();
  let count = 0;
  let dependencies = 0;
  for (const { kind, from, to } of org.relations.values()) {
    if (kind === "dependency") dependencies++;
    else {
      count++;
      ends.add(from).add(to);
    }
  }
  return {
    id: "interactions",
    label: "Interactions",
    value: count.toLocaleString("en"),
    detail: dependencies === 0 ? "" : counted(dependencies, "dependency", "dependencies"),
    severity: null,
    group: {
      title: "Teams that interact",
      entries: merged([...ends].filter((key) => org.teams.has(key)).map((key) => entryOf(org, key, ""))),
    },
    aside: null,
  };
}

function findings(org: Org, all: readonly Finding[], folder: readonly Problem[], severity: Severity, label: string): Figure {
  const own = all.filter((finding) => finding.severity === severity && finding.waived === null);
  const waived = severity === "info" ? all.filter((finding) => finding.waived !== null) : [];
  const ofFolder = folder.filter((problem) => problem.severity === severity).length;
  const homeless = ofFolder + own.filter((finding) => finding.teams.length === 0).length;
  const details = [
    homeless === 0 ? "" : `${homeless} about the folder`,
    waived.length === 0 ? "" : `${waived.length} waived beside them`,
  ];
  return {
    id: severity,
    label,
    value: (own.length + ofFolder).toLocaleString("en"),
    detail: details.filter(Boolean).join(", "),
    severity,
    group: { title: `Teams with ${label.toLowerCase()}`, entries: codesByTeam(org, own) },
    aside: waived.length === 0 ? null : { title: "Teams with waivers", entries: codesByTeam(org, waived) },
  };
}

/** Each team that a finding is about first, with the codes of what was found. */
function codesByTeam(org: Org, findings: readonly Finding[]): readonly Entry[] {
  return merged(findings.flatMap(({ teams: [key], code }) => (key === undefined ? [] : [entryOf(org, key, code)])));
}
