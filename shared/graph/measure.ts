// What can be counted of a picture's quality: what a reader would stumble over. Pure; the tests hold it to numbers, the bench reports it.
//
// What counts as a crossing: a way that runs through the inside of a card other than its own two ends. Where a card lies over one of
// the ends, or encloses it, no way could keep off it there: such a pair of card and way is not counted, for badges neither.

import { inflate, overlaps, type Rect } from "../geometry.ts";
import { BADGE_RADIUS } from "../notation.ts";
import { homeKey } from "../org/keys.ts";
import { hubOf } from "./bundles.ts";
import { RectGrid } from "./rect-grid.ts";
import type { Stretch } from "./route-types.ts";
import { titleBox } from "./title-box.ts";
import type { Graph, GraphEdge } from "./types.ts";
import { stretchesOf } from "./way.ts";

export interface Measures {
  /** Ways through cards: "edge through card". */
  readonly throughCards: readonly string[];
  readonly badgesOnCards: readonly string[];
  readonly badgesOnBadges: readonly string[];
  readonly badgesOnTitles: readonly string[];
  readonly labelsOnAnything: readonly string[];
  /** Ways of different bundles on one line. */
  readonly sharedLanes: readonly string[];
  readonly waysOverTitles: readonly string[];
}

/** Lines closer than this read as one, canvas units. */
const ONE_LINE = 2;
/** Over less than this two lines may lie on each other, canvas units. */
const A_FEW = 6;

/** @param labels boxes of words by edge key, as labelSpots gives them */
export function measure(graph: Graph, labels: ReadonlyMap<string, Rect> = new Map()): Measures {
  const cards = new RectGrid(graph.nodes.values());
  const titles = new RectGrid(
    graph.groups.filter(({ folded }) => folded === undefined).map((group) => ({ key: group.key, rect: titleBox(group) })),
  );
  const badges = new RectGrid(Array.from(graph.edges.values(), (edge) => ({ key: edge.key, rect: badgeBox(edge) })));
  const words = new RectGrid(Array.from(labels, ([key, rect]) => ({ key, rect })));
  const throughCards: string[] = [];
  const badgesOnCards: string[] = [];
  const badgesOnBadges: string[] = [];
  const badgesOnTitles: string[] = [];
  const waysOverTitles: string[] = [];
  for (const edge of graph.edges.values()) {
    const ends = endsOf(edge, graph);
    const isHidden = (card: Rect): boolean => ends.some((end) => end !== card && overlaps(end, card));
    const through = new Set<string>();
    const over = new Set<string>();
    for (const stretch of stretchesOf(edge.points)) {
      const line = inflate(lineBox(stretch), 0.01);
      for (const { key, rect } of cards.within(line)) {
        if (isHidden(rect) || (ends.length === 2 && touch(ends))) continue;
        if (overlaps(inflate(rect, -1), line)) through.add(key);
      }
      for (const { key, rect } of titles.within(line)) if (overlaps(rect, line)) over.add(key);
    }
    for (const key of through) throughCards.push(`${edge.key} through ${key}`);
    for (const key of over) waysOverTitles.push(`${edge.key} over ${key}`);
    const box = badgeBox(edge);
    if (!(ends.length === 2 && touch(ends)))
      for (const { key, rect } of cards.within(box)) if (!isHidden(rect)) badgesOnCards.push(`${edge.key} on ${key}`);
    for (const { key } of badges.within(box)) if (key < edge.key) badgesOnBadges.push(`${edge.key} on ${key}`);
    for (const { key } of titles.within(box)) badgesOnTitles.push(`${edge.key} on ${key}`);
  }
  const labelsOnAnything = Array.from(labels, ([key, box]) => ({ key, box })).flatMap(({ key, box }) => [
    ...cards.within(box).map((card) => `${key} on card ${card.key}`),
    ...badges.within(box).map((badge) => `${key} on badge ${badge.key}`),
    ...titles.within(box).map((title) => `${key} on title ${title.key}`),
    ...words.within(box).flatMap((label) => (label.key < key ? [`${key} on label ${label.key}`] : [])),
  ]);
  const sharedLanes = sharedLanesOf(graph);
  return { throughCards, badgesOnCards, badgesOnBadges, badgesOnTitles, labelsOnAnything, sharedLanes, waysOverTitles };
}

