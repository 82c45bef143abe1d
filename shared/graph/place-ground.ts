// What the steps of placing share. Types only.
import type { Rect } from "../geometry.ts";
import type { Org, TeamKey } from "../org/types.ts";
import type { Layout } from "./elk.ts";

export interface Ground {
  readonly org: Org;
  /** Where teams stand so far: those of cards and known ones, then the ones placed since. */
  readonly rects: Map<TeamKey, Rect>;
  readonly partners: ReadonlyMap<TeamKey, readonly TeamKey[]>;
  readonly layout: Layout;
}
