// A save through a YAML printer loses comments, quotes and the order of keys. One edited field leaves everything else as it was written.
import { expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";

const CARD = `---
# who we are
zulu: "quoted"   # trailing
name:   'Single'
alpha: [ one,two ,  'three' ]
  # an odd comment
metadata: # about us
    capabilities:
        - "double"  # first

        - 'single'
        - plain
    size: 0x10
anchored: &a {k: v}
copied: *a
---
`;

it("keeps comments, quotes, order, spacing, anchors and notations around an edit", () => {
  const result = applyEdits("a.md", CARD, [
    { kind: "set", field: ["capabilities", 1], value: "it's new" },
    { kind: "set", field: ["name"], value: "Other" },
    { kind: "insert-item", field: ["alpha"], index: 1, value: "added" },
  ]);
  const expected = CARD.replace("'single'", "'it''s new'").replace("'Single'", "'Other'").replace("one,two", "one, added,two");
  expect(result.ok && result.value.text).toBe(expected);
});
