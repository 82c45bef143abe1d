// Packages the built app with an imitated Electron and looks at what came out. Everything that electron-builder does up to
// the installers themselves, on any machine and without a download.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bootFaults } from "./boot.ts";
import { contentFaults } from "./contents.ts";
import { fuseFaults } from "./fuses.ts";
import { drawIcon } from "./icon.ts";
import { imitateElectron } from "./imitation.ts";
import { packageApp } from "./package.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export const VALIDATED = [
  "electron-builder.yml is understood, for every platform's section",
  "the archive holds what runs and nothing else, native parts beside it",
  "the fuses are flipped in the executable",
  "the packaged main starts, shows the sample, serves its page, exports SVG and PNG, and quits (in Node, with a stand-in for Electron)",
] as const;
export const NOT_VALIDATED = [
  "a start in the real Electron (test/e2e/electron.test.ts, where its binary is)",
  "the installers: AppImage, deb, dmg, nsis, portable",
  "signing and notarising",
] as const;

/** Faults found; empty when the package is as it must be. The app must be built (out/). */
export async function validatePackage(): Promise<readonly string[]> {
  const scratch = mkdtempSync(join(tmpdir(), "teamscape-dist-"));
  try {
    drawIcon();
    const [electronDist, outDir, bootDir] = ["electron", "dist", "boot"].map((name) => join(scratch, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(bootDir);
    imitateElectron(electronDist);
    packageApp({ projectDir: ROOT, outDir, targets: ["--linux", "dir", "--x64"], electronDist });
    const unpacked = join(outDir, "linux-unpacked");
    const resources = join(unpacked, "resources");
    const faults = [...contentFaults(resources, join(ROOT, "sample-org")), ...(await fuseFaults(join(unpacked, "teamscape")))];
    return faults.length > 0 ? faults : bootFaults(resources, bootDir);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
