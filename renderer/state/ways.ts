// When the ways of relations are worked out: at once in a folder of usual size; in a large one in slices, when its picture stands, which
// shows teams and groupings first. Until then the graph has no edges, then provisional ones; after a change, where something changed.
// In a folder of usual size a change has its ways at once too, as far as that takes a moment; what takes longer goes on in slices.
import type { Position } from "../../shared/card/types.ts";
import { buildGraph, graphInSlices } from "../../shared/graph/build.ts";
import type { GraphOptions } from "../../shared/graph/size.ts";
import type { Graph } from "../../shared/graph/types.ts";
import { beginUpdate, EMPTY_GRAPH, type Updating } from "../../shared/graph/update.ts";
import type { Org, TeamKey } from "../../shared/org/types.ts";
import { inIdleSlices } from "./idle.ts";

/** Teams up to which all ways are made before the picture. */
const AT_ONCE = 500;
/** Teams up to which a change waits for its ways; and how long it does up to those before, milliseconds. */
const FEW = 100;
const MOMENT = 12;

/**
 * @param clock milliseconds
 * @param show takes the graph with provisional lines, then that with all its ways, in place of the one that was given out before
 */
export function createWays(show: (graph: Graph) => void, clock: () => number = () => performance.now()) {
  let drawn = false;
  /** The graph whose ways are being made, or wait for the picture; null when all are there. */
  let pending: Generator<Graph | null, Graph> | null = null;
  /** The last graph that had all its ways. */
  let whole: Graph = EMPTY_GRAPH;

  const go = (): void => {
    const mine = pending;
    if (!drawn || mine === null) return;
    inIdleSlices(() => {
      // A change since then has begun them anew.
      if (pending !== mine) return true;
      const step = mine.next();
      if (step.done !== true) {
        if (step.value !== null) show(step.value);
        return false;
      }
      pending = null;
      show(done(step.value));
      return true;
    });
  };
  const done = (graph: Graph): Graph => {
    whole = graph;
    tellDone();
    return graph;
  };
  /** @param first what can be shown until all ways are there */
  const later = (slices: Generator<Graph | null, Graph>, first: Graph): Graph => {
    pending = slices;
    go();
    return first;
  };
  const buildLater = (slices: Generator<Graph | null, Graph>): Graph => {
    pending = null;
    const step = slices.next();
    return step.done === true ? done(step.value) : later(slices, step.value ?? EMPTY_GRAPH);
  };
  /** @param moment how long the change may wait for them, milliseconds */
  const updateFor = ({ soon, rest }: Updating, moment: number): Graph => {
    pending = null;
    const until = clock() + moment;
    while (clock() < until) {
      const step = rest.next();
      if (step.done === true) return done(step.value);
    }
    return later(rest, soon());
  };

  return {
    /** The graph of a folder that has just been read. */
    build(org: Org, placed: ReadonlyMap<TeamKey, Position>, options: GraphOptions): Graph {
      whole = EMPTY_GRAPH;
      if (org.teams.size > AT_ONCE) return buildLater(graphInSlices(org, placed, options));
      pending = null;
      return done(buildGraph(org, placed, options));
    },
    /** The graph after a change. */
    update(graph: Graph, org: Org, placed: ReadonlyMap<TeamKey, Position>, options: GraphOptions): Graph {
      const { size } = org.teams;
      const moment = size <= FEW ? Number.POSITIVE_INFINITY : size <= AT_ONCE ? MOMENT : 0;
      return updateFor(beginUpdate(whole, graph, org, placed, options), moment);
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
      whole = EMPTY_GRAPH;
    },
  };
}

/** For the bench and for tests: every relation has its way. */
function tellDone(): void {
  performance.mark("teamscape:ways");
}
