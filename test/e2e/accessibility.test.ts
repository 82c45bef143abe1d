// axe finds nothing, in each theme, with a team selected, with the findings open and with a menu open.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE } from "./app.ts";

const openApp = appOpener();
const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const result = (await page.evaluate("axe.run()")) as { violations: Violation[]; passes: unknown[] };
  // A page on which nothing could be checked would pass as well.
  expect(result.passes.length).toBeGreaterThan(10);
  return result.violations.flatMap((violation) =>
    violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}

describe("accessibility", () => {
  for (const theme of ["Light", "Dark", "High contrast"]) {
    it(`axe has no complaint in ${theme.toLowerCase()}`, async () => {
      const { page } = await openApp({ files: SAMPLE });
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("menuitem", { name: theme }).click();
      await page.getByRole("menu").waitFor({ state: "detached" });
      expect(await violations(page)).toEqual([]);
      await page.getByRole("treeitem", { level: 2 }).first().click();
      await page.getByRole("region", { name: "Inspector" }).getByRole("tab", { name: "Card" }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("tab", { name: /Findings/ }).click();
      expect(await violations(page)).toEqual([]);
    });
  }
});
