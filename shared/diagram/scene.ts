// Graph → Scene: the whole diagram as a publication shows it, with title and legend. Reads positions and routes as the
// graph has them and lays out nothing but its own margins. The same graph gives the same scene, whatever its maps' order.
import { boundsOf, inflate, type Rect } from "../geometry.ts";
import { familiesOf } from "../graph/families.ts";
import { isFolded } from "../graph/stand-in.ts";
import type { Graph, GraphEdge, GroupNode, TeamNode } from "../graph/types.ts";
import { BADGE_RADIUS, PALETTES, type Theme } from "../notation.ts";
import type { CustomTeamType, TeamKey } from "../org/types.ts";
import type { TeamScores } from "../score/types.ts";
import { fitText, measureText } from "../text/measure.ts";
import { drawEdge, namesOf } from "./draw-edge.ts";
import { drawFamily } from "./draw-family.ts";
import { drawFold } from "./draw-fold.ts";
import { drawGroup } from "./draw-group.ts";
import { drawTeam, type TeamStyle } from "./draw-team.ts";
import { type EdgeNote, edgeNote, groundAt, noteItems, placeNotes } from "./edge-notes.ts";
import { flowItems, flowOf } from "./flow.ts";
import { textItem } from "./items.ts";
import { drawLegend } from "./legend.ts";
import { legendSections } from "./legend-entries.ts";
import type { Scene, SceneItem } from "./scene-types.ts";

export interface SceneOptions {
  readonly title: string;
  readonly theme: Theme;
  /** The folder's own team types, for their colours and names. */
  readonly types?: readonly CustomTeamType[];
  /** What is judged of the teams: drawn as marks on their cards. */
  readonly scores?: ReadonlyMap<TeamKey, TeamScores>;
  /** YYYY-MM-DD that the times of interactions are judged against; left out, nothing is overdue. */
  readonly asOf?: string;
  /** The arrow of the flow of change, and the customers it leads to. */
  readonly flow?: boolean;
  /** The graph's teams are as high as they are large: the legend says so, and who is of unknown size is marked. */
  readonly sized?: boolean;
}

const MARGIN = 32;
const MIN_WIDTH = 560;
const TITLE = { size: 20, weight: 600 } as const;
const SUBTITLE = { size: 12, weight: 400 } as const;
const EMPTY_HEIGHT = 80;

export function sceneOf(graph: Graph, options: SceneOptions): Scene {
  const { theme, scores = new Map() } = options;
  const palette = PALETTES[theme];
  const style: TeamStyle = {
    theme,
    types: new Map(options.types?.map((type) => [type.id, type])),
    sized: options.sized === true,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  };
  const summary = summaryOf(graph);
  const flow = options.flow === true ? flowOf(graph) : null;
  const notes = placeNotes(graph, notesOf(graph, options.asOf));
  const drawn = boundsOf([drawnArea(graph), flow?.area, ...notes.map((note) => note.rect)].filter((rect) => rect != null));
  const area = drawn ?? { x: 0, y: 0, width: MIN_WIDTH, height: EMPTY_HEIGHT };
  const width = Math.max(area.width, MIN_WIDTH);

  const title = fitText(options.title.replace(/\s+/gu, " ").trim(), width, TITLE.size, TITLE.weight);
  const heading = [
    textItem(title, { x: area.x, y: area.y - 52 }, { ...TITLE, fill: palette.ink }),
    textItem(summary, { x: area.x, y: area.y - 30 }, { ...SUBTITLE, fill: palette.ink2 }),
  ];
  const headingRect: Rect = {
    x: area.x,
    y: area.y - 70,
    width: Math.max(measureText(title, TITLE.size, TITLE.weight), measureText(summary, SUBTITLE.size, SUBTITLE.weight)),
    height: 70,
  };
  const subject = {
    teams: Array.from(graph.nodes.values(), (node) => node.team),
    groups: graph.groups,
    edges: [...graph.edges.values()],
    flow: flow !== null,
  };
  const sections = legendSections(subject, scores, style);
  const legend = drawLegend(sections, theme, { x: area.x, y: area.y + area.height + 24 }, width);
  const all = boundsOf([area, headingRect, ...(legend === null ? [] : [legend.rect])]) ?? area;

  return {
    frame: wholeUnits(inflate(all, MARGIN)),
    ground: palette.ground,
    title,
    description: `Team Topologies diagram: ${summary}.`,
    items: [
      ...heading,
      ...(flow === null ? [] : flowItems(flow, theme)),
      ...(drawn === null ? emptyNote(area, palette.ink2) : diagram(graph, scores, style)),
      ...notes.flatMap((note) => noteItems(note, theme, groundAt(graph, note.rect, theme))),
      ...(legend?.items ?? []),
    ],
  };
}

