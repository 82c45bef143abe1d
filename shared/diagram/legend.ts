// The legend of a drawing: what its forms mean, and only those that are in view. Laid out in rows under the diagram.
import { MODES } from "../card/entry-types.ts";
import { TEAM_TYPES } from "../card/types.ts";
import type { Point, Rect } from "../geometry.ts";
import type { Graph } from "../graph/types.ts";
import { CORNER, DASHES, formOf, isKnownType, MODE_FORMS, modePaint, PALETTES } from "../notation.ts";
import type { Relation, Team, TeamKey } from "../org/types.ts";
import type { TeamScores } from "../score/types.ts";
import { arrowHead, modeBadge, teamOutline } from "../shapes.ts";
import { measureText } from "../text/measure.ts";
import { signItems } from "./draw-edge.ts";
import { GROUPING_LABELS } from "./draw-group.ts";
import { markItems, type TeamStyle, teamLook, typeName, worstProblem } from "./draw-team.ts";
import { pathItem, rectItem, textItem } from "./items.ts";
import { type Entry, ICON, markLegend } from "./mark-legend.ts";
import type { SceneItem } from "./scene-types.ts";
import { marksOf } from "./team-marks.ts";

const TEXT = { size: 11.5, weight: 400 } as const;
const ROW = 26;
const GAP = { icon: 8, entry: 22 } as const;
const PADDING = 14;
const DEPENDENCY_LABELS = { ok: "Dependency", slowing: "Slowing dependency", blocking: "Blocking dependency" } as const;

/** Items with their top left corner at `at`, in rows no wider than `maxWidth` if entries allow; null where nothing needs explaining. */
export function drawLegend(
  graph: Graph,
  scores: ReadonlyMap<TeamKey, TeamScores>,
  style: TeamStyle,
  at: Point,
  maxWidth: number,
): { items: readonly SceneItem[]; rect: Rect } | null {
  const rows = rowsOf(sectionsOf(graph, scores, style), maxWidth - 2 * PADDING);
  if (rows.length === 0) return null;
  const palette = PALETTES[style.theme];
  const items = rows.flatMap((row, i) => {
    let left = at.x + PADDING;
    return row.flatMap((entry) => {
      const middle = { x: left + ICON.width / 2, y: at.y + PADDING / 2 + ROW * (i + 0.5) };
      const baseline = { x: left + ICON.width + GAP.icon, y: middle.y + TEXT.size * 0.36 };
      left += widthOf(entry) + GAP.entry;
      return [...entry.icon(middle), textItem(entry.label, baseline, { ...TEXT, fill: palette.ink2 })];
    });
  });
  const rect = { ...at, width: Math.max(...rows.map(rowWidth)) + 2 * PADDING, height: ROW * rows.length + PADDING };
  return { items: [rectItem(rect, 10, { fill: palette.panel, stroke: palette.line, strokeWidth: 1 }), ...items], rect };
}

const widthOf = (entry: Entry): number => ICON.width + GAP.icon + measureText(entry.label, TEXT.size, TEXT.weight);
const rowWidth = (row: readonly Entry[]): number => row.reduce((sum, entry) => sum + widthOf(entry) + GAP.entry, -GAP.entry);

/** One row if all fits; else each section starts a row of its own, and breaks where it is full. */
function rowsOf(sections: readonly (readonly Entry[])[], maxWidth: number): readonly (readonly Entry[])[] {
  const all = sections.flat();
  if (all.length === 0) return [];
  if (rowWidth(all) <= maxWidth) return [all];
  return sections.flatMap((section) => {
    const rows: Entry[][] = [];
    for (const entry of section) {
      const row = rows.at(-1);
      if (row !== undefined && rowWidth([...row, entry]) <= maxWidth) row.push(entry);
      else rows.push([entry]);
    }
    return rows;
  });
}

function sectionsOf(graph: Graph, scores: ReadonlyMap<TeamKey, TeamScores>, style: TeamStyle): readonly (readonly Entry[])[] {
  const teams = Array.from(graph.nodes.values(), (node) => node.team);
  const relations = Array.from(graph.edges.values(), (edge) => edge.relation);
  const unjudged = teams.filter((team) => !scores.has(team.key));
  return [
    teamEntries(teams, style),
    modeEntries(relations, style),
    [...dependencyEntries(relations, style), ...groupEntries(graph, style), ...cardMarkEntries(unjudged, relations, style)],
    markLegend(
      teams.flatMap((team) => marksOf(team, scores.get(team.key))),
      style.theme,
    ),
  ];
}

