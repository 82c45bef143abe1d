// The diagram at rest, area by area: groupings, edges, teams that are not in the DOM, titles, badges. What is being moved is left out;
// it is on surfaces of its own (layer-pictures.ts). On what this is painted, and when, is layers.ts.
import { flowOf } from "../../shared/diagram/flow.ts";
import { inflate, overlaps, type Rect } from "../../shared/geometry.ts";
import { movedFamilies } from "../../shared/graph/families.ts";
import type { Graph, GraphEdge, GroupNode, TeamNode } from "../../shared/graph/types.ts";
import { GROUP_PADDING } from "../../shared/notation.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { Brush } from "./brush.ts";
import { detailOf } from "./detail.ts";
import { drawLines, drawTops, type EdgeLook } from "./draw-edges.ts";
import { drawFamilies, movingFamilies, restingFamilies } from "./draw-families.ts";
import { drawFlow } from "./draw-flow.ts";
import { drawGroups, inDrawingOrder } from "./draw-ground.ts";
import { drawLabels } from "./draw-labels.ts";
import { drawSumLines, drawSums, sumSpots } from "./draw-sums.ts";
import { drawRings, drawTeams } from "./draw-teams.ts";
import { drawTitles } from "./draw-titles.ts";
import { edgeRect, indexOf } from "./graph-index.ts";
import { FADED, litOf } from "./lit.ts";
import { edgeKeysOf, movingGroups } from "./restless.ts";
import type { CanvasState } from "./session.ts";
import { teamCounts, titlesOf } from "./titles.ts";
import type { Viewport } from "./types.ts";
import { visibleRect } from "./viewport.ts";

/** Unrelated relations while something is selected. */
const DIMMED = 0.4;
/** A title may stand on top of its grouping, and is there a little beyond its corner, CSS pixels. */
export const TITLE_ROOM = 24;
/** A team that an area shows a part of and the title that runs through it lie no farther from it, CSS pixels. */
const BESIDE = 60;
/** Outlines, badges and signs reach this far out of the rectangle of what they belong to: canvas units, and CSS pixels. */
const OVERHANG = 24;
const OVERHANG_PIXELS = 4;
/** Of more relations than this nothing is told in full: there would be no room for it. */
const MANY_TOLD = 200;
const NOTHING: ReadonlySet<string> = new Set();

export interface Rest {
  /** What is painted at: its zoom decides what of a team is drawn. */
  readonly view: Viewport;
  /** Where titles of groupings keep clear of the left edge: canvas units. */
  readonly titles: Rect;
  /** Teams that are in the DOM. */
  readonly without: ReadonlySet<TeamKey>;
}

/** @param area what to paint, canvas units; what lies outside may be painted too and is cut off */
export function paintRest(ctx: Brush, state: CanvasState, area: Rect, rest: Rest): void {
  const { graph, style, selection, scores } = state;
  const { zoom } = rest.view;
  const detail = detailOf(zoom);
  const { groups, restless, related } = restOf(state);
  const around = inflate(area, TITLE_ROOM / zoom);
  const near = groups.filter((group) => overlaps(group.rect, around));
  const flow = state.flow ? flowOf(state.whole) : null;
  if (flow !== null) drawFlow(ctx, flow, area, style.theme, zoom);
  const lit = litOf(state);
  const [shownGroups, paleGroups] = lit === null ? [near, []] : split(near, lit.group);
  ctx.globalAlpha = FADED;
  drawGroups(ctx, paleGroups, around, style.theme, zoom);
  ctx.globalAlpha = 1;
  drawGroups(ctx, shownGroups, around, style.theme, zoom);
  drawFamilies(ctx, restingFamilies(graph, state.drag?.keys ?? NOTHING), around, {
    zoom,
    theme: style.theme,
    alphaOf: (parent) => (lit === null || lit.teams.has(parent) ? 1 : FADED),
  });
  const over = overhung(area, zoom);
  const edges = indexOf(graph)
    .edges.within(over)
    .filter((edge) => !restless.has(edge.key));
  const [shownEdges, pale] = lit === null ? [edges, []] : split(edges, lit.edge);
  const [strong, weak] = related.size === 0 ? [[], shownEdges] : split(shownEdges, (edge) => related.has(edge.key));
  const look: EdgeLook = { theme: style.theme, asOf: style.asOf, detail, zoom, strong: false };
  const weakAlpha = related.size === 0 ? 1 : DIMMED;

  const far = state.level === "groupings";
  const lines = far ? drawSumLines : drawLines;
  const lineLook = { ...look, crowd: graph.edges.size };
  ctx.globalAlpha = FADED;
  lines(ctx, pale, lineLook);
  ctx.globalAlpha = weakAlpha;
  lines(ctx, weak, lineLook);
  ctx.globalAlpha = 1;
  lines(ctx, strong, { ...lineLook, strong: true });
  const teams = restingTeams(state, over, rest.without);
  const [shownTeams, paleTeams] = lit === null ? [teams, []] : split(teams, ({ key }) => lit.teams.has(key));
  const beside = inflate(area, BESIDE / zoom);
  const titles = titlesOf(groups, teamCounts(graph), zoom, rest.titles.x).filter(({ group }) => overlaps(group.rect, beside));
  ctx.globalAlpha = FADED;
  drawTeams(ctx, paleTeams, detail, style, scores, zoom, titles);
  ctx.globalAlpha = 1;
  drawTeams(ctx, shownTeams, detail, style, scores, zoom, titles);
  const rings = teams.filter((node) => selection.has(node.key));
  drawRings(ctx, rings, style, zoom);
  drawTitles(ctx, groups, graph, rest.titles.x, around, { zoom, theme: style.theme });
  ctx.globalAlpha = FADED;
  drawTops(ctx, pale, look);
  ctx.globalAlpha = weakAlpha;
  drawTops(ctx, weak, look);
  ctx.globalAlpha = 1;
  drawTops(ctx, strong, look);
  const fades = (edge: GraphEdge): number =>
    lit?.edge(edge) === false ? FADED : related.size === 0 || related.has(edge.key) ? 1 : DIMMED;
  const spots = sumSpots(graph, zoom, far, related);
  drawSums(
    ctx,
    restless.size === 0 ? spots : spots.filter(({ edge }) => !restless.has(edge.key)),
    area,
    { zoom, theme: style.theme, far },
    fades,
  );
  drawLabels(ctx, graph, look, area, {
    full: related.size > MANY_TOLD ? [] : [...related].flatMap((key) => graph.edges.get(key) ?? []),
    without: restless,
    fades: (edge) => (lit?.edge(edge) === false ? 0 : related.size === 0 || related.has(edge.key) ? 1 : DIMMED),
  });
}

