// A team looks the same whether the layer draws it or a node in the DOM: at rest, pointed at, selected and in hand, at every zoom, in each
// theme, on a plain and on a fine screen. Compared pixel by pixel, without what is there to say that it is selected.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener } from "./app.ts";
import { type Area, compare, pictureOf } from "./pictures.ts";

const openApp = appOpener();

const card = (name: string, type: string, x: number, y: number, more = "") =>
  `---\nname: ${name}\nteam_type: ${type}\nposition: {x: ${x}, y: ${y}}\nmetadata:\n  size: 9\n${more}---\n`;

/** One of each form, not in line with each other; canvas units. */
const TEAMS: Readonly<Record<string, Area>> = {
  "stream.md": { x: 0, y: 0, width: 240, height: 76 },
  "platform.md": { x: 304, y: 24, width: 240, height: 76 },
  "enabling.md": { x: 608, y: 56, width: 64, height: 176 },
  "subsystem.md": { x: 40, y: 128, width: 176, height: 92 },
  "undefined.md": { x: 336, y: 152, width: 240, height: 76 },
};
const BLOCK: Area = { x: -24, y: -24, width: 720, height: 280 };
/** So many teams in the view, all in one place, that those beside them are on the layer and not in the DOM. */
const CROWD = Object.fromEntries(
  Array.from({ length: 205 }, (_, i) => [`crowd-${i}.md`, card(`Crowd ${i}`, "platform", 760, 400)] as const),
);
const FILES = {
  "stream.md": card("Żółw & Straße – Ünïts", "stream-aligned", 0, 0, "  cognitive_load: very-high\n"),
  "platform.md": card("Developer Experience and Delivery Platform", "platform", 304, 24, "  cognitive_load: medium\n"),
  "enabling.md": card("Observability Enablers", "enabling", 608, 56),
  "subsystem.md": card("Search Relevance", "complicated-subsystem", 40, 128, "  cognitive_load: high\n"),
  "undefined.md": card("No Type Yet", "undefined", 336, 152),
  ...CROWD,
};

const ZOOMS = [1, 0.5, 0.16, 0.1] as const;
const THEMES = {
  light: { colorScheme: "light", contrast: "no-preference" },
  dark: { colorScheme: "dark", contrast: "no-preference" },
  contrast: { colorScheme: "light", contrast: "more" },
} as const;
/** A channel may differ by as much, as where an edge lies between two pixels ... */
const STEP = 24;
/** ... and in this share of the pixels by more. */
const MOST = 0.01;
/** What says that a team is selected, pointed at or in line with another. */
const SIGNS = ".team-ring, .team-card::after, .canvas-handle, .canvas-guide, .canvas-gap, .canvas-tooltip, .selection-bar";
/** CSS pixels, in from a team's outline: where the ring of a selected team is. */
const RING = 3;

/** Looks at the block of teams, waits until the picture is whole, and tells where on the page a part of the canvas is then. */
async function look(page: Page, zoom: number): Promise<(area: Area) => Area> {
  const middle = { x: BLOCK.x + BLOCK.width / 2, y: BLOCK.y + BLOCK.height / 2 };
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#view=1&noflow&at=${middle.x},${middle.y},${zoom}`);
  await page.waitForFunction((wanted) => {
    const pane = document.querySelector(".react-flow__viewport");
    return pane !== null && Math.abs(new DOMMatrix(getComputedStyle(pane).transform).a - wanted) < 1e-6;
  }, zoom);
  await atRest(page);
  const { x, y } = await page.evaluate(() => {
    const pane = document.querySelector(".react-flow__viewport");
    const canvas = document.querySelector(".canvas")?.getBoundingClientRect();
    if (pane === null || canvas === undefined) throw new Error("there is no canvas");
    const { e, f } = new DOMMatrix(getComputedStyle(pane).transform);
    return { x: e + canvas.x, y: f + canvas.y };
  });
  return (area) => ({ x: area.x * zoom + x, y: area.y * zoom + y, width: area.width * zoom, height: area.height * zoom });
}

