// Lanes that lie on one line, or too close to each other, get places of their own: as far apart as there is room for, each as near
// to where it was as that leaves it, in the order in which they cross each other least.
import type { Lane } from "./nudge-lanes.ts";

/** Space between two lanes, canvas units: the widest that has room is taken. The first keeps a line off its neighbour's badge. */
const GAPS = [14, 11, 8, 6, 4.5, 3, 2.25] as const;
const WIDEST = GAPS[0];
const TIGHTEST = 2.25;
/** Lanes further apart than this do not get in each other's way. */
const NEAR = 40;
/** Lanes that meet end to end over less than this do not read as one. */
const TOUCH = 2;
/** From so many lanes on in one crowd their crossings are not looked at one by one. */
const MANY = 300;

/** Pairs of lanes looked at, and lanes confined or laid, between two pauses. */
const SLICE = { pairs: 120_000, lanes: 150 } as const;

/**
 * Sets `at` of each lane. Pauses after every few milliseconds of work.
 * @param confine narrows how far a lane may be moved; asked only where something has to be
 */
export function* spreadInSlices(lanes: readonly Lane[], confine: (lane: Lane) => void): Generator<null, void> {
  const crowds = yield* crowdsOf(lanes);
  let count = 0;
  for (const crowd of crowds) {
    for (const lane of crowd) {
      confine(lane);
      if (++count % SLICE.lanes === 0) yield null;
    }
    yield* spread(inOrder(crowd));
  }
}

const disturb = (a: Lane, b: Lane): boolean => a.bundle !== b.bundle && a.low < b.high - TOUCH && b.low < a.high - TOUCH;

/** Lanes that disturb each other, directly or through others; only crowds in which something has to be moved. */
function* crowdsOf(lanes: readonly Lane[]): Generator<null, readonly Lane[][]> {
  const leader = lanes.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] as number] as number;
      at = leader[at] as number;
    }
    return at;
  };
  const crowded: number[] = [];
  // By place, so that the near ones of each are those right before it.
  const sorted = lanes.map((_, i) => i).sort((i, j) => beforeOf(lanes, i) - beforeOf(lanes, j) || i - j);
  let first = 0;
  let pairs = 0;
  for (const [at, i] of sorted.entries()) {
    const lane = lanes[i] as Lane;
    while (lane.before - beforeOf(lanes, sorted[first] ?? i) >= NEAR) first++;
    pairs += at - first;
    if (pairs >= SLICE.pairs) {
      pairs = 0;
      yield null;
    }
    for (let k = first; k < at; k++) {
      const j = sorted[k] ?? i;
      const other = lanes[j] as Lane;
      if (!disturb(lane, other)) continue;
      const [a, b] = [find(i), find(j)];
      if (a !== b) leader[Math.max(a, b)] = Math.min(a, b);
      if (lane.before - other.before < WIDEST) crowded.push(i);
    }
  }
  if (crowded.length === 0) return [];
  const crowds = new Map<number, Lane[]>(crowded.map((i) => [find(i), []]));
  for (const [i, lane] of lanes.entries()) crowds.get(find(i))?.push(lane);
  return [...crowds.values()];
}

const beforeOf = (lanes: readonly Lane[], i: number): number => lanes[i]?.before ?? 0;

/** By place; those on one line so that they cross least. */
function inOrder(crowd: Lane[]): readonly Lane[] {
  crowd.sort((a, b) => a.before - b.before || a.low - b.low || a.high - b.high || (a.bundle < b.bundle ? -1 : 1));
  if (crowd.length > MANY) return crowd;
  const ordered: Lane[] = [];
  for (const lane of crowd) {
    let at = ordered.length;
    for (let i = ordered.length - 1; i >= 0; i--) {
      const other = ordered[i] as Lane;
      if (lane.before - other.before >= WIDEST) break;
      if (disturb(lane, other) && turns(lane, other) < 0) at = i;
    }
    ordered.splice(at, 0, lane);
  }
  return ordered;
}

