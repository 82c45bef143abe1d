// Edges from what two cards say of each other: merging, direction, disagreement.
import { describe, expect, test } from "vitest";
import type { JsonValue } from "../card/types.ts";
import { buildOrg } from "./build.ts";
import { cardWith } from "./example-cards.ts";
import type { Org, Relation } from "./types.ts";

type Fields = Record<string, JsonValue>;

/** Two teams, A and B, with what each card says beside its name; stream-aligned unless it says otherwise. */
const pair = (a: Fields, b: Fields): Org =>
  buildOrg([
    cardWith("a.md", { name: "A", team_type: "stream-aligned", ...a }),
    cardWith("b.md", { name: "B", team_type: "stream-aligned", ...b }),
  ]);
const only = (org: Org): Relation | undefined => {
  expect(org.relations.size).toBe(1);
  return [...org.relations.values()][0];
};
const codes = (org: Org): readonly string[] => org.problems.map(({ code }) => code);
const [A, B] = ["card:a.md", "card:b.md"];

describe("one edge", () => {
  test("from both cards and both ways of writing, with what each adds", () => {
    const org = pair(
      { interaction_modes: { B: "X as a Service" }, interactions: [{ team: "B", mode: "xaas", purpose: "Exports" }] },
      { interaction_modes: { xaas: ["A"] }, team_type: "platform" },
    );
    expect(only(org)).toMatchObject({
      mode: "x-as-a-service",
      from: B,
      to: A,
      purpose: "Exports",
      declaredBy: [A, B],
      conflict: null,
    });
  });

  test("an entry without a mode joins the mode that the other names", () => {
    const org = pair({ interactions: [{ team: "B", expected: "8w" }] }, { interaction_modes: { A: "collaboration" } });
    expect(only(org)).toMatchObject({ mode: "collaboration", expected: "8w", declaredBy: [A, B], conflict: null });
  });

  test("for each of two modes that one card names, without a conflict", () => {
    const org = pair({ interaction_modes: { xaas: ["B"], collaboration: ["B"] } }, { interaction_modes: { A: "xaas" } });
    expect([...org.relations.values()].map((relation) => relation.kind === "interaction" && relation.mode)).toEqual([
      "x-as-a-service",
      "collaboration",
    ]);
    expect(codes(org)).toEqual([]);
  });

  test("each way where two teams serve each other", () => {
    const serves = (role: string): JsonValue => ({ team: "B", mode: "xaas", role });
    const org = pair({ interactions: [serves("provides"), serves("consumes")] }, {});
    expect([...org.relations.values()].map(({ from, to }) => `${from} ${to}`).sort()).toEqual([`${A} ${B}`, `${B} ${A}`]);
  });
});

describe("direction", () => {
  const xaas = { interaction_modes: { B: "xaas" } };
  const platform = { team_type: "platform" };
  const subsystem = { team_type: "complicated-subsystem" };

  test.each<[string, Fields, Fields, string, string]>([
    ["a platform serves a stream", { ...xaas, ...platform }, {}, A, "inferred"],
    [
      "a team in a platform grouping serves a subsystem",
      { ...xaas, metadata: { platform_grouping: "P" } },
      subsystem,
      A,
      "inferred",
    ],
    ["a subsystem serves a stream", { ...xaas, ...subsystem }, {}, A, "inferred"],
    ["of equals, the writer consumes", xaas, {}, B, "inferred"],
    ["a role beats the rank", { interactions: [{ team: "B", mode: "xaas", role: "provides" }] }, platform, A, "declared"],
    ["a role may come from either card", xaas, { interactions: [{ team: "A", mode: "xaas", role: "consumes" }] }, A, "declared"],
    ["an enabling team facilitates", { interaction_modes: { B: "facilitating" } }, { team_type: "enabling" }, B, "inferred"],
    ["without one the writer facilitates", { interaction_modes: { B: "facilitating" } }, {}, A, "inferred"],
    ["collaboration has none", { interaction_modes: { B: "collaboration" } }, platform, A, "symmetric"],
    ["an unknown mode has none", { interaction_modes: { B: "sometimes" } }, platform, A, "symmetric"],
  ])("%s", (_, a, b, from, direction) => {
    expect(only(pair(a, b))).toMatchObject({ from, direction });
  });

  test("collaboration runs from the lower key whoever writes it", () => {
    expect(only(pair({}, { interaction_modes: { A: "collaboration" } }))).toMatchObject({
      from: A,
      to: B,
      direction: "symmetric",
    });
  });

  test("an unknown mode keeps its words", () => {
    expect(only(pair({ interaction_modes: { B: "Sometimes" } }, {}))).toMatchObject({ mode: null, modeText: "Sometimes" });
  });
});

describe("disagreement", () => {
  test("two modes for one interaction are one edge with a conflict, reported once and to both", () => {
    const org = pair({ interaction_modes: { B: "xaas" } }, { interaction_modes: { A: "collaboration" } });
    expect(only(org)).toMatchObject({ mode: "x-as-a-service", conflict: { mode: "collaboration", by: B }, declaredBy: [A, B] });
    expect(org.problems).toMatchObject([
      { code: "INT-CONFLICT", severity: "warning", path: "a.md", field: "interaction_modes.B" },
    ]);
    expect(org.teams.get(A)?.problems).toEqual(org.problems);
    expect(org.teams.get(B)?.problems).toEqual(org.problems);
  });

  test("a mode both name beside a second one is no conflict", () => {
    const org = pair({ interaction_modes: { xaas: ["B"] } }, { interaction_modes: { xaas: ["A"], collaboration: ["A"] } });
    expect(org.relations.size).toBe(2);
    expect(codes(org)).toEqual([]);
  });

  test("two teams that both say they provide are told so", () => {
    const provides = (team: string): Fields => ({ interactions: [{ team, mode: "xaas", role: "provides" }] });
    const org = pair(provides("B"), provides("A"));
    expect(only(org)).toMatchObject({ direction: "declared", from: A });
    expect(codes(org)).toEqual(["INT-ROLE"]);
  });
});

describe("a dependency", () => {
  test("said twice is one, of the worst type and with its reason", () => {
    const slow = { team: "b", type: "slowing", reason: "Waits for releases" };
    const org = pair({ dependencies: ["B", slow, { team: "B", type: "ok", reason: "Fine" }] }, {});
    expect(only(org)).toMatchObject({ kind: "dependency", from: A, to: B, type: "slowing", reason: "Waits for releases" });
  });

  test("stays beside an interaction, and each way counts", () => {
    const org = pair(
      { dependencies: ["B"], interaction_modes: { B: "xaas" } },
      { dependencies: [{ team: "A", type: "blocking" }] },
    );
    expect([...org.relations.values()].map(({ kind, from, to }) => `${kind} ${from} ${to}`)).toEqual([
      `dependency ${A} ${B}`,
      `dependency ${B} ${A}`,
      `interaction ${B} ${A}`,
    ]);
  });
});
