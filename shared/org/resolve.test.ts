// How references find their team, through buildOrg as everything else sees it.
import { describe, expect, test } from "vitest";
import { buildOrg } from "./build.ts";
import { cardWith } from "./example-cards.ts";
import type { Org } from "./types.ts";

const plain = { team_type: "stream-aligned" };
/** A card that depends on what is written, beside others. */
function withReference(written: string, others: Org | ReturnType<typeof cardWith>[]): Org {
  const cards = Array.isArray(others) ? others : [];
  return buildOrg([...cards, cardWith("writer.md", { ...plain, name: "Writer", dependencies: [written] })]);
}
const targets = (org: Org): readonly string[] => [...org.relations.values()].map(({ to }) => to);
const codes = (org: Org): readonly string[] => org.problems.map(({ code }) => code);

describe("a reference", () => {
  const checkout = cardWith("checkout.md", { ...plain, name: "Checkout Team", team_id: "t-17" });

  test.each([
    ["exact name", "Checkout Team", []],
    ["exact id", "t-17", []],
    ["case and a missing team", "CHECKOUT", ["REF-DRIFT"]],
    ["an id in other case", "T 17", ["REF-DRIFT"]],
  ])("finds its team by %s", (_, written, problems) => {
    const org = withReference(written, [checkout]);
    expect(targets(org)).toEqual(["card:checkout.md"]);
    expect(codes(org)).toEqual(problems);
  });

  test("an ampersand is the word and", () => {
    const org = withReference("search and discovery", [cardWith("s.md", { ...plain, name: "Search & Discovery" })]);
    expect(targets(org)).toEqual(["card:s.md"]);
  });

  test("an exact name wins over another team's id, and an id over another team's slug", () => {
    const byName = cardWith("one.md", { ...plain, name: "pay" });
    const byId = cardWith("two.md", { ...plain, name: "Payments", team_id: "pay" });
    const bySlug = cardWith("three.md", { ...plain, name: "Pay Team", team_id: "t3" });
    expect(targets(withReference("pay", [byName, byId, bySlug]))).toEqual(["card:one.md"]);
    expect(targets(withReference("pay", [byId, bySlug]))).toEqual(["card:two.md"]);
    expect(targets(withReference("pay", [bySlug]))).toEqual(["card:three.md"]);
  });

  test("two candidates are ambiguous and neither is chosen", () => {
    const org = withReference("data team", [
      cardWith("a.md", { ...plain, name: "Data", team_id: "a" }),
      cardWith("b.md", { ...plain, name: "DATA", team_id: "b" }),
    ]);
    expect(targets(org)).toEqual(["ghost:data"]);
    const [problem] = org.problems;
    expect(problem).toMatchObject({
      code: "REF-AMBIGUOUS",
      severity: "error",
      path: "writer.md",
      field: "dependencies.0",
      line: 6,
    });
    expect(problem?.message).toContain("Data (a.md) or DATA (b.md)");
  });

  test("nobody's name leaves a ghost that says who named it", () => {
    const org = withReference("Loyalty Team", []);
    expect(org.teams.get("ghost:loyalty")).toMatchObject({ kind: "ghost", name: "Loyalty Team", card: null, type: "undefined" });
    expect(org.teams.get("ghost:loyalty")?.problems).toEqual(org.problems);
    expect(org.problems).toMatchObject([{ code: "REF-DANGLING", path: "writer.md", line: 6 }]);
  });

  test("spellings of one missing team share one ghost", () => {
    const org = buildOrg([
      cardWith("a.md", { ...plain, name: "A", dependencies: ["Loyalty Team"] }),
      cardWith("b.md", { ...plain, name: "B", interaction_modes: { loyalty: "xaas" } }),
    ]);
    expect([...org.teams.keys()]).toEqual(["card:a.md", "card:b.md", "ghost:loyalty"]);
    expect(org.teams.get("ghost:loyalty")?.name).toBe("Loyalty Team");
  });

  test("texts without a letter or digit are nobody's kin", () => {
    const org = withReference("***", [cardWith("a.md", { ...plain, name: "???" })]);
    expect(targets(org)).toEqual(["ghost:***"]);
  });

  test("an embedded subteam answers where no card does at the same step", () => {
    const parent = cardWith("p.md", { ...plain, name: "Data", subteams: [{ name: "Pipelines" }] });
    expect(targets(withReference("Pipelines", [parent]))).toEqual(["subteam:p.md#0"]);
    const card = cardWith("q.md", { ...plain, name: "Pipelines" });
    expect(targets(withReference("Pipelines", [parent, card]))).toEqual(["card:q.md"]);
  });

  test("a grouping answers last, and never as a parent", () => {
    const member = cardWith("m.md", {
      team_type: "platform",
      name: "Export",
      metadata: { platform_grouping: "Shared Services" },
    });
    const org = withReference("shared services", [member]);
    expect(targets(org)).toEqual(["platform:Shared Services"]);
    expect(codes(org)).toEqual(["REF-DRIFT"]);
    const child = cardWith("c.md", { ...plain, name: "Child", parent: "Shared Services" });
    expect(buildOrg([member, child]).teams.get("card:c.md")?.parent).toBe("ghost:shared-services");
  });

  test("a card that names its own team is told so, without an edge", () => {
    const org = buildOrg([cardWith("a.md", { ...plain, name: "A", dependencies: ["a"], interaction_modes: { A: "xaas" } })]);
    expect(org.relations.size).toBe(0);
    expect(codes(org)).toEqual(["REF-SELF", "REF-SELF"]);
  });
});

describe("names and ids used twice", () => {
  test("both teams stay and each card is told where the other is", () => {
    const org = buildOrg([
      cardWith("a.md", { ...plain, name: "Search", team_id: "s" }),
      cardWith("b.md", { ...plain, name: "Search", team_id: "s" }),
      cardWith("c.md", { ...plain, name: "Other", team_id: "s" }),
    ]);
    expect([...org.teams.keys()]).toEqual(["card:a.md", "card:b.md", "card:c.md"]);
    expect(org.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "ID-DUP a.md",
      "NAME-DUP a.md",
      "ID-DUP b.md",
      "NAME-DUP b.md",
      "ID-DUP c.md",
    ]);
    expect(org.teams.get("card:c.md")?.problems[0]?.message).toContain("a.md, b.md");
  });

  test("the id that follows from an equal name is not reported as well", () => {
    const org = buildOrg([cardWith("a.md", { ...plain, name: "Search" }), cardWith("b.md", { ...plain, name: "Search" })]);
    expect(codes(org)).toEqual(["NAME-DUP", "NAME-DUP"]);
  });
});
