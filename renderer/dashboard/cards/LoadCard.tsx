// Cognitive load over the teams: derived and declared side by side.
import { useMemo } from "react";
import { useOrg } from "../../state/stores.tsx";
import { Card } from "../Card.tsx";
import { Columns } from "../chart/Columns.tsx";
import { Key } from "../chart/Key.tsx";
import { tableOf } from "../DataTable.tsx";
import { loadSpread } from "../data/load.ts";
import { counted } from "../data/marks.ts";

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
    "Level",
    [
      ["derived", "Derived"],
      ["bound", "At least"],
      ["declared", "Declared"],
    ],
    rows,
  );
  return (
    <Card
      title="Cognitive load"
      lead={`${judged.toLocaleString("en")} of ${counted(teams, "team")} can be judged in full. Under each level: derived · declared.${between ? " Declared between two levels counts as the lower." : ""}`}
      table={table}
      empty={teams === 0 ? "No team cards here." : null}
    >
      <Columns label="Teams by cognitive load" rows={rows} series={SERIES} />
      <Key
        entries={[
          { tone: "accent", hatched: false, label: "derived, coloured by level", mixed: true },
          { tone: "unknown", hatched: true, label: "at least, or not judged" },
          { tone: "outline", hatched: false, label: "declared" },
        ]}
      />
    </Card>
  );
}
