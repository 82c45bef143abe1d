import { describe, expect, it } from "vitest";
import { judged, stream } from "./example.ts";
import { drawnKeys } from "./marks.ts";
import { onCallRows } from "./on-call.ts";
import { subteamRows } from "./subteams.ts";

describe("subteams and duty", () => {
  const { org, scores } = judged(
    {
      Data: {
        team_type: "platform",
        on_call: { pool: 6, depth: 2, coverage: "24x7" },
        subteams: [
          { name: "Pipes", members: ["a", "b"], on_call: { pool: 2, depth: 2, coverage: "24x7" } },
          { name: "Boards", members: ["c", "d", "e"] },
          { name: "Later", size: null },
        ],
      },
      Growing: {
        subteams: [
          { name: "One", size: 1 },
          { name: "Two", size: 1 },
        ],
        hiring: { start: "2026-01-05", every_weeks: 6, target: 7 },
      },
      Quiet: stream({ on_call: { depth: 1, coverage: "16x5" } }),
    },
    "2026-02-01",
  );

  it("puts the worst state first and says which is not known", () => {
    const { rows, forecasts } = subteamRows(org, scores);
    expect(
      rows.filter(({ parent }) => parent.name === "Data").map(({ name, severity, unknown }) => [name, severity, unknown]),
    ).toEqual([
      ["Boards", "error", false],
      ["Pipes", "info", false],
      ["Later", null, true],
    ]);
    expect(rows.find(({ name }) => name === "Later")?.engineers).toBe("not known");
    expect(rows[0]?.name).toBe("Boards");
    expect(forecasts.map(({ parent }) => parent.name)).toEqual(["Growing"]);
    expect(forecasts[0]?.words).toBe("a lead can no longer be avoided at engineer 5, 2026-05-11 at this pace, in One.");
    expect(rows.find(({ name }) => name === "One")?.next).toBe("reaches 3 on 2026-05-11");
  });

  it("orders rotas by duty, those of subteams among them, and draws nothing for what is not known", () => {
    const rows = onCallRows(org, scores);
    expect(rows.map(({ label, words, marks }) => [label, words, marks.duty?.value])).toEqual([
      ["Pipes", "100 % · unsustainable", 100],
      ["Data", "33.3 % · strained", 33.3],
      ["Quiet", "not known", undefined],
    ]);
    expect(rows[0]?.team).toBe("card:data.md");
    expect(rows[0]?.marks.duty?.group.entries[0]?.key).toBe("subteam:data.md#0");
    expect(drawnKeys(rows[0]?.marks.duty?.group ?? { title: "", entries: [] })).toEqual(["card:data.md"]);
  });
});
