import { describe, expect, test } from "vitest";
import type { EmbeddedSubteam } from "../card/types.ts";
import { exampleCard, exampleTeam } from "./example-graph.ts";
import { teamLabel } from "./labels.ts";

const subteam = (name: string, more: Partial<EmbeddedSubteam> = {}): EmbeddedSubteam => ({
  name,
  members: [],
  size: null,
  lead: null,
  owns: [],
  onCall: null,
  line: 1,
  ...more,
});
const facts = (...args: Parameters<typeof exampleTeam>): string => teamLabel(exampleTeam(...args)).facts;

describe("facts of a team", () => {
  test("people and capabilities, in the singular where there is one", () => {
    expect(facts("A", "platform", { size: 8, card: exampleCard("a.md", { capabilities: ["w", "x", "y", "z"] }) })).toBe(
      "8 people · 4 capabilities",
    );
    expect(facts("A", "platform", { size: 1, card: exampleCard("a.md", { capabilities: ["w"] }) })).toBe(
      "1 person · 1 capability",
    );
  });

  test("what is unknown is left out", () => {
    expect(facts("A", "platform")).toBe("");
    expect(facts("A", "platform", { card: exampleCard("a.md", { capabilities: ["w", "x"] }) })).toBe("2 capabilities");
    expect(facts("A", "platform", { size: 0 })).toBe("0 people");
  });

  test("subteams of one size, told by size or by members, and who leads them", () => {
    const member = { name: "x", role: null, fte: null, reportsTo: null, vacant: false };
    const subteams = [subteam("One", { size: 2 }), subteam("Two", { members: [member, member, { ...member, vacant: true }] })];
    const keys = ["subteam:a.md#0", "subteam:a.md#1"];
    expect(facts("A", "platform", { size: 4, subteams: keys, card: exampleCard("a.md", { subteams, lead: "Dana Ruiz" }) })).toBe(
      "2 subteams of 2 · led by Dana Ruiz",
    );
  });

  test("unequal subteams, or some with cards of their own: their number and the people of all", () => {
    const card = exampleCard("a.md", { subteams: [subteam("One", { size: 2 }), subteam("Two", { size: 3 })] });
    expect(facts("A", "platform", { size: 5, subteams: ["subteam:a.md#0", "subteam:a.md#1"], card })).toBe(
      "5 people · 2 subteams",
    );
    expect(facts("A", "platform", { subteams: ["card:b.md"] })).toBe("1 subteam");
  });

  test("a subteam inside a card tells its people and lead", () => {
    const more = { kind: "subteam", size: 2, subteam: subteam("One", { lead: "Kim" }) } as const;
    expect(facts("One", "platform", more)).toBe("2 people · led by Kim");
  });

  test("a ghost has no card; a card that gave nothing cannot be read; one merely not editable still tells", () => {
    expect(facts("A", "undefined", { kind: "ghost", card: null })).toBe("no card");
    expect(facts("A", "undefined", { card: exampleCard("a.md", { editable: false, lines: {} }) })).toBe("cannot be read");
    expect(facts("A", "platform", { size: 3, card: exampleCard("a.md", { editable: false }) })).toBe("3 people");
  });
});

test("the name is one line, and never empty", () => {
  expect(teamLabel(exampleTeam(" Data\n  Platform\t", "platform")).name).toBe("Data Platform");
  expect(teamLabel(exampleTeam("  ", "platform", { id: "x" })).name).toBe("x");
});
