// "Radial": one team in the middle, around it in a ring those it works with, around them those that they work with. Rings are wider than
// high, as teams and screens are. Frames of groupings may cross here: closeness to the one team is what this picture shows.
import { overlaps, type Rect } from "../geometry.ts";
import { RectGrid } from "../graph/rect-grid.ts";
import type { TeamKey } from "../org/types.ts";
import type { Job } from "./job.ts";
import { type Links, linksByTeam, otherEnd } from "./links.ts";
import type { Rects } from "./piece.ts";
import { cornerAt, GRID, upToGrid } from "./spacing.ts";

/** Rings are this much wider than high. */
const WIDER = 1.7;
const TURN = 2 * Math.PI;
/** A ring of more teams than this is laid as several, one around the other, so that the picture does not grow hollow. */
const MOST_IN_RING = 28;

export function rings(job: Job): Rects {
  const links = linksByTeam(job.links);
  const middle = middleOf(job, links);
  if (middle === null) return new Map();
  const sizeOf = (key: TeamKey) => job.sizes.get(key) ?? { width: 0, height: 0 };
  const placed = new RectGrid<{ readonly rect: Rect }>();
  const rects = new Map<TeamKey, Rect>();
  const put = (key: TeamKey, rect: Rect): void => {
    rects.set(key, rect);
    placed.add({ rect });
  };
  put(middle, { ...sizeOf(middle), ...cornerAt(sizeOf(middle), { x: 0, y: 0 }) });
  /** Not of the middle, which lies in no direction. */
  const angles = new Map<TeamKey, number>();
  const home = homesOf(job);
  let radius = sizeOf(middle).height / 2;
  for (const ring of distances(job, links, middle, home)) {
    const turned = inTurn(ring, angles, links, home);
    const parts = Math.ceil(turned.length / MOST_IN_RING);
    for (let part = 0; part < parts; part++) {
      const own = turned.filter((_, i) => i % parts === part);
      radius = laid(own, radius);
    }
  }
  return rects;

  /** Lays one ring as near as it fits beyond `inner`; returns how far it reaches. */
  function laid(own: readonly TeamKey[], inner: number): number {
    const tallest = Math.max(0, ...own.map((key) => sizeOf(key).height));
    for (let at = upToGrid(inner + tallest / 2 + job.gaps.y); ; at += GRID * 2) {
      const found = own.map((key, i) => {
        const angle = (TURN * (i + 0.5)) / own.length - Math.PI / 2;
        const size = sizeOf(key);
        return { key, angle, rect: { ...size, ...cornerAt(size, { x: Math.cos(angle) * at * WIDER, y: Math.sin(angle) * at }) } };
      });
      if (!fits(found.map(({ rect }) => rect))) continue;
      for (const { key, angle, rect } of found) {
        angles.set(key, angle);
        put(key, rect);
      }
      return at + tallest / 2;
    }
  }

  function fits(own: readonly Rect[]): boolean {
    const gap = job.gaps.y / 2;
    const others = new RectGrid<{ readonly rect: Rect }>();
    for (const rect of own) {
      const around = { x: rect.x - gap, y: rect.y - gap, width: rect.width + 2 * gap, height: rect.height + 2 * gap };
      if (placed.some(around, () => true) || others.some(around, (other) => overlaps(other.rect, rect, gap))) return false;
      others.add({ rect });
    }
    return true;
  }
}

type Homes = ReadonlyMap<TeamKey, string>;

/** Key of the grouping that each team is in. */
const homesOf = ({ org }: Job): Homes =>
  new Map([...org.groupings.values()].flatMap((grouping) => grouping.teams.map((key) => [key, grouping.key] as const)));

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

/** Teams by how many relations they are away from the middle; those that cannot be reached come last. */
function distances({ keys }: Job, links: Links, middle: TeamKey, home: Homes): readonly (readonly TeamKey[])[] {
  const seen = new Set([middle]);
  const found: TeamKey[][] = [];
  for (let ring = [middle]; ring.length > 0; ) {
    const next = new Set<TeamKey>();
    for (const key of ring) {
      for (const link of links.get(key) ?? []) {
        const other = otherEnd(link, key);
        if (!seen.has(other)) next.add(other);
        seen.add(other);
      }
    }
    ring = [...next].sort();
    if (ring.length > 0) found.push(ring);
  }
  const away = [...keys]
    .filter((key) => !seen.has(key))
    .sort((a, b) => compare(home.get(a) ?? "~", home.get(b) ?? "~") || compare(a, b));
  return away.length === 0 ? found : [...found, away];
}

/** In the order of the angles of those further in that they work with; else those of one grouping side by side. */
function inTurn(ring: readonly TeamKey[], angles: ReadonlyMap<TeamKey, number>, links: Links, home: Homes): readonly TeamKey[] {
  const wish = new Map(ring.map((key) => [key, towards(key, angles, links)] as const));
  return ring.toSorted(
    (a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || compare(home.get(a) ?? "~", home.get(b) ?? "~") || compare(a, b),
  );
}

/** Mean direction of the inner partners, -π/2 (above) … 3π/2; those without any come last. */
function towards(key: TeamKey, angles: ReadonlyMap<TeamKey, number>, links: Links): number {
  let [x, y] = [0, 0];
  for (const link of links.get(key) ?? []) {
    const angle = angles.get(otherEnd(link, key));
    if (angle === undefined) continue;
    x += Math.cos(angle);
    y += Math.sin(angle);
  }
  if (x === 0 && y === 0) return TURN;
  const angle = Math.atan2(y, x);
  return angle < -Math.PI / 2 ? angle + TURN : angle;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
