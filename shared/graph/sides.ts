// Which side of each team a relation leaves from, and where on that side.
import { boundsOf, centre, inflate, type Point, type Rect } from "../geometry.ts";
import type { Relation } from "../org/types.ts";

export type Side = "left" | "right" | "top" | "bottom";
export type Sides = readonly [from: Side, to: Side];

/** What a relation ends at: a team's card, or the rectangle of a grouping that a card names as a whole. */
export interface End {
  readonly key: string;
  readonly rect: Rect;
}

/** A relation between two drawn teams, before it has a way. */
export interface Plan {
  readonly relation: Relation;
  readonly from: End;
  readonly to: End;
  readonly sides: Sides;
  /** What stands in here may change the way; what stands elsewhere cannot. */
  readonly area: Rect;
}

export interface Ports {
  readonly from: Point;
  readonly to: Point;
}

export const OUTWARD: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

/** Room around both ends that a detour may use, canvas units. */
const DETOUR = 150;

export function areaOf(a: Rect, b: Rect): Rect {
  return inflate(boundsOf([a, b]) ?? a, DETOUR);
}

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
  return gapX >= gapY ? [across, along, ...corners, ...around] : [along, across, ...corners, ...around];
}

/** The middle of a side. */
export function middleOf(rect: Rect, side: Side): Point {
  return portAt(rect, side, 0.5);
}

/** Ports of all plans: spread over each side in the order of what they lead to, so that ways do not cross at the card. */
export function spreadPorts(plans: Iterable<Plan>): ReadonlyMap<string, Ports> {
  interface PortAt {
    readonly plan: Plan;
    readonly end: "from" | "to";
    readonly far: number;
  }
  const bySide = new Map<string, PortAt[]>();
  for (const plan of plans) {
    for (const end of ["from", "to"] as const) {
      const side = plan.sides[end === "from" ? 0 : 1];
      const other = centre(plan[end === "from" ? "to" : "from"].rect);
      const key = `${side} ${plan[end].key}`;
      const entry = { plan, end, far: side === "left" || side === "right" ? other.y : other.x };
      const list = bySide.get(key);
      if (list === undefined) bySide.set(key, [entry]);
      else list.push(entry);
    }
  }
  // A plan stands in two lists. Whichever comes first sets both ends, the other one then its own; so each ends up right.
  const ports = new Map<string, { from: Point; to: Point }>();
  for (const list of bySide.values()) {
    list.sort((a, b) => a.far - b.far || (a.plan.relation.key < b.plan.relation.key ? -1 : 1));
    list.forEach(({ plan, end }, index) => {
      const { key } = plan.relation;
      const at = portAt(plan[end].rect, plan.sides[end === "from" ? 0 : 1], (index + 1) / (list.length + 1));
      const found = ports.get(key);
      if (found === undefined) ports.set(key, { from: at, to: at });
      else found[end] = at;
    });
  }
  return ports;
}

function portAt({ x, y, width, height }: Rect, side: Side, share: number): Point {
  switch (side) {
    case "left":
      return { x, y: round(y + height * share) };
    case "right":
      return { x: x + width, y: round(y + height * share) };
    case "top":
      return { x: round(x + width * share), y };
    case "bottom":
      return { x: round(x + width * share), y: y + height };
  }
}

const round = (n: number): number => Math.round(n * 2) / 2;
