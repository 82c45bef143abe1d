// A save that escapes what an earlier save had escaped grows the text each time. Writing a value that is there writes nothing; writing
// there and back ends where it began.
import { expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import { readMarkdown } from "../../shared/card/read.ts";

const VALUES = ['it\'s "quoted"', "C:\\new\\table", "100% \\n literal", "''", '""', "tab\there", "two\nlines", "\\\\", "né 🎉"];

it.each(["plain", "'single'", '"double"'])("stays the same through ten saves over %s", (token) => {
  for (const value of VALUES) {
    let text = `---\nlead: ${token}\n---\n`;
    const saves = new Set<string>();
    for (let save = 0; save < 10; save++) {
      const file = readMarkdown("a.md", "h", text);
      const shown = save === 0 || file.kind !== "card" ? value : (file.card.lead ?? "");
      const result = applyEdits("a.md", text, [{ kind: "set", field: ["lead"], value: shown }]);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      text = result.value.text;
      saves.add(text);
      expect(shown).toBe(value);
    }
    expect(saves.size).toBe(1);
    const back = applyEdits("a.md", text, [
      { kind: "set", field: ["lead"], value: "x" },
      { kind: "set", field: ["lead"], value },
    ]);
    expect(back.ok && back.value.text).toBe(text);
  }
});
