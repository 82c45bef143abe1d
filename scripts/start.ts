// `npm start [-- DIR] [--browser] [--no-open] [--port N]`: builds what is stale and opens the app on a folder: in Electron where
// its binary is, else in the browser host, with one line that says so.
import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { nodeTooOld } from "../host/cli/node-version.ts";
import { openInBrowser } from "../host/cli/open-browser.ts";
import { serveUntilStopped } from "../host/cli/serve-until-stopped.ts";
import { typedPath } from "../host/cli/typed-path.ts";
import { createHost } from "../host/create-host.ts";
import { buildStale, type Target } from "./build.ts";
import { electronBinary } from "./electron-binary.ts";

const root = resolve(import.meta.dirname, "..");
/** An Electron that cannot run here (no display, a missing library) ends at once; one that lives this long has its window. */
const DIES_AT_ONCE_MS = 4000;

interface Options {
  readonly browser?: boolean;
  readonly open: boolean;
  readonly port?: number;
}

const tooOld = nodeTooOld();
if (tooOld !== null) {
  console.error(tooOld);
  process.exit(2);
}

const program = new Command("npm start --")
  .description("Opens Teamscape on a folder of team cards.")
  .argument("[dir]", "the folder; the sample organisation when left out", join(root, "sample-org"))
  .option("--browser", "open in the browser instead of in Electron")
  .option("--no-open", "only print the address; implies --browser")
  .option("--port <n>", "port of the browser host; a free one when left out", portNumber)
  .action(start);
await program.parseAsync();

async function start(dir: string, options: Options): Promise<void> {
  const folder = typedPath(dir);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error(`There is no folder ${folder}. Name a folder that holds team cards, or none for the sample organisation.`);
    process.exit(2);
  }
  const inBrowser = options.browser === true || !options.open || options.port !== undefined;
  if (!inBrowser) {
    const why = await runElectron(folder);
    if (why === null) return;
    console.error(`Electron cannot be used here (${why}); opening the same app in the browser.`);
  }
  await build(["renderer"]);
  const host = await createHost(folder);
  if (!host.ok) {
    console.error(host.error.map((problem) => problem.message).join("\n"));
    process.exit(2);
  }
  const served = await serveUntilStopped(host.value, join(root, "out/renderer"), options.port);
  if (!served.ok) {
    console.error(served.error.map((problem) => problem.message).join("\n"));
    process.exit(2);
  }
  console.log(`Teamscape: ${served.value}`);
  if (options.open) openInBrowser(served.value);
}

/** Null once Electron has run; else why it could not. */
async function runElectron(folder: string): Promise<string | null> {
  const binary = await electronBinary(console.error);
  if (binary.path === null) return binary.why;
  await build(["renderer", "electron"]);
  const began = Date.now();
  // Standard output is for our one line alone; Chromium likes to talk.
  const child = spawn(binary.path, [root, folder], { stdio: ["inherit", process.stderr, "inherit"] });
  let stopped = false;
  const passOn = (signal: NodeJS.Signals) => {
    stopped = true;
    child.kill(signal);
  };
  process.on("SIGINT", passOn).on("SIGTERM", passOn);
  const code = await new Promise<number | Error>((done) => {
    child.once("error", done);
    child.once("exit", (status, signal) => done(signal === null || stopped ? (status ?? 0) : new Error(`it ended by ${signal}`)));
  });
  process.off("SIGINT", passOn).off("SIGTERM", passOn);
  const atOnce = !stopped && Date.now() - began < DIES_AT_ONCE_MS;
  if (code instanceof Error) {
    if (atOnce) return code.message;
    console.error(code.message);
    process.exitCode = 1;
  } else if (code !== 0 && atOnce) return `it ended at once with code ${code}`;
  else process.exitCode = code;
  return null;
}

async function build(targets: readonly Target[]): Promise<void> {
  await buildStale(targets, (target) => console.error(`Building the ${target === "electron" ? "desktop app" : "page"} …`));
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("A port is a whole number up to 65535.");
  return port;
}
