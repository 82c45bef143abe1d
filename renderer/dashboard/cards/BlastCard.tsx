// Blast radius: for how many something breaks with a service or capability.
import { useMemo } from "react";
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
      title="Blast radius"
      lead={
        <>
          Services and capabilities by their consumers. From {shared} on one counts as shared.{" "}
          {silent.entries.length > 0 && (
            <button type="button" className="link" onClick={() => pick(silent)}>
              {silent.entries.length === 1 ? "One team says" : `${silent.entries.length} teams say`} of some not who uses them.
            </button>
          )}
        </>
      }
      table={tableOf("Service or capability", [["consumers", "Consumers"]], rows)}
      span={2}
      empty={
        rows.length === 0
          ? "No card says who uses what. List “services” with their “consumers”, or write a Consumers line below a capability’s heading."
          : null
      }
    >
      <Bars label="Services and capabilities by consumers" rows={rows} series={SERIES} />
      <Key
        entries={[
          { tone: "accent", hatched: false, label: "shared" },
          { tone: "quiet", hatched: false, label: "candidate or not shared" },
        ]}
        pins={[["target", "target"]]}
      />
    </Card>
  );
}
