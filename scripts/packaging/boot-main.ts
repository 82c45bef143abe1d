// Run by boot.ts in a process of its own: imports a packaged main with the stand-in in Electron's place and does what a
// first start does. Prints one line of JSON. Arguments: the unpacked app, its resources, an empty folder for its data.
import { existsSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { app, fake } from "../../electron/testing/fake-electron.ts";

const [appFolder = "", resources = "", data = ""] = process.argv.slice(2);
const standIn = new URL("../../electron/testing/fake-electron.ts", import.meta.url).href;
const DEADLINE_MS = 30_000;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron" ? { url: standIn, format: "module-typescript", shortCircuit: true } : next(specifier, context),
});
fake.app.packaged = true;
for (const name of ["userData", "documents"]) fake.app.paths.set(name, join(data, name));
fake.app.paths.set("app", appFolder);
Object.assign(process, { resourcesPath: resources, argv: ["teamscape"] });

async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = performance.now() + DEADLINE_MS;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`${what} did not happen. ${fake.errorBoxes.join(" ")}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function page(path: string): Promise<{ status: number; text: string }> {
  const response = await fake.schemes.get("app")?.(new Request(new URL(path, "app://teamscape/index.html")));
  return { status: response?.status ?? 0, text: (await response?.text()) ?? "" };
}

await import(pathToFileURL(join(appFolder, "out", "electron", "main.mjs")).href);
await until("a window", () => fake.windows.length === 1 || fake.errorBoxes.length > 0);
const opened = (await fake.invoke("call:open", {})) as { kind: string; folder?: { cards: unknown[] } };
const index = await page("index.html");
const parts = [...index.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = ""]) => path);
const missing: string[] = [];
for (const part of parts) if ((await page(part)).status !== 200) missing.push(part);
const sizes: number[] = [];
for (const format of ["svg", "png"]) {
  const made = (await fake.invoke("call:export", { format, theme: "light", placed: {} })) as { kind: string; data?: string };
  if (made.kind !== "exported") throw new Error(`${format}: ${JSON.stringify(made)}`);
  sizes.push(made.data?.length ?? 0);
}
const preload = fake.window.options.webPreferences?.preload ?? "";
app.quit();
await until("quitting", () => fake.app.done.includes("quit"));
const report = {
  cards: opened.folder?.cards.length ?? 0,
  page: index.status,
  parts: parts.length,
  missing,
  exports: sizes,
  preload: existsSync(preload) && readFileSync(preload, "utf8").length > 0,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
