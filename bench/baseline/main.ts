// What the canvas is measured against: React Flow as its manual has it, over the same graph. Every team a memoised node with a card of
// a few elements, every relation a memoised edge with the mode's badge, groupings as nodes behind them; nothing else in the page.
import {
  applyNodeChanges,
  Background,
  BaseEdge,
  type Edge,
  type EdgeProps,
  getSmoothStepPath,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
} from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { createElement as h, memo, useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import type { BaselineGraph, BaselineTeam } from "./data.ts";

const Team = memo(function Team({ data }: NodeProps<Node<BaselineTeam & Record<string, unknown>>>) {
  return h(
    "div",
    { className: "card", style: { background: data.fill, borderColor: data.outline } },
    h(Handle, { type: "target", position: Position.Left }),
    h("h3", null, data.name),
    h("p", null, data.facts),
    h("span", null, "medium"),
    h("span", null, `${data.people} people`),
    h(Handle, { type: "source", position: Position.Right }),
  );
});

const Group = memo(function Group({ data }: NodeProps<Node<{ readonly name: string } & Record<string, unknown>>>) {
  return h("div", { className: "card", style: { background: "#fffbee", borderStyle: "dotted" } }, data.name);
});

const Relation = memo(function Relation(props: EdgeProps<Edge<{ readonly color: string } & Record<string, unknown>>>) {
  const [path, x, y] = getSmoothStepPath(props);
  const color = props.data?.color ?? "#999";
  return h(
    "g",
    null,
    h(BaseEdge, { id: props.id, path, style: { stroke: color, strokeDasharray: "6 4" } }),
    h("circle", { cx: x, cy: y, r: 9, fill: "#eee", stroke: color }),
  );
});

const NODE_TYPES = { team: Team, group: Group };
const EDGE_TYPES = { relation: Relation };

declare global {
  interface Window {
    /** For the bench: shows the middle of everything at 100 %. */
    closer?: () => void;
  }
}

function App({ graph }: { readonly graph: BaselineGraph }) {
  const [nodes, setNodes] = useState<Node[]>(() => nodesOf(graph));
  const [edges] = useState<Edge[]>(() =>
    graph.relations.map((relation) => ({ ...relation, type: "relation", data: { color: relation.color } })),
  );
  const onNodesChange = useCallback(
    (changes: Parameters<typeof applyNodeChanges>[0]) => setNodes((now) => applyNodeChanges(changes, now)),
    [],
  );
  const onInit = useCallback(
    (flow: ReactFlowInstance) => {
      window.closer = () => {
        const bounds = flow.getNodesBounds(flow.getNodes());
        void flow.setCenter(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, { zoom: 1 });
      };
      tellDrawn(graph.teams.length);
    },
    [graph],
  );
  return h(
    ReactFlow,
    {
      nodes,
      edges,
      nodeTypes: NODE_TYPES,
      edgeTypes: EDGE_TYPES,
      onNodesChange,
      onInit,
      fitView: true,
      minZoom: 0.02,
      panOnDrag: [1],
    },
    h(Background),
  );
}

function nodesOf({ groups, teams }: BaselineGraph): Node[] {
  return [
    ...groups.map(({ id, name, rect: { x, y, width, height } }) => ({
      id,
      type: "group",
      position: { x, y },
      width,
      height,
      zIndex: -1,
      draggable: false,
      data: { name },
    })),
    ...teams.map((team) => {
      const { x, y, width, height } = team.rect;
      return { id: team.id, type: "team", position: { x, y }, width, height, data: { ...team } };
    }),
  ];
}

/** After the frame that shows them. */
function tellDrawn(teams: number): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => performance.mark("teamscape:drawn", { detail: { teams } });
    channel.port2.postMessage(null);
  });
}

const graph = (await (await fetch("./graph.json")).json()) as BaselineGraph;
performance.mark("teamscape:data");
createRoot(document.getElementById("root") as HTMLElement).render(h(App, { graph }));