/** An area with all that may be drawn around it, of what lies in it. */
export function overhung(area: Rect, zoom: number): Rect {
  return inflate(area, Math.max(OVERHANG, OVERHANG_PIXELS / zoom));
}

interface Resting {
  readonly groups: readonly GroupNode[];
  /** Edges that a drag moves. */
  readonly restless: ReadonlySet<string>;
  /** Edges that the selection is about. */
  readonly related: ReadonlySet<string>;
}

let known: { readonly state: CanvasState; readonly resting: Resting } | null = null;

/** The same for every area of one picture, so it is found once. */
export function restOf(state: CanvasState): Resting {
  const { graph, selection, relation, drag } = state;
  const was = known?.state;
  if (
    known !== null &&
    was?.graph === graph &&
    was.selection === selection &&
    was.relation === relation &&
    was.drag?.keys === drag?.keys
  )
    return known.resting;
  const moving = new Set(drag === null ? [] : movingGroups(graph.groups, drag.keys));
  const resting = {
    groups: inDrawingOrder(graph.groups.filter((group) => !moving.has(group))),
    restless: drag === null ? NOTHING : edgeKeysOf(graph, drag.keys),
    related: relation !== null && graph.edges.has(relation) ? new Set([relation]) : edgeKeysOf(graph, selection),
  };
  known = { state, resting };
  return resting;
}

function restingTeams({ graph, drag }: CanvasState, area: Rect, without: ReadonlySet<TeamKey>): readonly TeamNode[] {
  const moving = drag?.keys ?? NOTHING;
  return indexOf(graph)
    .teams.within(area)
    .filter((node) => !without.has(node.key) && !moving.has(node.key));
}

/** What a drag takes out of the picture at rest: the areas it left. */
export function movedAreas({ graph, drag }: CanvasState): readonly Rect[] {
  if (drag === null) return [];
  const edges = [...edgeKeysOf(graph, drag.keys)].flatMap((key) => graph.edges.get(key) ?? []);
  return [
    ...movingGroups(graph.groups, drag.keys).map((group) => group.rect),
    ...movingFamilies(graph, graph, drag.keys).map((family) => family.rect),
    ...edges.map(edgeRect),
    ...[...drag.keys].flatMap((key) => graph.nodes.get(key)?.rect ?? []),
  ];
}

/** More changes than this are a new picture. */
const MANY = 300;

/** Where two graphs are drawn differently; null where nearly everywhere. */
export function changedAreas(before: Graph, after: Graph): readonly Rect[] | null {
  const areas: Rect[] = [];
  const compare = <T>(was: ReadonlyMap<string, T>, is: ReadonlyMap<string, T>, rectOf: (item: T) => Rect): boolean => {
    if (was === is) return true;
    for (const [key, item] of is) {
      const old = was.get(key);
      if (old === item) continue;
      if (areas.push(rectOf(item)) > MANY) return false;
      if (old !== undefined) areas.push(rectOf(old));
    }
    for (const [key, old] of was) if (!is.has(key) && areas.push(rectOf(old)) > MANY) return false;
    return true;
  };
  const byKey = (groups: readonly GroupNode[]) => new Map(groups.map((group) => [group.key, group]));
  const few =
    compare(before.nodes, after.nodes, (node: TeamNode) => node.rect) &&
    compare(before.edges, after.edges, (edge: GraphEdge) => edgeRect(edge)) &&
    compare(byKey(before.groups), byKey(after.groups), (group) => group.rect);
  return few ? [...areas, ...movedFamilies(before, after)] : null;
}

/** The view less what the chrome at the left covers: titles keep clear of that. Canvas units. */
export function titleArea({ insets, size }: CanvasState, viewport: Viewport): Rect {
  const visible = visibleRect(viewport, size);
  const x = visible.x + Math.min(insets.left / viewport.zoom, visible.width / 2);
  // Beyond the view a title stands where it would come into it.
  const beyond = visible.width + visible.height;
  return { x, y: visible.y - beyond, width: visible.width + beyond, height: visible.height + 2 * beyond };
}

/** The strips in which titles stand elsewhere for one title area than for another. */
export function movedTitles(groups: readonly GroupNode[], zoom: number, from: Rect, to: Rect): readonly Rect[] {
  if (Math.abs(from.x - to.x) * zoom < 0.5) return [];
  const room = TITLE_ROOM / zoom;
  const right = Math.max(from.x, to.x) + room;
  const left = Math.min(from.x, to.x);
  return groups
    .filter(({ rect }) => rect.x < right && rect.x + rect.width > left)
    .map(({ rect }) => ({ x: rect.x, y: rect.y - room, width: rect.width, height: 2 * room + GROUP_PADDING.top }));
}

function split<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
