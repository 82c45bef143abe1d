// Finds the browser that end-to-end tests and the bench drive: one that is on the machine, else Playwright's, else Debian's.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { platform } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** Without these Chromium reaches for the network at every start; --no-sandbox because root (containers, CI) has no user namespace. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

const NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];
const FIXED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const DOWNLOAD_LIMIT_MS = 180_000;

/**
 * Path of a Chromium that can be driven; installs one where none is.
 * @throws Error that says what was tried and what to do, when there is none and none can be had
 */
export function findBrowser(): string {
  const given = process.env.TEAMSCAPE_BROWSER;
  if (given !== undefined && given !== "") {
    if (existsSync(given)) return given;
    throw new Error(`TEAMSCAPE_BROWSER names ${given}, which is not there. Name a Chrome or Chromium, or leave it unset.`);
  }
  const found = onThisMachine();
  if (found !== null) return found;
  const tried: string[] = ["no Chrome or Chromium on the PATH"];
  tried.push(run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium-headless-shell", "chromium"]));
  const downloaded = onThisMachine();
  if (downloaded !== null) return downloaded;
  if (platform() === "linux" && process.getuid?.() === 0) {
    tried.push(run("apt-get", ["update", "-q"]), run("apt-get", ["install", "-y", "-q", "chromium"]));
    const installed = onThisMachine();
    if (installed !== null) return installed;
  }
  throw new Error(
    `End-to-end tests need a Chrome or Chromium. Tried: ${tried.join("; ")}. Install one (Debian: apt-get install chromium), or set TEAMSCAPE_BROWSER to its path.`,
  );
}

function onThisMachine(): string | null {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const own = chromium.executablePath();
  return [...onPath, ...FIXED, own].find((path) => path !== "" && existsSync(path)) ?? null;
}

/** Runs one installer within a time limit and says in a few words how it went. */
function run(command: string, args: readonly string[]): string {
  console.error(`No browser found; trying: ${command} ${args.join(" ")}`);
  const done = spawnSync(command, args, { stdio: ["ignore", "ignore", "pipe"], timeout: DOWNLOAD_LIMIT_MS, encoding: "utf8" });
  if (done.status === 0) return `${command} ${args[0]} went through`;
  const why = done.error?.message ?? done.stderr.trim().split("\n").at(-1) ?? "";
  return `${command} ${args.slice(0, 2).join(" ")} failed (${why})`;
}
