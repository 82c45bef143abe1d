// Three dashes in a value once ended the front matter early, and the next save cut the card there.
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import { readMarkdown } from "../../shared/card/read.ts";
import { otherReader } from "../cards/other-reader.ts";

const read = (text: string) => {
  const file = readMarkdown("a.md", "h", text);
  if (file.kind !== "card") throw new Error("not a card");
  return file.card;
};

describe("dashes inside a value", () => {
  it.each([
    "---\nnotes: |\n  before\n  ---\n  after\nlead: Ada\n---\nbody\n",
    "---\nnotes: 'before\n  --- after'\nlead: Ada\n---\nbody\n",
    "---\nnotes: before --- after\nlead: Ada\n---\nbody\n---\nlead: Bo\n---\n",
    "---\nnotes: ---\nlead: Ada\n---\nbody\n",
  ])("do not close the front matter: %j", (text) => {
    expect(read(text)).toMatchObject({ lead: "Ada", editable: true, problems: [] });
    const edited = applyEdits("a.md", text, [{ kind: "set", field: ["lead"], value: "Grace" }]);
    expect(edited.ok && edited.value.text).toBe(text.replace("Ada", "Grace"));
  });

  it("are written so that no reader takes them for the end", () => {
    for (const value of ["---", "--- x", "a\n---\nb", "...", "---\n", "----"]) {
      for (const text of [
        "---\nlead: A\n---\nbody\n",
        "---\nlead: |\n  A\n---\nbody\n",
        "---\n{\nlead: A\n}\n---\nbody\n",
        "---\nx: 1\n---\nbody\n",
      ]) {
        if (!read(text).editable) continue;
        const edited = applyEdits("a.md", text, [{ kind: "set", field: ["lead"], value }]);
        if (!edited.ok) throw new Error(JSON.stringify(edited.error));
        const other = otherReader(edited.value.text);
        expect([other.data.lead, other.content], edited.value.text).toEqual([value, "body\n"]);
      }
    }
  });

  it("at the start of a line are a Problem, since readers disagree there", () => {
    for (const text of ["---\nname: A\n---- more\nlead: B\n---\nbody\n", "---\nname: A\n---x\n---\n"]) {
      expect(read(text)).toMatchObject({ editable: false });
      expect(read(text).problems.map(({ code }) => code)).toContain("FRONT-DISAGREES");
      expect(applyEdits("a.md", text, [{ kind: "set", field: ["name"], value: "C" }]).ok).toBe(false);
    }
    const quoted = "---\nname: 'A\n---\nB'\n---\nbody\n";
    expect(read(quoted)).toMatchObject({ editable: false, problems: [{ code: "YAML-SYNTAX" }] });
  });
});
