import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import type { Edit } from "../../shared/card/edit-types.ts";
import { refuseEdit } from "./edit-guard.ts";

const card = `---
name: A
type: platform
position:
  x: 1
  y: 2
dependencies:
- B
- team: C
  type: slowing
interactions:
  - team_id: b
    mode: collaboration
metadata:
  size: 4
  capabilities: [one, two]
---
Body
`;

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), field: fc.constant(["position", "x"]), value: fc.integer() }),
  fc.record({
    kind: fc.constant("set" as const),
    field: fc.constantFrom(
      ["name"],
      ["team_type"],
      ["lead"],
      ["metadata", "value_stream"],
      ["metadata", "capabilities", 1],
      ["interactions", 0, "purpose"],
    ),
    value: fc.string({ minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant("unset" as const),
    field: fc.constantFrom(["position"], ["metadata", "size"], ["dependencies"], ["interactions", 0, "mode"], ["type"]),
  }),
  fc.record({
    kind: fc.constant("insert-item" as const),
    field: fc.constantFrom(["dependencies"], ["metadata", "capabilities"], ["waivers"]),
    index: fc.constant(0),
    value: fc.string({ minLength: 1 }),
  }),
  fc.record({ kind: fc.constant("remove-item" as const), field: fc.constant(["dependencies"]), index: fc.constantFrom(0, 1) }),
  fc.record({
    kind: fc.constant("move-item" as const),
    field: fc.constantFrom(["dependencies"], ["metadata", "capabilities"]),
    from: fc.constantFrom(0, 1),
    to: fc.constantFrom(0, 1),
  }),
  fc.record({
    kind: fc.constant("rename-key" as const),
    field: fc.constantFrom(["position", "x"], ["metadata", "size"], ["interactions", 0, "team_id"]),
    to: fc.string({ minLength: 1 }),
  }),
  fc.record({ kind: fc.constant("replace-body" as const), text: fc.string() }),
);

describe("edit guard", () => {
  it("has nothing against what the editor makes of any edit it accepts", () => {
    let accepted = 0;
    fc.assert(
      fc.property(edits, (edit) => {
        const edited = applyEdits("a.md", card, [edit]);
        if (!edited.ok) return;
        accepted++;
        expect(refuseEdit("a.md", card, edited.value.text, [edit])).toBeNull();
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it("lets front matter be put in front of a text and sees when the text is not the same any more", () => {
    for (const text of ["# A\n\ntext\n", "\ufeff# A\r\ntext\r\n", "\ufeffno line break", "\n\ntext", ""]) {
      const edit = [{ kind: "add-front-matter" as const, yaml: "name: A\nmetadata:\n  size: 4\n" }];
      const edited = applyEdits("a.md", text, edit);
      const after = edited.ok ? edited.value.text : "";
      expect(refuseEdit("a.md", text, after, edit), JSON.stringify(text)).toBeNull();
      expect(refuseEdit("a.md", text, `${after}x`, edit), JSON.stringify(text)).not.toBeNull();
    }
  });

  it("lets a team's name be written into its heading, and nothing else into the text", () => {
    const text = "---\ntype: platform\n---\n# A\n\ntext\n";
    const edit = [{ kind: "set-name" as const, name: "B" }];
    const edited = applyEdits("a.md", text, edit);
    const after = edited.ok ? edited.value.text : "";
    expect(after).toBe(text.replace("# A", "# B"));
    expect(refuseEdit("a.md", text, after, edit)).toBeNull();
    expect(refuseEdit("a.md", text, after, [{ kind: "set", field: ["name"], value: "B" }])).not.toBeNull();
    expect(refuseEdit("a.md", text, after.replace("text", "other"), edit)).not.toBeNull();
    expect(refuseEdit("a.md", text, text.replace("text", "other"), edit)).not.toBeNull();
  });

  it("does not take what is empty before and after for a change", () => {
    const empty = "---\nname: A\ndependencies: []\ninteraction_modes: {}\nlead:\nsubteams: ''\nmetadata:\n  size: 4\n---\n";
    const edit = [{ kind: "set" as const, field: ["metadata", "size"], value: 5 }];
    const after = empty.replace("size: 4", "size: 5");
    expect(refuseEdit("a.md", empty, after, edit)).toBeNull();
    expect(refuseEdit("a.md", empty, after.replace("[]", "{}"), edit)).not.toBeNull();
    expect(refuseEdit("a.md", empty, after.replace("dependencies: []\n", ""), edit)).not.toBeNull();
  });

  it("refuses an edit of one field when any other line changed, too", () => {
    const lines = card.split("\n");
    const edit = [{ kind: "set" as const, field: ["position", "x"], value: 9 }];
    const moved = lines.map((line) => line.replace("x: 1", "x: 9"));
    expect(refuseEdit("a.md", card, moved.join("\n"), edit)).toBeNull();
    for (const [index, line] of lines.entries()) {
      if (line === "" || line.includes("x: 1")) continue;
      const without = moved.toSpliced(index, 1).join("\n");
      expect(refuseEdit("a.md", card, without, edit), `without line ${index + 1}: ${line}`).not.toBeNull();
    }
  });
});