/** Where lines of different bundles cross: each place once, however many ways of a bundle run through it. */
export function crossingsOf(graph: Graph): number {
  const upright = new RectGrid<Line>();
  const lines = Array.from(graph.edges.values()).flatMap((edge) =>
    stretchesOf(edge.points).map((stretch) => ({
      key: edge.key,
      bundle: bundleOf(edge, graph),
      stretch,
      rect: inflate(lineBox(stretch), 0.01),
    })),
  );
  for (const line of lines) if (line.stretch.axis === "x") upright.add(line);
  const found = new Set<string>();
  for (const { bundle, stretch, rect } of lines) {
    if (stretch.axis === "x") continue;
    for (const other of upright.within(rect)) {
      const inside = other.stretch.at > stretch.low && other.stretch.at < stretch.high;
      const across = stretch.at > other.stretch.low && stretch.at < other.stretch.high;
      if (other.bundle !== bundle && inside && across) found.add(`${bundle}|${other.bundle}|${other.stretch.at}|${stretch.at}`);
    }
  }
  return found.size;
}

function sharedLanesOf(graph: Graph): readonly string[] {
  const lines = new RectGrid<Line>();
  for (const edge of graph.edges.values())
    for (const stretch of stretchesOf(edge.points))
      lines.add({ key: edge.key, bundle: bundleOf(edge, graph), stretch, rect: inflate(lineBox(stretch), ONE_LINE / 2) });
  const found = new Set<string>();
  for (const edge of graph.edges.values()) {
    const bundle = bundleOf(edge, graph);
    for (const stretch of stretchesOf(edge.points)) {
      for (const other of lines.within(inflate(lineBox(stretch), ONE_LINE / 2))) {
        if (other.key >= edge.key || other.bundle === bundle || other.stretch.axis !== stretch.axis) continue;
        const shared = Math.min(other.stretch.high, stretch.high) - Math.max(other.stretch.low, stretch.low);
        if (Math.abs(other.stretch.at - stretch.at) < ONE_LINE && shared > A_FEW) found.add(`${edge.key} along ${other.key}`);
      }
    }
  }
  return [...found];
}

interface Line {
  readonly key: string;
  readonly bundle: string;
  readonly stretch: Stretch;
  readonly rect: Rect;
}

/** Which side the way leaves from is of no matter here: two trunks of one provider may meet. */
function bundleOf({ relation, key }: GraphEdge, graph: Graph): string {
  const from = { key: homeKey(relation.from), rect: rectOf(relation.from, graph) };
  const to = { key: homeKey(relation.to), rect: rectOf(relation.to, graph) };
  return hubOf(relation, { from, to }, ["top", "top"])?.name ?? key;
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

function rectOf(key: string, graph: Graph): Rect {
  return graph.nodes.get(homeKey(key))?.rect ?? graph.groups.find((group) => group.key === key)?.rect ?? NOWHERE;
}

function endsOf({ relation }: GraphEdge, graph: Graph): readonly Rect[] {
  return [rectOf(relation.from, graph), rectOf(relation.to, graph)];
}

const touch = ([a = NOWHERE, b = NOWHERE]: readonly Rect[]): boolean => overlaps(a, b, 4);

function badgeBox({ badge: { at } }: GraphEdge): Rect {
  const r = BADGE_RADIUS - 0.5;
  return { x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r };
}

function lineBox({ axis, at, low, high }: Stretch): Rect {
  return axis === "x" ? { x: at, y: low, width: 0, height: high - low } : { x: low, y: at, width: high - low, height: 0 };
}
