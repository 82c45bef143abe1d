// When the ways of relations are worked out: at once in a folder of usual size; in a large one in slices, when its picture stands, which
// shows teams and groupings first. Until then the graph has no edges.
import type { Position } from "../../shared/card/types.ts";
import { buildGraph, graphInSlices } from "../../shared/graph/build.ts";
import type { GraphOptions } from "../../shared/graph/size.ts";
import type { Graph } from "../../shared/graph/types.ts";
import { updateGraph } from "../../shared/graph/update.ts";
import type { Org, TeamKey } from "../../shared/org/types.ts";
import { inIdleSlices } from "./idle.ts";

/** Teams up to which all ways are made before the picture. */
const AT_ONCE = 500;

/** @param show takes the graph with all its ways in place of the one that was given out without */
export function createWays(show: (graph: Graph) => void) {
  let drawn = false;
  /** The graph whose ways are being made, or wait for the picture; null when all are there. */
  let pending: Generator<Graph | null, Graph> | null = null;

  const go = (): void => {
    const mine = pending;
    if (!drawn || mine === null) return;
    inIdleSlices(() => {
      // A change since then has begun them anew.
      if (pending !== mine) return true;
      const step = mine.next();
      if (step.done !== true) return false;
      pending = null;
      show(step.value);
      tellDone();
      return true;
    });
  };
  const build = (org: Org, placed: ReadonlyMap<TeamKey, Position>, options: GraphOptions): Graph => {
    pending = null;
    if (org.teams.size > AT_ONCE) {
      const slices = graphInSlices(org, placed, options);
      const { value, done } = slices.next();
      if (value !== null && done !== true) {
        pending = slices;
        go();
        return value;
      }
    }
    tellDone();
    return buildGraph(org, placed, options);
  };

  return {
    /** The graph of a folder that has just been read. */
    build,
    /** The graph after a change. */
    update(graph: Graph, org: Org, placed: ReadonlyMap<TeamKey, Position>, options: GraphOptions): Graph {
      return pending === null ? updateGraph(graph, org, placed, options) : build(org, placed, options);
    },
    /** The folder is on the screen. */
    drawn(): void {
      if (drawn) return;
      drawn = true;
      go();
    },
    /** Another folder: nothing of it is drawn yet. */
    reset(): void {
      drawn = false;
      pending = null;
    },
  };
}

/** For the bench and for tests: every relation has its way. */
function tellDone(): void {
  performance.mark("teamscape:ways");
}
