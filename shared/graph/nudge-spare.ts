// Lanes that still lie on each other when all have been moved apart: they were pressed against something, or too many were wished on one
// line. Each goes alone to the nearest place in its gutter that nothing else takes, in whatever order that leaves them in.
import type { Lane } from "./nudge-lanes.ts";

/** How far such a lane may be moved, canvas units. */
export const SPARE_REACH = 120;
/** Space that the new place has on both sides: the widest that is found is taken. */
const GAPS = [11, 6, 4.5, 3, 2.25] as const;
/** Closer than this two lanes lie on each other. */
const SAME = 2.2;
/** Over less than this they may. */
const TOUCH = 4;
/** Cells of the index: across and along, canvas units; longer ones where a lane would go through more than so many. */
const CELL = { across: 40, along: 480, most: 256 } as const;

/** Lanes looked at between two pauses. */
const SLICE = 40;

/**
 * Sets `at` of lanes that another bundle's lane lies on. Pauses after every few milliseconds of work.
 * @param confine narrows how far a lane may be moved; asked only of those
 * @returns whether there were any, and whether any was moved
 */
export function* toSpareRoomInSlices(
  lanes: readonly Lane[],
  confine: (lane: Lane) => void,
): Generator<null, "none" | "stuck" | "moved"> {
  const pressed = pressedOf(lanes);
  if (pressed.length === 0) return "none";
  const index = new LaneIndex(lanes);
  // The short ones first: they find room more easily, and it is less that is moved.
  pressed.sort((a, b) => a.high - a.low - (b.high - b.low) || a.at - b.at || a.low - b.low || (a.bundle < b.bundle ? -1 : 1));
  let result: "stuck" | "moved" = "stuck";
  for (const [i, lane] of pressed.entries()) {
    if (i % SLICE === SLICE - 1) yield null;
    if (!index.isShared(lane)) continue;
    confine(lane);
    const place = spareFor(lane, index.beside(lane));
    if (place === null) continue;
    index.remove(lane);
    lane.at = place;
    index.add(lane);
    result = "moved";
  }
  return result;
}

/** Those that another one lies on. */
function pressedOf(lanes: readonly Lane[]): Lane[] {
  const sorted = [...lanes].sort((a, b) => a.at - b.at);
  const pressed = new Set<Lane>();
  let first = 0;
  for (const [i, lane] of sorted.entries()) {
    while (lane.at - (sorted[first]?.at ?? lane.at) >= SAME) first++;
    for (let j = first; j < i; j++) {
      const other = sorted[j];
      if (other !== undefined && disturbs(other, lane)) pressed.add(lane).add(other);
    }
  }
  return [...pressed];
}

/** The nearest place with as much room as there is anywhere. @param taken places of the lanes beside it, ascending */
function spareFor({ at, least, most }: Lane, taken: readonly number[]): number | null {
  for (const gap of GAPS) {
    let best: number | null = null;
    let from = least;
    for (const place of [...taken, Number.POSITIVE_INFINITY]) {
      const to = Math.min(most, place - gap);
      if (from <= to) {
        const nearest = onGrid(Math.max(from, Math.min(to, at)), from, to);
        if (nearest !== null && (best === null || Math.abs(nearest - at) < Math.abs(best - at))) best = nearest;
      }
      from = Math.max(from, place + gap);
    }
    if (best !== null) return best;
  }
  return null;
}

/** On a quarter of a unit, as all lanes are. */
function onGrid(value: number, from: number, to: number): number | null {
  return (
    [Math.round(value * 4) / 4, Math.ceil(value * 4) / 4, Math.floor(value * 4) / 4].find((n) => n >= from && n <= to) ?? null
  );
}

class LaneIndex {
  readonly #cells = new Map<number, Set<Lane>>();
  readonly #along: number;

  constructor(lanes: readonly Lane[]) {
    const longest = lanes.reduce((most, { low, high }) => Math.max(most, high - low), 0);
    this.#along = Math.max(CELL.along, longest / CELL.most);
    for (const lane of lanes) this.add(lane);
  }

  add(lane: Lane): void {
    for (const key of this.#keysOf(lane, lane.at, lane.at)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, new Set([lane]));
      else cell.add(lane);
    }
  }

  remove(lane: Lane): void {
    for (const key of this.#keysOf(lane, lane.at, lane.at)) this.#cells.get(key)?.delete(lane);
  }

  isShared(lane: Lane): boolean {
    for (const key of this.#keysOf(lane, lane.at - SAME, lane.at + SAME))
      for (const other of this.#cells.get(key) ?? [])
        if (Math.abs(other.at - lane.at) < SAME && disturbs(other, lane)) return true;
    return false;
  }

  /** Where lanes of other bundles run beside a lane, as far as it may be moved; ascending. */
  beside(lane: Lane): readonly number[] {
    const found = new Set<number>();
    const reach = GAPS[0];
    for (const key of this.#keysOf(lane, lane.least - reach, lane.most + reach))
      for (const other of this.#cells.get(key) ?? []) if (disturbs(other, lane)) found.add(other.at);
    return [...found].sort((a, b) => a - b);
  }

  *#keysOf({ low, high }: Lane, from: number, to: number): Generator<number> {
    for (let along = Math.floor(low / this.#along); along <= Math.floor(high / this.#along); along++)
      for (let across = Math.floor(from / CELL.across); across <= Math.floor(to / CELL.across); across++)
        yield along * 1_048_576 + across;
  }
}

const disturbs = (a: Lane, b: Lane): boolean => a.bundle !== b.bundle && a.low < b.high - TOUCH && b.low < a.high - TOUCH;
