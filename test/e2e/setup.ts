// Before the end-to-end tests: a browser is found (or installed) and the app is built if it is stale.
import type { TestProject } from "vitest/node";
import { findBrowser } from "../../scripts/browser.ts";
import { buildStale } from "../../scripts/build.ts";

declare module "vitest" {
  interface ProvidedContext {
    browserPath: string;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide("browserPath", findBrowser());
  await buildStale(["renderer"]);
}
