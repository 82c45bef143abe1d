// Interaction modes and how long they have run.
import { useMemo } from "react";
import { t } from "../../../shared/words/t.ts";
import { ModeGlyph } from "../../shell/TeamGlyph.tsx";
import { useOrg } from "../../state/stores.tsx";
import { Card } from "../Card.tsx";
import { Columns } from "../chart/Columns.tsx";
import { useDashboard, useShownTheme } from "../context.ts";
import { tableOf } from "../DataTable.tsx";
import { modeLabel, modes } from "../data/modes.ts";
import { Sign } from "../Sign.tsx";

const NAMES = ["x-as-a-service", "collaboration", "facilitating", "unknown"] as const;
const SERIES = NAMES.map((name) => ({ name, stack: "age" }));

export function ModesCard() {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores);
  const theme = useShownTheme();
  const { pick } = useDashboard();
  const columns = NAMES.map((name) => [name, modeLabel(name === "unknown" ? null : name)] as const);
  const { counts, ages, overdue, interactions } = useMemo(() => modes(org, scores), [org, scores]);
  return (
    <Card
      title={t("dashboard:modes.title")}
      lead={t("dashboard:modes.lead")}
      table={tableOf(t("dashboard:modes.age"), columns, ages)}
      empty={interactions === 0 ? t("dashboard:modes.empty") : null}
      above={
        <ul className="dash-modes">
          {counts.map(({ mode, label, count, group }) => (
            <li key={label}>
              <button
                type="button"
                className="dash-team"
                title={t("dashboard:listed", { what: label })}
                onClick={() => pick(group)}
              >
                <ModeGlyph mode={mode} theme={theme} /> {label} <strong>{count}</strong>
              </button>
            </li>
          ))}
          {overdue.count > 0 && (
            <li>
              <button
                type="button"
                className="dash-team"
                title={t("dashboard:modes.listOverdue")}
                onClick={() => pick(overdue.group)}
              >
                <Sign severity="warning" /> {t("dashboard:modes.overdue")} <strong>{overdue.count}</strong>
              </button>
            </li>
          )}
        </ul>
      }
    >
      <Columns label={t("dashboard:modes.chart")} rows={ages} series={SERIES} />
    </Card>
  );
}
