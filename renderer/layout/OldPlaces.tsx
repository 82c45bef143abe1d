// Where teams stand now, as faint outlines, while other places are proposed. One path, moved with the view.
import { useMemo } from "react";
import { useCanvas } from "../canvas/context.ts";
import { useOrg, useView } from "../state/stores.tsx";

export function OldPlaces() {
  const graph = useOrg((org) => org.graph);
  const moves = useView((view) => view.arranging?.moves ?? null);
  const { x, y, zoom } = useCanvas((state) => state.viewport);
  const path = useMemo(
    () =>
      [...(moves?.keys() ?? [])]
        .flatMap((key) => graph.nodes.get(key)?.rect ?? [])
        .map((rect) => `M${rect.x} ${rect.y}h${rect.width}v${rect.height}h${-rect.width}z`)
        .join(""),
    [graph, moves],
  );
  if (path === "") return null;
  return (
    <svg className="old-places" aria-hidden="true">
      <path d={path} transform={`translate(${x} ${y}) scale(${zoom})`} />
    </svg>
  );
}
