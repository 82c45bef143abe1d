// The relation that is being drawn: a dashed line to the pointer, the team it would go to, and what letting go does, in words.
import type { Point } from "../../shared/geometry.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { teamOutline } from "../../shared/shapes.ts";
import { t } from "../../shared/words/t.ts";
import { useCanvas } from "./context.ts";
import type { LinkDrag } from "./session.ts";
import { toScreen } from "./viewport.ts";

const OFFSET = 16;
/** Near the right border the words stand at the left of the pointer. CSS pixels. */
const ROOM = 300;

export function LinkPreview() {
  const link = useCanvas((state) => state.link);
  return link === null ? null : <Preview link={link} />;
}

function Preview({ link }: { readonly link: LinkDrag }) {
  const fixed = useCanvas((state) => state.shown.nodes.get(link.fixed)?.team.name);
  const target = useCanvas((state) => (link.target === null ? undefined : state.shown.nodes.get(link.target)?.team.name));
  const at = useCanvas((state) => state.viewport);
  const room = useCanvas(({ size, insets }) => size.width - insets.right);
  const tip = toScreen(link.at, at);
  const shift = tip.x + ROOM > room ? ` translateX(calc(-100% - ${2 * OFFSET}px))` : "";
  const words =
    target === undefined
      ? link.free
        ? t("canvas:connect.onTeamOrHere")
        : t("canvas:connect.onTeam")
      : link.kind === "new"
        ? t("canvas:connect.both", { from: fixed ?? "", to: target })
        : t("canvas:connect.instead", { to: target });
  return (
    <>
      <LinkLine from={link.start} to={link.at} target={link.target} />
      <div className="canvas-chip" style={{ transform: `translate(${tip.x + OFFSET}px, ${tip.y + OFFSET}px)${shift}` }}>
        {words}
      </div>
    </>
  );
}

/** The dashed line and the ring around the team it leads to. Points are canvas units. */
export function LinkLine({ from, to, target }: { readonly from: Point; readonly to: Point; readonly target: TeamKey | null }) {
  const node = useCanvas((state) => (target === null ? undefined : state.shown.nodes.get(target)));
  const viewport = useCanvas((state) => state.viewport);
  const [a, b] = [toScreen(from, viewport), toScreen(to, viewport)];
  const corner = node === undefined ? null : toScreen(node.rect, viewport);
  return (
    <svg className="canvas-link" aria-hidden="true">
      {node !== undefined && corner !== null && (
        <path
          className="canvas-link-target"
          d={teamOutline(node.team.type, node.rect.width, node.rect.height)}
          transform={`translate(${corner.x} ${corner.y}) scale(${viewport.zoom})`}
        />
      )}
      <line className="canvas-link-line" x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
      <circle className="canvas-link-tip" cx={b.x} cy={b.y} r={4} />
    </svg>
  );
}
