// Who is around a team, by steps and direction.
import { expect, it } from "vitest";
import { EXAMPLE } from "./example-org.ts";
import { focusTeams } from "./focus.ts";
import { searchTeams } from "./search.ts";
import type { Focus } from "./types.ts";

const named = (keys: Iterable<string> | null): readonly string[] | null =>
  keys === null ? null : [...keys].map((key) => EXAMPLE.teams.get(key)?.name ?? key).sort();
const ORDERS = "card:streams/orders.md";

it.each<[Focus["depth"], Focus["direction"], readonly string[]]>([
  [1, "both", ["Data", "Orders", "Pay", "Shop", "Testers"]],
  [1, "provides", ["Orders", "Pay", "Shop"]],
  [2, "provides", ["Far", "Orders", "Pay", "Shop"]],
  [1, "consumes", ["Data", "Orders", "Pay", "Testers"]],
  [2, "consumes", ["Base Runtime", "Data", "Orders", "Pay", "Testers"]],
  [3, "both", ["Base Runtime", "Data", "Far", "Nobody", "Orders", "Pay", "Ship", "Shop", "Testers"]],
])("%i steps, %s", (depth, direction, wanted) => {
  expect(named(focusTeams(EXAMPLE, { team: ORDERS, depth, direction }))).toEqual(wanted);
});

it("goes through a grouping that is an end to all of its teams", () => {
  const focus: Focus = { team: "card:platforms/base.md", depth: 1, direction: "provides" };
  expect(named(focusTeams(EXAMPLE, focus))).toEqual(["Base Runtime", "Data", "Far", "Ship"]);
});

it("takes a subteam for the team it is kept in, and knows when a team is gone", () => {
  const [subteam] = [...EXAMPLE.teams.values()].filter(({ kind }) => kind === "subteam");
  const focus: Focus = { team: subteam?.key ?? "", depth: 1, direction: "consumes" };
  expect(named(focusTeams(EXAMPLE, focus))).toEqual(["Base Runtime", "Data"]);
  expect(focusTeams(EXAMPLE, { ...focus, team: "card:gone.md" })).toBeNull();
});

it.each([
  ["ord", [["Orders", "name", "Orders"]]],
  ["ORD-1", [["Orders", "id", "ord-1"]]],
  ["lakes", [["Data", "subteam", "Lakes"]]],
  ["hopper", [["Data", "person", "Grace Hopper"]]],
  ["ada", [["Orders", "person", "Ada Lovelace"]]],
  ["order book", [["Orders", "service", "Order book"]]],
  ["ordering", [["Orders", "capability", "Ordering"]]],
  ["deep/", [["Far", "file", "streams/deep/far.md"]]],
  ["nobody", [["Nobody", "name", "Nobody"]]],
  ["   ", []],
  ["nowhere at all", []],
])("the search for %j finds it where it is said best", (query, wanted) => {
  const found = [...searchTeams(EXAMPLE, query).values()];
  expect(found.map(({ key, where, text }) => [EXAMPLE.teams.get(key)?.name, where, text])).toEqual(wanted);
});
