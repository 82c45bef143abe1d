// jonschlinkert/gray-matter 131: front matter in JavaScript is executed, in both spellings, even with one of them switched off.
// The whole way of a card through the host, opening and saving alike, must run nothing.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readSecond } from "../../host/workspace/second-reader.ts";
import { useFolder } from "../../host/workspace/test-folder.ts";

const LANGUAGES = [
  "js",
  "javascript",
  "JavaScript",
  "JS",
  "coffee",
  "coffeescript",
  "cson",
  "toml",
  "json",
  "constructor",
  "__proto__",
];
const armed = (language: string) => `---${language}\nglobalThis.teamscapePwned = true, {name: "Evil"}\n---\nBody\n`;

describe("21: front matter in another language", () => {
  const folderWith = useFolder();
  const pwned = () => Reflect.get(globalThis, "teamscapePwned");
  afterEach(() => Reflect.deleteProperty(globalThis, "teamscapePwned"));

  it.each(LANGUAGES)("---%s is shown as broken, never run, never written", async (language) => {
    const folder = await folderWith({ "evil.md": armed(language) });
    const [evil] = (await folder.opened()).cards;
    expect(evil).toMatchObject({ name: "evil", editable: false });
    expect(evil?.problems[0]?.code).toBe("FRONT-LANGUAGE");
    expect(await folder.edit("evil.md", [{ kind: "set", field: ["name"], value: "B" }])).toMatchObject({ kind: "failed" });
    expect(await readFile(join(folder.root, "evil.md"), "utf8")).toBe(armed(language));
    expect(pwned()).toBeUndefined();
  });

  it.each(LANGUAGES)(
    "---%s does not run when a card turns into it, by another program or by the source view",
    async (language) => {
      const folder = await folderWith({ "a.md": "---\nname: A\n---\n", "b.md": "---\nname: B\n---\n" });
      await folder.opened();
      await folder.edit("b.md", [{ kind: "replace-source", text: armed(language) }]);
      await writeFile(join(folder.root, "a.md"), armed(language));
      await vi.waitFor(() => expect(folder.changes.at(-1)?.upserted[0]?.editable).toBe(false), { timeout: 5000, interval: 5 });
      expect(pwned()).toBeUndefined();
    },
  );

  it("YAML that asks for code builds nothing", () => {
    for (const tag of [
      "!!js/function 'function(){ globalThis.teamscapePwned = true }'",
      '!!js/undefined ""',
      "!!js/regexp /a/",
    ]) {
      readSecond("a.md", `---\nname: ${tag}\n---\n`);
    }
    expect(pwned()).toBeUndefined();
  });
});
