// Documents become cards: what they say is offered with its lines, ticked, and put in front of the untouched text.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { appOpener, saved } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();

const DOCUMENT = "# Tooling Team\r\n\r\n**Team Lead**: Robin\r\n**Team Size**: 1 specialist\r\n\r\nText.";
const CARD = `---
name: Orders
interaction_modes: {}
---

# Orders

## Teams we currently interact with

| Team | Mode |
|---|---|
| Tooling | X-as-a-Service |
`;

it("puts ticked values in front of a document, byte for byte, and undo takes them away", async () => {
  const { page, folder } = await openApp({ files: { "tooling.md": DOCUMENT, "orders.md": CARD } });
  await page.getByRole("button", { name: /card…/ }).click();
  const dialog = page.getByRole("dialog", { name: "From tooling.md" });
  const lead = dialog.getByRole("checkbox", { name: "Lead: Robin" });
  await lead.waitFor();
  const first = dialog.getByRole("checkbox").first();
  await expect.poll(() => first.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await dialog.getByText("line 3").count()).toBe(1);
  expect(await dialog.getByRole("region", { name: "Front matter" }).textContent()).toContain("lead: Robin");
  await lead.uncheck();
  expect(await dialog.getByRole("region", { name: "Front matter" }).textContent()).not.toContain("Robin");
  await dialog.getByRole("textbox", { name: "Name of the team" }).fill("Tooling");
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Make it a card", exact: true }).click();
  await saved(page, 1);
  expect(await readFile(join(folder, "tooling.md"), "utf8")).toBe(
    `---\r\nname: Tooling\r\nmetadata:\r\n  size: 1 specialist\r\n---\r\n${DOCUMENT}`,
  );
  await page.getByRole("treeitem", { name: /^Tooling/ }).waitFor();
  await dialog.waitFor({ state: "hidden" });
  await page.keyboard.press("Control+z");
  await saved(page, 2);
  expect(await readFile(join(folder, "tooling.md"), "utf8")).toBe(DOCUMENT);
  await page.getByRole("button", { name: /card…/ }).waitFor();
});

it("says why a text about teams is no team, and makes nothing of it unasked", async () => {
  const { page } = await openApp({
    files: { "pattern.md": "# Platform Team\n\nEvery team builds its own.\n", "orders.md": CARD },
  });
  await page.getByRole("button", { name: /card…/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("not as one team's card").waitFor();
  expect(await dialog.getByRole("button", { name: "Make it a card", exact: true }).isDisabled()).toBe(true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});

it("takes a body's table into an empty interaction_modes", async () => {
  const { page, folder } = await openApp({ files: { "tooling.md": "---\nname: Tooling\n---\n", "orders.md": CARD } });
  await page.getByRole("treeitem", { name: /^Orders/ }).click();
  await page.getByRole("button", { name: "Take up what the text says…" }).click();
  const dialog = page.getByRole("dialog", { name: "From orders.md" });
  await dialog.getByRole("button", { name: "Write to the card" }).click();
  await saved(page, 1);
  expect(await readFile(join(folder, "orders.md"), "utf8")).toBe(
    CARD.replace("interaction_modes: {}", "interaction_modes: {Tooling: x-as-a-service}"),
  );
});
