// Going from team to team with the keyboard: the nearest one in a direction. Pure.
import { centre, type Rect } from "../../shared/geometry.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { assertNever } from "../../shared/result.ts";

export type Direction = "left" | "right" | "up" | "down";

/** Being off to the side counts this much more than being far ahead. */
const ASIDE = 2.5;

/** A team, or the title of a grouping. */
export interface Place {
  readonly key: TeamKey;
  readonly rect: Rect;
}

/** The team that one would call next in that direction; null at the border. */
export function neighbour(from: Place, direction: Direction, nodes: Iterable<Place>): TeamKey | null {
  let best: TeamKey | null = null;
  let least = Infinity;
  for (const node of nodes) {
    if (node.key === from.key) continue;
    const cost = costOf(from.rect, node.rect, direction);
    if (cost < least) {
      least = cost;
      best = node.key;
    }
  }
  return best;
}

function costOf(from: Rect, to: Rect, direction: Direction): number {
  const [a, b] = [centre(from), centre(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [ahead, aside] = components(dx, dy, direction);
  return ahead <= 1 || Math.abs(aside) > ahead * 3 ? Infinity : ahead + ASIDE * Math.abs(aside);
}

function components(dx: number, dy: number, direction: Direction): readonly [ahead: number, aside: number] {
  switch (direction) {
    case "left":
      return [-dx, dy];
    case "right":
      return [dx, dy];
    case "up":
      return [-dy, dx];
    case "down":
      return [dy, dx];
    default:
      return assertNever(direction);
  }
}
