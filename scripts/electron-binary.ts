// Where Electron's binary is, and fetching it once where it can be had: since version 42 the package brings it at first use instead of at
// installation. Its own way to do so may hang behind a firewall, so this asks first whether the download answers.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import electronPackage from "electron/package.json" with { type: "json" };

const ANSWER_LIMIT_MS = 3000;
const DOWNLOAD_LIMIT_MS = 240_000;

export type FoundBinary = { readonly path: string } | { readonly path: null; readonly why: string };

/** Within seconds, unless there is something to download; `say` is told before that begins. */
export async function electronBinary(say: (line: string) => void): Promise<FoundBinary> {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { path: null, why: "there is no display" };
  const there = installed();
  if (there !== null) return { path: there };
  if (!(await downloadAnswers())) return { path: null, why: "its binary is not here and cannot be downloaded" };
  say("Fetching Electron, about 100 MB, this once …");
  const install = join(electronFolder(), "install.js");
  spawnSync(process.execPath, [install], { stdio: ["ignore", 2, 2], timeout: DOWNLOAD_LIMIT_MS });
  const fetched = installed();
  return fetched === null ? { path: null, why: "the download of its binary failed" } : { path: fetched };
}

/** Looked up by hand: importing "electron" would begin to download. */
function installed(): string | null {
  const record = join(electronFolder(), "path.txt");
  const name = existsSync(record) ? readFileSync(record, "utf8").trim() : null;
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!elsewhere && name === null) return null;
  const binary = elsewhere ? join(elsewhere, name ?? "electron") : join(electronFolder(), "dist", name ?? "");
  return existsSync(binary) ? binary : null;
}

function electronFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("electron/package.json"));
}

/** Asks for the head of the very file, where redirects lead. */
async function downloadAnswers(): Promise<boolean> {
  const { version } = electronPackage;
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const base = mirror ?? "https://github.com/electron/electron/releases/download/";
  try {
    const url = new URL(`v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`, base);
    return (await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(ANSWER_LIMIT_MS) })).ok;
  } catch {
    return false; // No network, no such address, or no answer in time.
  }
}
