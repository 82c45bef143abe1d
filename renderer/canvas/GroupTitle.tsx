// The title of an unfolded grouping for the keyboard and for screen readers. It is drawn by the layer (draw-titles.ts), and a press is
// answered by geometry; here is what can take the focus and say what it is.
import type { NodeProps } from "@xyflow/react";
import { memo, useLayoutEffect, useRef } from "react";
import { t } from "../../shared/words/t.ts";
import { useCalm } from "./context.ts";
import "./groups.css";
import type { GroupFlowNode } from "./flow-groups.ts";

export const GroupTitle = memo(Title, (a, b) => a.data === b.data);

function Title({ id, data: { grouping, teams } }: NodeProps<GroupFlowNode>) {
  const focused = useCalm((state) => state.focus === id);
  // Beside the team that Tab reaches, the groupings around that one are reached.
  const isTabStop = useCalm((state) => state.tabStop === id || state.around.has(id));
  const element = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focused) element.current?.focus({ preventScroll: true });
  }, [focused]);
  const words = [`${t(`groupings:kind.${grouping.kind}`)} ${grouping.name}`, t("groupings:teams", { count: teams })];
  return (
    <button
      type="button"
      ref={element}
      className="group-title"
      aria-expanded
      aria-label={[...words, t("groupings:unfolded")].join(", ")}
      data-group={id}
      tabIndex={isTabStop ? 0 : -1}
    />
  );
}
