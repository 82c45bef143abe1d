// Limits that are near or past, and delivery metrics by state.
import { useMemo } from "react";
import { t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import { Card } from "../Card.tsx";
import { Bars } from "../chart/Bars.tsx";
import { useDashboard } from "../context.ts";
import { tableOf } from "../DataTable.tsx";
import { FLOW_STATES, flowRows, type LimitRow, limitRows } from "../data/limits.ts";
import { Sign } from "../Sign.tsx";

const SHOWN = 8;
const SERIES = FLOW_STATES;

export function LimitsCard() {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores);
  const limits = useMemo(() => limitRows(org, scores), [org, scores]);
  const flow = useMemo(() => flowRows(org, scores), [org, scores]);
  const { pick } = useDashboard();
  const all = (): void =>
    pick({
      title: t("dashboard:limits.all", { count: limits.length }),
      entries: limits.map(({ team, name, state, reason }) => ({ ...team, note: `${name}: ${state}, ${reason}` })),
    });
  return (
    <Card
      title={t("dashboard:limits.title")}
      lead={t("dashboard:limits.lead")}
      table={
        flow.length === 0
          ? null
          : tableOf(
              t("dashboard:limits.metric"),
              SERIES.map((state) => [state, t(`dashboard:limits.columns.${state}`)] as const),
              flow,
            )
      }
      empty={limits.length + flow.length === 0 ? t("dashboard:limits.empty") : null}
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
              {t("dashboard:more", { count: limits.length - SHOWN })}
            </button>
          )}
        </>
      }
    >
      {flow.length === 0 ? (
        <p className="dash-hint">{t("dashboard:limits.noFlow")}</p>
      ) : (
        <Bars label={t("dashboard:limits.chart")} rows={flow} series={SERIES} />
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
