// Every field of the catalogue, from what is typed through the engine's bytes to what is read back.
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../shared/card/edit.ts";
import { readMarkdown } from "../../../shared/card/read.ts";
import type { Card } from "../../../shared/card/types.ts";
import { buildOrg } from "../../../shared/org/build.ts";
import { draftKey } from "../../state/org-state.ts";
import { FIELDS, type FieldDef, idOf } from "./catalog.ts";
import { lineAt, problemsAt } from "./places.ts";
import { fieldsToShow } from "./shown.ts";
import { specOf } from "./spec.ts";
import { manyDraft } from "./use-many-field.ts";

function cardOf(text: string, path = "a.md"): Card {
  const read = readMarkdown(path, "0".repeat(64), text);
  if (read.kind !== "card") throw new Error("not a card");
  return read.card;
}

/** The text after a commit, or why there is none. */
function typed(id: string, value: string, text: string): string {
  const card = cardOf(text);
  const edits = specOf(defOf(id), card, []).parse(value, card);
  if (!edits.ok) return edits.error;
  const applied = applyEdits("a.md", text, edits.value);
  return applied.ok ? applied.value.text : (applied.error[0]?.message ?? "");
}

function defOf(id: string): FieldDef {
  const def = FIELDS.find((one) => idOf(one) === id);
  if (def === undefined) throw new Error(`no field ${id}`);
  return def;
}

const NO_ORG = buildOrg([]);

/** A value for each field that no field has by default. */
const EXAMPLES: Readonly<Record<string, string>> = {
  name: "Alpha Two",
  team_type: "enabling",
  position: "12, 34.5",
  "metadata.size": "7",
  "metadata.cognitive_load": "very-high",
  "metadata.consumers": "8-10 teams",
  infra_time_pct: "25%",
  "leadership.threshold": "4",
  rotation: "6-9 months",
  "rotation.min_months": "6",
  "rotation.max_months": "9",
  "on_call.pool": "6",
  "on_call.depth": "2",
  "on_call.coverage": "16x5",
  "on_call.sites": "1",
  "flow_metrics.lead_time_days": "2 weeks",
  "flow_metrics.deployment_frequency": "2 per week",
  "flow_metrics.change_fail_rate": "0.12",
  "flow_metrics.mttr_hours": "3",
  "metadata.established": "January 2024",
  "metadata.last_updated": "2026-06-30",
};

const BARE = "---\nname: Alpha\n---\nText\n";

describe("a field", () => {
  for (const def of FIELDS) {
    const value = EXAMPLES[idOf(def)] ?? "Something";
    it(`${idOf(def)} is read back as it was typed, adds no problem, and leaves the card as it was when it is emptied`, () => {
      const written = typed(idOf(def), value, BARE);
      const card = cardOf(written);
      expect(def.read(card)).toBe(value);
      expect(card.problems).toEqual([]);
      expect(lineAt(card, def.path)).toBeGreaterThan(1);
      if (idOf(def) !== "name") expect(typed(idOf(def), "", written)).toBe(BARE);
    });
  }

  it("is written where the card has it, under the word it has it by", () => {
    expect(typed("metadata.size", "8", "---\nname: A\nsize: 7\n---\n")).toBe("---\nname: A\nsize: 8\n---\n");
    expect(typed("team_type", "enabling", "---\nname: A\ntype: platform\n---\n")).toBe("---\nname: A\ntype: enabling\n---\n");
    const heading = "---\ntype: platform\n---\n# Old\n";
    expect(specOf(defOf("name"), cardOf(heading), []).read(cardOf(heading))).toBe("Old");
    expect(typed("name", "New", heading)).toBe(heading.replace("Old", "New"));
    const flow = "---\nname: A\nflow_metrics:\n  lead_time: 2\n---\n";
    expect(typed("flow_metrics.lead_time_days", "3", flow)).toBe(flow.replace("2", "3"));
  });

  it("that is emptied leaves what else its mapping holds, and a field of its own at the top alone", () => {
    const two = "---\nname: A\nmetadata:\n  size: 7\n  note: kept\n---\n";
    expect(typed("metadata.size", "", two)).toBe(two.replace("  size: 7\n", ""));
    const twice = "---\nname: A\nsize: 7\nmetadata:\n  size: 7\n---\n";
    expect(typed("metadata.size", "", twice)).toBe("---\nname: A\n---\n");
    const top = "---\nname: A\nsize: 7\nmetadata:\n  note: kept\n---\n";
    expect(typed("metadata.size", "", top)).toBe(top.replace("size: 7\n", ""));
  });

  it("takes the place of what is no mapping where one is needed", () => {
    const wrong = "---\nname: A\non_call: everybody\nlead: B\n---\n";
    expect(cardOf(typed("on_call.pool", "6", wrong)).onCall?.pool).toBe(6);
  });
});

