// `npm run dist`: builds the app and makes this machine's installers in dist/. Where Electron's binary cannot be had, it
// packages with an imitation, looks at the result, and says what was validated and what was not.
// `--check` asks for that directly.
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import electronPackage from "electron/package.json" with { type: "json" };
import { buildStale } from "./build.ts";
import { contentFaults } from "./packaging/contents.ts";
import { fuseFaults } from "./packaging/fuses.ts";
import { drawIcon } from "./packaging/icon.ts";
import { packageApp } from "./packaging/package.ts";
import { NOT_VALIDATED, VALIDATED, validatePackage } from "./packaging/validate.ts";

const ROOT = resolve(import.meta.dirname, "..");
const PROBE_LIMIT_MS = 5_000;

/** Whether electron-builder will get an Electron: one that is installed, else one whose download answers. */
async function electronWithinReach(): Promise<boolean> {
  if (existsSync(join(ROOT, "node_modules/electron/dist/version"))) return true;
  const base = process.env.ELECTRON_MIRROR ?? "https://github.com/electron/electron/releases/download/";
  const { version } = electronPackage;
  try {
    const url = new URL(`v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`, base);
    const answer = await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    return answer.ok;
  } catch {
    return false; // No network, or no such address: either way there is nothing to download.
  }
}

/** Executables (on a Mac: apps) of every unpacked package in dist/, with their resources. */
function unpackedPackages(outDir: string): readonly { readonly executable: string; readonly resources: string }[] {
  return readdirSync(outDir).flatMap((name) => {
    const folder = join(outDir, name);
    if (/^linux.*-unpacked$/.test(name)) return [{ executable: join(folder, "teamscape"), resources: join(folder, "resources") }];
    if (/^win.*-unpacked$/.test(name))
      return [{ executable: join(folder, "Teamscape.exe"), resources: join(folder, "resources") }];
    const mac = join(folder, "Teamscape.app");
    return /^mac/.test(name) && existsSync(mac) ? [{ executable: mac, resources: join(mac, "Contents", "Resources") }] : [];
  });
}

async function makeInstallers(): Promise<readonly string[]> {
  const outDir = join(ROOT, "dist");
  drawIcon();
  packageApp({ projectDir: ROOT, outDir, targets: [], verbose: true });
  const packages = unpackedPackages(outDir);
  if (packages.length === 0) return [`${outDir} holds no unpacked app to look at`];
  const faults: string[] = [];
  for (const { executable, resources } of packages)
    faults.push(...contentFaults(resources, join(ROOT, "sample-org")), ...(await fuseFaults(executable)));
  return faults;
}

function end(faults: readonly string[], good: string): void {
  if (faults.length === 0) console.log(good);
  else console.error(`The package is not as it must be:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

await buildStale(["renderer", "electron"]);
if (!process.argv.includes("--check") && (await electronWithinReach())) {
  end(await makeInstallers(), "The installers are in dist/. Contents and fuses were looked at and are as they must be.");
} else {
  console.log("No installer is made: Electron's binary is not on this machine and cannot be downloaded, or --check was given.");
  const list = (items: readonly string[]) => items.map((item) => `  - ${item}`).join("\n");
  end(
    await validatePackage(),
    `Validated with an imitated Electron:\n${list(VALIDATED)}\nNot validated here:\n${list(NOT_VALIDATED)}`,
  );
}
