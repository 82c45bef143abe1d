// `npm start [-- DIR] [--browser] [--no-open] [--port N]`: builds what is stale and opens the app on a folder: in Electron where
// its binary is, else in the browser host, with one line that says so.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { openInBrowser } from "../host/cli/open-browser.ts";
import { serveUntilStopped } from "../host/cli/serve-until-stopped.ts";
import { createHost } from "../host/create-host.ts";
import { buildStale } from "./build.ts";

const root = resolve(import.meta.dirname, "..");
/** An Electron that cannot run here (no display, a missing library) ends at once; one that lives this long has its window. */
const DIES_AT_ONCE_MS = 4000;

interface Options {
  readonly browser?: boolean;
  readonly open: boolean;
  readonly port?: number;
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
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), dir);
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
  await buildStale(["renderer"]);
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
  const binary = electronBinary();
  if (binary === null) return "its binary is not installed";
  await buildStale(["renderer", "electron"]);
  const began = Date.now();
  const child = spawn(binary, [root, folder], { stdio: "inherit" });
  const code = await new Promise<number | Error>((done) => {
    child.once("error", done);
    child.once("exit", (status) => done(status ?? 1));
  });
  if (code instanceof Error) return code.message;
  if (code !== 0 && Date.now() - began < DIES_AT_ONCE_MS) return `it ended at once with code ${code}`;
  process.exitCode = code;
  return null;
}

/** Looked up by hand: the package's own look-up starts a download that may hang. */
function electronBinary(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const record = join(folder, "path.txt");
  if (!existsSync(record)) return null;
  const binary = join(folder, "dist", readFileSync(record, "utf8").trim());
  return existsSync(binary) ? binary : null;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("A port is a whole number up to 65535.");
  return port;
}
