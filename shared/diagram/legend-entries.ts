// What the forms, colours and marks of a drawing mean, as entries with a small picture each, and only those that are in view. The
// legend of an export lays them out in rows (legend.ts), the app's in a list.
import { MODES } from "../card/entry-types.ts";
import { TEAM_TYPES } from "../card/types.ts";
import type { Point, Rect } from "../geometry.ts";
import { sumOf } from "../graph/sum-pill.ts";
import type { GraphEdge, GroupNode } from "../graph/types.ts";
import { CORNER, DEPENDENCY_WIDTHS, formOf, isKnownType, MODE_FORMS, modeLine, PALETTES, type Paint } from "../notation.ts";
import type { Relation, Team, TeamKey } from "../org/types.ts";
import type { TeamScores } from "../score/types.ts";
import { arrowHead, teamOutline } from "../shapes.ts";
import { t } from "../words/t.ts";
import { badgeItems, clockItems, lineLook, signItems, sumItems } from "./draw-edge.ts";
import { foldedPaint } from "./draw-fold.ts";
import { markItems, type TeamStyle, teamLook, typeName, worstProblem } from "./draw-team.ts";
import { nextItems } from "./edge-notes.ts";
import { pathItem, rectItem } from "./items.ts";
import { type Entry, ICON, markLegend } from "./mark-legend.ts";
import type { SceneItem } from "./scene-types.ts";
import { unknownSizeItems } from "./size-edge.ts";
import { subteamEntries } from "./subteam-legend.ts";
import { marksOf } from "./team-marks.ts";
import { timingOf } from "./timing.ts";

/** What is drawn, or the part of it that is in view. */
export interface LegendSubject {
  readonly teams: readonly Team[];
  readonly groups: readonly GroupNode[];
  readonly edges: readonly GraphEdge[];
  /** The arrow of the flow of change is drawn. */
  readonly flow: boolean;
}

/** In sections that may each start a row: teams, modes, what else lines and areas tell, marks. Empty ones are left out. */
export function legendSections(
  subject: LegendSubject,
  scores: ReadonlyMap<TeamKey, TeamScores>,
  style: TeamStyle,
): readonly (readonly Entry[])[] {
  const { teams, groups, edges, flow } = subject;
  const relations = edges.map((edge) => edge.relation);
  return [
    [...teamEntries(teams, style), ...sizeEntries(teams, style)],
    [...modeEntries(relations, style), ...timeEntries(edges, style)],
    [
      ...dependencyEntries(relations, style),
      ...sumEntries(edges, style),
      ...groupEntries(groups, style),
      ...subteamEntries(teams, style.theme),
      ...flowEntries(flow, style),
    ],
    [
      ...cardMarkEntries(
        teams.filter((team) => !scores.has(team.key)),
        edges,
        style,
      ),
      ...markLegend(
        teams.flatMap((team) => marksOf(team, scores.get(team.key))),
        style.theme,
      ),
    ],
  ].filter((section) => section.length > 0);
}

