// In a drag: the grouping that letting go joins, and that it does.
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { Graph, GroupNode } from "../../shared/graph/types.ts";
import { t } from "../../shared/words/t.ts";
import { useCanvas } from "./context.ts";
import { toScreen } from "./viewport.ts";

export function JoinHint() {
  const join = useCanvas(({ drag }) => (drag?.phase === "moving" ? (drag.join ?? null) : null));
  return join === null ? null : <Hint group={join} />;
}

function Hint({ group }: { readonly group: string }) {
  const node = useCanvas(({ graph }) => foldedOf(graph, group) ?? graph.groups.find(({ key }) => key === group));
  const viewport = useCanvas((state) => state.viewport);
  if (node === undefined) return null;
  const { x, y } = toScreen(node.rect, viewport);
  const place = {
    transform: `translate(${x}px, ${y}px)`,
    width: node.rect.width * viewport.zoom,
    height: node.rect.height * viewport.zoom,
  };
  return (
    <div className="canvas-join" style={place}>
      <span className="canvas-chip">
        {t("canvas:join.into", { name: node.grouping.name })} <small>{t("canvas:join.orNot")}</small>
      </span>
    </div>
  );
}

function foldedOf(graph: Graph, key: string): GroupNode | null {
  const node = graph.nodes.get(key);
  return node === undefined ? null : foldedIn(node.team);
}
