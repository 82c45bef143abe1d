// Long because each wish about teams is held to the same random folders.
// Teams as files on random folders: what is read again after a Change is the organisation that was asked for.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, JsonValue } from "../card/types.ts";
import type { Org } from "../org/types.ts";
import { applied, cardsOf, changeOf, orgOf, type Texts, textsAfter, textWith } from "./example-folder.ts";
import { folder, keys } from "./random-folder.ts";
import {
  deleteTeams,
  dissolveSubteams,
  duplicateTeams,
  joinGrouping,
  makeSubteams,
  pasteTeams,
  referencesTo,
  renameTeam,
} from "./teams.ts";

const pathsOf = (texts: Texts): ReadonlySet<string> => new Set(texts.keys());
const runs = { numRuns: 120 };

/** Relations as the ends' keys and what is said, after the keys were exchanged. */
const relationsOf = (org: Org, keyOf: (key: string) => string = (key) => key): readonly string[] =>
  [...org.relations.values()]
    .map((relation) => {
      const [from, to] = [keyOf(relation.from), keyOf(relation.to)];
      if (relation.kind === "dependency") return JSON.stringify([from, to, relation.type, relation.reason]);
      const { mode, modeText, direction, purpose, expected, nextMode } = relation;
      const ends = direction === "symmetric" ? [from, to].sort() : [from, to];
      return JSON.stringify([ends, mode, modeText, purpose, expected, nextMode]);
    })
    .sort();

const pairsOf = (org: Org, keyOf: (key: string) => string = (key) => key): readonly string[] =>
  [...org.relations.values()].map(({ kind, from, to }) => `${kind} ${[keyOf(from), keyOf(to)].sort().join(" ")}`).sort();