describe("what the form shows", () => {
  const shown = (card: Card, added: readonly string[] = [], drafts: Parameters<typeof fieldsToShow>[1] = new Map()) =>
    fieldsToShow(card, drafts, added).shown.map(idOf);

  it("is what the card has, besides name and type; the rest is offered", () => {
    const card = cardOf("---\nname: A\nmetadata:\n  value_stream: null\non_call: {pool: 3}\n---\n");
    expect(shown(card)).toEqual(["name", "team_type", "metadata.value_stream", "on_call.pool"]);
    const { absent } = fieldsToShow(card, new Map(), []);
    expect(absent.map(idOf)).toContain("on_call.depth");
    expect(absent.map(idOf)).not.toContain("on_call.pool");
  });

  it("is also what was asked for, and what is typed and not saved", () => {
    const card = cardOf("---\nname: A\n---\n");
    const draft = { path: "a.md", field: "parent", text: "B", base: card.hash, restored: false };
    const fields = shown(card, ["lead"], new Map([[draftKey("a.md", "parent"), draft]]));
    expect(fields).toEqual(["name", "team_type", "parent", "lead"]);
  });

  it("leaves consumers that are names, and one of the two forms of a rotation, to whom they belong", () => {
    expect(shown(cardOf("---\nname: A\nconsumers: [B, C]\n---\n"))).not.toContain("metadata.consumers");
    expect(shown(cardOf("---\nname: A\nconsumers: {count: 3}\n---\n"))).not.toContain("metadata.consumers");
    expect(shown(cardOf("---\nname: A\nconsumers: 6 teams\n---\n"))).toContain("metadata.consumers");
    expect(shown(cardOf("---\nname: A\nrotation: 6 months\n---\n"))).toEqual(["name", "team_type", "rotation"]);
    expect(shown(cardOf("---\nname: A\nrotation: {min_months: 6}\n---\n"))).toEqual(["name", "team_type", "rotation.min_months"]);
  });

  it("has the problems at each field, under every spelling of it", () => {
    const card = cardOf("---\nname: A\nsize: [1]\n---\n");
    expect(problemsAt(card.problems, ["metadata", "size"]).map(({ code }) => code)).toEqual(["FIELD-TYPE"]);
    expect(problemsAt(card.problems, ["lead"])).toEqual([]);
  });
});

describe("several cards", () => {
  const cards = new Map(
    [cardOf("---\nname: A\nsize: 7\n---\n"), cardOf("---\nname: B\nmetadata: {size: 9}\n---\n", "b.md")].map((card) => [
      card.path,
      card,
    ]),
  );

  it("are changed by one Change that leaves those out that say it already, and nothing where all do", () => {
    const size = defOf("metadata.size");
    const change = manyDraft(size, ["a.md", "b.md", "gone.md"], "9", "Set size of 3 teams to 9")(cards, NO_ORG);
    expect(change?.cards.map(({ path, edits }) => [path, edits])).toEqual([
      ["a.md", [{ kind: "set", field: ["metadata", "size"], value: 9 }]],
    ]);
    expect(change?.label).toBe("Set size of 3 teams to 9");
    expect(manyDraft(size, ["b.md"], "9", "")(cards, NO_ORG)).toBeNull();
    expect(manyDraft(size, ["a.md"], "many", "")(cards, NO_ORG)).toBeNull();
  });
});
