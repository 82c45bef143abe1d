// axe finds nothing, in each theme, with a team selected, with the findings open and with a menu open.
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();

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
      await page
        .getByRole("button", { name: /^Explain / })
        .first()
        .click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Waive…" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Waive", exact: true }).click();
      expect(await violations(page)).toEqual([]);
    });
  }
});
