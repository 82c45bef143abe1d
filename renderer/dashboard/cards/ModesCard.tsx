// Interaction modes and how long they have run.
import { useMemo } from "react";
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
const COLUMNS = NAMES.map((name) => [name, modeLabel(name === "unknown" ? null : name)] as const);

export function ModesCard() {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores);
  const theme = useShownTheme();
  const { pick } = useDashboard();
  const { counts, ages, overdue, interactions } = useMemo(() => modes(org, scores), [org, scores]);
  return (
    <Card
      title="Interaction modes"
      lead="How long each has run, by its start."
      table={tableOf("Age", COLUMNS, ages)}
      empty={interactions === 0 ? "No interactions yet. Name a team and a mode under “interactions” in a card." : null}
      above={
        <ul className="dash-modes">
          {counts.map(({ mode, label, count, group }) => (
            <li key={label}>
              <button type="button" className="dash-team" title={`List: ${label}`} onClick={() => pick(group)}>
                <ModeGlyph mode={mode} theme={theme} /> {label} <strong>{count}</strong>
              </button>
            </li>
          ))}
          {overdue.count > 0 && (
            <li>
              <button
                type="button"
                className="dash-team"
                title="List what is past its expected end"
                onClick={() => pick(overdue.group)}
              >
                <Sign severity="warning" /> Overdue <strong>{overdue.count}</strong>
              </button>
            </li>
          )}
        </ul>
      }
    >
      <Columns label="Interactions by age and mode" rows={ages} series={SERIES} />
    </Card>
  );
}
