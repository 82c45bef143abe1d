// The figures at the top: how much there is, how much of it is known, what was found.
import type { Org, TeamKey } from "../../../shared/org/types.ts";
import type { Problem, Severity } from "../../../shared/result.ts";
import type { Finding, Scores } from "../../../shared/score/types.ts";
import { inDigits, t } from "../../../shared/words/t.ts";
import { byName, type Entry, entryOf, type Group, merged, sizeWords } from "./marks.ts";

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

const SEVERITIES = [
  ["error", "errors", "withErrors"],
  ["warning", "warnings", "withWarnings"],
  ["info", "notes", "withNotes"],
] as const satisfies readonly (readonly [Severity, string, string])[];

/** @param folderProblems The folder's own, which are about no team */
export function summary(org: Org, scores: Scores, folderProblems: readonly Problem[]): readonly Figure[] {
  const cards = [...org.teams.values()].filter((team) => team.kind === "card");
  const ghosts = [...org.teams.values()].filter((team) => team.kind === "ghost");
  const sized = cards.filter((team) => team.size !== null);
  const unsized = cards.filter((team) => team.size === null);
  const people = sized.reduce((sum, team) => sum + (team.size ?? 0), 0);
  const sizeOf = sizeWords();
  const entry = ({ key, size }: (typeof cards)[number]): Entry => entryOf(org, key, sizeOf(size));
  const noCard = t("dashboard:summary.noCard");
  return [
    {
      id: "teams",
      label: t("dashboard:summary.teams"),
      value: inDigits(cards.length),
      detail: ghosts.length === 0 ? "" : t("dashboard:summary.ghosts", { count: ghosts.length }),
      severity: null,
      group: { title: t("dashboard:summary.teams"), entries: cards.map(entry).sort(byName) },
      aside:
        ghosts.length === 0
          ? null
          : { title: t("dashboard:summary.named"), entries: ghosts.map(({ key }) => entryOf(org, key, noCard)) },
    },
    {
      id: "people",
      label: t("dashboard:summary.people"),
      value: sized.length === 0 ? t("dashboard:notKnown") : inDigits(people),
      detail: unsized.length === 0 ? "" : t("dashboard:summary.unsized", { count: unsized.length }),
      severity: null,
      group: { title: t("dashboard:summary.withSize"), entries: sized.map(entry).sort(byName) },
      aside:
        unsized.length === 0 ? null : { title: t("dashboard:summary.withoutSize"), entries: unsized.map(entry).sort(byName) },
    },
    interactions(org),
    ...SEVERITIES.map((words) => findings(org, scores.findings, folderProblems, words)),
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
    label: t("dashboard:summary.interactions"),
    value: inDigits(count),
    detail: dependencies === 0 ? "" : t("dashboard:dependencies", { count: dependencies }),
    severity: null,
    group: {
      title: t("dashboard:summary.interacting"),
      entries: merged([...ends].filter((key) => org.teams.has(key)).map((key) => entryOf(org, key, ""))),
    },
    aside: null,
  };
}

function findings(
  org: Org,
  all: readonly Finding[],
  folder: readonly Problem[],
  [severity, label, group]: (typeof SEVERITIES)[number],
): Figure {
  const own = all.filter((finding) => finding.severity === severity && finding.waived === null);
  const waived = severity === "info" ? all.filter((finding) => finding.waived !== null) : [];
  const ofFolder = folder.filter((problem) => problem.severity === severity).length;
  const homeless = ofFolder + own.filter((finding) => finding.teams.length === 0).length;
  const details = [
    homeless === 0 ? "" : t("dashboard:summary.ofFolder", { count: homeless }),
    waived.length === 0 ? "" : t("dashboard:summary.waived", { count: waived.length }),
  ];
  return {
    id: severity,
    label: t(`dashboard:summary.${label}`),
    value: inDigits(own.length + ofFolder),
    detail: details.filter(Boolean).join(", "),
    severity,
    group: { title: t(`dashboard:summary.${group}`), entries: codesByTeam(org, own) },
    aside: waived.length === 0 ? null : { title: t("dashboard:summary.withWaivers"), entries: codesByTeam(org, waived) },
  };
}

/** Each team that a finding is about first, with the codes of what was found. */
function codesByTeam(org: Org, findings: readonly Finding[]): readonly Entry[] {
  return merged(findings.flatMap(({ teams: [key], code }) => (key === undefined ? [] : [entryOf(org, key, code)])));
}
