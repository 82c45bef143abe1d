import { describe, expect, it } from "vitest";
import type { Team } from "../org/types.ts";
import { createConnectedTeam } from "./connected-team.ts";
import { changeOf, orgOf, type Texts, textsAfter, textWith } from "./example-folder.ts";
import type { NewRelation, NewTeam } from "./types.ts";

const texts: Texts = new Map([
  ["a.md", textWith({ name: "A", team_type: "stream-aligned", interaction_modes: { B: "collaboration" } })],
  ["b.md", textWith({ name: "B", team_type: "stream-aligned" })],
]);
const wish: NewTeam = { name: "Core", type: "platform", position: { x: 8, y: 16 }, grouping: null, parent: null };
const connect = (folder: Texts, team: NewTeam, relationOf: (created: Team) => NewRelation) =>
  createConnectedTeam(orgOf(folder), new Set(folder.keys()), team, relationOf);
const serves =
  (to: string) =>
  (created: Team): NewRelation => ({
    kind: "interaction",
    from: created.key,
    to,
    words: { mode: "x-as-a-service" },
  });

describe("a new team with its first relation", () => {
  it("is one Change, after which the relation stands and no other one has changed", () => {
    const planned = connect(texts, wish, serves("card:a.md"));
    expect(changeOf(planned)?.label).toBe("New team Core, connected with A");
    const [before, after] = [orgOf(texts), orgOf(textsAfter(texts, planned))];
    const created = [...after.teams.values()].find(({ name }) => name === "Core");
    expect(created?.card).toMatchObject({ type: "platform", position: { x: 8, y: 16 } });
    const added = [...after.relations.values()].filter(({ key }) => !before.relations.has(key));
    expect(added).toMatchObject([{ kind: "interaction", mode: "x-as-a-service", from: created?.key, to: "card:a.md" }]);
    expect(after.relations.size).toBe(before.relations.size + 1);
  });

  it("can depend, or be depended on, and have its relation with a name that has no card", () => {
    const ghostly: Texts = new Map([["a.md", textWith({ name: "A", interaction_modes: { Nobody: "facilitating" } })]]);
    const after = orgOf(
      textsAfter(
        ghostly,
        connect(ghostly, wish, ({ key }) => ({ kind: "dependency", from: key, to: "ghost:nobody", words: { type: "ok" } })),
      ),
    );
    expect([...after.relations.values()].filter(({ kind }) => kind === "dependency")).toMatchObject([
      { from: expect.stringContaining("core.md"), to: "ghost:nobody" },
    ]);
    const back = orgOf(
      textsAfter(
        texts,
        connect(texts, wish, ({ key }) => ({ kind: "dependency", from: "card:b.md", to: key, words: { type: "ok" } })),
      ),
    );
    expect([...back.relations.values()].filter(({ kind }) => kind === "dependency")).toMatchObject([
      { from: "card:b.md", to: expect.stringContaining("core.md") },
    ]);
  });

  it("is refused with the words for the team where the team cannot be", () => {
    const planned = connect(texts, { ...wish, name: "B" }, serves("card:a.md"));
    expect(planned.ok ? null : planned.error[0]?.message).toMatch(/B is a team here already/);
  });
});
