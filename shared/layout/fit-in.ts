// Only some teams move: laid out among themselves, then each part of them put where there is room, near where it stood. Who shares a
// grouping with teams that stay goes into it; who is tied to each other moves as one.
import { boundsOf, centre, type Point, type Rect } from "../geometry.ts";
import { groupsOf } from "../graph/groups.ts";
import { RectGrid } from "../graph/rect-grid.ts";
import { GROUP_PADDING } from "../notation.ts";
import type { Grouping, Org, TeamKey } from "../org/types.ts";
import { linksAmong } from "./links.ts";
import { framed, pieceOf, type Rects, shifted } from "./piece.ts";
import { roomFor } from "./room.ts";
import { gapsOf } from "./spacing.ts";
import type { LayoutInput, LayoutWish } from "./types.ts";

type Laid = (input: LayoutInput, wish: LayoutWish, keys: ReadonlySet<TeamKey>) => Promise<Rects>;

/** Teams that are placed together. */
interface Party {
  readonly keys: readonly TeamKey[];
  /** The grouping that teams which stay are in too; null for none. */
  readonly home: Grouping | null;
}

export async function fitIn(input: LayoutInput, wish: LayoutWish, moving: ReadonlySet<TeamKey>, laid: Laid): Promise<Rects> {
  const { org, graph } = input;
  const gaps = gapsOf(wish.spacing);
  const staying = new Map([...graph.nodes].filter(([key]) => !moving.has(key)));
  const frames = groupsOf(org.groupings.values(), staying, []);
  const teams = new RectGrid<{ readonly rect: Rect }>(staying.values());
  const founded: { readonly rect: Rect; readonly key: string }[] = [...frames];
  const result = new Map<TeamKey, Rect>();
  const around = await radialWishes(input, wish, moving, laid);
  for (const { keys, home } of partiesOf(input, moving, around !== null)) {
    const rects = keys.length === 1 || around !== null ? standing(input, keys) : await laid(input, wish, new Set(keys));
    const bare = pieceOf(keys[0] ?? "", rects);
    const founds = home === null && keys.some((key) => homeOf(org, key) !== null);
    const piece = founds ? framed(bare) : bare;
    const own = home === null ? null : withoutPadding(frames.find(({ key }) => key === home.key)?.rect ?? null);
    const kin = lineOf(org, home);
    const foreign = new RectGrid(founded.filter(({ key }) => !kin.has(key)));
    const at = roomFor(piece, wishOf(input, keys, around), own, home !== null, { teams, frames: foreign }, gaps);
    for (const [key, rect] of shifted(piece.rects, at.x, at.y)) {
      result.set(key, rect);
      teams.add({ rect });
    }
    if (founds) founded.push({ key: `new ${piece.id}`, rect: { ...at, width: piece.width, height: piece.height } });
  }
  return result;
}

/** Where a radial layout would have each team; null for other layouts, whose parts stay near where they stood. */
async function radialWishes(
  input: LayoutInput,
  wish: LayoutWish,
  moving: ReadonlySet<TeamKey>,
  laid: Laid,
): Promise<ReadonlyMap<TeamKey, Point> | null> {
  if (wish.kind !== "radial") return null;
  const middle = wish.focus !== null && input.graph.nodes.has(wish.focus) ? wish.focus : null;
  const rects = await laid(input, wish, middle === null ? moving : new Set([...moving, middle]));
  const before = boundsOf([...moving].flatMap((key) => input.graph.nodes.get(key)?.rect ?? []));
  const from = middle === null ? boundsOf(rects.values()) : rects.get(middle);
  const to = middle === null ? before : input.graph.nodes.get(middle)?.rect;
  if (!from || !to) return null;
  const [a, b] = [centre(from), centre(to)];
  return new Map(Array.from(shifted(rects, b.x - a.x, b.y - a.y), ([key, rect]) => [key, centre(rect)]));
}

function wishOf({ graph }: LayoutInput, keys: readonly TeamKey[], around: ReadonlyMap<TeamKey, Point> | null): Point {
  const points = keys.flatMap((key) => {
    const rect = graph.nodes.get(key)?.rect;
    return around?.get(key) ?? (rect === undefined ? [] : centre(rect));
  });
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}

function standing({ graph }: LayoutInput, keys: readonly TeamKey[]): Rects {
  return new Map(
    keys.flatMap((key) => {
      const rect = graph.nodes.get(key)?.rect;
      return rect === undefined ? [] : [[key, rect] as const];
    }),
  );
}

/** @param alone each team by itself */
function partiesOf({ org }: LayoutInput, moving: ReadonlySet<TeamKey>, alone: boolean): readonly Party[] {
  const bound = new Map<string, { readonly home: Grouping; readonly keys: TeamKey[] }>();
  const free: TeamKey[] = [];
  for (const key of moving) {
    const home = homeOf(org, key);
    if (home === null || isWhole(org, rootOf(org, home), moving)) free.push(key);
    else if (alone) bound.set(key, { home, keys: [key] });
    else {
      const party = bound.get(home.key);
      if (party === undefined) bound.set(home.key, { home, keys: [key] });
      else party.keys.push(key);
    }
  }
  const parts = alone ? free.map((key) => [key]) : tied(org, free);
  return [...bound.values(), ...parts.map((keys) => ({ home: null, keys }))];
}

const homes = new WeakMap<Org["groupings"], ReadonlyMap<TeamKey, Grouping>>();

/** The grouping that a team is drawn in. */
function homeOf({ groupings }: Org, key: TeamKey): Grouping | null {
  let known = homes.get(groupings);
  if (known === undefined) {
    known = new Map([...groupings.values()].flatMap((grouping) => grouping.teams.map((team) => [team, grouping] as const)));
    homes.set(groupings, known);
  }
  return known.get(key) ?? null;
}

/** A grouping and all around it, by their keys. */
function lineOf(org: Org, grouping: Grouping | null): ReadonlySet<string> {
  const line = new Set<string>();
  for (let at: Grouping | null = grouping; at !== null; at = parentOf(org, at)) line.add(at.key);
  return line;
}

const parentOf = (org: Org, { parent }: Grouping): Grouping | null =>
  parent === null ? null : (org.groupings.get(parent) ?? null);

function rootOf(org: Org, grouping: Grouping): Grouping {
  let at = grouping;
  for (let next = parentOf(org, at); next !== null; next = parentOf(org, at)) at = next;
  return at;
}

/** True where all teams of a grouping, and of those inside it, move. */
function isWhole(org: Org, grouping: Grouping, moving: ReadonlySet<TeamKey>): boolean {
  if (!grouping.teams.every((key) => moving.has(key))) return false;
  return [...org.groupings.values()].every((inner) => inner.parent !== grouping.key || isWhole(org, inner, moving));
}

/** Teams that are related among themselves or share a grouping, together. */
function tied(org: Org, keys: readonly TeamKey[]): readonly (readonly TeamKey[])[] {
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    leader.set(id, at);
    return at;
  };
  for (const key of keys) {
    const home = homeOf(org, key);
    if (home !== null) leader.set(find(key), find(rootOf(org, home).key));
  }
  for (const { from, to } of linksAmong(org, new Set(keys))) leader.set(find(from), find(to));
  return [...Map.groupBy(keys, find).values()];
}

function withoutPadding(frame: Rect | null): Rect | null {
  if (frame === null) return null;
  const { top, side, bottom } = GROUP_PADDING;
  return { x: frame.x + side, y: frame.y + top, width: frame.width - 2 * side, height: frame.height - top - bottom };
}
