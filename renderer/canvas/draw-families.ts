// What binds subteams with cards of their own to their parent: under everything but the groupings' areas. How it looks is
// shared/diagram/draw-family.ts; a drag of one of them takes all of it off the picture at rest.
import { drawFamily } from "../../shared/diagram/draw-family.ts";
import { inflate, overlaps, type Rect } from "../../shared/geometry.ts";
import { type Family, familiesOf } from "../../shared/graph/families.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { Theme } from "../../shared/notation.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { Brush } from "./brush.ts";
import { paintItems } from "./paint.ts";

interface Look {
  readonly zoom: number;
  readonly theme: Theme;
  /** How strongly a family is drawn, by its parent. */
  readonly alphaOf?: (parent: TeamKey) => number;
}

export function drawFamilies(ctx: Brush, families: readonly Family[], area: Rect, look: Look): void {
  const around = inflate(area, 4 / look.zoom);
  for (const family of families) {
    if (!overlaps(family.rect, around)) continue;
    ctx.globalAlpha = look.alphaOf?.(family.key) ?? 1;
    paintItems(ctx, drawFamily(family, look.theme, look.zoom));
  }
  ctx.globalAlpha = 1;
}

/** Families none of whose teams is being moved. */
export function restingFamilies(graph: Graph, moving: ReadonlySet<TeamKey>): readonly Family[] {
  return moving.size === 0 ? familiesOf(graph) : familiesOf(graph).filter((family) => !isMoving(family, moving));
}

/** Families as a drag shows them now. @param graph at rest, which tells who is in a family that the drag concerns */
export function movingFamilies(graph: Graph, shown: Graph, moving: ReadonlySet<TeamKey>): readonly Family[] {
  if (!familiesOf(graph).some((family) => isMoving(family, moving))) return [];
  return familiesOf(shown).filter((family) => isMoving(family, moving));
}

const isMoving = ({ members }: Family, moving: ReadonlySet<TeamKey>): boolean => members.some(({ key }) => moving.has(key));