describe("renaming a team", () => {
  it("keeps every relation, parent and consumer in random folders, and file and references follow", () => {
    let renamed = 0;
    fc.assert(
      fc.property(folder, fc.constantFrom(...keys), fc.boolean(), (texts, key, file) => {
        const org = orgOf(texts);
        const planned = renameTeam(org, pathsOf(texts), { key, name: "New: Name", references: true, file });
        if (!planned.ok || planned.value === null) return;
        renamed++;
        const after = applied(texts, planned.value);
        const now = orgOf(after);
        const path = key.startsWith("card:") && file ? "t/new-name.md" : null;
        const keyOf = (one: string): string => {
          if (one === key && key.startsWith("ghost:")) return "ghost:new-name";
          if (path === null) return one;
          return one === key ? `card:${path}` : one.replace(key.replace("card:", "subteam:"), `subteam:${path}`);
        };
        expect(now.teams.get(keyOf(key))?.name).toBe("New: Name");
        // Whose word counts where two cards disagree goes by the order of their keys, and a renamed file has another one.
        if (path === null) expect(relationsOf(now)).toEqual(relationsOf(org, keyOf));
        else expect(pairsOf(now)).toEqual(pairsOf(org, keyOf));
        expect([...now.teams.values()].map(({ key: one, parent }) => `${one} ${parent}`).sort()).toEqual(
          [...org.teams.values()].map(({ key: one, parent }) => `${keyOf(one)} ${parent === null ? null : keyOf(parent)}`).sort(),
        );
        expect(referencesTo(now, keyOf(key))).toHaveLength(referencesTo(org, key).length);
        if (path !== null) expect([after.has(path), after.has(key.slice(5))]).toEqual([true, false]);
      }),
      runs,
    );
    expect(renamed).toBeGreaterThan(50);
  });

  const texts: Texts = new Map([
    ["Orders.md", textWith({ team_type: "stream-aligned" }, "# Orders\n")],
    [
      "b.md",
      textWith({
        name: "B",
        parent: "orders",
        interaction_modes: { Orders: "collaboration" },
        services: [{ name: "S", consumers: ["Orders", "B"] }],
        members: [{ name: "Ada", reports_to: "Orders" }],
      }),
    ],
  ]);
  const rename = (name: string, key = "card:Orders.md") =>
    renameTeam(orgOf(texts), pathsOf(texts), { key, name, references: true, file: true });

  it("writes the name into the heading that a card had it from, and lists each place that names the team", () => {
    expect(referencesTo(orgOf(texts), "card:Orders.md").map(({ path, field }) => `${path} ${field}`)).toEqual([
      "b.md interaction_modes.Orders",
      "b.md parent",
      "b.md services.0.consumers.0",
      "b.md members.0.reports_to",
    ]);
    const change = changeOf(rename("Sales"));
    expect(change?.label).toBe("Rename Orders to Sales");
    const after = applied(texts, change ?? { label: "", cards: [] });
    expect(after.get("sales.md")).toBe("---\nteam_type: stream-aligned\n---\n# Sales\n");
    expect(after.get("b.md")).not.toMatch(/orders/i);
  });

  it("keeps an interaction whose partner is called like a mode from then on, in every form", () => {
    const forms: readonly Readonly<Record<string, JsonValue>>[] = [
      { interaction_modes: { collaboration: ["A", "C"], "x-as-a-service": "A" } },
      { interaction_modes: { collaboration: "A", facilitating: ["A"] } },
      { interaction_modes: { A: "x-as-a-service" }, interactions: [{ team: "A", mode: "collaboration" }] },
    ];
    for (const fields of forms) {
      const named = new Map([
        ["a.md", textWith({ name: "A" })],
        ["b.md", textWith({ name: "B", ...fields })],
      ]);
      const renaming = { key: "card:a.md", name: "Facilitating", references: true, file: false };
      const after = textsAfter(named, renameTeam(orgOf(named), pathsOf(named), renaming));
      expect(relationsOf(orgOf(after))).toEqual(relationsOf(orgOf(named)));
    }
  });

  it("renames a file by letter case alone", () => {
    expect(changeOf(rename("ORDERS"))?.files).toMatchObject([{ kind: "rename", path: "Orders.md", to: "orders.md" }]);
  });

  it("is refused where the new name would take over the relations of a grouping, or make a team its own partner", () => {
    const grouped = new Map([
      ["a.md", textWith({ name: "A", metadata: { value_stream: "Shop" } })],
      ["b.md", textWith({ name: "B", dependencies: ["Shop"], interaction_modes: { Nobody: "collaboration" } })],
    ]);
    const org = orgOf(grouped);
    const named = (key: string, name: string) => renameTeam(org, pathsOf(grouped), { key, name, references: true, file: false });
    expect(named("card:a.md", "shop")).toMatchObject({ ok: false, error: [{ message: expect.stringContaining("B") }] });
    expect(named("ghost:nobody", "b team")).toMatchObject({ ok: false, error: [{ path: "b.md" }] });
    expect(named("ghost:nobody", "A").ok).toBe(true);
    const free = new Map([...grouped, ["b.md", textWith({ name: "B" })]]);
    expect(renameTeam(orgOf(free), pathsOf(free), { key: "card:a.md", name: "Shop", references: true, file: false }).ok).toBe(
      true,
    );
  });

  it("is refused for a name that another team answers to, and is nothing for the name it has", () => {
    expect(rename("b team")).toMatchObject({ ok: false, error: [{ code: "EDIT-REFUSED" }] });
    expect(rename("Orders", "card:b.md")).toMatchObject({ ok: false });
    expect(renameTeam(orgOf(texts), pathsOf(texts), { key: "card:b.md", name: "B", references: true, file: true })).toEqual({
      ok: true,
      value: null,
    });
  });
});

describe("deleting teams", () => {
  it("leaves no reference and no other relation changed in random folders", () => {
    let deleted = 0;
    fc.assert(
      fc.property(folder, fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 3 }), (texts, chosen) => {
        const org = orgOf(texts);
        const planned = deleteTeams(org, chosen, "remove");
        if (!planned.ok || planned.value === null) return;
        deleted++;
        const after = textsAfter(texts, planned);
        const now = orgOf(after);
        const going = new Set(chosen.filter((key) => !key.startsWith("subteam:") || !chosen.includes("card:t/0.md")));
        if (going.has("card:t/0.md")) going.add("subteam:t/0.md#0");
        for (const key of going) expect([key, now.teams.has(key)]).toEqual([key, false]);
        const kept = [...org.relations.values()].filter(({ from, to }) => !going.has(from) && !going.has(to));
        expect(relationsOf(now)).toEqual(relationsOf({ ...org, relations: new Map(kept.map((one) => [one.key, one])) }));
        for (const key of chosen) if (key.startsWith("card:")) expect(after.has(key.slice(5))).toBe(false);
      }),
      runs,
    );
    expect(deleted).toBeGreaterThan(70);
  });

  it("is refused where a table in the body would count then, whether it names the team or another one", () => {
    const table = (team: string) =>
      `## Teams we currently interact with\n\n| Team | Mode |\n|---|---|\n| ${team} | Collaboration |\n`;
    const withB = (modes: Readonly<Record<string, string>>, team: string): Org =>
      orgOf(
        new Map([
          ["a.md", textWith({ name: "A" })],
          ["b.md", textWith({ name: "B", interaction_modes: modes }, table(team))],
        ]),
      );
    for (const org of [withB({}, "A"), withB({ A: "collaboration" }, "Zed")]) {
      const planned = deleteTeams(org, ["card:a.md"], "remove");
      expect(planned).toMatchObject({ ok: false, error: [{ code: "EDIT-REFUSED", path: "b.md" }] });
      expect(deleteTeams(org, ["card:a.md"], "keep").ok).toBe(true);
    }
    // What the body names besides is written down, as for any other edit.
    const both = new Map([
      ["a.md", textWith({ name: "A" })],
      ["b.md", textWith({ name: "B" }, `${table("A")}| Zed | Facilitating |\n`)],
    ]);
    const now = orgOf(textsAfter(both, deleteTeams(orgOf(both), ["card:a.md"], "remove")));
    expect(pairsOf(now)).toEqual(["interaction card:b.md ghost:zed"]);
  });

  it("can leave what names them as it is", () => {
    const texts = new Map([
      ["a.md", textWith({ name: "A" })],
      ["b.md", textWith({ name: "B", dependencies: ["A"] })],
    ]);
    const change = changeOf(deleteTeams(orgOf(texts), ["card:a.md"], "keep"));
    expect(change).toMatchObject({ label: "Delete A", cards: [], files: [{ kind: "delete", path: "a.md" }] });
    const now = orgOf(applied(texts, change ?? { label: "", cards: [] }));
    expect(now.teams.get("ghost:a")).toBeDefined();
    expect(deleteTeams(now, ["ghost:a"], "keep")).toMatchObject({ ok: false });
  });
});

