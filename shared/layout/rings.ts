// "Radial": one team in the middle, around it in a ring those it works with, around them those that they work with. A grouping stays
// together as one block, as near as its nearest team: areas of groupings drawn around teams scattered over rings would lie on each other.
// Rings are wider than high, as teams and screens are.
import { centre, inflate, overlaps, type Point, type Rect } from "../geometry.ts";
import { RectGrid } from "../graph/rect-grid.ts";
import type { TeamKey } from "../org/types.ts";
import { compactBlock } from "./compact-block.ts";
import type { Job } from "./job.ts";
import { single } from "./layered.ts";
import { type Links, linksByTeam, otherEnd } from "./links.ts";
import { swapped } from "./neighbours.ts";
import { type Piece, type Rects, shifted } from "./piece.ts";
import { Reckoner } from "./reckon.ts";
import { cornerAt, GRID, upToGrid } from "./spacing.ts";
import { forestOf } from "./tree.ts";

/** Rings are this much wider than high. */
const WIDER = 1.7;
const TURN = 2 * Math.PI;
/** A ring of more than this is laid as several, one around the other, so that the picture does not grow hollow. */
const MOST_IN_RING = 28;

/** In so many directions a place is looked for. */
const DIRECTIONS = 64;

/** What is placed as one: a grouping with its teams, or a team without one. */
interface Part {
  readonly piece: Piece;
  /** Teams that may change places with each other. */
  readonly flows: readonly (readonly TeamKey[])[];
}

export function rings(job: Job): Rects {
  const links = linksByTeam(job.links);
  const middle = middleOf(job, links);
  if (middle === null) return new Map();
  const { roots, loose } = forestOf(job.org, job.keys);
  const parts: readonly Part[] = [
    ...roots.map((root) => compactBlock(root, job, WIDER)),
    ...loose.map(({ key }) => ({ piece: single(job, key), flows: [] })),
  ];
  const placed = new RectGrid<{ readonly rect: Rect }>();
  const stand = new Map<TeamKey, Rect>();
  const put = ({ rects }: Piece, rect: Rect): void => {
    for (const [key, at] of shifted(rects, rect.x, rect.y)) stand.set(key, at);
    placed.add({ rect });
  };
  const core = parts.find(({ piece }) => piece.rects.has(middle))?.piece;
  if (core === undefined) return new Map();
  put(core, around(core, { x: 0, y: 0 }));
  /** Of each team's part; not of the middle, which lies in no direction. */
  const angles = new Map<TeamKey, number>();
  let radius = core.height / 2;
  const others = parts.map(({ piece }) => piece).filter((piece) => piece !== core);
  for (const ring of ringsOf(others, links, middle)) {
    if (roots.length > 0) {
      for (const piece of largestFirst(ring)) put(piece, nearest(piece));
      continue;
    }
    const turned = inTurn(ring, angles, links);
    const turns = Math.ceil(turned.length / MOST_IN_RING);
    for (let turn = 0; turn < turns; turn++) {
      const own = turned.filter((_, i) => i % turns === turn);
      radius = laid(own, radius);
    }
  }
  return nearer(
    stand,
    parts.flatMap(({ flows }) => flows),
    job,
    middle,
  );

  /** The free spot that is nearest to the middle, and to those already placed that it works with. */
  function nearest(piece: Piece): Rect {
    const towards = partnersOf(piece);
    let best = around(piece, { x: 0, y: 0 });
    let least = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < DIRECTIONS; turn++) {
      const angle = (TURN * turn) / DIRECTIONS - Math.PI / 2;
      for (let at = 0; at < least; at += GRID * 3) {
        const rect = around(piece, { x: Math.cos(angle) * at * WIDER, y: Math.sin(angle) * at });
        if (!fits([rect])) continue;
        const here = centre(rect);
        const away = towards.reduce((sum, { x, y }) => sum + Math.abs(here.x - x) / WIDER + Math.abs(here.y - y), 0);
        const cost = at + away / Math.max(1, towards.length);
        if (cost < least) [best, least] = [rect, cost];
        break;
      }
    }
    return best;
  }

  /** Middles of those placed that teams of a piece work with. */
  function partnersOf({ rects }: Piece): readonly Point[] {
    return [...rects.keys()].flatMap((key) =>
      (links.get(key) ?? []).flatMap((link) => {
        const at = stand.get(otherEnd(link, key));
        return at === undefined ? [] : [centre(at)];
      }),
    );
  }

  /** Lays one ring as near as it fits beyond `inner`; returns how far it reaches. */
  function laid(own: readonly Piece[], inner: number): number {
    const tallest = Math.max(0, ...own.map(({ height }) => height));
    const least = Math.min(...own.map(({ height }) => height));
    const whole = own.reduce((sum, piece) => sum + lengthOf(piece), 0);
    for (let at = upToGrid(inner + least / 2 + job.gaps.y); ; at += GRID * 2) {
      let turned = -Math.PI / 2;
      const ring = own.map((piece) => {
        const share = (TURN * lengthOf(piece)) / whole;
        const angle = turned + share / 2;
        turned += share;
        return { piece, angle, rect: around(piece, { x: Math.cos(angle) * at * WIDER, y: Math.sin(angle) * at }) };
      });
      if (!fits(ring.map(({ rect }) => rect))) continue;
      for (const { piece, angle, rect } of ring) {
        for (const key of piece.rects.keys()) angles.set(key, angle);
        put(piece, rect);
      }
      return at + tallest / 2;
    }
  }

  function fits(own: readonly Rect[]): boolean {
    const gap = roots.length > 0 ? job.gaps.y * 0.75 : job.gaps.y / 2;
    const ring = new RectGrid<{ readonly rect: Rect }>();
    for (const rect of own) {
      if (placed.some(inflate(rect, gap), () => true)) return false;
      if (ring.some(inflate(rect, gap), (other) => overlaps(other.rect, rect, gap))) return false;
      ring.add({ rect });
    }
    return true;
  }
}

