// What shared/edits plans is written by the engine and let through by the guard, on random folders in every form that is read.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import { orgOf, textWith } from "../../shared/edits/example-folder.ts";
import { folder, keys, mode } from "../../shared/edits/random-folder.ts";
import { drawRelation, flipRelation, removeRelation, retargetRelation } from "../../shared/edits/relations.ts";
import { deleteTeams, dissolveSubteams, joinGrouping, makeSubteams, renameTeam } from "../../shared/edits/teams.ts";
import type { Planned } from "../../shared/edits/types.ts";
import { refuseEdit } from "./edit-guard.ts";

/** Edits that were written. */
function expectWritten(texts: ReadonlyMap<string, string>, planned: Planned): number {
  if (!planned.ok || planned.value === null) return 0;
  for (const { path, edits } of planned.value.cards) {
    const text = texts.get(path) ?? "";
    const edited = applyEdits(path, text, edits);
    expect(edited).toMatchObject({ ok: true });
    if (edited.ok) expect(refuseEdit(path, text, edited.value.text, edits)).toBeNull();
  }
  return planned.value.cards.length;
}

describe("planned edits", () => {
  it("pass the guard, whatever the cards look like", () => {
    const key = fc.constantFrom(...keys);
    const name = fc.constantFrom("Facilitating", "New: 'x'", "2024");
    let written = 0;
    fc.assert(
      fc.property(folder, key, key, mode, name, fc.nat(), (texts, a, b, word, called, at) => {
        const org = orgOf(texts);
        const relations = [...org.relations.keys()];
        const relation = relations[at % Math.max(1, relations.length)] ?? "";
        const known = org.teams.has(a) && org.teams.has(b);
        const plans = [
          renameTeam(org, new Set(texts.keys()), { key: a, name: called, references: true, file: false }),
          deleteTeams(org, [a, b], "remove"),
          dissolveSubteams(org, new Set(texts.keys()), [a, b]),
          makeSubteams(org, [a], b),
          joinGrouping(org, [a, b], { kind: "value-stream", name: "V", inner: "I" }),
          flipRelation(org, relation),
          removeRelation(org, relation),
          ...(known ? [retargetRelation(org, relation, "to", a)] : []),
          ...(known ? [drawRelation(org, { kind: "interaction", from: a, to: b, words: { mode: word, purpose: "p: q" } })] : []),
          ...(known ? [drawRelation(org, { kind: "dependency", from: a, to: b, words: { type: "blocking" } })] : []),
        ];
        for (const planned of plans) written += expectWritten(texts, planned);
      }),
      { numRuns: 60 },
    );
    expect(written).toBeGreaterThan(500);
  });

  it.each(["team", "team_id", "teamName", "team-name", "team_name"])("pass it where the partner is called %s", (key) => {
    const texts = new Map([
      ["a.md", textWith({ name: "A" })],
      ["b.md", textWith({ name: "B", interactions: [{ [key]: "A" }], dependencies: [{ [key]: "A", type: "ok" }] })],
    ]);
    const renaming = { key: "card:a.md", name: "New", references: true, file: false };
    expect(expectWritten(texts, renameTeam(orgOf(texts), new Set(texts.keys()), renaming))).toBe(2);
  });
});
