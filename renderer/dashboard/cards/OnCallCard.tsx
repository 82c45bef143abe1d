// On-call duty: the share of each person's time, with the lines it is judged by.
import { useMemo } from "react";
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
      title="On-call duty"
      lead={`Share of each person’s time. Over ${strained * 100} % is a strain, over ${unsustainable * 100} % cannot be kept up: the dashed lines.`}
      table={tableOf("Rota", [["duty", "Duty in %"]], rows)}
      empty={
        rows.length === 0 ? "No team records on_call. Write its pool, depth and coverage into a card to see the duty here." : null
      }
    >
      <Bars label="On-call duty" rows={rows} series={SERIES} reach={100} lines={lines} />
    </Card>
  );
}
