import { describe, expect, it } from "vitest";
import { consumerRows } from "./consumers.ts";
import { type Fields, judged, names, stream } from "./example.ts";

describe("consumers", () => {
  const uses = (...teams: readonly string[]): Fields => ({
    interactions: teams.map((team) => ({ team, mode: "x-as-a-service" })),
  });
  const { org, scores } = judged({
    Used: { team_type: "platform", metadata: { size: 7, consumers: "4-5 teams" } },
    Idle: { team_type: "platform", metadata: { size: 7 } },
    A: stream(uses("Used")),
    B: stream(uses("Used")),
  });
  const rows = consumerRows(org, scores);

  it("orders platforms by what the cards show, with what each says of itself on the same scale", () => {
    expect(rows.map(({ label }) => label)).toEqual(["Used", "Idle"]);
    expect(names(rows[0], "consumers")).toEqual(["A", "B"]);
    expect(rows[0]?.pins).toMatchObject([{ kind: "declared", min: 4, max: 5 }]);
    expect(rows[0]?.words).toBe("2 · says 4–5 · counts differ");
  });

  it("says that a platform is unused, and draws no bar for it", () => {
    expect(rows[1]).toMatchObject({ words: "0 · unused", severity: "warning", marks: {} });
  });

  it("leaves out teams that nobody expects to have consumers", () => {
    expect(rows.some(({ label }) => label === "A")).toBe(false);
  });
});
