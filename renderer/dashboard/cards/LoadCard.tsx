// Cognitive load over the teams: derived and declared side by side.
import { useMemo } from "react";
import { t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import { Card } from "../Card.tsx";
import { Columns } from "../chart/Columns.tsx";
import { Key } from "../chart/Key.tsx";
import { tableOf } from "../DataTable.tsx";
import { loadSpread } from "../data/load.ts";

const SERIES = [
  { name: "derived", stack: "derived" },
  { name: "bound", stack: "derived" },
  { name: "declared", stack: "declared" },
] as const;

export function LoadCard() {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores);
  const { rows, judged, teams, between } = useMemo(() => loadSpread(org, scores), [org, scores]);
  const table = tableOf(
    t("dashboard:load.level"),
    SERIES.map(({ name }) => [name, t(`dashboard:load.${name}`)] as const),
    rows,
  );
  return (
    <Card
      title={t("dashboard:load.title")}
      lead={[t("dashboard:load.lead", { judged, count: teams }), ...(between ? [t("dashboard:load.between")] : [])].join(" ")}
      table={table}
      empty={teams === 0 ? t("dashboard:noCards") : null}
    >
      <Columns label={t("dashboard:load.chart")} rows={rows} series={SERIES} />
      <Key
        entries={[
          { tone: "accent", hatched: false, label: t("dashboard:load.keyDerived"), mixed: true },
          { tone: "unknown", hatched: true, label: t("dashboard:load.keyBound") },
          { tone: "outline", hatched: false, label: t("dashboard:load.keyDeclared") },
        ]}
      />
    </Card>
  );
}
