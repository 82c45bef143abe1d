// axe on the page as it is now.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe complains about, one line for each place. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const result = (await page.evaluate("axe.run()")) as { violations: Violation[]; passes: unknown[] };
  // A page on which nothing could be checked would pass as well.
  expect(result.passes.length).toBeGreaterThan(10);
  return result.violations.flatMap((violation) =>
    violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}