/** Back to front: groupings, families, ways, grouping titles, teams, badges. */
function diagram(graph: Graph, scores: ReadonlyMap<TeamKey, TeamScores>, style: TeamStyle): readonly SceneItem[] {
  const nodes = sortedBy([...graph.nodes.values()], (node) => node.key);
  const [folded, open] = split(
    sortedBy(graph.groups, (group) => group.key),
    isFolded,
  );
  const groups = open.toSorted((a, b) => a.depth - b.depth).map((group) => drawGroup(group, style.theme));
  const nameOf = namesOf([
    ...nodes.map((node) => node.team),
    ...graph.groups.map(({ key, grouping }) => ({ key, name: grouping.name })),
  ]);
  const families = sortedBy(familiesOf(graph), (family) => family.key);
  const edges = sortedBy([...graph.edges.values()], (edge) => edge.key).map((edge) => drawEdge(edge, nameOf, style));
  return [
    ...groups.map((group) => group.area),
    ...families.flatMap((family) => drawFamily(family, style.theme)),
    ...edges.flatMap((edge) => edge.line),
    ...groups.flatMap((group) => group.title),
    ...nodes.flatMap((node) => drawTeam(node, style, scores.get(node.key))),
    ...folded.flatMap((group) => drawFold(group, scores, style.theme)),
    ...edges.flatMap(({ top, sum }) => [...top, ...sum]),
  ];
}

/**
 * What is told beside relations, what must be told first: overdue and what follows; then what the others are for. Where there is no room
 * for all of it, the first kind falls back to the least.
 */
function notesOf(graph: Graph, asOf: string | undefined): readonly EdgeNote[] {
  const edges = sortedBy([...graph.edges.values()], (edge) => edge.key);
  const told = (list: readonly GraphEdge[], full: boolean) =>
    list.map((edge) => edgeNote(edge, asOf, full)).filter((note) => note !== null);
  const [urgent, other] = [true, false].map((wanted) =>
    edges.filter((edge) => (edgeNote(edge, asOf, false) !== null) === wanted),
  );
  return [...told(urgent ?? [], true), ...told(urgent ?? [], false), ...told(other ?? [], true)];
}

function split<T, S extends T>(items: readonly T[], test: (item: T) => item is S): readonly [readonly S[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** By code units, so that no locale decides the order. */
function sortedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

/** Around all that is drawn, badges and marks included. Not graph.bounds: a badge may stick out of it. */
function drawnArea(graph: Graph): Rect | null {
  return boundsOf([
    ...Array.from(graph.nodes.values(), (node: TeamNode) => inflate(node.rect, 6)),
    ...graph.groups.map((group: GroupNode) => inflate(group.rect, 1)),
    ...familiesOf(graph).map((family) => inflate(family.rect, 1)),
    ...Array.from(graph.edges.values(), edgeArea),
  ]);
}

function edgeArea({ points, badge, relation }: GraphEdge): Rect {
  const corners = points.map((point) => ({ ...point, width: 0, height: 0 }));
  const around = boundsOf(corners);
  const sign = { x: badge.at.x, y: badge.at.y, width: 0, height: 0 };
  const disagree = relation.kind === "interaction" && relation.conflict !== null;
  return (
    boundsOf([inflate(sign, disagree ? BADGE_RADIUS * 2 : BADGE_RADIUS + 1), ...(around === null ? [] : [inflate(around, 4)])]) ??
    sign
  );
}

function wholeUnits(rect: Rect): Rect {
  const x = Math.floor(rect.x);
  const y = Math.floor(rect.y);
  return { x, y, width: Math.ceil(rect.x + rect.width) - x, height: Math.ceil(rect.y + rect.height) - y };
}

function emptyNote(area: Rect, fill: string): readonly SceneItem[] {
  return [textItem("No teams to draw.", { x: area.x, y: area.y + EMPTY_HEIGHT / 2 }, { size: 13.5, weight: 400, fill })];
}

function summaryOf(graph: Graph): string {
  const drawn = [...graph.nodes.values(), ...graph.groups.flatMap((group) => group.folded?.nodes ?? [])];
  const teams = drawn.filter((node) => node.team.kind !== "ghost").length;
  const relations = [...graph.edges.values()].flatMap(({ relation, sum }) => Array(sum?.length ?? 1).fill(relation.kind));
  const interactions = relations.filter((kind) => kind === "interaction").length;
  const dependencies = relations.length - interactions;
  const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
  return [
    counted(teams, "team", "teams"),
    counted(interactions, "interaction", "interactions"),
    ...(dependencies > 0 ? [counted(dependencies, "dependency", "dependencies")] : []),
  ].join(" · ");
}
