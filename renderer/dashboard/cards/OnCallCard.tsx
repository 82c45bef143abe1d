// On-call duty: the share of each person's time, with the lines it is judged by.
import { useMemo } from "react";
import { t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import { Card } from "../Card.tsx";
import { Bars } from "../chart/Bars.tsx";
import { tableOf } from "../DataTable.tsx";
import { onCallRows } from "../data/on-call.ts";

const SERIES = ["duty"] as const;

export function OnCallCard() {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores);
  const rows = useMemo(() => onCallRows(org, scores), [org, scores]);
  const { strained, unsustainable } = scores.settings.onCall;
  const lines = useMemo(() => [strained, unsustainable].map((at) => ({ at: at * 100 })), [strained, unsustainable]);
  return (
    <Card
      title={t("dashboard:onCall.title")}
      lead={t("dashboard:onCall.lead", { strained: strained * 100, unsustainable: unsustainable * 100 })}
      table={tableOf(t("dashboard:onCall.rota"), [["duty", t("dashboard:onCall.duty")]], rows)}
      empty={rows.length === 0 ? t("dashboard:onCall.empty") : null}
    >
      <Bars label={t("dashboard:onCall.chart")} rows={rows} series={SERIES} reach={100} lines={lines} />
    </Card>
  );
}
