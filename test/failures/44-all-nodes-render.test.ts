// Failure 44: every node re-renders while one is dragged (xyflow 4983). React Flow renders a node anew when its object is another, and
// a team's card when its data is another; in a drag only the moved node may change, and its card not even then.
import { expect, test } from "vitest";
import { createSession } from "../../renderer/canvas/session.ts";
import { exampleTeam, graphOf, nodeAt } from "../../shared/diagram/example-graph.ts";

const teams = Array.from({ length: 60 }, (_, i) => exampleTeam(`Team ${i}`, i % 2 === 0 ? "stream-aligned" : "platform"));
const graph = graphOf(
  teams.map((team, i) => nodeAt(team, (i % 10) * 320, Math.floor(i / 10) * 140)),
  [],
  [],
);

test("in a drag of one team out of sixty, fifty-nine nodes stay the same objects at every pointer move", () => {
  const session = createSession({
    graph,
    style: { theme: "light", types: new Map() },
    scores: new Map(),
    selection: new Set(),
    insets: { left: 0, right: 0, top: 0, bottom: 0 },
    size: { width: 1440, height: 820 },
    viewport: { x: 0, y: 0, zoom: 0.4 },
  });
  const key = teams[7]?.key ?? "";
  const keys = new Set([key]);
  const before = session.get().nodes;
  expect(before.length).toBe(60);
  for (let x = 0; x < 200; x += 5) {
    session.set({ drag: { keys, moves: new Map([[key, { x, y: x / 2 }]]), guides: [], phase: "moving" } });
    const now = session.get().nodes;
    const changed = now.filter((node, i) => node !== before[i]);
    expect(changed.map((node) => node.id)).toEqual([key]);
    expect(changed[0]?.data).toBe(before.find((node) => node.id === key)?.data);
    expect(changed[0]?.position).toEqual({ x, y: x / 2 });
  }
});

test("pointing at a team that is in the DOM already changes no node at all", () => {
  const session = createSession({
    graph,
    style: { theme: "light", types: new Map() },
    scores: new Map(),
    selection: new Set(),
    insets: { left: 0, right: 0, top: 0, bottom: 0 },
    size: { width: 1440, height: 820 },
    viewport: { x: 0, y: 0, zoom: 0.4 },
  });
  const before = session.get().nodes;
  session.set({ hover: { kind: "team", key: teams[3]?.key ?? "" }, pointer: { x: 5, y: 5 } });
  expect(session.get().nodes).toBe(before);
});
