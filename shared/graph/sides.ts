// Which side of each team a relation leaves from, and where on that side.
import { boundsOf, centre, inflate, type Point, type Rect } from "../geometry.ts";
import { CORNER, OCTAGON_CUT } from "../notation.ts";
import { assertNever } from "../result.ts";
import type { End, Plan, Ports, Side, Sides } from "./route-types.ts";

export const OUTWARD: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

/** Room around both ends that a detour may use, canvas units. */
const DETOUR = 150;
/** Less than this between two rows, and a way leaves sideways. */
const ROW_GAP = 40;

export function areaOf(a: Rect, b: Rect): Rect {
  return inflate(boundsOf([a, b]) ?? a, DETOUR);
}

export const isFlat = (side: Side): boolean => side === "left" || side === "right";

/** Sides worth trying, the most natural first: facing sides along the wider gap, then the other axis, then around a corner. */
export function sidesToTry(a: Rect, b: Rect): readonly Sides[] {
  const gapX = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
  const gapY = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height));
  const across: Sides = centre(b).x >= centre(a).x ? ["right", "left"] : ["left", "right"];
  const along: Sides = centre(b).y >= centre(a).y ? ["bottom", "top"] : ["top", "bottom"];
  const corners: readonly Sides[] = [
    [across[0], along[1]],
    [along[0], across[1]],
  ];
  const around: readonly Sides[] = [
    ["top", "top"],
    ["bottom", "bottom"],
    ["left", "left"],
    ["right", "right"],
  ];
  // Cards are wide and stand in rows: between rows a line goes up or down, however far to the side the other one is.
  return gapY >= ROW_GAP && gapX < 6 * gapY ? [along, across, ...corners, ...around] : [across, along, ...corners, ...around];
}

/** The middle of a side. */
export function middleOf(rect: Rect, side: Side): Point {
  const { start, end } = wholeSide(rect, side, 0);
  return portAt(rect, side, (start + end) / 2);
}

/** From where to where on a side ways may end, canvas units: x for top and bottom, y for left and right. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds the part of a side that nothing lies on or right before. */
export type SpanOf = (end: End, side: Side) => Span;

export function wholeSide({ x, y, width, height }: Rect, side: Side, inset: number): Span {
  return isFlat(side) ? { start: y + inset, end: y + height - inset } : { start: x + inset, end: x + width - inset };
}

/** The part of an end's sides, from each corner on, where its outline is cut or rounded and no line may end. */
export function insetOf({ rect, team }: End): number {
  const cut = team?.type === "complicated-subsystem" && team.kind === "card" ? OCTAGON_CUT : CORNER;
  return Math.min(cut + 2, rect.width / 2 - 1, rect.height / 2 - 1);
}

interface PortAt {
  readonly plan: Plan;
  readonly end: "from" | "to";
  readonly far: number;
}

/**
 * Ports of all plans: spread over each side in the order of what they lead to, so that ways do not cross at the card. The relations
 * of one bundle share one port at their hub.
 */
export function spreadPorts(plans: Iterable<Plan>, spanOf: SpanOf): ReadonlyMap<string, Ports> {
  const bySide = new Map<string, Map<string, PortAt[]>>();
  for (const plan of plans) {
    for (const end of ["from", "to"] as const) {
      const side = plan.sides[end === "from" ? 0 : 1];
      const other = centre(plan[end === "from" ? "to" : "from"].rect);
      const key = `${side} ${plan[end].key}`;
      const name = plan.hub !== null && plan.hub.end === end ? plan.hub.name : plan.relation.key;
      const entry = { plan, end, far: isFlat(side) ? other.y : other.x };
      const slots = bySide.get(key);
      const slot = slots?.get(name);
      if (slot !== undefined) slot.push(entry);
      else if (slots !== undefined) slots.set(name, [entry]);
      else bySide.set(key, new Map([[name, [entry]]]));
    }
  }
  // A plan stands in two lists. Whichever comes first sets both ends, the other one then its own; so each ends up right.
  const ports = new Map<string, { from: Point; to: Point }>();
  for (const slots of bySide.values()) {
    const ordered = [...slots].map(([name, list]) => ({ name, list, far: meanOf(list) }));
    ordered.sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
    let span: Span | null = null;
    ordered.forEach(({ list }, index) => {
      for (const { plan, end } of list) {
        const side = plan.sides[end === "from" ? 0 : 1];
        span ??= spanOf(plan[end], side);
        const at = portAt(plan[end].rect, side, span.start + ((span.end - span.start) * (index + 1)) / (ordered.length + 1));
        const found = ports.get(plan.relation.key);
        if (found === undefined) ports.set(plan.relation.key, { from: at, to: at });
        else found[end] = at;
      }
    });
  }
  return ports;
}

/** Summed in the order of keys, so that it is the same to the last digit however the plans came. */
function meanOf(list: PortAt[]): number {
  if (list.length === 1) return list[0]?.far ?? 0;
  list.sort((a, b) => (a.plan.relation.key < b.plan.relation.key ? -1 : 1));
  let sum = 0;
  for (const { far } of list) sum += far;
  return sum / list.length;
}

/** @param at where along the side */
export function portAt({ x, y, width, height }: Rect, side: Side, at: number): Point {
  switch (side) {
    case "left":
      return { x, y: round(at) };
    case "right":
      return { x: x + width, y: round(at) };
    case "top":
      return { x: round(at), y };
    case "bottom":
      return { x: round(at), y: y + height };
    default:
      return assertNever(side);
  }
}

const round = (n: number): number => Math.round(n * 2) / 2;
