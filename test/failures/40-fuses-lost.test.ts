// electron-builder 9428: fuses that were configured are not in the packaged executable, and nothing says so. So the
// executable is looked at after packaging, against a list of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fuseFaults } from "../../scripts/packaging/fuses.ts";
import { imitateElectron } from "../../scripts/packaging/imitation.ts";
import { packageTinyApp } from "../tiny-app.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "teamscape-fuses-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the executable that is packaged has every fuse as it must be", async () => {
  expect(await fuseFaults(join(packageTinyApp({ folder }), "teamscape"))).toEqual([]);
});

test("a fuse that is lost on the way is found and named", async () => {
  const packaged = packageTinyApp({ folder, config: (text) => text.replace("  runAsNode: false\n", "") });
  expect(await fuseFaults(join(packaged, "teamscape"))).toEqual(["fuse RunAsNode is ENABLE, it must be off"]);
});

test("an executable as it comes from Electron fails on each fuse that its factory setting leaves open", async () => {
  expect(await fuseFaults(imitateElectron(folder))).toEqual([
    "fuse RunAsNode is ENABLE, it must be off",
    "fuse EnableNodeOptionsEnvironmentVariable is ENABLE, it must be off",
    "fuse EnableNodeCliInspectArguments is ENABLE, it must be off",
    "fuse EnableCookieEncryption is DISABLE, it must be on",
    "fuse EnableEmbeddedAsarIntegrityValidation is DISABLE, it must be on",
    "fuse OnlyLoadAppFromAsar is DISABLE, it must be on",
    "fuse GrantFileProtocolExtraPrivileges is ENABLE, it must be off",
  ]);
});
