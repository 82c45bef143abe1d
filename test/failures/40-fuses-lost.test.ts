// electron-builder 9428: fuses that were configured are not in the packaged executable, and nothing says so. So the
// executable is looked at after packaging, against a list of its own.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fuseFaults } from "../../scripts/packaging/fuses.ts";
import { drawIcon } from "../../scripts/packaging/icon.ts";
import { imitateElectron } from "../../scripts/packaging/imitation.ts";
import { packageApp } from "../../scripts/packaging/package.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "teamscape-fuses-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Packages an app of one line under our electron-builder.yml, as changed by `edit`; path of the executable. */
function packaged(edit: (config: string) => string): string {
  const projectDir = join(folder, "project");
  mkdirSync(join(projectDir, "out/electron"), { recursive: true });
  const { name, version, main, description, author } = JSON.parse(readFileSync("package.json", "utf8"));
  const devDependencies = { electron: "45.4.1" };
  writeFileSync(join(projectDir, "package.json"), JSON.stringify({ name, version, main, description, author, devDependencies }));
  writeFileSync(join(projectDir, main), "// nothing to start\n");
  writeFileSync(join(projectDir, "electron-builder.yml"), edit(readFileSync("electron-builder.yml", "utf8")));
  drawIcon(join(projectDir, "out/icons/icon.png"));
  mkdirSync(join(projectDir, "sample-org"));
  imitateElectron(join(folder, "electron"));
  const outDir = join(folder, "dist");
  packageApp({ projectDir, outDir, targets: ["--linux", "dir", "--x64"], electronDist: join(folder, "electron") });
  return join(outDir, "linux-unpacked", "teamscape");
}

test("the executable that is packaged has every fuse as it must be", async () => {
  expect(await fuseFaults(packaged((config) => config))).toEqual([]);
});

test("a fuse that is lost on the way is found and named", async () => {
  const executable = packaged((config) => config.replace("  runAsNode: false\n", ""));
  expect(await fuseFaults(executable)).toEqual(["fuse RunAsNode is ENABLE, it must be off"]);
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
