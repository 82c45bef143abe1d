// A folded grouping in the DOM: the picture of the layer, and what a keyboard and a screen reader need. From far away, the same for a
// grouping that is drawn as one shape.
import type { NodeProps } from "@xyflow/react";
import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { foldWords, spokenFold } from "../../shared/diagram/fold-words.ts";
import { type FoldedGroup, foldedIn } from "../../shared/graph/stand-in.ts";
import type { Team } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { useCalm } from "./context.ts";
import type { TeamFlowNode } from "./flow-nodes.ts";
import { foldPicture, zoomStep } from "./fold-picture.ts";
import { ScenePicture } from "./ScenePicture.tsx";
import { isSeeThrough } from "./team-picture.ts";

export const FoldCard = memo(
  ({ id, data }: NodeProps<TeamFlowNode>) => {
    const group = foldedIn(data.team);
    return group === null ? null : <Card id={id} team={data.team} group={group} />;
  },
  (a, b) => a.data === b.data,
);

function Card({ id, team, group }: { readonly id: string; readonly team: Team; readonly group: FoldedGroup }) {
  const { width, height } = group.rect;
  const detail = useCalm((state) => state.detail);
  const zoom = useCalm((state) => (group.folded.far ? zoomStep(state.viewport.zoom) : 1));
  const style = useCalm((state) => state.style);
  const scores = useCalm((state) => state.scores);
  const selected = useCalm((state) => state.selection.has(id));
  const focused = useCalm((state) => state.focus === id);
  const isTabStop = useCalm((state) => state.tabStop === id);
  const moving = useCalm(({ drag }) => drag?.keys.has(id) ?? false);
  const element = useRef<HTMLButtonElement>(null);
  const items = useMemo(() => foldPicture(group, detail, zoom, style, scores), [group, detail, zoom, style, scores]);
  useLayoutEffect(() => {
    if (focused) element.current?.focus({ preventScroll: true });
  }, [focused]);
  return (
    <>
      <ScenePicture
        items={items}
        width={width}
        height={height}
        still={!(selected || moving || isSeeThrough(team, style, undefined))}
      />
      <button
        type="button"
        ref={element}
        className={selected ? "team-card fold-card selected" : "team-card fold-card"}
        aria-expanded={false}
        aria-label={`${spokenFold(foldWords(group, scores))}, ${t("groupings:folded")}`}
        data-group={group.key}
        tabIndex={isTabStop ? 0 : -1}
      >
        <svg className="team-ring" width={width} height={height} aria-hidden="true">
          <rect width={width} height={height} rx={8} />
        </svg>
      </button>
    </>
  );
}
