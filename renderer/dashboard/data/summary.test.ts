import { describe, expect, it } from "vitest";
import { judged, stream } from "./example.ts";
import { summary } from "./summary.ts";

describe("the figures at the top", () => {
  const { org, scores } = judged({
    A: stream({ metadata: { size: 7 }, interactions: [{ team: "Gone", mode: "collaboration" }] }),
    B: stream(),
  });
  const folder = { code: "X", severity: "warning", message: "", path: "" } as const;
  const figures = new Map(summary(org, scores, [folder]).map((figure) => [figure.id, figure]));

  it("count cards, say how much is not known, and list what they count", () => {
    expect(figures.get("teams")).toMatchObject({ value: "2", detail: "1 more named, no card" });
    expect(figures.get("people")).toMatchObject({ value: "7", detail: "size not known of 1 team" });
    expect(figures.get("people")?.aside?.entries.map(({ name }) => name)).toEqual(["B"]);
    expect(figures.get("interactions")).toMatchObject({ value: "1" });
  });

  it("count findings as they are, the folder's own among them", () => {
    const count = (severity: string): number => scores.findings.filter((finding) => finding.severity === severity).length;
    expect(figures.get("error")?.value).toBe(String(count("error")));
    expect(count("error")).toBeGreaterThan(0);
    expect(figures.get("warning")?.value).toBe(String(count("warning") + 1));
    expect(figures.get("warning")?.detail).toContain("1 about the folder");
  });

  it("say that people are not known where no card gives a size", () => {
    const none = judged({ A: stream() });
    expect(summary(none.org, none.scores, []).find(({ id }) => id === "people")?.value).toBe("not known");
  });

  it("keep waived findings apart", () => {
    const smelly = { metadata: { size: 3 } };
    const plain = judged({ A: stream(smelly) });
    const waived = judged({ A: stream({ ...smelly, waivers: [{ code: "SIZE-SMALL", reason: "small on purpose" }] }) });
    const notes = ({ org: of, scores: by }: typeof plain) => summary(of, by, []).find(({ id }) => id === "info");
    expect(notes(waived)?.value).toBe(notes(plain)?.value);
    expect(notes(waived)?.detail).toBe("1 waived beside them");
  });
});
