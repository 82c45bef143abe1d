// Team types and how many stream-aligned teams there are for each other one.
import { type ReactNode, useMemo } from "react";
import { Trans } from "react-i18next";
import { inDigits, t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import { Card } from "../Card.tsx";
import { Bars } from "../chart/Bars.tsx";
import { useDashboard } from "../context.ts";
import { tableOf } from "../DataTable.tsx";
import type { Group } from "../data/marks.ts";
import { ratioText, type TypeMix, typeMix } from "../data/team-types.ts";

const SERIES = ["teams"] as const;

export function TypesCard() {
  const org = useOrg((state) => state.org);
  const settings = useOrg((state) => state.scores.settings);
  const mix = useMemo(() => typeMix(org, settings), [org, settings]);
  return (
    <Card
      title={t("dashboard:types.title")}
      lead={mix.words}
      table={tableOf(t("dashboard:types.type"), [["teams", t("dashboard:types.teams")]], mix.rows)}
      empty={mix.rows.length === 0 ? t("dashboard:noCards") : null}
    >
      <Bars label={t("dashboard:types.chart")} rows={mix.rows} series={SERIES} />
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
        <Trans
          t={t}
          i18nKey="dashboard:types.ratio"
          values={{ stream: stream.entries.length, others: others.entries.length }}
          components={{ stream: <ListLink group={stream} />, others: <ListLink group={others} /> }}
        />
      </p>
      <div className="ratio-scale">
        <span className="ratio-band" style={{ left: at(low), width: at(high - low) }} />
        <button
          type="button"
          className="ratio-mark"
          style={{ left: at(ratio) }}
          title={t("dashboard:listed", { what: others.title })}
          onClick={() => pick(others)}
        >
          {ratioText(ratio)}
        </button>
        <span className="ratio-end" style={{ left: at(low) }}>
          {inDigits(low)}
        </span>
        <span className="ratio-end" style={{ left: at(high) }}>
          {inDigits(high)}
        </span>
      </div>
    </div>
  );
}

/** A number in the sentence that lists its teams. */
function ListLink({ group, children }: { readonly group: Group; readonly children?: ReactNode }) {
  const { pick } = useDashboard();
  return (
    <button type="button" className="link" title={t("dashboard:listed", { what: group.title })} onClick={() => pick(group)}>
      {children}
    </button>
  );
}
