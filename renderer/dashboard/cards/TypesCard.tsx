// Team types and how many stream-aligned teams there are for each other one.
import { useMemo } from "react";
import { useOrg } from "../../state/stores.tsx";
import { Card } from "../Card.tsx";
import { Bars } from "../chart/Bars.tsx";
import { useDashboard } from "../context.ts";
import { tableOf } from "../DataTable.tsx";
import { ratioText, type TypeMix, typeMix } from "../data/team-types.ts";

const SERIES = ["teams"] as const;

export function TypesCard() {
  const org = useOrg((state) => state.org);
  const settings = useOrg((state) => state.scores.settings);
  const mix = useMemo(() => typeMix(org, settings), [org, settings]);
  return (
    <Card
      title="Team types"
      lead={mix.words}
      table={tableOf("Type", [["teams", "Teams"]], mix.rows)}
      empty={mix.rows.length === 0 ? "No team cards here." : null}
    >
      <Bars label="Teams by type" rows={mix.rows} series={SERIES} />
      <RatioScale mix={mix} />
    </Card>
  );
}

/** Where the ratio lies beside the advised band. */
function RatioScale({ mix: { ratio, low, high, stream, others } }: { readonly mix: TypeMix }) {
  const { pick } = useDashboard();
  if (ratio === null) return null;
  const end = Math.max(high * 1.4, ratio * 1.1);
  const at = (value: number): string => `${(value / end) * 100}%`;
  return (
    <div className="ratio">
      <p>
        Stream-aligned for each other team:{" "}
        <button type="button" className="link" title={`List: ${stream.title}`} onClick={() => pick(stream)}>
          {stream.entries.length}
        </button>{" "}
        to{" "}
        <button type="button" className="link" title={`List: ${others.title}`} onClick={() => pick(others)}>
          {others.entries.length}
        </button>
      </p>
      <div className="ratio-scale">
        <span className="ratio-band" style={{ left: at(low), width: at(high - low) }} />
        <button
          type="button"
          className="ratio-mark"
          style={{ left: at(ratio) }}
          title={`List: ${others.title}`}
          onClick={() => pick(others)}
        >
          {ratioText(ratio)}
        </button>
        <span className="ratio-end" style={{ left: at(low) }}>
          {low}
        </span>
        <span className="ratio-end" style={{ left: at(high) }}>
          {high}
        </span>
      </div>
    </div>
  );
}
