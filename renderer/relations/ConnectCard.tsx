// Asks what a relation is that was drawn on the canvas, where it was let go.
import { borderPoint, type Point } from "../../shared/geometry.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { Anchored } from "../canvas/Anchored.tsx";
import { LinkLine } from "../canvas/LinkPreview.tsx";
import { useOrg } from "../state/stores.tsx";
import { ConnectForm } from "./ConnectForm.tsx";
import { inOverlay } from "./overlay-keys.ts";

const WIDTH = 324;

export interface Drawn {
  readonly from: TeamKey;
  readonly to: TeamKey;
  /** Canvas units. */
  readonly at: Point;
}

/** @param onClose it is written, or given up */
export function ConnectCard({ drawn, onClose }: { readonly drawn: Drawn; readonly onClose: () => void }) {
  const from = useOrg((state) => state.org.teams.get(drawn.from));
  const to = useOrg((state) => state.org.teams.get(drawn.to));
  const start = useOrg((state) => state.graph.nodes.get(drawn.from)?.rect);
  const target = useOrg((state) => state.graph.nodes.get(drawn.to)?.rect);
  if (from === undefined || to === undefined) return null;
  return (
    <>
      {start !== undefined && <LinkLine from={borderPoint(start, drawn.at)} to={drawn.at} target={drawn.to} />}
      <Anchored
        at={drawn.at}
        clear={[start, target].filter((rect) => rect !== undefined)}
        width={WIDTH}
        label={t("relations:new")}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps keys typed in here from meaning something outside */}
        <div className="relation-card" onKeyDown={inOverlay(onClose)}>
          <ConnectForm from={from} to={to} autoFocus onDone={onClose} onCancel={onClose} />
        </div>
      </Anchored>
    </>
  );
}
