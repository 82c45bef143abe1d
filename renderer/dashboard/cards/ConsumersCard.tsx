// Consumers per platform: what the cards show, with what each card says of itself.
import { useMemo } from "react";
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
      title="Consumers per platform"
      lead="Distinct teams that use it, by all cards, beside what its own card says."
      table={tableOf("Platform", [["consumers", "Consumers"]], rows)}
      span={2}
      empty={
        rows.length === 0
          ? "No platform teams yet. Give a card “team_type: platform”, or write “consumers” into it, to see who uses it."
          : null
      }
    >
      <Bars label="Consumers per platform" rows={rows} series={SERIES} />
      <Key
        entries={[{ tone: "type:platform", hatched: false, label: "consumers, by all cards" }]}
        pins={[
          ["declared", "its card says"],
          ["body", "its text says"],
        ]}
      />
    </Card>
  );
}
