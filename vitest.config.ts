// Two projects: `unit` stands beside its source and needs no browser; `e2e` drives a real Chromium against the browser host.
import { configDefaults, defineConfig } from "vitest/config";

const exclude = [...configDefaults.exclude, "out/**", "dist/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,host,electron,renderer,scripts,bench}/**/*.test.ts", "test/**/*.test.ts"],
          exclude: [...exclude, "test/e2e/**"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          exclude,
          globalSetup: ["test/e2e/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A page on a busy machine answers late; one second, as it is otherwise, is no sign that it will not.
          expect: { poll: { timeout: 15_000 } },
          // Each file has a browser of its own; more than two at once make even a fast machine miss what it waits for.
          maxWorkers: 2,
        },
      },
    ],
  },
});
