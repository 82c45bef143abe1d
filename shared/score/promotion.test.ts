// Which subteam needs a lead, by SCORING's table and from whole cards.
import { describe, expect, test } from "vitest";
import { buildOrg } from "../org/build.ts";
import { cardWith } from "../org/example-cards.ts";
import { leadState, promotionOf } from "./promotion.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { viewOf } from "./view.ts";

describe("leadState", () => {
  test.each([
    [0, null, null, "empty"],
    [0, "Ana", null, "empty"],
    [1, null, null, "ok-flat"],
    [2, null, null, "at-threshold"],
    [3, null, null, "needs-lead"],
    [4, null, null, "needs-lead"],
    [3, "Ana", null, "ok-led"],
    [3, "  ána ", ["Ana", "B", "C"], "ok-led"],
    [3, "Zed", ["Ana", "B", "C"], "lead-outside"],
    [2, "Ana", ["Ana", "B"], "premature-lead"],
    [1, "Zed", null, "premature-lead"],
  ])("%i engineers, lead %s, members %j: %s", (engineers, lead, members, expected) => {
    expect(leadState(engineers, lead, members, 3)).toBe(expected);
  });
});

const promotion = (cards: Readonly<Record<string, object>>, path = "p.md") => {
  const org = buildOrg(Object.entries(cards).map(([at, fields]) => cardWith(at, JSON.parse(JSON.stringify(fields)))));
  const view = viewOf(org, DEFAULT_SETTINGS, "2026-11-01");
  const team = view.teams.find(({ key }) => key === `card:${path}`);
  if (team === undefined) throw new Error(`no card ${path}`);
  return promotionOf(team, view);
};
const told = (cards: Parameters<typeof promotion>[0]) =>
  promotion(cards).subteams.map(({ name, engineers, lead, state }) => [name, engineers, lead, state]);

describe("promotionOf", () => {
  test("counts engineers: no product roles, no vacancies, else the size", () => {
    const roles = [
      "Engineer",
      "Product Manager",
      "Group product-owner",
      "Product",
      "CPO",
      "PM",
      "Product Engineer",
      "PMO analyst",
    ];
    const members = [...roles.map((role, i) => ({ name: `N${i}`, role })), { role: "Engineer", vacant: true }, "Ana"];
    const subteams = [{ name: "A", members }, { name: "B", size: 2 }, { name: "C" }, "D"];
    expect(told({ "p.md": { name: "P", subteams } })).toEqual([
      ["A", 4, null, "needs-lead"],
      ["B", 2, null, "at-threshold"],
      ["C", null, null, null],
      ["D", null, null, null],
    ]);
  });

  test("an entry and a card of one slug are one subteam, the card's words first", () => {
    const parent = {
      name: "P",
      subteams: [
        { name: "Data Team", size: 9, lead: "Ana" },
        { name: "Other", size: 1 },
      ],
    };
    const cards = {
      "p.md": parent,
      "d.md": { name: "Data", parent: "P", metadata: { size: 3 } },
      "e.md": { name: "E", parent: "P" },
    };
    expect(told(cards)).toEqual([
      ["Data", 3, "Ana", "ok-led"],
      ["Other", 1, null, "ok-flat"],
      ["E", null, null, null],
    ]);
    expect(promotion(cards, "d.md").lead).toEqual(promotion(cards).subteams[0]);
  });

  test("a list of members that is written and empty is a subteam of nobody; one that says nothing is unknown", () => {
    const subteams = [{ name: "A", members: [] }, { name: "B" }, { name: "C", members: [], size: 2 }];
    expect(told({ "p.md": { name: "P", subteams } }).map(([, engineers, , state]) => [engineers, state])).toEqual([
      [0, "empty"],
      [null, null],
      [2, "at-threshold"],
    ]);
  });

  test("a lead who may be a member without a name is not called an outsider", () => {
    const members = [{ name: "Ana" }, { name: "B" }, { role: "Engineer" }];
    expect(told({ "p.md": { name: "P", subteams: [{ name: "A", lead: "Zed", members }] } })[0]?.[3]).toBe("ok-led");
  });

  test("the parent's threshold counts, whole and at least 1", () => {
    const state = (threshold: number) =>
      told({ "p.md": { name: "P", leadership: { threshold }, subteams: [{ name: "A", size: 3 }] } })[0]?.[3];
    expect([state(4), state(5), state(2.5), state(-1)]).toEqual(["at-threshold", "ok-flat", "needs-lead", "needs-lead"]);
  });

  test("on-call of a subteam is judged, and a plain team has neither lead state nor forecast", () => {
    const subteams = [{ name: "A", size: 2, on_call: { pool: 2, depth: 2 } }];
    const { subteams: scored, lead, forecast } = promotion({ "p.md": { name: "P", subteams } });
    expect(scored[0]?.onCall).toEqual({ pool: 2, depth: 2, coverage: "24x7", duty: 1, state: "unsustainable" });
    expect([lead, forecast?.forcedAt]).toEqual([null, 3]);
    expect(promotion({ "p.md": { name: "P" } })).toEqual({ subteams: [], lead: null, forecast: null });
    expect(promotion({ "p.md": { name: "P", subteams: ["A", { name: "B", size: 1 }] } }).forecast).toBeNull();
  });
});
