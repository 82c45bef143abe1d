import { describe, expect, it } from "vitest";
import { blastRadius } from "./blast.ts";
import { judged, names, stream } from "./example.ts";

describe("blast radius", () => {
  const { org, scores } = judged({
    Files: {
      team_type: "platform",
      services: [
        { name: "Export", consumers: ["A", "Nobody Known"], target_consumers: 9 },
        { name: "Import", consumers: ["A", "B", "C"] },
        { name: "Spare", consumers: [] },
        { name: "Silent" },
      ],
    },
    A: stream(),
    B: stream(),
    C: stream(),
  });
  const { rows, silent } = blastRadius(org, scores);

  it("orders services by consumers and tells their states", () => {
    expect(rows.map(({ label, words }) => [label, words])).toEqual([
      ["Import · Files", "3 · shared"],
      ["Export · Files", "2 · candidate · target 9 unreachable"],
      ["Spare · Files", "0 · unused"],
    ]);
    expect(rows[1]?.pins).toMatchObject([{ kind: "target", max: 9 }]);
  });

  it("lists the consumers that have a card and names those that have none", () => {
    expect(names(rows[1], "consumers")).toEqual(["A"]);
    expect(rows[1]?.marks.consumers?.group.remark).toBe("1 name that no card answers to: Nobody Known.");
    expect(rows[0]?.marks.consumers?.group.remark).toBeUndefined();
  });

  it("does not draw what nobody says anything of", () => {
    expect(silent.entries).toMatchObject([{ name: "Files", note: "1 capability" }]);
  });
});