const around = ({ width, height }: Piece, at: { readonly x: number; readonly y: number }): Rect => ({
  ...cornerAt({ width, height }, at),
  width,
  height,
});

const largestFirst = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.toSorted((a, b) => b.width * b.height - a.width * a.height || compare(a.id, b.id));

/** How much of its ring a piece takes: more where it is large. */
const lengthOf = ({ width, height }: Piece): number => width / WIDER + height;

/** The team that was asked for; else the one with most relations. */
function middleOf({ keys, wish }: Job, links: Links): TeamKey | null {
  if (wish.focus !== null && keys.has(wish.focus)) return wish.focus;
  let [best, most]: [TeamKey | null, number] = [null, -1];
  for (const key of [...keys].sort()) {
    const count = links.get(key)?.length ?? 0;
    if (count > most) [best, most] = [key, count];
  }
  return best;
}

/** Pieces by how many relations their nearest team is away from the middle; those that cannot be reached come last. */
function ringsOf(pieces: readonly Piece[], links: Links, middle: TeamKey): readonly (readonly Piece[])[] {
  const away = new Map([[middle, 0]]);
  for (const [key, steps] of away) {
    for (const link of links.get(key) ?? []) {
      const other = otherEnd(link, key);
      if (!away.has(other)) away.set(other, steps + 1);
    }
  }
  const far = (piece: Piece): number =>
    Math.min(...Array.from(piece.rects.keys(), (key) => away.get(key) ?? Number.POSITIVE_INFINITY));
  return [...Map.groupBy(pieces, far)].sort(([a], [b]) => a - b).map(([, ring]) => ring);
}

/** In the order of the angles of those further in that they work with. */
function inTurn(ring: readonly Piece[], angles: ReadonlyMap<TeamKey, number>, links: Links): readonly Piece[] {
  const wish = new Map(ring.map((piece) => [piece, towards(piece, angles, links)] as const));
  return ring.toSorted((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || compare(a.id, b.id));
}

/** Mean direction of the inner partners, -π/2 (above) … 3π/2; those without any come last. */
function towards({ rects }: Piece, angles: ReadonlyMap<TeamKey, number>, links: Links): number {
  let [x, y] = [0, 0];
  for (const key of rects.keys()) {
    for (const link of links.get(key) ?? []) {
      const angle = angles.get(otherEnd(link, key));
      if (angle === undefined) continue;
      x += Math.cos(angle);
      y += Math.sin(angle);
    }
  }
  if (x === 0 && y === 0) return TURN;
  const angle = Math.atan2(y, x);
  return angle < -Math.PI / 2 ? angle + TURN : angle;
}

/** Teams of one flow change places where lines come out shorter, or fewer of them cross. */
function nearer(rects: Rects, flows: readonly (readonly TeamKey[])[], job: Job, middle: TeamKey): Rects {
  const page = new Reckoner(job.links, () => null);
  page.place(rects);
  // The one in the middle stays there.
  for (const flow of flows)
    swapped(
      flow.filter((key) => key !== middle),
      page,
    );
  return new Map(
    Array.from(rects, ([key, rect]) => {
      const at = page.at(key);
      return [key, at === null ? rect : { ...rect, ...cornerAt(rect, at) }] as const;
    }),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
