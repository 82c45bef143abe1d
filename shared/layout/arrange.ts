// The one way in: teams in scope get new places by one of the layouts, all others stay where they are and are kept clear of. The same
// cards and the same wish give the same places. Nothing here is written; who asks shows it first.
import { boundsOf } from "../geometry.ts";
import type { TeamKey } from "../org/types.ts";
import { assertNever, err, ok } from "../result.ts";
import { fitIn } from "./fit-in.ts";
import type { Job } from "./job.ts";
import { layered } from "./layered.ts";
import { linksAmong } from "./links.ts";
import { packed } from "./packed.ts";
import { type Rects, shifted } from "./piece.ts";
import { rings } from "./rings.ts";
import { gapsOf } from "./spacing.ts";
import { topologies } from "./topologies.ts";
import type { Arranged, LayoutInput, LayoutWish } from "./types.ts";

/** Teams of the scope that are not drawn are left out. Never rejects: what goes wrong in the layout library comes back as its message. */
export async function arrange(input: LayoutInput, wish: LayoutWish): Promise<Arranged> {
  const { nodes } = input.graph;
  const moving = new Set([...nodes.keys()].filter((key) => wish.scope.has(key)).sort());
  if (moving.size === 0) return ok(new Map());
  try {
    const rects = moving.size === nodes.size ? await whole(input, wish, moving) : await fitIn(input, wish, moving, laid);
    return ok(new Map(Array.from(rects, ([key, { x, y }]) => [key, { x, y }])));
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause));
  }
}

/** The whole page: it begins where the old one began, and the middle of a radial layout stays where it is. */
async function whole(input: LayoutInput, wish: LayoutWish, keys: ReadonlySet<TeamKey>): Promise<Rects> {
  const rects = await laid(input, wish, keys);
  const anchor = wish.kind === "radial" && wish.focus !== null ? wish.focus : null;
  const before = anchor === null ? boundsOf([...keys].flatMap((key) => input.graph.nodes.get(key)?.rect ?? [])) : null;
  const from = anchor === null ? boundsOf(rects.values()) : rects.get(anchor);
  const to = anchor === null ? before : input.graph.nodes.get(anchor)?.rect;
  return from === null || from === undefined || to === null || to === undefined
    ? rects
    : shifted(rects, to.x - from.x, to.y - from.y);
}

/** Lays some teams out as if there were no others, anywhere on the plane. */
async function laid(input: LayoutInput, wish: LayoutWish, keys: ReadonlySet<TeamKey>): Promise<Rects> {
  const job: Job = {
    org: input.org,
    keys,
    sizes: new Map(Array.from(keys, (key) => [key, sizeIn(input, key)])),
    links: linksAmong(input.org, keys),
    gaps: gapsOf(wish.spacing),
    wish,
    layout: input.layout,
    nodes: input.graph.nodes,
    pause: input.pause ?? (() => Promise.resolve()),
    tell: (done, total) => input.onProgress?.(done, total),
  };
  switch (wish.kind) {
    case "topologies":
      return topologies(job);
    case "layered":
      return layered(job);
    case "groupings":
      return packed(job);
    case "radial":
      return rings(job);
    default:
      return assertNever(wish.kind);
  }
}

function sizeIn({ graph }: LayoutInput, key: TeamKey): { readonly width: number; readonly height: number } {
  const { width = 0, height = 0 } = graph.nodes.get(key)?.rect ?? {};
  return { width, height };
}
