// What `npm run dist` says about a package, held against packages that are right and wrong.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildStale } from "../scripts/build.ts";
import { readAsar } from "../scripts/packaging/asar.ts";
import { bootFaults } from "../scripts/packaging/boot.ts";
import { contentFaults, importsOf } from "../scripts/packaging/contents.ts";
import { validatePackage } from "../scripts/packaging/validate.ts";
import { packageTinyApp } from "./tiny-app.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "teamscape-dist-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the app as it is built now can be packaged, is whole, and starts from its archive", async () => {
  await buildStale(["renderer", "electron"]);
  expect(await validatePackage()).toEqual([]);
}, 180_000);

describe("a package that is wrong", () => {
  const main = 'import zod from "zod";\nconst late = () => import("@scope/late/part");\nzod(late, require("old"));\n';

  test("is told of everything that is missing or does not belong", () => {
    const packaged = packageTinyApp({
      folder,
      files: {
        "out/electron/main.mjs": main,
        "out/electron/main.ts": "",
        "out/renderer/index.html.map": "{}",
        "docs/notes.md": "",
      },
    });
    const faults = contentFaults(join(packaged, "resources"), "docs");
    expect(faults).toEqual(
      expect.arrayContaining([
        "out/electron/preload.cjs is missing",
        "out/renderer/index.html is missing",
        "out/electron/main.ts does not belong in the app",
        "out/electron/main.mjs imports zod, which is not in the app",
        "out/electron/main.mjs imports @scope/late, which is not in the app",
        "out/electron/main.mjs imports old, which is not in the app",
        expect.stringMatching(/^fewer than 1 files match .*\\.node\$$/),
        expect.stringMatching(/^sample-org has 1 files in the app and \d+ in the sources$/),
      ]),
    );
    const archived = [...readAsar(join(packaged, "resources", "app.asar")).keys()];
    expect(archived.sort()).toEqual(["out/electron/main.mjs", "out/electron/main.ts", "package.json"]);
  });

  test("whose main does not come up is told so", () => {
    const packaged = packageTinyApp({ folder, files: { "out/electron/main.mjs": 'throw new Error("broken bundle");\n' } });
    const faults = bootFaults(join(packaged, "resources"), join(folder, "boot"));
    expect(faults).toEqual([expect.stringMatching(/^main does not start: [\s\S]*broken bundle/)]);
  });

  test("that has no archive at all is told so", () => {
    expect(contentFaults(folder, "sample-org")).toEqual([expect.stringContaining("app.asar is missing")]);
  });
});

test("a key that electron-builder does not know is refused", () => {
  const config = (text: string) => `${text}\nfusesOfElectron: {}\n`;
  expect(() => packageTinyApp({ folder, config })).toThrow(/unknown property 'fusesOfElectron'|fusesOfElectron/);
});

test("an archive's files are read back byte for byte", () => {
  const text = "ü\u0000\n".repeat(5000);
  const packaged = packageTinyApp({ folder, files: { "out/renderer/index.html": "<p>", "out/renderer/data.json": text } });
  const files = readAsar(join(packaged, "resources", "app.asar"));
  expect(files.get("out/renderer/data.json")?.read().toString("utf8")).toBe(text);
  expect(files.get("out/renderer/index.html")?.read().toString("utf8")).toBe("<p>");
});

test("every way to ask for a module is seen, and no mere text", () => {
  const code = `
    import a from "a"; import "b"; export * from "c"; export { d } from "d";
    const e = await import("e"); const f = __require("f"); function g() { return require("g"); }
    const text = 'import x from "x"'; const h = required("h");
  `;
  expect([...importsOf(code)].sort()).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
});
