import { describe, expect, it } from "vitest";
import { exampleCard, exampleTeam, graphOf, interaction, nodeAt } from "../../shared/diagram/example-graph.ts";
import { nameIn, relationWords } from "./relation-words.ts";

const alpha = exampleTeam("Alpha", "stream-aligned");
const beta = exampleTeam("Beta", "platform");
const nameOf = nameIn(graphOf([nodeAt(alpha, 0, 0), nodeAt(beta, 400, 0)], [], []));

describe("a relation in words", () => {
  it("says from whom to whom, mode, purpose, how long and who declared it", () => {
    const words = relationWords(
      interaction(alpha, beta, {
        purpose: "search index",
        start: "2025-01",
        expected: "2026-06-01",
        declaredBy: [alpha.key, beta.key],
      }),
      nameOf,
    );
    expect(words).toEqual({
      title: "Alpha → Beta",
      mode: "X-as-a-Service",
      lines: ["search index", "Since 2025-01, until 2026-06-01", "Declared by Alpha and Beta"],
      late: null,
      conflict: null,
    });
  });

  it("says how much time is left or over, on a day that is given", () => {
    const timed = interaction(alpha, beta, { expected: "2026-06-30" });
    expect(relationWords(timed, nameOf, "2026-06-01")).toMatchObject({
      lines: ["Until 2026-06-30", "4 weeks left", "Declared by Alpha"],
    });
    expect(relationWords(timed, nameOf, "2026-07-28")).toMatchObject({
      lines: ["Until 2026-06-30", "Declared by Alpha"],
      late: "4 weeks over",
    });
  });

  it("tells a duration from a date", () => {
    expect(relationWords(interaction(alpha, beta, { expected: "8w" }), nameOf).lines[0]).toBe("Expected to last 8w");
  });

  it("names the disagreement and the mode that is not one", () => {
    const words = relationWords(
      interaction(alpha, beta, { mode: null, modeText: "shouting", conflict: { mode: "facilitating", by: beta.key } }),
      nameOf,
    );
    expect(words.mode).toBe("shouting");
    expect(words.conflict).toBe("Beta says Facilitating.");
  });

  it("names an embedded subteam by its own name", () => {
    const card = exampleCard("alpha.md", {
      subteams: [{ name: "MLOps", members: [], size: 2, lead: null, owns: [], onCall: null, line: 4 }],
    });
    const graph = graphOf([nodeAt({ ...alpha, card }, 0, 0)], [], []);
    expect(nameIn(graph)("subteam:alpha.md#0")).toBe("MLOps");
    expect(nameIn(graph)("ghost:gone")).toBe("ghost:gone");
  });
});