function teamEntries(teams: readonly Team[], style: TeamStyle): readonly Entry[] {
  const used = new Set(
    teams
      .filter((team) => team.kind !== "ghost")
      .map((team) => (isKnownType(team.type) || style.types.has(team.type) ? team.type : "undefined")),
  );
  const own = [...used].filter((type) => !isKnownType(type)).sort();
  const entries = [...TEAM_TYPES.filter((type) => used.has(type)), ...own].map((type): Entry => {
    const { look } = teamLook({ kind: "card", type }, style);
    return { label: typeName({ type }, style), icon: (middle) => [outline(type, middle, look)] };
  });
  if (!teams.some((team) => team.kind === "ghost")) return entries;
  const { look } = teamLook({ kind: "ghost", type: "undefined" }, style);
  return [...entries, { label: "Named, no card", icon: (middle) => [outline("undefined", middle, { ...look, dash: [3, 2] })] }];
}

/** A team's form at the size of an icon: drawn large and scaled down in its numbers, so that corners keep their look. */
function outline(type: string, middle: Point, look: ReturnType<typeof teamLook>["look"]): SceneItem {
  const { upright, shape } = formOf(type);
  const width = upright ? 11 : shape === "octagon" ? 18 : 26;
  const height = upright ? 18 : shape === "octagon" ? 16 : 14;
  const scaled = { ...look, strokeWidth: Math.min(look.strokeWidth, 1.5) };
  const at = { x: middle.x - width / 2, y: middle.y - height / 2 };
  if (shape === "rounded") return rectItem({ ...at, width, height }, 4, scaled);
  return pathItem(teamOutline(type, width, height), at, scaled);
}

function modeEntries(relations: readonly Relation[], { theme }: TeamStyle): readonly Entry[] {
  const used = new Set(relations.flatMap((relation) => (relation.kind === "interaction" ? [relation.mode] : [])));
  return [...MODES, null]
    .filter((mode) => used.has(mode))
    .map((mode) => {
      const { fill, outline: stroke } = modePaint(theme, mode);
      return {
        label: mode === null ? "Mode not recorded" : MODE_FORMS[mode].label,
        icon: (middle) => [
          pathItem(`M${-ICON.width / 2} 0H${ICON.width / 2}`, middle, { stroke, strokeWidth: 1.6, dash: DASHES.mode }),
          pathItem(modeBadge(mode, 9), middle, { fill, stroke, strokeWidth: 1.2, dash: [2.5, 1.5] }),
        ],
      };
    });
}

function dependencyEntries(relations: readonly Relation[], { theme }: TeamStyle): readonly Entry[] {
  const used = new Set(relations.flatMap((relation) => (relation.kind === "dependency" ? [relation.type] : [])));
  return (["ok", "slowing", "blocking"] as const)
    .filter((type) => used.has(type))
    .map((type) => {
      const color = PALETTES[theme].dependencies[type];
      return {
        label: DEPENDENCY_LABELS[type],
        icon: (middle) => [
          pathItem(`M${-ICON.width / 2} 0H${ICON.width / 2 - 6}`, middle, { stroke: color, strokeWidth: 1.4 }),
          pathItem(arrowHead(8), { x: middle.x + ICON.width / 2, y: middle.y }, { fill: color }),
          ...signItems(type, { x: middle.x - 3, y: middle.y }, theme),
        ],
      };
    });
}

function groupEntries(graph: Graph, { theme }: TeamStyle): readonly Entry[] {
  const used = new Set(graph.groups.map((group) => group.grouping.kind));
  return (["value-stream", "platform-grouping"] as const)
    .filter((kind) => used.has(kind))
    .map((kind) => {
      const { fill, outline: stroke } = PALETTES[theme].groupings[kind];
      const rect = (middle: Point): Rect => ({ x: middle.x - 13, y: middle.y - 8, width: 26, height: 16 });
      return {
        label: GROUPING_LABELS[kind],
        icon: (middle) => [rectItem(rect(middle), CORNER / 3, { fill, stroke, strokeWidth: 1.5, dash: [1.5, 2.5] })],
      };
    });
}

/** Of teams that were not judged, and of relations. */
function cardMarkEntries(teams: readonly Team[], relations: readonly Relation[], { theme }: TeamStyle): readonly Entry[] {
  const worst = new Set(teams.filter((team) => team.kind !== "ghost").map(worstProblem));
  const warned = worst.has("warning");
  const disagree = relations.some((relation) => relation.kind === "interaction" && relation.conflict !== null);
  const mark = (severity: "error" | "warning", label: string): Entry => ({
    label,
    icon: (middle) => markItems(middle, severity, theme),
  });
  return [
    ...(worst.has("error") ? [mark("error", "Error in the card")] : []),
    ...(warned || disagree
      ? [mark("warning", warned && disagree ? "Warning, or cards that disagree" : warned ? "Warning" : "Cards that disagree")]
      : []),
  ];
}
