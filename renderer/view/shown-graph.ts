// What the canvas shows of the graph: all of it, less what the view leaves out, with what it folds as one shape.
import { useMemo } from "react";
import { foldGraph } from "../../shared/graph/fold.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { useOrg, useView } from "../state/stores.tsx";

export interface Shown {
  readonly graph: Graph;
  /** Teams that stand out; null where all do. */
  readonly lit: ReadonlySet<TeamKey> | null;
}

export function useShownGraph(): Shown {
  const graph = useOrg((state) => state.graph);
  const folded = useView((view) => view.folded);
  return useMemo(() => ({ graph: foldGraph(graph, folded), lit: null }), [graph, folded]);
}
