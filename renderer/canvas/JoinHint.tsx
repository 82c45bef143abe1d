// In a drag: the grouping that letting go joins, and that it does; or the one that it takes the teams out of, and with which key.
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { Graph, GroupNode } from "../../shared/graph/types.ts";
import { t } from "../../shared/words/t.ts";
import { useCanvas } from "./context.ts";
import type { Leaving } from "./leaving.ts";
import { toScreen } from "./viewport.ts";

export function JoinHint() {
  const join = useCanvas(({ drag }) => (drag?.phase === "moving" ? (drag.join ?? null) : null));
  const leave = useCanvas(({ drag }) => (drag?.phase === "moving" ? (drag.leave ?? null) : null));
  if (join !== null) return <Hint group={join} />;
  return leave === null ? null : <LeaveHint {...leave} />;
}

/** Above what is dragged. */
function LeaveHint({ from, into, held }: Leaving) {
  const groups = useCanvas(({ graph }) => graph.groups);
  const viewport = useCanvas((state) => state.viewport);
  const drag = useCanvas((state) => state.drag);
  const nameOf = (key: string | null) => groups.find((group) => group.key === key)?.grouping.name;
  const name = nameOf(from);
  if (name === undefined || drag === null || drag.moves.size === 0) return null;
  const corners = [...drag.moves.values()];
  const at = toScreen({ x: Math.min(...corners.map(({ x }) => x)), y: Math.min(...corners.map(({ y }) => y)) }, viewport);
  const outer = nameOf(into);
  return (
    <span
      className={held ? "canvas-chip" : "canvas-chip canvas-offer"}
      style={{ transform: `translate(${at.x}px, ${at.y}px) translateY(calc(-100% - 8px))` }}
    >
      {held
        ? outer === undefined
          ? t("groupings:leave.held", { name })
          : t("groupings:leave.heldInto", { name, outer })
        : t("groupings:leave.offer", { name })}
    </span>
  );
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