describe("copies of teams", () => {
  it("are texts of their own that no reference means, in random folders", () => {
    fc.assert(
      fc.property(folder, fc.uniqueArray(fc.constantFrom(...keys.slice(0, 5)), { minLength: 1 }), (texts, chosen) => {
        const org = orgOf(texts);
        const planned = duplicateTeams(org, pathsOf(texts), texts, chosen, { x: 32, y: 32 });
        const once = textsAfter(texts, planned);
        const twice = textsAfter(once, duplicateTeams(orgOf(once), pathsOf(once), once, chosen, { x: 32, y: 32 }));
        const now = orgOf(twice);
        expect(cardsOf(twice)).toHaveLength(5 + 2 * chosen.length);
        const between = new Set(org.teams.keys());
        const old = [...now.relations.values()].filter(({ from, to }) => between.has(from) && between.has(to));
        expect(relationsOf({ ...now, relations: new Map(old.map((one) => [one.key, one])) })).toEqual(
          expect.arrayContaining([...relationsOf(org)]),
        );
        expect(now.problems.filter(({ code }) => code.startsWith("REF-AMB") || code.startsWith("DUP"))).toEqual([]);
      }),
      runs,
    );
  });

  const source = "---\n# mine\nname:  'Orders'\nteam_id: o1\nposition: {x: 10, y: 20.0}\n---\n# Orders\r\n";
  const card: Texts = new Map([["s/orders.md", source]]);

  it("differ in name, id and place and in no other byte", () => {
    const change = changeOf(duplicateTeams(orgOf(card), pathsOf(card), card, ["card:s/orders.md"], { x: 32, y: 32 }));
    expect(change).toEqual({
      label: "Duplicate Orders",
      cards: [],
      files: [
        {
          kind: "create",
          path: "s/orders-copy.md",
          text: "---\n# mine\nname:  'Orders copy'\nposition: {x: 42, y: 52.0}\n---\n# Orders\r\n",
        },
      ],
    });
  });

  it("are pasted under their own name where it is free, else as copies, as they stood to each other", () => {
    const other = textWith({ name: "Other", position: { x: 110, y: 0 } });
    const pasted = [
      { name: "x", text: source },
      { name: "x", text: other },
      { name: "Plain", text: "no front matter\n" },
    ];
    const change = changeOf(pasteTeams(orgOf(card), pathsOf(card), pasted, { x: 500, y: 500 }));
    const now = orgOf(applied(card, change ?? { label: "", cards: [] }));
    const found = [...now.teams.values()].map(({ name, card: one }) => [name, one?.path, one?.position?.x, one?.position?.y]);
    expect(change?.label).toBe("Paste 3 teams");
    expect(found).toEqual(
      expect.arrayContaining([
        ["Orders copy", "s/orders-copy.md", 500, 500],
        ["Other", "s/other.md", 600, 480],
        ["Plain", "s/plain.md", 580, 580],
      ]),
    );
    const alone = changeOf(pasteTeams(orgOf(new Map()), new Set(), [{ name: "x", text: source }], null));
    expect(alone?.files).toEqual([{ kind: "create", path: "orders.md", text: source }]);
  });
});

