// How the preload becomes the one CommonJS file that a sandboxed page can load. Apart from the other builds, so that a test
// can build it alone and look at what came out.
import { resolve } from "node:path";
import type { InlineConfig } from "vite";

/** A Vite config that writes preload.cjs into `outDir`. */
export function preloadBuild(outDir: string = resolve("out/electron")) {
  return {
    configFile: false,
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: false,
      target: "node24",
      minify: false,
      lib: { entry: resolve(import.meta.dirname, "../electron/preload.ts"), formats: ["cjs"], fileName: () => "preload.cjs" },
      rolldownOptions: { external: ["electron"] },
    },
  } as const satisfies InlineConfig;
}
