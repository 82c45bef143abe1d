// YAML printers fold lines at 80 columns. Long text that is written, or that stands beside what is written, stays on its line.
import { expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import { otherReader } from "../cards/other-reader.ts";

const LONG = `${"a very long purpose that no editor should break ".repeat(20)}: the end # really`;

it.each(["purpose: short", "purpose: 'short'", 'purpose: "short"', "{purpose: short}"])(
  "writes long text on one line over %s",
  (yaml) => {
    const text = `---\nnote: ${"word ".repeat(100)}end\n---\n`.replace(
      /^---\n/,
      yaml.startsWith("{") ? "---\n" : `---\n${yaml}\n`,
    );
    const card = yaml.startsWith("{") ? `---\n${yaml}\n---\n` : text;
    const result = applyEdits("a.md", card, [{ kind: "set", field: ["purpose"], value: LONG }]);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.text.split("\n")).toHaveLength(card.split("\n").length);
    expect(otherReader(result.value.text).data.purpose).toBe(LONG);
  },
);