describe("groupings", () => {
  const texts: Texts = new Map([
    ["a.md", textWith({ name: "A", metadata: { size: 4, value_stream: "Shop" } })],
    ["b.md", textWith({ name: "B", metadata: { value_stream: "Shop", platform_grouping: "Base" } })],
    ["c.md", textWith({ name: "C", subteams: ["Pod"] })],
  ]);
  const one = (after: Texts, path: string): Card | undefined => cardsOf(after).find((card) => card.path === path);

  it("are joined and left by the fields that say so", () => {
    const base = joinGrouping(orgOf(texts), ["card:c.md"], { kind: "platform-grouping", name: "Base" });
    expect(changeOf(base)?.label).toBe("Move C to Base");
    const after = textsAfter(texts, base);
    // Base stays inside Shop.
    expect(orgOf(after).groupings.get("platform:Base")).toMatchObject({
      parent: "stream:Shop",
      teams: ["card:b.md", "card:c.md"],
    });
    const stream = textsAfter(
      texts,
      joinGrouping(orgOf(texts), ["card:a.md", "card:b.md"], { kind: "value-stream", name: "New", inner: "In" }),
    );
    expect(one(stream, "b.md")).toMatchObject({ valueStream: "New", valueStreamInner: "In", platformGrouping: null });
    const out = joinGrouping(orgOf(texts), ["card:a.md", "card:b.md", "card:c.md"], null);
    expect(changeOf(out)?.label).toBe("Take 2 teams out of their groupings");
    expect(textsAfter(texts, out).get("a.md")).toBe("---\nname: A\nmetadata:\n  size: 4\n---\n");
    expect(joinGrouping(orgOf(texts), ["card:a.md"], { kind: "value-stream", name: "Shop" })).toEqual({ ok: true, value: null });
    expect(joinGrouping(orgOf(texts), ["subteam:c.md#0"], null)).toMatchObject({ ok: false });
    const alone = new Map([["a.md", "---\nname: A\nmetadata:\n  value_stream: Shop\n---\n"]]);
    const moved = joinGrouping(orgOf(alone), ["card:a.md"], { kind: "platform-grouping", name: "Base" });
    expect(textsAfter(alone, moved).get("a.md")).toBe("---\nname: A\nmetadata:\n  platform_grouping: Base\n---\n");
  });
});

describe("subteams", () => {
  const texts: Texts = new Map([
    [
      "s/a.md",
      textWith({ name: "A", team_type: "platform", subteams: ["First", { name: "Pod", size: 3, lead: "Ada", owns: ["x"] }] }),
    ],
    ["b.md", textWith({ name: "B", parent: "A" })],
    ["c.md", textWith({ name: "C", parent: "B" })],
  ]);
  const org = orgOf(texts);

  it("are made by naming a parent, never in a circle", () => {
    const made = textsAfter(texts, makeSubteams(org, ["card:c.md"], "card:s/a.md"));
    expect(orgOf(made).teams.get("card:c.md")?.parent).toBe("card:s/a.md");
    expect(makeSubteams(org, ["card:s/a.md"], "card:c.md")).toMatchObject({ ok: false });
    expect(makeSubteams(org, ["card:b.md"], "card:b.md")).toMatchObject({ ok: false });
    expect(makeSubteams(org, ["card:b.md"], "card:s/a.md")).toEqual({ ok: true, value: null });
  });

  it("get a card with all that was written of them when they are taken out", () => {
    const planned = dissolveSubteams(org, pathsOf(texts), ["subteam:s/a.md#1", "card:b.md"]);
    expect(changeOf(planned)?.label).toBe("Take 2 teams out of their parents");
    const now = orgOf(textsAfter(texts, planned));
    expect(now.teams.get("card:s/pod.md")).toMatchObject({ name: "Pod", type: "platform", size: 3, parent: null });
    expect(now.teams.get("card:s/pod.md")?.card).toMatchObject({ lead: "Ada", problems: [] });
    expect(now.teams.get("card:b.md")?.parent).toBeNull();
    expect(now.teams.get("card:s/a.md")?.subteams).toEqual(["subteam:s/a.md#0"]);
    // A document may have the name of the file already.
    const beside = dissolveSubteams(org, new Set([...texts.keys(), "s/Pod.md"]), ["subteam:s/a.md#1"]);
    expect(changeOf(beside)?.files).toMatchObject([{ kind: "create", path: "s/pod-2.md" }]);
  });
});
