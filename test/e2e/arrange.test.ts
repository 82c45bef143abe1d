// A folder in which no team has a position: layout finds room in its worker, nothing is written, and the next opening shows the same.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, drawn } from "./app.ts";

const openApp = appOpener();

const FILES = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    `team-${index}.md`,
    `---\nname: Team ${index}\nteam_type: ${index % 4 === 3 ? "platform" : "stream-aligned"}\ninteraction_modes:\n  Team ${(index + 1) % 12}: x-as-a-service\nmetadata:\n  value_stream: Stream ${index % 3}\n---\n`,
  ]),
);

async function boxes(page: Page) {
  const found = await page.locator("[data-team]").evaluateAll((cards) =>
    cards.map((card) => {
      const { x, y, width, height } = card.getBoundingClientRect();
      return { team: card.getAttribute("data-team") ?? "", x, y, width, height };
    }),
  );
  return found.sort((a, b) => (a.team < b.team ? -1 : 1));
}

describe("teams without a position", () => {
  it("are arranged by layout without overlap, stay put at the next opening, and no file is touched", async () => {
    const { page, folder } = await openApp({ files: FILES });
    expect(await drawn(page)).toBe(12);
    const first = await boxes(page);
    expect(first).toHaveLength(12);
    first.forEach((a, index) => {
      for (const b of first.slice(index + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart, `${a.team} and ${b.team}`).toBe(true);
      }
    });
    await page.reload();
    await drawn(page);
    expect(await boxes(page)).toEqual(first);
    for (const [name, text] of Object.entries(FILES)) expect(await readFile(join(folder, name), "utf8")).toBe(text);
    // A failed layout would have said so.
    expect(await page.getByText("Not arranged").count()).toBe(0);
  });
});
