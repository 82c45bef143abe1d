// A team in the DOM: the picture of the layer, and what a keyboard and a screen reader need. Renders again only for what is its own.
import type { NodeProps } from "@xyflow/react";
import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { type TeamStyle, typeName } from "../../shared/diagram/draw-team.ts";
import { teamLabel } from "../../shared/diagram/labels.ts";
import { marksOf } from "../../shared/diagram/team-marks.ts";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { teamOutline } from "../../shared/shapes.ts";
import { t } from "../../shared/words/t.ts";
import { useCalm } from "./context.ts";
import { isBox, teamDetail } from "./detail.ts";
import type { TeamFlowNode } from "./flow-nodes.ts";
import { zoomStep } from "./fold-picture.ts";
import { litOf } from "./lit.ts";
import { ScenePicture } from "./ScenePicture.tsx";
import { boxPicture, isBroken, isSeeThrough, teamMarks, teamPicture } from "./team-picture.ts";

type Props = NodeProps<TeamFlowNode>;

export const TeamCard = memo(Card, (a, b) => a.data === b.data);

function Card({ id, data }: Props) {
  const { team, width, height } = data;
  const detail = useCalm((state) => state.detail);
  const style = useCalm((state) => state.style);
  const selected = useCalm((state) => state.selection.has(id));
  const focused = useCalm((state) => state.focus === id);
  /** Pointed at from elsewhere, as from the outline. */
  const pointed = useCalm(({ hover, pointer }) => pointer === null && hover?.kind === "team" && hover.key === id);
  const faded = useCalm((state) => state.lit !== null && !(litOf(state)?.teams.has(id) ?? true));
  const scores = useCalm((state) => state.scores.get(id));
  const isTabStop = useCalm((state) => state.tabStop === id);
  const moving = useCalm(({ drag }) => drag?.keys.has(id) ?? false);
  const still = !(selected || moving || isSeeThrough(team, style, scores));
  /** Where it is seen here, and so small that the layer draws boxes. */
  const boxZoom = useCalm(({ viewport: { zoom } }) => (!still && isBox(zoom) ? zoomStep(zoom) : null));
  const own = useCalm((state) => teamDetail(state.detail, state.viewport.zoom));
  const element = useRef<HTMLButtonElement>(null);
  const items = useMemo(() => {
    const node = { key: id, team, rect: { x: 0, y: 0, width, height }, pinned: true };
    return boxZoom === null ? teamPicture(node, own, style, scores) : boxPicture(node, boxZoom, style, scores);
  }, [id, team, width, height, own, boxZoom, style, scores]);
  const marks = useMemo(
    () => teamMarks({ key: id, team, rect: { x: 0, y: 0, width, height }, pinned: true }, detail === "card" ? scores : undefined),
    [id, team, width, height, detail, scores],
  );
  // The keyboard may go to a team that was not in the DOM until now; it takes the focus as soon as it is.
  useLayoutEffect(() => {
    if (focused) element.current?.focus({ preventScroll: true });
  }, [focused]);

  return (
    <>
      {/* Beside the button, not in it: its text would be read as the button's, which says more and in another order. */}
      <ScenePicture items={items} width={width} height={height} faded={faded} still={still} />
      <button
        type="button"
        ref={element}
        className={`team-card${selected ? " selected" : ""}${faded ? " faded" : ""}${pointed ? " pointed" : ""}`}
        aria-pressed={selected}
        aria-label={spokenName(team, style, scores)}
        data-team={domKey(team)}
        data-detail={detail}
        data-broken={isBroken(team) || undefined}
        tabIndex={isTabStop ? 0 : -1}
      >
        <svg className="team-ring" width={width} height={height} aria-hidden="true">
          <path d={teamOutline(team.type, width, height)} />
        </svg>
      </button>
      {marks.map(({ mark, rect }) => (
        <button
          key={mark.kind}
          type="button"
          className="team-mark"
          data-mark={mark.kind}
          aria-label={t("canvas:mark.why", { mark: mark.spoken })}
          // The canvas is one stop: only the team that Tab reaches hands it on to its marks.
          tabIndex={isTabStop ? 0 : -1}
          style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
        />
      ))}
    </>
  );
}

/** A card's path names it to tests and tools; what has no card of its own goes by its key. */
function domKey(team: Team): TeamKey {
  return team.kind === "card" && team.card !== null ? team.card.path : team.key;
}

/** "Orders, Stream-aligned, 8 people, cognitive load medium, 2 warnings". */
function spokenName(team: Team, style: TeamStyle, scores: TeamScores | undefined): string {
  const { name, facts } = teamLabel(team);
  const count = team.problems.length;
  const judged =
    scores !== undefined
      ? marksOf(team, scores).map((mark) => mark.spoken)
      : [count === 0 ? "" : t("diagram:smells.problem", { count })];
  return [name, typeName(team, style), facts.replaceAll(" · ", ", "), ...judged].filter((part) => part !== "").join(", ");
}
