// Full gutters made less full: long ways are made one bundle at a time, none knowing of the others, and so all take the shortest. Those
// of a cluster that share a gutter with more lines than it holds well are made once more, knowing what runs where. Short ways stay.

import type { Rect } from "../geometry.ts";
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

/** Bundles looked at between two pauses, a few milliseconds; and as how many one counts that is made once more. */
const SLICE = 100;
const EFFORT = 8;

/** A bundle that was made once more, and what that was found from: as long as that is the same, so is the way. */
export interface Eased {
  readonly bundle: Routed;
  readonly eased: Routed;
  /** What was asked about stretches, and answered: five numbers each. */
  readonly asked: readonly number[];
}

export interface EaseBefore {
  /** By bundle. */
  readonly eased: ReadonlyMap<string, Eased>;
  /** Whether cards or titles came, went or moved in an area since then. */
  readonly isTouched: (area: Rect) => boolean;
}

/**
 * @param bundles of one cluster in the order of their names
 * @param known what is found is added to it
 * @returns the same, some of them with other ways
 */
export function* easeInSlices(
  bundles: readonly Routed[],
  terrain: Terrain,
  before: EaseBefore,
  known: Map<string, Eased>,
): Generator<null, readonly Routed[]> {
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
    const old = before.eased.get(bundle.name);
    const holds =
      old?.bundle === bundle && !old.eased.reaches.some(before.isTouched) && traffic.answersSame(bundle.name, old.asked);
    const now = holds ? old : madeOnceMore(bundle, terrain, traffic);
    known.set(bundle.name, now);
    traffic.add(now.eased);
    eased.push(now.eased);
    count += holds ? 1 : EFFORT;
    if (count >= SLICE) {
      count = 0;
      yield null;
    }
  }
  return eased;
}

function madeOnceMore(bundle: Routed, terrain: Terrain, traffic: Traffic): Eased {
  const { name, members } = bundle;
  const ports = new Map<string, Ports>(members.map(({ plan, ports: own }) => [plan.relation.key, own]));
  const asked: number[] = [];
  const load = traffic.loadFor(name, asked);
  const plans = members.map(({ plan }) => plan);
  return { bundle, eased: routeBundle(name, plans, ports, terrain, load), asked };
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

  /** @param asked what is asked and answered is added to it */
  loadFor(bundle: string, asked: number[]): Load {
    return {
      costOf: (stretch) => {
        const over = this.#over(stretch, bundle);
        if (stretch.high - stretch.low >= SHORT)
          asked.push(stretch.axis === "x" ? 0 : 1, stretch.at, stretch.low, stretch.high, over);
        return over * CROWDED;
      },
    };
  }

  /** Whether the same questions are answered the same now. */
  answersSame(bundle: string, asked: readonly number[]): boolean {
    for (let i = 0; i < asked.length; i += 5) {
      const [axis, at = 0, low = 0, high = 0, over] = asked.slice(i, i + 5);
      if (this.#over({ axis: axis === 0 ? "x" : "y", at, low, high }, bundle) !== over) return false;
    }
    return true;
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
