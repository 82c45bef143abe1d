// Failure 42, as the organisation sees it: a team that changes or goes must not take others' links to it along, and a team that
// goes while links to it stay must neither hang nor lose them. (foam 394: updating a note deleted its inbound links; foam 397:
// deleting one with dangling links froze.)
import { expect, test } from "vitest";
import { buildOrg } from "../../shared/org/build.ts";
import { cardWith } from "../../shared/org/example-cards.ts";
import { updateOrg } from "../../shared/org/update.ts";

const payments = (x: number) => cardWith("payments.md", { name: "Payments", team_type: "platform", position: { x, y: 0 } });
const writer = (i: number) =>
  cardWith(`w${i}.md`, {
    name: `Writer ${i}`,
    team_type: "stream-aligned",
    interaction_modes: { Payments: "xaas" },
    dependencies: ["payments"],
  });
const writers = [1, 2, 3].map(writer);

test("updating a team keeps every link to it, as the same objects", () => {
  const org = buildOrg([payments(0), ...writers]);
  expect(org.relations.size).toBe(6);
  const next = updateOrg(org, { upserted: [payments(40)], removed: [] });
  expect([...next.relations.values()]).toEqual([...org.relations.values()]);
  for (const [key, relation] of next.relations) expect(relation).toBe(org.relations.get(key));
});

test("deleting a team leaves a ghost with all links, and its card coming back takes them up", () => {
  const org = buildOrg([payments(0), ...writers]);
  const without = updateOrg(org, { upserted: [], removed: ["payments.md"] });
  expect(without.teams.get("ghost:payments")?.kind).toBe("ghost");
  expect([...without.relations.values()].map(({ from, to }) => [from, to].includes("ghost:payments"))).toEqual(
    Array(6).fill(true),
  );
  const back = updateOrg(without, { upserted: [payments(0)], removed: [] });
  expect(back.teams.has("ghost:payments")).toBe(false);
  expect([...back.relations.values()]).toEqual([...org.relations.values()]);
});

test("renaming a team turns links to the old name into a ghost's, not into nothing", () => {
  const org = buildOrg([payments(0), ...writers]);
  const renamed = cardWith("payments.md", { name: "Settlement", team_type: "platform" });
  const next = updateOrg(org, { upserted: [renamed], removed: [] });
  expect(next.relations.size).toBe(6);
  expect(next.teams.has("ghost:payments")).toBe(true);
  expect(next.problems.filter(({ code }) => code === "REF-DANGLING")).toHaveLength(6);
});

test("deleting teams that dangle towards each other ends, and leaves nothing behind", () => {
  const ring = Array.from({ length: 200 }, (_, i) =>
    cardWith(`r${i}.md`, {
      name: `R${i}`,
      team_type: "platform",
      parent: `R${(i + 1) % 200}`,
      dependencies: [`R${(i + 7) % 200}`, "Nobody"],
    }),
  );
  let org = buildOrg(ring);
  for (const { path } of ring) org = updateOrg(org, { upserted: [], removed: [path] });
  expect([org.teams.size, org.relations.size, org.groupings.size, org.problems.length]).toEqual([0, 0, 0, 0]);
});
