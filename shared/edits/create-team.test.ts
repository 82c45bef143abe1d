import { describe, expect, it } from "vitest";
import { NO_FACTS } from "../card/fact-types.ts";
import { readMarkdown } from "../card/read.ts";
import type { Card } from "../card/types.ts";
import { buildOrg } from "../org/build.ts";
import { cardWith } from "../org/example-cards.ts";
import { createTeam } from "./create-team.ts";
import { fileNameFor } from "./file-name.ts";
import type { NewTeam } from "./types.ts";

const cards = [
  cardWith("streams/a.md", { name: "A", team_type: "stream-aligned", metadata: { value_stream: "Shop" } }),
  cardWith("streams/b.md", { name: "B", team_type: "stream-aligned" }),
  cardWith("p/c.md", {
    name: "C",
    team_type: "platform",
    team_id: "core",
    metadata: { value_stream: "Shop", platform_grouping: "Base" },
  }),
];
const wish: NewTeam = { name: "New: Team", type: "stream-aligned", position: null, grouping: null, parent: null };
const create = (team: Partial<NewTeam>, paths: readonly string[] = []) =>
  createTeam(buildOrg(cards), new Set([...cards.map(({ path }) => path), ...paths]), { ...wish, ...team });

function created(team: Partial<NewTeam>, paths: readonly string[] = []): Card {
  const planned = create(team, paths);
  const step = planned.ok ? planned.value?.files?.[0] : undefined;
  if (step?.kind !== "create") throw new Error(JSON.stringify(planned));
  const read = readMarkdown(step.path, "", step.text);
  if (read.kind !== "card") throw new Error(step.text);
  return read.card;
}

describe("a new team", () => {
  it("is a card that says what was asked for and nothing else", () => {
    const card = created({ position: { x: 10.4, y: -3 }, parent: "card:streams/a.md" });
    expect(card).toMatchObject({
      path: "streams/new.md",
      name: "New: Team",
      type: "stream-aligned",
      position: { x: 10, y: -3 },
      parent: "A",
      problems: [],
      editable: true,
      facts: NO_FACTS,
    });
  });

  it("joins its grouping, and the value stream that a platform stands in", () => {
    expect(created({ grouping: "stream:Shop" })).toMatchObject({
      path: "streams/new.md",
      valueStream: "Shop",
      platformGrouping: null,
    });
    const inner = created({ grouping: "platform:Base", type: "platform" });
    expect(inner).toMatchObject({ path: "p/new.md", valueStream: "Shop", platformGrouping: "Base" });
    const org = buildOrg([...cards, inner]);
    expect(org.groupings.get("platform:Base")).toMatchObject({ parent: "stream:Shop", teams: ["card:p/c.md", "card:p/new.md"] });
  });

  it("never takes a name that is taken, in any spelling", () => {
    for (const name of ["A", "a team", "Core", " B "]) expect(create({ name })).toMatchObject({ ok: false });
    expect(create({ name: "  " })).toMatchObject({ ok: false });
    expect(created({}, ["streams/New.MD"]).path).toBe("streams/new-2.md");
  });
});

describe("a file name", () => {
  it.each([
    ["Data & Storage Team", "data-and-storage.md"],
    ["CON", "con-team.md"],
    ["Readme", "readme-team.md"],
    ["!?", "team.md"],
    ["../../x", "x.md"],
    ["결제", "결제.md"],
    ["x".repeat(300), `${"x".repeat(60)}.md`],
  ])("%s is %s", (name, path) => {
    expect(fileNameFor(name, new Set(), "")).toBe(path);
  });

  it("counts letter case and the ways to write an accent as one", () => {
    expect(fileNameFor("Zoe", new Set(["a/ZOE.md", "a/zoe-2.md"]), "a")).toBe("a/zoe-3.md");
    expect(fileNameFor("결제", new Set(["결제.md".normalize("NFD")]), "")).toBe("결제-2.md");
  });
});
