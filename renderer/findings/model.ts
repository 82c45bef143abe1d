// What the Findings panel shows, as data: all findings of a folder in one order, filtered, counted and grouped. Pure; draws nothing and
// judges nothing.
import type { TeamKey } from "../../shared/org/types.ts";
import type { Problem } from "../../shared/result.ts";
import type { Finding } from "../../shared/score/types.ts";
import { told } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import type { FindingGrouping, FindingKind, FindingsFilter } from "../state/ui-store.ts";

/** Worst first. */
export const KINDS = ["error", "warning", "info", "waived"] as const satisfies readonly FindingKind[];

export type KindCounts = Readonly<Record<FindingKind, number>>;

/** One finding with what the panel needs to place, find and name it. */
export interface FindingItem {
  /** The same for as long as the finding says the same of the same line, waived or not. */
  readonly id: string;
  readonly finding: Finding;
  readonly kind: FindingKind;
  /** Names of the teams it is about, in their order. */
  readonly teamNames: readonly string[];
  /** In lower case, all that a search looks at. */
  readonly searched: string;
}

export interface FindingGroup {
  readonly id: string;
  readonly label: string;
  readonly counts: KindCounts;
  readonly items: readonly FindingItem[];
}

/** How a finding counts. What a card accepts is counted apart, whatever it was. */
export function kindOf(finding: Pick<Finding, "severity" | "waived">): FindingKind {
  return finding.waived === null ? finding.severity : "waived";
}

/**
 * All findings, worst first, then by file, line and code.
 * @param findings of the org, as `Scores` holds them
 * @param folderProblems of the folder itself; they are about no team
 * @param nameOf what a team or grouping is called
 */
export function listFindings(
  findings: readonly Finding[],
  folderProblems: readonly Problem[],
  nameOf: (key: TeamKey) => string,
): readonly FindingItem[] {
  const all = [...folderProblems.map((problem): Finding => ({ ...problem, teams: [], waived: null })), ...findings];
  const seen = new Map<string, number>();
  return all.sort(worstFirst).map((finding) => {
    const same = [finding.code, finding.path, finding.line ?? "", told(finding)].join("|");
    const nth = seen.get(same) ?? 0;
    seen.set(same, nth + 1);
    const teamNames = finding.teams.map(nameOf);
    return {
      id: `${same}#${nth}`,
      finding,
      kind: kindOf(finding),
      teamNames,
      searched: [finding.code, told(finding), finding.path, ...teamNames].join("\n").toLowerCase(),
    };
  });
}

/** Counts of all findings, without making a list of them. */
export function countFindings(findings: readonly Finding[], folderProblems: readonly Problem[]): KindCounts {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const finding of findings) counts[kindOf(finding)]++;
  for (const { severity } of folderProblems) counts[severity]++;
  return counts;
}

export function countItems(items: readonly FindingItem[]): KindCounts {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const { kind } of items) counts[kind]++;
  return counts;
}

/** Items that hold every word of the text, of any kind: what the kinds are chosen from. */
export function searchFindings(items: readonly FindingItem[], text: string): readonly FindingItem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? items : items.filter(({ searched }) => words.every((word) => searched.includes(word)));
}

export function ofKinds(items: readonly FindingItem[], kinds: FindingsFilter["kinds"]): readonly FindingItem[] {
  return kinds.length === 0 ? items : items.filter(({ kind }) => kinds.includes(kind));
}

/**
 * Groups in the order of the worst that is in them, then of how much of it. A finding stands in one group only, that of the team whose
 * card it is about first, so that the counts add up. Without grouping there is one group with an empty label.
 */
export function groupFindings(items: readonly FindingItem[], by: FindingGrouping): readonly FindingGroup[] {
  const groups = new Map<string, { label: string; items: FindingItem[] }>();
  for (const item of items) {
    const { id, label } = groupOf(item, by);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { label, items: [item] });
    else group.items.push(item);
  }
  return [...groups]
    .map(([id, group]) => ({ id, ...group, counts: countItems(group.items) }))
    .sort((a, b) => {
      for (const kind of KINDS) if (a.counts[kind] !== b.counts[kind]) return b.counts[kind] - a.counts[kind];
      return compare(a.label.toLowerCase(), b.label.toLowerCase()) || compare(a.id, b.id);
    });
}

function groupOf({ finding, teamNames }: FindingItem, by: FindingGrouping): { readonly id: string; readonly label: string } {
  if (by === "none") return { id: "all", label: "" };
  if (by === "code") return { id: `code|${finding.code}`, label: finding.code };
  const [team] = finding.teams;
  if (team !== undefined) return { id: `team|${team}`, label: teamNames[0] ?? team };
  return finding.path === ""
    ? { id: "folder", label: t("findings:wholeFolder") }
    : { id: `file|${finding.path}`, label: finding.path };
}

function worstFirst(a: Finding, b: Finding): number {
  return (
    KINDS.indexOf(kindOf(a)) - KINDS.indexOf(kindOf(b)) ||
    compare(a.path, b.path) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compare(a.code, b.code) ||
    compare(told(a), told(b))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