/** Below zero where `a` should have the smaller place: whoever turns off beside the other one lies on the side it turns to. */
function turns(a: Lane, b: Lane): number {
  const low = a.low > b.low + 1 ? a.turnLow : b.low > a.low + 1 ? -b.turnLow : Math.sign(a.turnLow - b.turnLow);
  const high = a.high < b.high - 1 ? a.turnHigh : b.high < a.high - 1 ? -b.turnHigh : Math.sign(a.turnHigh - b.turnHigh);
  return low + high;
}

/** @param lanes in the order they are to have */
function* spread(lanes: readonly Lane[]): Generator<null, void> {
  const befores: (readonly number[])[] = [];
  let pairs = 0;
  for (const i of lanes.keys()) {
    befores.push(neighbours(lanes, i));
    pairs += i;
    if (pairs < SLICE.pairs) continue;
    pairs = 0;
    yield null;
  }
  // Each lane's own level, so that one narrow gutter does not squeeze what runs through a wide one further on.
  const levels = lanes.map(() => 0);
  const gapOf: GapOf = (i, j) => GAPS[Math.max(levels[i] ?? 0, levels[j] ?? 0)] ?? TIGHTEST;
  let places = placesWith(lanes, befores, gapOf);
  // Each time every pair that must keep apart is looked at some six times.
  const effort = 6 * befores.reduce((sum, list) => sum + list.length, lanes.length);
  while (squeeze(places, befores, levels, gapOf)) {
    pairs += effort;
    if (pairs >= SLICE.pairs) {
      pairs = 0;
      yield null;
    }
    places = placesWith(lanes, befores, gapOf);
  }
  for (const [i, lane] of lanes.entries()) lane.at = Math.round((places[i] ?? lane.before) * 4) / 4;
}

type GapOf = (i: number, j: number) => number;

/** Takes the next smaller gap for all that stand pressed together where one has no room; false where nothing is to be gained. */
function squeeze(places: readonly number[], befores: readonly (readonly number[])[], levels: number[], gapOf: GapOf): boolean {
  const pressed: number[][] = places.map(() => []);
  const stuck: number[] = [];
  for (const [i, list] of befores.entries()) {
    for (const j of list) {
      const room = (places[i] ?? 0) - (places[j] ?? 0) - gapOf(i, j);
      if (room > 0.5) continue;
      pressed[i]?.push(j);
      pressed[j]?.push(i);
      if (room < -0.5) stuck.push(i);
    }
  }
  const seen = new Set(stuck);
  let gained = false;
  for (const i of seen) {
    const level = levels[i] ?? 0;
    if (level < GAPS.length - 1) {
      levels[i] = level + 1;
      gained = true;
    }
    for (const j of pressed[i] ?? []) seen.add(j);
  }
  return gained;
}

/** The lanes before `i` that it must keep away from. */
function neighbours(lanes: readonly Lane[], i: number): readonly number[] {
  const found: number[] = [];
  for (let j = 0; j < i; j++) if (disturb(lanes[i] as Lane, lanes[j] as Lane)) found.push(j);
  return found;
}

/** Pushed apart from both sides and laid in the middle of the two, then held where each may be. */
function placesWith(lanes: readonly Lane[], befores: readonly (readonly number[])[], gapOf: GapOf): number[] {
  const up = lanes.map((lane) => lane.before);
  const down = lanes.map((lane) => lane.before);
  for (const [i, list] of befores.entries()) for (const j of list) up[i] = Math.max(up[i] ?? 0, (up[j] ?? 0) + gapOf(i, j));
  for (let i = lanes.length - 1; i >= 0; i--)
    for (const j of befores[i] ?? []) down[j] = Math.min(down[j] ?? 0, (down[i] ?? 0) - gapOf(i, j));
  const places = lanes.map((lane, i) => clamp(((up[i] ?? 0) + (down[i] ?? 0)) / 2, lane));
  for (let i = lanes.length - 1; i >= 0; i--)
    for (const j of befores[i] ?? [])
      places[j] = clamp(Math.min(places[j] ?? 0, (places[i] ?? 0) - gapOf(i, j)), lanes[j] as Lane);
  for (const [i, list] of befores.entries())
    for (const j of list) places[i] = clamp(Math.max(places[i] ?? 0, (places[j] ?? 0) + gapOf(i, j)), lanes[i] as Lane);
  return places;
}

const clamp = (at: number, { least, most }: Lane): number => Math.max(least, Math.min(most, at));
