// Limits that are near or past, and delivery metrics by state.
import { useMemo } from "react";
import { useOrg } from "../../state/stores.tsx";
import { Card } from "../Card.tsx";
import { Bars } from "../chart/Bars.tsx";
import { useDashboard } from "../context.ts";
import { tableOf } from "../DataTable.tsx";
import { FLOW_STATES, flowRows, type LimitRow, limitRows } from "../data/limits.ts";
import { Sign } from "../Sign.tsx";

const SHOWN = 8;
const SERIES = FLOW_STATES.map(([state]) => state);
const COLUMNS = [
  ["ok", "In order"],
  ["warning", "Warning"],
  ["error", "Error"],
] as const;

export function LimitsCard() {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores);
  const limits = useMemo(() => limitRows(org, scores), [org, scores]);
  const flow = useMemo(() => flowRows(org, scores), [org, scores]);
  const { pick } = useDashboard();
  const all = (): void =>
    pick({
      title: `All ${limits.length} limits`,
      entries: limits.map(({ team, name, state, reason }) => ({ ...team, note: `${name}: ${state}, ${reason}` })),
    });
  return (
    <Card
      title="Limits and flow"
      lead="What runs out first, and how work reaches its users."
      table={flow.length === 0 ? null : tableOf("Metric", COLUMNS, flow)}
      empty={
        limits.length + flow.length === 0
          ? "No card records limits or flow_metrics. Write a limit’s current, trigger and critical values, or lead time and deployments."
          : null
      }
      above={
        <>
          {limits.length > 0 && (
            <ul className="dash-limits">
              {limits.slice(0, SHOWN).map((limit) => (
                <LimitLine key={limit.id} limit={limit} />
              ))}
            </ul>
          )}
          {limits.length > SHOWN && (
            <button type="button" className="link dash-more" onClick={all}>
              and {(limits.length - SHOWN).toLocaleString("en")} more
            </button>
          )}
        </>
      }
    >
      {flow.length === 0 ? (
        <p className="dash-hint">No card records flow_metrics.</p>
      ) : (
        <Bars label="Teams by delivery metric" rows={flow} series={SERIES} />
      )}
    </Card>
  );
}

function LimitLine({ limit: { team, name, state, severity, unknown, reason } }: { readonly limit: LimitRow }) {
  const { goTo } = useDashboard();
  return (
    <li className={unknown ? "unknown" : undefined}>
      <span className="dash-limit-state">
        <Sign severity={severity} /> {state}
      </span>
      <span>
        {name} · {reason}
      </span>
      <button type="button" className="dash-team" onClick={() => goTo(team.key)}>
        {team.name}
      </button>
    </li>
  );
}
