// Failure 43: new node objects lose their measured size, so React Flow hides the nodes and measures in a loop (xyflow 3897). Here every
// node carries its size and its (empty) handles from the start, and a change elsewhere leaves the objects of the others as they are.
import { expect, test } from "vitest";
import { reconcileNodes, type TeamFlowNode } from "../../renderer/canvas/flow-nodes.ts";
import { exampleTeam, graphOf, nodeAt } from "../../shared/diagram/example-graph.ts";

const alpha = exampleTeam("Alpha", "stream-aligned");
const beta = exampleTeam("Beta", "enabling");
const graph = graphOf([nodeAt(alpha, 10, 20), nodeAt(beta, 400, 0)], [], []);
const keys = [...graph.nodes.keys()];
const NONE: ReadonlySet<string> = new Set();
const first = reconcileNodes([], keys, graph, NONE, NONE);

/** What React Flow asks before it shows a node and before it leaves it unmeasured. */
const needsNoMeasuring = (node: TeamFlowNode) =>
  node.measured?.width !== undefined && node.measured.height !== undefined && node.handles !== undefined;

test("every node is given its size and handles, so that React Flow has nothing to measure", () => {
  expect(first.map(needsNoMeasuring)).toEqual([true, true]);
  expect(first.map(({ measured }) => measured)).toEqual([
    { width: 240, height: 76 },
    { width: 64, height: 176 },
  ]);
});

test("another program's edit of one card makes one new node, which has its size too", () => {
  const renamed = { ...beta, name: "Beta Renamed" };
  const next = reconcileNodes(first, keys, graphOf([nodeAt(alpha, 10, 20), nodeAt(renamed, 400, 0)], [], []), NONE, NONE);
  expect(next[0]).toBe(first[0]);
  expect(next[1]).not.toBe(first[1]);
  expect(next.every(needsNoMeasuring)).toBe(true);
});

test("a graph that says the same gives the very same list: nothing for React Flow to do", () => {
  const again = graphOf([nodeAt(alpha, 10, 20), nodeAt(beta, 400, 0)], [], []);
  expect(reconcileNodes(first, keys, again, NONE, NONE)).toBe(first);
});

test("a team that is gone leaves no node behind, and one that comes back is whole", () => {
  const less = reconcileNodes(first, keys, graphOf([nodeAt(alpha, 10, 20)], [], []), NONE, NONE);
  expect(less.map((node) => node.id)).toEqual([alpha.key]);
  const back = reconcileNodes(less, keys, graph, NONE, NONE);
  expect(back.map((node) => node.id)).toEqual(keys);
  expect(back.every(needsNoMeasuring)).toBe(true);
});
