// How the renderer becomes static files: relative addresses, so that they work under http and the desktop's own protocol alike.
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  logLevel: "warn",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: resolve(import.meta.dirname, "../out/renderer"),
    emptyOutDir: true,
    target: "es2024",
    // Loaded from the disk of the same machine: one file is as good as several.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
