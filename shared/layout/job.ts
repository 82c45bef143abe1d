// What each layout gets: some teams, to be laid out as if there were no others. Types only.
import type { Layout } from "../graph/elk.ts";
import type { Graph } from "../graph/types.ts";
import type { Org, TeamKey } from "../org/types.ts";
import type { Sizes } from "./block.ts";
import type { Link } from "./links.ts";
import type { Gaps } from "./spacing.ts";
import type { LayoutWish } from "./types.ts";

export interface Job {
  readonly org: Org;
  readonly keys: ReadonlySet<TeamKey>;
  readonly sizes: Sizes;
  /** Among `keys`. */
  readonly links: readonly Link[];
  readonly gaps: Gaps;
  readonly wish: LayoutWish;
  readonly layout: Layout;
  /** As they are now; layouts take sizes from `sizes`. */
  readonly nodes: Graph["nodes"];
  /** Awaited between two pieces of work. */
  readonly pause: () => Promise<void>;
  /** Told after each part. */
  readonly tell: (done: number, total: number) => void;
}
