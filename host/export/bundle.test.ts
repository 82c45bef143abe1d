// The command ships as one bundled file: its fonts and its PNG worker must be found from there as from the sources.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";
import { expect, test } from "vitest";

test("from a bundle, PNG and fonts work as from the sources", async () => {
  const out = resolve(import.meta.dirname, "../../out");
  await mkdir(out, { recursive: true });
  const folder = await mkdtemp(join(out, "bundle-test-"));
  try {
    const entries = { png: resolve(import.meta.dirname, "png.ts"), fonts: resolve(import.meta.dirname, "fonts.ts") };
    await build({
      configFile: false,
      logLevel: "silent",
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { input: entries, output: { entryFileNames: "[name].mjs" } },
      },
    });
    const script = `
      const { renderPng } = await import(${JSON.stringify(pathToFileURL(join(folder, "png.mjs")).href)});
      const { svgFonts } = await import(${JSON.stringify(pathToFileURL(join(folder, "fonts.mjs")).href)});
      const png = await renderPng('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>', 16);
      const fonts = await svgFonts({ items: [] });
      console.log(png.ok && Buffer.from(png.value).readUInt32BE(16), fonts.ok && fonts.value.length);
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
    expect(stdout.trim()).toBe("16 2");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