/** Until the layer shows all that is in view, in some frames one after the other: the first of them may still show what was before. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let whole = 0; whole < 4; ) {
      await frame();
      whole = document.querySelector(".canvas:not([data-partial], [data-travelling])") === null ? 0 : whole + 1;
    }
  });

/** Two frames: what the first one drew is on the screen. */
const drawnAnew = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
  });

const centreOf = ({ x, y, width, height }: Area) => ({ x: x + width / 2, y: y + height / 2 });
const grown = ({ x, y, width, height }: Area, by: number): Area => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

describe.each([1, 2])("a team in the DOM and on the layer, %d device pixels for each", (scale) => {
  it.each(Object.keys(THEMES) as (keyof typeof THEMES)[])("looks the same in %s", async (theme) => {
    const { page } = await openApp({ files: FILES, context: { deviceScaleFactor: scale, ...THEMES[theme] } });
    const reader = await page.context().newPage();
    await page.bringToFront();
    await page.addStyleTag({ content: `${SIGNS} { display: none !important; }` });
    const mounted = () => page.locator("[data-team]").count();
    for (const [round, zoom] of ZOOMS.entries()) {
      await page.mouse.move(700, 4);
      const onPage = await look(page, zoom);
      const block = onPage(BLOCK);
      const boxes = Object.values(TEAMS).map((area) => {
        const box = onPage(area);
        return { ...box, x: box.x - block.x, y: box.y - block.y };
      });
      const same = async (other: string, areas: readonly Area[], what: string): Promise<void> => {
        const found = await compare(reader, [rest, other], areas, { scale, step: STEP });
        for (const [i, { share, drawn }] of found.entries()) {
          const which = `${Object.keys(TEAMS)[i]} ${what} at ${zoom}`;
          expect(share, which).toBeLessThan(MOST);
          if (zoom > 0.2) expect(drawn, `something of ${which}`).toBeGreaterThan(0.02);
        }
      };
      // The one that Tab reaches is in the DOM, and no other.
      expect(await mounted()).toBeLessThanOrEqual(1);
      const rest = await pictureOf(page, block);

      const [path = "", area] = Object.entries(TEAMS)[(round + scale) % 5] ?? [];
      if (area === undefined) throw new Error("no such team");
      const middle = centreOf(onPage(area));
      await page.mouse.move(middle.x, middle.y);
      await page.locator(`[data-team="${path}"]`).waitFor();
      await drawnAnew(page);
      await same(
        await pictureOf(page, block),
        boxes.map((box) => grown(box, RING)),
        `while ${path} is pointed at`,
      );

      await page.keyboard.down("Shift");
      await page.mouse.move(block.x + 1, block.y + 1);
      await page.mouse.down();
      await page.mouse.move(block.x + block.width - 2, block.y + block.height - 2, { steps: 2 });
      await page.mouse.up();
      await page.keyboard.up("Shift");
      await expect.poll(() => page.locator('[data-team][aria-pressed="true"]').count()).toBe(5);
      await drawnAnew(page);
      await same(
        await pictureOf(page, block),
        boxes.map((box) => grown(box, -RING)),
        "selected",
      );

      // All five in hand, back where they were: now the layer has none of them.
      const grip = centreOf(onPage(TEAMS["platform.md"] ?? BLOCK));
      await page.mouse.move(grip.x, grip.y);
      await page.mouse.down();
      await page.mouse.move(grip.x + 20, grip.y);
      await page.mouse.move(grip.x, grip.y);
      await page.locator(".canvas[data-dragging]").waitFor();
      await drawnAnew(page);
      await same(
        await pictureOf(page, block),
        boxes.map((box) => grown(box, RING)),
        "in hand",
      );
      await page.keyboard.press("Escape");
      await page.mouse.up();
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator('[data-team][aria-pressed="true"]').count()).toBe(0);
    }
    expect(await page.evaluate(() => performance.getEntriesByName("teamscape:saved").length)).toBe(0);
  });
});
