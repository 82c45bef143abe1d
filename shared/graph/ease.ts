// Full gutters made less full: long ways are made one bundle at a time, none knowing of the others, and so all take the shortest. Those
// of a cluster that share a gutter with more lines than it holds well are made once more, knowing what runs where. Short ways stay.

import { isFar } from "./far-way.ts";
import { type Gutters, guttersOf } from "./gutters.ts";
import type { Load } from "./load.ts";
import { type Routed, routeBundle } from "./route.ts";
import type { Ports, Stretch, Terrain } from "./route-types.ts";
import { stretchesOf } from "./way.ts";

/** Lines of other bundles that a gutter holds well. */
const FULL = 6;
/** The same where there is hardly more room than for the line itself: no lane this far to either side is free. */
const NARROW = { full: 1, beside: 12 } as const;
/** For each line more, over the whole of a stretch: as many units of detour are taken to be without it. */
const CROWDED = 70;
/** Lines further apart than this run in different gutters, canvas units. */
const GUTTER = 36;
/** Shorter stretches find room anywhere. */
const SHORT = 60;

interface Entry extends Stretch {
  readonly bundle: string;
}

/** Bundles made between two pauses: a few milliseconds. */
const SLICE = 12;

/** @param bundles of one cluster in the order of their names @returns the same, some of them with other ways */
export function* easeInSlices(bundles: readonly Routed[], terrain: Terrain): Generator<null, readonly Routed[]> {
  if (bundles.length <= FULL || !bundles.some(isLong)) return bundles;
  const traffic = new Traffic(guttersOf(terrain));
  for (const bundle of bundles) traffic.add(bundle);
  yield null;
  const eased: Routed[] = [];
  let count = 0;
  for (const bundle of bundles) {
    if (!isLong(bundle) || !traffic.isCrowded(bundle)) {
      eased.push(bundle);
      continue;
    }
    traffic.remove(bundle);
    const ports = new Map<string, Ports>(bundle.members.map(({ plan, ports: own }) => [plan.relation.key, own]));
    const other = routeBundle(
      bundle.name,
      bundle.members.map(({ plan }) => plan),
      ports,
      terrain,
      traffic.loadFor(bundle.name),
    );
    traffic.add(other);
    eased.push(other);
    if (++count % SLICE === 0) yield null;
  }
  return eased;
}

const isLong = ({ members }: Routed): boolean => members.some(({ plan }) => isFar(plan.area));

/** All stretches of a cluster, by the gutter they run in. */
class Traffic {
  readonly #lanes: Gutters;
  readonly #gutters = new Map<number, Entry[]>();

  constructor(lanes: Gutters) {
    this.#lanes = lanes;
  }

  add(bundle: Routed): void {
    for (const entry of entriesOf(bundle)) {
      const key = gutterOf(entry.axis, entry.at);
      const list = this.#gutters.get(key);
      if (list === undefined) this.#gutters.set(key, [entry]);
      else list.push(entry);
    }
  }

  remove({ name, ways }: Routed): void {
    for (const way of ways.values())
      for (const { axis, at } of stretchesOf(way)) {
        const key = gutterOf(axis, at);
        const list = this.#gutters.get(key);
        if (list?.some(({ bundle }) => bundle === name) === true)
          this.#gutters.set(
            key,
            list.filter(({ bundle }) => bundle !== name),
          );
      }
  }

  isCrowded(bundle: Routed): boolean {
    return entriesOf(bundle).some((entry) => this.#over(entry, bundle.name) > 0);
  }

  loadFor(bundle: string): Load {
    return { costOf: (stretch) => this.#over(stretch, bundle) * CROWDED };
  }

  /** How many lines of other bundles too many run along a stretch, on average. */
  #over({ axis, at, low, high }: Stretch, bundle: string): number {
    if (high - low < SHORT) return 0;
    let along = 0;
    for (const beside of [-GUTTER, 0, GUTTER]) {
      for (const entry of this.#gutters.get(gutterOf(axis, at + beside)) ?? []) {
        if (entry.bundle === bundle || Math.abs(entry.at - at) > GUTTER) continue;
        along += Math.max(0, Math.min(high, entry.high) - Math.max(low, entry.low));
      }
    }
    const lines = along / (high - low);
    if (lines <= NARROW.full) return 0;
    const isRoomy = [-NARROW.beside, NARROW.beside].some((beside) => this.#lanes.isFree(axis, at + beside, low, high));
    return Math.max(0, lines - (isRoomy ? FULL : NARROW.full));
  }
}

const gutterOf = (axis: "x" | "y", at: number): number => 2 * Math.floor(at / GUTTER) + (axis === "x" ? 0 : 1);

/** What several ways of a bundle share, once. */
function entriesOf({ name, ways }: Routed): readonly Entry[] {
  const lanes = new Map<string, Stretch[]>();
  for (const way of ways.values()) {
    for (const stretch of stretchesOf(way)) {
      if (stretch.high - stretch.low < SHORT) continue;
      const key = `${stretch.axis}${stretch.at}`;
      const list = lanes.get(key);
      if (list === undefined) lanes.set(key, [stretch]);
      else list.push(stretch);
    }
  }
  const entries: Entry[] = [];
  for (const list of lanes.values()) {
    list.sort((a, b) => a.low - b.low);
    let [open] = list;
    for (const stretch of list) {
      if (open === undefined) break;
      if (stretch.low > open.high) {
        entries.push({ ...open, bundle: name });
        open = stretch;
      } else if (stretch.high > open.high) open = { ...open, high: stretch.high };
    }
    if (open !== undefined) entries.push({ ...open, bundle: name });
  }
  return entries;
}
