// React Flow as the canvas uses it: it looks around and keeps the near teams in the DOM. Selecting, dragging and keys are ours,
// because most teams are not React Flow nodes at most times.
import { type NodeTypes, ReactFlow } from "@xyflow/react";
import { useMemo } from "react";
import { useCanvas } from "./context.ts";
import { FoldCard } from "./FoldCard.tsx";
import type { GroupFlowNode } from "./flow-groups.ts";
import type { TeamFlowNode } from "./flow-nodes.ts";
import { GroupTitle } from "./GroupTitle.tsx";
import { TeamCard } from "./TeamCard.tsx";
import type { Viewport } from "./types.ts";
import { MAX_ZOOM, MIN_ZOOM } from "./viewport.ts";

/** At module level: a new object here would make React Flow mount every node anew. */
const NODE_TYPES: NodeTypes = { team: TeamCard, fold: FoldCard, grouping: GroupTitle };
type CanvasFlowNode = TeamFlowNode | GroupFlowNode;
const PAN_BUTTONS = [0, 1];
/** The library's own help tells of keys that do nothing here, in English. No team refers to it. */
const UNSAID = { "node.a11yDescription.default": "", "edge.a11yDescription.default": "" } as const;
const PRO_OPTIONS = { hideAttribution: true };

interface Props {
  readonly viewport: Viewport;
  readonly onGroundClick: (event: React.MouseEvent) => void;
}

export function FlowTeams({ viewport, onGroundClick }: Props) {
  const teams = useCanvas((state) => state.nodes);
  const titles = useCanvas((state) => state.titles);
  const nodes = useMemo<CanvasFlowNode[]>(() => [...titles, ...teams], [titles, teams]);
  return (
    <ReactFlow
      nodes={nodes}
      nodeTypes={NODE_TYPES}
      defaultViewport={viewport}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      panOnDrag={PAN_BUTTONS}
      panActivationKeyCode="Space"
      zoomOnDoubleClick={false}
      zoomActivationKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      deleteKeyCode={null}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      elevateNodesOnSelect={false}
      disableKeyboardA11y
      ariaLabelConfig={UNSAID}
      onPaneClick={onGroundClick}
      proOptions={PRO_OPTIONS}
    />
  );
}
