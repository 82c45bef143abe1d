// Blast radius: for how many something breaks with a service or capability.
import { useMemo } from "react";
import { t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import { Card } from "../Card.tsx";
import { Bars } from "../chart/Bars.tsx";
import { Key } from "../chart/Key.tsx";
import { useDashboard } from "../context.ts";
import { tableOf } from "../DataTable.tsx";
import { blastRadius } from "../data/blast.ts";

const SERIES = ["consumers"] as const;

export function BlastCard() {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores);
  const { pick } = useDashboard();
  const { rows, silent } = useMemo(() => blastRadius(org, scores), [org, scores]);
  const { shared } = scores.settings.consumers;
  return (
    <Card
      title={t("dashboard:blast.title")}
      lead={
        <>
          {t("dashboard:blast.lead", { shared })}{" "}
          {silent.entries.length > 0 && (
            <button type="button" className="link" onClick={() => pick(silent)}>
              {t("dashboard:blast.silent", { count: silent.entries.length })}
            </button>
          )}
        </>
      }
      table={tableOf(t("dashboard:blast.first"), [["consumers", t("dashboard:consumers.consumers")]], rows)}
      span={2}
      empty={rows.length === 0 ? t("dashboard:blast.empty") : null}
    >
      <Bars label={t("dashboard:blast.chart")} rows={rows} series={SERIES} />
      <Key
        entries={[
          { tone: "accent", hatched: false, label: t("dashboard:blast.keyShared") },
          { tone: "quiet", hatched: false, label: t("dashboard:blast.keyQuiet") },
        ]}
        pins={[["target", t("dashboard:blast.keyTarget")]]}
      />
    </Card>
  );
}
