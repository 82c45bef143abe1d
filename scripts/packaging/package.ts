// Runs electron-builder. What it makes is decided in electron-builder.yml; this only says of which app, with which
// Electron and where to.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

export interface PackageOptions {
  /** Holds package.json and electron-builder.yml. */
  readonly projectDir: string;
  readonly outDir: string;
  /** As on electron-builder's command line: ["--linux", "dir"]; empty for this machine's own installers. */
  readonly targets: readonly string[];
  /** An unpacked Electron to take instead of downloading one. */
  readonly electronDist?: string;
  /** True shows electron-builder's own report as it runs. */
  readonly verbose?: boolean;
}

/** @throws Error with the end of electron-builder's report when it fails */
export function packageApp({ projectDir, outDir, targets, electronDist, verbose = false }: PackageOptions): void {
  const cli = join(dirname(require.resolve("electron-builder/package.json")), "cli.js");
  const settings = [
    `-c.directories.output=${outDir}`,
    ...(electronDist === undefined ? [] : [`-c.electronDist=${electronDist}`]),
  ];
  const done = spawnSync(process.execPath, [cli, ...targets, "--publish", "never", "--projectDir", projectDir, ...settings], {
    encoding: "utf8",
    stdio: verbose ? "inherit" : "pipe",
    maxBuffer: 1 << 26,
  });
  if (done.status === 0) return;
  const report = verbose ? "see above" : `${done.stdout}\n${done.stderr}`.trim().split("\n").slice(-15).join("\n");
  throw new Error(`electron-builder failed: ${done.error?.message ?? report}`);
}
