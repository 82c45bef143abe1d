// `npm run build`: bundles what is stale. What a bundle was made from is hashed and recorded beside it, so that an unchanged
// source costs a few milliseconds and a changed one is never missed, whatever its date says.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build, type InlineConfig } from "vite";
import { alone } from "./alone.ts";
import { preloadBuild } from "./preload-build.ts";

export const TARGETS = ["renderer", "electron", "cli"] as const;
export type Target = (typeof TARGETS)[number];

const root = resolve(import.meta.dirname, "..");
const SOURCES: Readonly<Record<Target, readonly string[]>> = {
  renderer: ["shared", "renderer"],
  electron: ["shared", "host", "electron"],
  cli: ["shared", "host"],
};
/** Files without which a bundle is not there, whatever its record says. */
const RESULTS: Readonly<Record<Target, readonly string[]>> = {
  renderer: ["out/renderer/index.html"],
  electron: ["out/electron/main.mjs", "out/electron/preload.cjs"],
  cli: ["out/host/cli/main.mjs"],
};
/** What changes a bundle besides its own sources. */
const COMMON = ["package.json", "package-lock.json", "scripts/build.ts", "scripts/preload-build.ts"];

/**
 * Builds those of the targets whose inputs have changed since they were last built. Throws what Vite throws.
 * @param onStale told before a target is built, which takes seconds
 */
export async function buildStale(targets: readonly Target[], onStale?: (target: Target) => void): Promise<readonly Target[]> {
  return alone(join(root, "out", "build.lock"), async () => {
    const built: Target[] = [];
    for (const target of targets) {
      const record = join(root, "out", `${target}.hash`);
      const now = await hashOf(target);
      const there = RESULTS[target].every((file) => existsSync(join(root, file)));
      if (there && (await readFile(record, "utf8").catch(() => "")) === now) continue;
      onStale?.(target);
      // What is there now is about to go: a build that fails must not leave a record behind that vouches for it.
      await rm(record, { force: true });
      await inProduction(async () => {
        for (const config of configsOf(target)) await build(config);
      });
      await writeFile(record, now);
      built.push(target);
    }
    return built;
  });
}

/** Under a test runner NODE_ENV says "test", and Vite would then bundle React's development build, which is several times as slow. */
async function inProduction(work: () => Promise<void>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

function configsOf(target: Target): readonly InlineConfig[] {
  switch (target) {
    case "renderer":
      return [{ configFile: join(root, "renderer/vite.config.ts") }];
    case "electron":
      return [nodeBundle("electron/main.ts", "out/electron", "main.mjs"), preloadBuild(join(root, "out/electron"))];
    case "cli":
      return [nodeBundle("host/cli/main.ts", "out/host/cli", "main.mjs")];
  }
}

/** One ES module for Node. Only what cannot be bundled stays outside: Electron itself and native code. */
function nodeBundle(entry: string, outDir: string, fileName: string): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true, external: ["electron", "@resvg/resvg-js"] },
    build: {
      ssr: join(root, entry),
      outDir: join(root, outDir),
      emptyOutDir: true,
      target: "node20",
      minify: false,
      rolldownOptions: {
        output: { entryFileNames: fileName, chunkFileNames: "[name]-[hash].mjs" },
        // gray-matter's JavaScript engine, which host/workspace replaces by one that refuses; failure 21 is tested there.
        checks: { eval: false, bundlerTimings: false },
      },
    },
  };
}

async function hashOf(target: Target): Promise<string> {
  const hash = createHash("sha256");
  const folders = await Promise.all(SOURCES[target].map((folder) => filesIn(join(root, folder))));
  for (const file of [...folders.flat(), ...COMMON.map((name) => join(root, name))].sort()) {
    hash
      .update(file.slice(root.length))
      .update("\0")
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

if (import.meta.main) {
  const built = await buildStale(TARGETS);
  console.log(built.length === 0 ? "Everything is built." : `Built ${built.join(", ")}.`);
}
