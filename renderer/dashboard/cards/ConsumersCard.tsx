// Consumers per platform: what the cards show, with what each card says of itself.
import { useMemo } from "react";
import { t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import { Card } from "../Card.tsx";
import { Bars } from "../chart/Bars.tsx";
import { Key } from "../chart/Key.tsx";
import { tableOf } from "../DataTable.tsx";
import { consumerRows } from "../data/consumers.ts";

const SERIES = ["consumers"] as const;

export function ConsumersCard() {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores);
  const rows = useMemo(() => consumerRows(org, scores), [org, scores]);
  return (
    <Card
      title={t("dashboard:consumers.title")}
      lead={t("dashboard:consumers.lead")}
      table={tableOf(t("dashboard:consumers.platform"), [["consumers", t("dashboard:consumers.consumers")]], rows)}
      span={2}
      empty={rows.length === 0 ? t("dashboard:consumers.empty") : null}
    >
      <Bars label={t("dashboard:consumers.title")} rows={rows} series={SERIES} />
      <Key
        entries={[{ tone: "type:platform", hatched: false, label: t("dashboard:consumers.byAll") }]}
        pins={[
          ["declared", t("dashboard:consumers.cardSays")],
          ["body", t("dashboard:consumers.textSays")],
        ]}
      />
    </Card>
  );
}
