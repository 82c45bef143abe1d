// Starts a packaged main once, without Electron: the archive is unpacked and its bundle runs in plain Node, with the typed
// stand-in for Electron. Finds what no unit test can: a bundle that does not load, a file that was left behind.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { readAsar } from "./asar.ts";

const reportSchema = z.object({
  cards: z.number(),
  page: z.number(),
  parts: z.number(),
  missing: z.array(z.string()),
  exports: z.array(z.number()),
  preload: z.boolean(),
});

/** What goes wrong at a first start; empty when nothing does. `scratch`: an empty folder. */
export function bootFaults(resources: string, scratch: string): readonly string[] {
  const appFolder = join(scratch, "app");
  for (const [path, file] of readAsar(join(resources, "app.asar"))) {
    const target = join(appFolder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.read());
  }
  // main opens a copy of the sample, as an installed app does.
  const ownResources = join(scratch, "resources");
  cpSync(join(resources, "sample-org"), join(ownResources, "sample-org"), { recursive: true });
  const script = fileURLToPath(new URL("./boot-main.ts", import.meta.url));
  const done = spawnSync(process.execPath, [script, appFolder, ownResources, join(scratch, "data")], {
    encoding: "utf8",
    timeout: 120_000,
    env: { ...process.env, XDG_STATE_HOME: join(scratch, "state") },
  });
  if (done.status !== 0) return [`main does not start: ${(done.error?.message ?? done.stderr).trim().slice(-2000)}`];
  const report = reportSchema.parse(JSON.parse(done.stdout.trim().split("\n").at(-1) ?? ""));
  return [
    ...(report.cards > 0 ? [] : ["the sample organisation shows no card"]),
    ...(report.page === 200 && report.parts > 0 ? [] : ["the page is not served"]),
    ...report.missing.map((path) => `the page asks for ${path}, which is not in the app`),
    ...(report.exports.every((size) => size > 1000) ? [] : ["an export is empty"]),
    ...(report.preload ? [] : ["the preload is not where main looks for it"]),
  ];
}
