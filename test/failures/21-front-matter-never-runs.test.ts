// gray-matter runs front matter that calls itself JavaScript. Our reader's part: no language but YAML is looked at, no tag builds
// anything, and the card is still shown with the reason.
import { afterEach, describe, expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import { readMarkdown } from "../../shared/card/read.ts";

const globals = globalThis as { ranFromACard?: boolean };
afterEach(() => {
  delete globals.ranFromACard;
});
const CODE = "{ name: (globalThis.ranFromACard = true, 'A') }";

describe("front matter in another language", () => {
  it.each(["js", "javascript", "JS", " js", "\tjavascript", "coffee", "toml", "json", "js yaml"])(
    "---%s is refused and not run",
    (language) => {
      const text = `---${language}\n${CODE}\n---\n# Title\n`;
      const file = readMarkdown("evil.md", "h", text);
      expect(globals.ranFromACard).toBeUndefined();
      expect(file).toMatchObject({
        kind: "card",
        card: { name: "evil", editable: false, problems: [{ code: "FRONT-LANGUAGE", line: 1 }] },
      });
      const edit = applyEdits("evil.md", text, [{ kind: "set", field: ["name"], value: "B" }]);
      expect(edit).toMatchObject({ ok: false, error: [{ code: "EDIT-NOT-EDITABLE" }] });
      expect(globals.ranFromACard).toBeUndefined();
    },
  );

  it.each([
    "!!js/function 'function () { globalThis.ranFromACard = true }'",
    "!!js/undefined ''",
    "!!js/regexp /a+/",
    "!<tag:yaml.org,2002:js/function> 'x'",
    "!!python/object/apply:os.system ['true']",
    "!custom {toString: x}",
  ])("the tag in %j builds nothing", (value) => {
    const file = readMarkdown("evil.md", "h", `---\nname: A\nevil: ${value}\n---\n`);
    expect(globals.ranFromACard).toBeUndefined();
    expect(file).toMatchObject({ kind: "card", card: { name: "A", editable: false, problems: [{ code: "YAML-TAG", line: 3 }] } });
  });
});
