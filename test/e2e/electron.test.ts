// The desktop app in the real Electron: opens a folder, shows it, saves a move, quits. Runs where Electron's binary is
// installed and there is a display; elsewhere it is skipped and says so.
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildStale } from "../../scripts/build.ts";
import { drawn, saved } from "./app.ts";

/** Null when the test can run. */
function whyNot(): string | null {
  const home = resolve("node_modules/electron");
  const path = join(home, "path.txt");
  const binary = existsSync(path) ? join(home, "dist", readFileSync(path, "utf8").trim()) : null;
  if (binary === null || !existsSync(binary)) return "Electron's binary is not installed";
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? "";
  if (process.platform === "linux" && display === "") return "there is no display";
  return null;
}

const reason = whyNot();
if (reason !== null) console.log(`Not tested in the real Electron: ${reason}.`);

const CARD = "---\nname: Checkout\ntype: stream-aligned\nposition: { x: 100, y: 100 } # by hand\n---\n# Checkout\n";

describe.skipIf(reason !== null)(`in the real Electron${reason === null ? "" : ` (skipped: ${reason})`}`, () => {
  let base: string;
  let app: ElectronApplication | null = null;
  const complaints: string[] = [];

  beforeAll(() => buildStale(["renderer", "electron"]));
  beforeEach(async () => {
    complaints.length = 0;
    base = await realpath(await mkdtemp(join(tmpdir(), "teamscape-electron-")));
    await mkdir(join(base, "org #1"));
    await writeFile(join(base, "org #1", "checkout.md"), CARD);
  });
  afterEach(async () => {
    await app?.close();
    app = null;
    await rm(base, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  });

  async function launch(): Promise<Page> {
    app = await _electron.launch({
      args: [`--user-data-dir=${join(base, "user")}`, ".", join(base, "org #1")],
      env: { ...(process.env as Record<string, string>), XDG_STATE_HOME: join(base, "state") },
    });
    const page = await app.firstWindow();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    return page;
  }

  test("shows the folder from the command line, in a page without Node", async () => {
    const page = await launch();
    expect(await drawn(page)).toBe(1);
    expect(page.url()).toBe("app://teamscape/index.html");
    await page.waitForFunction(() => document.title === "org #1 – Teamscape");
    const reach = await page.evaluate(() => [
      typeof Reflect.get(globalThis, "require"),
      typeof Reflect.get(globalThis, "process"),
    ]);
    expect(reach).toEqual(["undefined", "undefined"]);
  });

  test("the page can call the contract and nothing else", async () => {
    const page = await launch();
    await drawn(page);
    const refused = await page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, "teamscape") as { call(name: string, request: unknown): Promise<unknown> };
      return bridge.call("shell", {}).then(
        () => "answered",
        (error: Error) => error.message,
      );
    });
    expect(refused).toContain("has no call shell");
  });

  test("the policy stops foreign scripts and connections, and links do not leave the page", async () => {
    const page = await launch();
    await drawn(page);
    expect(
      await page.evaluate(() =>
        fetch("https://example.com/").then(
          () => "sent",
          () => "stopped",
        ),
      ),
    ).toBe("stopped");
    await page.evaluate(() => {
      location.href = "file:///etc/passwd";
    });
    expect(page.url()).toBe("app://teamscape/index.html");
    complaints.length = 0; // Both attempts are reported, as they should be.
  });

  test("a move by keyboard reaches the disk, and only the two numbers change", async () => {
    const page = await launch();
    await drawn(page);
    await page.locator('[data-team="checkout.md"]').focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await saved(page, 1);
    await app?.close();
    app = null;
    expect(await readFile(join(base, "org #1", "checkout.md"), "utf8")).toMatch(
      new RegExp(CARD.replace(/[{}]/g, "\\$&").replace("x: 100", "x: (?!100)\\d+").replace("y: 100", "y: \\d+")),
    );
  });
});
