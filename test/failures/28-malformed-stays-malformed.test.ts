// gray-matter throws on a malformed card once and gives an empty one from its cache the second time. Ours says the same each time, keeps the
// card on the canvas and never writes to it, until the source is mended.
import { expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import { readMarkdown } from "../../shared/card/read.ts";

const MALFORMED = [
  "---\nname: A\nbad: [1, 2\n---\n# Title\n",
  "---\nname: 'A\n---\n# Title\n",
  "---\nname: A\n\tindent: tab\n---\n# Title\n",
  "---\nname: A\n  b: c\n---\n# Title\n",
  "---\nname: A\n",
  "---\n- just\n- a list\n---\n# Title\n",
];

it.each(MALFORMED)("says the same each time and is never written: %j", (text) => {
  const first = readMarkdown("teams/a.md", "h", text);
  expect(first).toMatchObject({ kind: "card", card: { editable: false } });
  if (first.kind !== "card") return;
  expect(first.card.name).toBe(text.includes("# Title") ? "Title" : "a");
  expect(first.card.problems).not.toEqual([]);
  expect(first.card.problems[0]).toMatchObject({ severity: "error", path: "teams/a.md", line: expect.any(Number) });
  for (let again = 0; again < 3; again++) expect(readMarkdown("teams/a.md", "h", text)).toEqual(first);
  const refused = applyEdits("teams/a.md", text, [{ kind: "set", field: ["name"], value: "B" }]);
  expect(refused).toMatchObject({ ok: false, error: [{ code: "EDIT-NOT-EDITABLE" }] });
  const mended = applyEdits("teams/a.md", text, [{ kind: "replace-source", text: "---\nname: A\n---\n" }]);
  expect(mended.ok && readMarkdown("teams/a.md", "h", mended.value.text)).toMatchObject({
    card: { name: "A", editable: true, problems: [] },
  });
});
