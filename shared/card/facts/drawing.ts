// Subteams from trees and charts. Most drawings in a body show something else, files or systems or flows, so one counts only where its
// section, its root or the people in it say that it shows a team.
import { slugOf } from "../../slug.ts";
import type { BodyFacts, BodySubteam } from "../fact-types.ts";
import { type Chart, type ChartLabel, chartIn } from "./chart.ts";
import { countedName, engineersIn, isLeader } from "./people-words.ts";
import { type Branch, type Tree, treesIn } from "./tree.ts";

/** What is written around a drawing. */
interface Surroundings {
  /** Titles of the headings above it, the nearest first, the document's own title apart. */
  readonly headings: readonly string[];
  /** The document's first heading of the first level; "" without one. */
  readonly title: string;
}

const OF_TEAMS =
  /\b(?:sub-?teams?|team structure|structure|org(?:ani[sz]ation)?(?:al)? ?chart|organi[sz]ation|hierarchy|squads|leadership|reporting lines?)\b|^(?:the |our )?teams?\b|\bteams$/i;
const OF_OTHERS =
  /\b(?:repositor(?:y|ies)|folders?|director(?:y|ies)|files?|code|codebase|modules?|packages?|architecture|pipelines?|deploy\w*|flows?|workflow|interact\w*|consum\w*|depend\w*|system|services?|api|data model|schema)\b/i;
const FILE = /\/\s*(?:#.*)?$|^\.{0,2}\/|^\.{1,2}$|^[.\w-]{1,60}\.[a-z][a-z0-9]{0,5}(?:\s|$)/;
const TEAM_WORD = /\b(?:team|squad|crew|tribe|chapter|guild|unit|group)\b/i;

/** Teams of one drawing and who leads them all. */
interface DrawnTeams {
  readonly subteams: readonly BodySubteam[];
  readonly lead: BodyFacts["lead"];
}

export function subteamsIn(lines: readonly string[], firstLine: number, around: Surroundings): DrawnTeams {
  const trees = treesIn(lines);
  const drawings = trees.length > 0 ? trees.map((tree) => ofTree(tree, around)) : [ofChart(chartIn(lines), around)];
  const lead = drawings.find((drawing) => drawing.lead !== null)?.lead ?? null;
  return {
    subteams: drawings.flatMap(({ teams }) => teams.map(({ row, ...team }) => ({ ...team, line: firstLine + row }))),
    lead: lead === null ? null : { name: lead.name, line: firstLine + lead.row },
  };
}

interface Drawn {
  readonly name: string;
  readonly engineers: number | null;
  readonly people: readonly string[];
  readonly row: number;
}

interface Drawing {
  readonly teams: readonly Drawn[];
  readonly lead: { readonly name: string; readonly row: number } | null;
}

const NO_TEAMS: Drawing = { teams: [], lead: null };

function ofTree(tree: Tree, around: Surroundings): Drawing {
  let { branches } = tree;
  let lead: Drawing["lead"] = null;
  for (let [only] = branches; branches.length === 1 && only !== undefined && isLeader(only.label); [only] = branches) {
    lead ??= { name: only.label, row: only.row };
    branches = only.children;
  }
  const people = branches.some(({ children }) => children.some(({ label }) => engineersIn(label) > 0));
  const teams = branches.filter(({ label }) => isTeamName(label));
  const labels = teams.map(({ label }) => label);
  if (!showsTeams(tree.root, labels, people, around)) return NO_TEAMS;
  return {
    teams: teams.map((branch) => {
      const { name, engineers } = countedName(branch.label);
      const below = branch.children.map(({ label }) => label).filter(isOnePerson);
      return { name, engineers: engineers ?? drawnBelow(branch), people: below, row: branch.row };
    }),
    lead,
  };
}

function drawnBelow({ children }: Branch): number | null {
  const count = children.reduce((sum, child) => sum + engineersIn(child.label), 0);
  return count === 0 ? null : count;
}

/** The level above the people; without people, the level below the one label at the top. */
function ofChart(chart: Chart | null, around: Surroundings): Drawing {
  const [top] = chart?.levels ?? [];
  if (chart === null || top?.length !== 1) return NO_TEAMS;
  const people = chart.levels.findIndex((level, index) => index > 0 && level.filter(isPerson).length * 2 > level.length);
  const at = people === -1 ? 1 : people - 1;
  const teams = at === 0 ? [] : (chart.levels[at] ?? []).filter(({ text }) => isTeamName(text));
  const labels = teams.map(({ text }) => text);
  if (teams.length < 2 || !showsTeams(top[0]?.text ?? "", labels, people !== -1, around)) return NO_TEAMS;
  const below = new Map<ChartLabel, string[]>();
  for (const label of people === -1 ? [] : (chart.levels[people] ?? [])) {
    const team = chart.above(people, label);
    if (team !== null) below.set(team, [...(below.get(team) ?? []), label.text]);
  }
  const [leader] = top;
  return {
    teams: teams.map((label) => {
      const { name, engineers } = countedName(label.text);
      const drawn = below.get(label) ?? [];
      const count = drawn.reduce((sum, text) => sum + engineersIn(text), 0);
      return { name, engineers: engineers ?? (count || null), people: drawn.filter(isOnePerson), row: label.row };
    }),
    lead: leader !== undefined && isLeader(leader.text) ? { name: leader.text, row: leader.row } : null,
  };
}

/** "Eng 3", not "2 Backend Engineers". */
const isOnePerson = (label: string): boolean => engineersIn(label) === 1 && !/^\d/.test(label);

const isPerson = ({ text }: ChartLabel): boolean => engineersIn(text) > 0;

const isTeamName = (label: string): boolean =>
  /\p{L}/u.test(label) && label.length <= 80 && !isLeader(label) && engineersIn(label) === 0;

function showsTeams(root: string, labels: readonly string[], people: boolean, { headings, title }: Surroundings): boolean {
  if (labels.length === 0 || [root, ...labels].some((label) => FILE.test(label))) return false;
  const [nearest = ""] = headings;
  if (OF_OTHERS.test(nearest)) return false;
  if (people || OF_TEAMS.test(nearest)) return true;
  if (title !== "" && root !== "" && slugOf(root.slice(0, 120)) === slugOf(title)) return true;
  return TEAM_WORD.test(root) && labels.filter((label) => TEAM_WORD.test(label)).length * 2 > labels.length;
}
