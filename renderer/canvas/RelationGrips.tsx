// The grips at both ends of the selected relation. Drawn only; a press is answered by geometry (hit.ts).
import { ViewportPortal } from "@xyflow/react";
import { useCanvas } from "./context.ts";
import { gripSpots, handleSize } from "./handles.ts";

export function RelationGrips() {
  const edge = useCanvas(({ relation, shown, link }) =>
    relation === null || link !== null ? undefined : shown.edges.get(relation),
  );
  const graph = useCanvas((state) => state.graph);
  const size = useCanvas(({ relation, viewport }) => (relation === null ? 0 : handleSize(viewport.zoom)));
  const spots = edge === undefined ? null : gripSpots(edge, graph);
  if (spots === null) return null;
  return (
    <ViewportPortal>
      {(["from", "to"] as const).map((end) => {
        const { x, y } = spots[end];
        const style = { width: size, height: size, transform: `translate(${x - size / 2}px, ${y - size / 2}px)` };
        return <div key={end} className="canvas-grip" data-end={end} style={style} />;
      })}
    </ViewportPortal>
  );
}
