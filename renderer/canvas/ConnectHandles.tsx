// The handles at the sides of the team under the pointer, or of the selected one, to draw a relation from. Drawn in React Flow's own
// coordinates, so that a pan takes them along for nothing. A press is answered by geometry (hit.ts); the keyboard has a key of its own.
import { ViewportPortal } from "@xyflow/react";
import { useCanvas } from "./context.ts";
import { handleSize, handleSpot, SIDES, teamWithHandles } from "./handles.ts";

export function ConnectHandles() {
  const key = useCanvas(teamWithHandles);
  return key === null ? null : <Handles team={key} />;
}

function Handles({ team }: { readonly team: string }) {
  const rect = useCanvas((state) => state.shown.nodes.get(team)?.rect);
  const size = useCanvas((state) => handleSize(state.viewport.zoom));
  const hovered = useCanvas(({ hover }) => (hover?.kind === "team" && hover.key === team ? hover.handle : undefined));
  if (rect === undefined) return null;
  return (
    <ViewportPortal>
      {SIDES.map((side) => {
        const { x, y } = handleSpot(rect, side, size);
        const style = { width: size, height: size, transform: `translate(${x - size / 2}px, ${y - size / 2}px)` };
        return (
          <div key={side} className="canvas-handle" data-side={side} data-hovered={hovered === side || undefined} style={style} />
        );
      })}
    </ViewportPortal>
  );
}
