// A small organisation as a finished Graph, for tests of the drawing: every form, mode, dependency and mark once. Made by
// hand from the types, so that a test of what is drawn does not depend on how references are resolved or routes found.
import { NO_FACTS } from "../card/fact-types.ts";
import type { Card } from "../card/types.ts";
import { centre, type Point, type Rect } from "../geometry.ts";
import type { Graph, GraphEdge, GroupNode, TeamNode } from "../graph/types.ts";
import { formOf } from "../notation.ts";
import type { Dependency, Interaction, Team } from "../org/types.ts";

export function exampleCard(path: string, more: Partial<Card> = {}): Card {
  return {
    path,
    hash: "0".repeat(64),
    name: path,
    id: path,
    idDeclared: false,
    type: "stream-aligned",
    position: null,
    size: null,
    valueStream: null,
    valueStreamInner: null,
    platformGrouping: null,
    platformGroupingInner: null,
    cognitiveLoad: null,
    capabilities: [],
    consumers: null,
    established: null,
    lastUpdated: null,
    dependencies: [],
    interactions: [],
    domains: [],
    services: [],
    members: [],
    lead: null,
    parent: null,
    subteams: [],
    leadThreshold: null,
    onCall: null,
    waivers: [],
    hiring: null,
    rotation: null,
    limits: [],
    flow: null,
    infraTimePct: null,
    facts: NO_FACTS,
    other: [],
    written: {},
    problems: [],
    editable: true,
    lines: { name: 2 },
    ...more,
  };
}

export function exampleTeam(name: string, type: string, more: Partial<Team> = {}): Team {
  const path = `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.md`;
  return {
    key: `card:${path}`,
    kind: "card",
    name,
    id: path,
    type,
    card: exampleCard(path, { name, type }),
    subteam: null,
    size: null,
    parent: null,
    subteams: [],
    groupings: { valueStream: null, platformGrouping: null },
    problems: [],
    ...more,
  };
}

export function nodeAt(team: Team, x: number, y: number): TeamNode {
  const { width, height } = formOf(team.type);
  return { key: team.key, team, rect: { x, y, width, height }, pinned: true };
}

export function interaction(from: Team, to: Team, more: Partial<Interaction> = {}): Interaction {
  return {
    key: `interaction:${from.key}>${to.key}`,
    kind: "interaction",
    from: from.key,
    to: to.key,
    mode: "x-as-a-service",
    modeText: "",
    direction: "declared",
    purpose: null,
    start: null,
    expected: null,
    nextMode: null,
    declaredBy: [from.key],
    conflict: null,
    ...more,
  };
}

function dependency(from: Team, to: Team, type: Dependency["type"]): Dependency {
  return { key: `dependency:${from.key}>${to.key}`, kind: "dependency", from: from.key, to: to.key, type, reason: null };
}

/** An edge along `points`, its badge in the middle of the longest leg. */
export function edgeAlong(relation: GraphEdge["relation"], points: readonly Point[]): GraphEdge {
  let badge = { at: points[0] ?? { x: 0, y: 0 }, angle: 0 };
  let longest = 0;
  for (const [i, b] of points.entries()) {
    const a = points[i - 1];
    if (a === undefined || Math.hypot(b.x - a.x, b.y - a.y) <= longest) continue;
    longest = Math.hypot(b.x - a.x, b.y - a.y);
    badge = { at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, angle: Math.atan2(b.y - a.y, b.x - a.x) };
  }
  return { key: relation.key, relation, points, badge };
}

export function graphOf(nodes: readonly TeamNode[], edges: readonly GraphEdge[], groups: readonly GroupNode[]): Graph {
  return {
    nodes: new Map(nodes.map((node) => [node.key, node])),
    edges: new Map(edges.map((edge) => [edge.key, edge])),
    groups,
    bounds: null,
  };
}

function group(kind: "value-stream" | "platform-grouping", name: string, rect: Rect): GroupNode {
  const key = `${kind === "value-stream" ? "stream" : "platform"}:${name}`;
  return { key, grouping: { key, kind, name, parent: null, teams: [] }, rect, depth: 0 };
}

/** Teams of every form, a ghost, every mode, every dependency, both groupings, a conflict and a problem. */
export function exampleGraph(): Graph {
  const search = exampleTeam("Product Search", "stream-aligned", { size: 8 });
  const payments = exampleTeam("Payments & Fraud <script>", "stream-aligned", {
    size: 9,
    problems: [{ code: "X", severity: "error", message: "", path: "" }],
  });
  const optimiser = exampleTeam("Route Optimiser", "complicated-subsystem", { size: 5 });
  const storage = exampleTeam("Data Storage Platform for Every Stream in the Company", "platform", { size: 7 });
  const enablement = exampleTeam("Test Enablement", "enabling", { size: 1 });
  const undecided = exampleTeam("Undecided", "guild");
  const ghost = exampleTeam("Permissions", "undefined", { key: "ghost:permissions", kind: "ghost", card: null });
  const nodes = [
    nodeAt(search, 0, 0),
    nodeAt(payments, 400, 0),
    nodeAt(optimiser, 432, 200),
    nodeAt(storage, 0, 420),
    nodeAt(enablement, 760, 60),
    nodeAt(undecided, 400, 430),
    nodeAt(ghost, 700, 430),
  ] as const;
  const [s, p, o, d, e, u, g] = nodes.map((node) => centre(node.rect)) as [Point, Point, Point, Point, Point, Point, Point];
  const edges = [
    edgeAlong(interaction(search, payments, { mode: "collaboration", direction: "symmetric", purpose: "fraud rules" }), [
      { x: 240, y: s.y },
      { x: 400, y: p.y },
    ]),
    edgeAlong(interaction(storage, search), [
      { x: d.x - 40, y: 420 },
      { x: s.x - 40, y: 76 },
    ]),
    edgeAlong(interaction(storage, payments, { conflict: { mode: "collaboration", by: payments.key } }), [
      { x: d.x + 60, y: 420 },
      { x: d.x + 60, y: 340 },
      { x: 340, y: 340 },
      { x: 340, y: 130 },
      { x: 460, y: 130 },
      { x: 460, y: 76 },
    ]),
    edgeAlong(interaction(enablement, payments, { mode: "facilitating" }), [
      { x: 760, y: 68 },
      { x: 640, y: 68 },
    ]),
    edgeAlong(interaction(storage, undecided, { mode: null, modeText: "informal" }), [
      { x: 240, y: u.y },
      { x: 400, y: u.y },
    ]),
    edgeAlong(dependency(payments, optimiser, "ok"), [
      { x: o.x, y: 76 },
      { x: o.x, y: 200 },
    ]),
    edgeAlong(dependency(optimiser, undecided, "slowing"), [
      { x: u.x, y: 292 },
      { x: u.x, y: 430 },
    ]),
    edgeAlong(dependency(enablement, ghost, "blocking"), [
      { x: e.x, y: 236 },
      { x: e.x, y: 330 },
      { x: g.x, y: 330 },
      { x: g.x, y: 430 },
    ]),
  ];
  const groups = [
    group("value-stream", "Buy online", { x: -18, y: -40, width: 676, height: 136 }),
    group("platform-grouping", "Shared services", { x: -18, y: 380, width: 276, height: 136 }),
  ];
  return graphOf(nodes, edges, groups);
}