function teamEntries(teams: readonly Team[], style: TeamStyle): readonly Entry[] {
  const used = new Set(
    teams
      .filter((team) => team.kind !== "ghost")
      .map((team) => (isKnownType(team.type) || style.types.has(team.type) ? team.type : "undefined")),
  );
  const own = [...used].filter((type) => !isKnownType(type)).sort();
  // Forms and colours of types, whatever the fills tell at the moment.
  const plain: TeamStyle = { ...style, overlay: "type" };
  const entries = [...TEAM_TYPES.filter((type) => used.has(type)), ...own].map((type): Entry => {
    const { look } = teamLook({ kind: "card", type }, plain);
    return { label: typeName({ type }, style), icon: (middle) => [outline(type, middle, look)] };
  });
  if (!teams.some((team) => team.kind === "ghost")) return entries;
  const { look } = teamLook({ kind: "ghost", type: "undefined" }, plain);
  const ghost: Entry = {
    label: t("notation:legend.ghost"),
    icon: (middle) => [outline("undefined", middle, { ...look, dash: [3, 2] })],
  };
  return [...entries, ghost];
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

function sizeEntries(teams: readonly Team[], { sized, theme }: TeamStyle): readonly Entry[] {
  const drawn = teams.filter((team) => team.kind !== "ghost");
  if (sized !== true || drawn.length === 0) return [];
  const { ink2, ink3 } = PALETTES[theme];
  const bar = (middle: Point, x: number, height: number) =>
    rectItem({ x: middle.x + x, y: middle.y + 8 - height, width: 8, height }, 2, { stroke: ink3, strokeWidth: 1.2 });
  const box = (middle: Point): Rect => ({ x: middle.x - 13, y: middle.y - 7, width: 26, height: 14 });
  return [
    {
      label: t("notation:legend.sized"),
      icon: (middle) => [bar(middle, -14, 7), bar(middle, -4, 11), bar(middle, 6, 16)],
    },
    ...(drawn.some((team) => team.size === null)
      ? [
          {
            label: t("notation:legend.sizeUnknown"),
            icon: (middle: Point) => [
              rectItem(box(middle), 3, { stroke: ink3, strokeWidth: 1.2 }),
              ...unknownSizeItems(box(middle), ink2),
            ],
          },
        ]
      : []),
  ];
}

function modeEntries(relations: readonly Relation[], { theme }: TeamStyle): readonly Entry[] {
  const used = new Set(relations.flatMap((relation) => (relation.kind === "interaction" ? [relation.mode] : [])));
  return [...MODES, null]
    .filter((mode) => used.has(mode))
    .map((mode) => {
      const stroke = modeLine(theme, mode);
      return {
        label: mode === null ? t("notation:legend.noMode") : MODE_FORMS[mode].label,
        icon: (middle) => [
          pathItem(`M${-ICON.width / 2} 0H${ICON.width / 2}`, middle, { stroke, strokeWidth: 1.5 }),
          ...badgeItems(mode, middle, 0, theme, { radius: 9 }),
        ],
      };
    });
}

/** What lines tell of time, where they differ, and the signs at badges. */
function timeEntries(edges: readonly GraphEdge[], { theme, asOf }: TeamStyle): readonly Entry[] {
  const interactions = edges.flatMap((edge) =>
    edge.relation.kind === "interaction" && sumOf(edge) === null ? [edge.relation] : [],
  );
  const kinds = new Set(interactions.map((relation) => timingOf(relation, asOf).kind));
  const { ink3 } = PALETTES[theme];
  const line = (kind: "lasting" | "running" | "planned") => (middle: Point) => [
    pathItem(`M${-ICON.width / 2} 0H${ICON.width / 2}`, middle, { ...lineLook(kind), stroke: ink3 }),
  ];
  const timed = kinds.has("running") || kinds.has("overdue");
  const next = interactions.find((relation) => relation.nextMode !== null)?.nextMode ?? null;
  return [
    ...(timed && kinds.has("lasting") ? [{ label: t("notation:legend.lasting"), icon: line("lasting") }] : []),
    ...(timed ? [{ label: t("notation:legend.timeBoxed"), icon: line("running") }] : []),
    ...(kinds.has("planned") ? [{ label: t("notation:legend.planned"), icon: line("planned") }] : []),
    ...(kinds.has("overdue")
      ? [{ label: t("notation:legend.overdue"), icon: (middle: Point) => clockItems(middle, theme) }]
      : []),
    ...(next === null
      ? []
      : [
          {
            label: t("notation:legend.next"),
            icon: ({ x, y }: Point) => nextItems(next, { x: x - 13, y }, theme),
          },
        ]),
  ];
}

function dependencyEntries(relations: readonly Relation[], { theme }: TeamStyle): readonly Entry[] {
  const used = new Set(relations.flatMap((relation) => (relation.kind === "dependency" ? [relation.type] : [])));
  return (["ok", "slowing", "blocking"] as const)
    .filter((type) => used.has(type))
    .map((type) => {
      const color = PALETTES[theme].dependencies[type];
      return {
        label: t(`notation:legend.dependency.${type}`),
        icon: (middle) => [
          pathItem(`M${-ICON.width / 2} 0H${ICON.width / 2 - 6}`, middle, {
            stroke: color,
            strokeWidth: DEPENDENCY_WIDTHS[type],
          }),
          pathItem(arrowHead(8), { x: middle.x + ICON.width / 2, y: middle.y }, { fill: color }),
          ...signItems(type, { x: middle.x - 3, y: middle.y }, theme),
        ],
      };
    });
}

function sumEntries(edges: readonly GraphEdge[], { theme }: TeamStyle): readonly Entry[] {
  const sum = Math.max(0, ...new Set(edges.map((edge) => sumOf(edge) ?? 0)));
  if (sum === 0) return [];
  return [
    {
      label: t("notation:legend.sum"),
      icon: ({ x, y }) => sumItems({ badge: { at: { x: x - 16, y: y - 8 }, angle: 0 } }, sum, theme),
    },
  ];
}

function groupEntries(groups: readonly GroupNode[], { theme }: TeamStyle): readonly Entry[] {
  const used = new Set(groups.filter((group) => group.folded === undefined).map((group) => group.grouping.kind));
  const entries = (["value-stream", "platform-grouping"] as const)
    .filter((kind) => used.has(kind))
    .map((kind): Entry => {
      const { fill, outline: stroke } = PALETTES[theme].groupings[kind];
      return {
        label: t(`notation:legend.grouping.${kind}`),
        icon: (middle) => [rectItem(box(middle), CORNER / 3, { fill, stroke, strokeWidth: 1.5, dash: [1.5, 2.5] })],
      };
    });
  const folded = Map.groupBy(
    groups.filter((group) => group.folded !== undefined),
    (group) => group.grouping.kind,
  );
  const sheet = (middle: Point, by: number, { fill, outline: stroke }: Paint) =>
    rectItem({ x: middle.x - 13 + by, y: middle.y - 8 + by, width: 23, height: 13 }, 4, { fill, stroke, strokeWidth: 1.5 });
  return [
    ...entries,
    ...Array.from(folded, ([kind, [first]]): readonly Entry[] => {
      if (first === undefined) return [];
      const paint = foldedPaint(first, theme);
      return [
        { label: t(`notation:legend.folded.${kind}`), icon: (middle) => [sheet(middle, 3, paint), sheet(middle, 0, paint)] },
      ];
    }).flat(),
  ];
}

function flowEntries(flow: boolean, { theme }: TeamStyle): readonly Entry[] {
  if (!flow) return [];
  const { ink3 } = PALETTES[theme];
  const data = "M-15 -3H6V-6.5L15 0L6 6.5V3H-15Z";
  const icon = (middle: Point) => [pathItem(data, middle, { stroke: ink3, strokeWidth: 1.2, dash: [3, 2] })];
  return [{ label: t("notation:legend.flow"), icon }];
}

const box = (middle: Point): Rect => ({ x: middle.x - 13, y: middle.y - 8, width: 26, height: 16 });

/** Of teams that were not judged, and of relations. */
function cardMarkEntries(teams: readonly Team[], edges: readonly GraphEdge[], { theme }: TeamStyle): readonly Entry[] {
  const worst = new Set(teams.filter((team) => team.kind !== "ghost").map(worstProblem));
  const warned = worst.has("warning");
  const disagree = edges.some(
    (edge) => edge.relation.kind === "interaction" && sumOf(edge) === null && edge.relation.conflict !== null,
  );
  const mark = (severity: "error" | "warning", label: string): Entry => ({
    label,
    icon: (middle) => markItems(middle, severity, theme),
  });
  const warning = warned && disagree ? "both" : warned ? "warning" : "disagree";
  return [
    ...(worst.has("error") ? [mark("error", t("notation:legend.problem.error"))] : []),
    ...(warned || disagree ? [mark("warning", t(`notation:legend.problem.${warning}`))] : []),
  ];
}
