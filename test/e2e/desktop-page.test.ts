// The desktop without its binary: the real main process with the stand-in for Electron, and its real page, as its own protocol
// serves it and under its own policy, in a real Chromium. Only the last wire between the two is a test's.
// (The preload has its own test, test/failures/39; the real Electron is electron.test.ts.)
import "electron";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from "vitest";
import { serveRenderer } from "../../electron/app-protocol.ts";
import { EVENT_NAMES, eventChannel } from "../../electron/channels.ts";
import { fake, protocol } from "../../electron/testing/fake-electron.ts";
import { BROWSER_FLAGS } from "../../scripts/browser.ts";
import { drawn, saved } from "./app.ts";

vi.mock("electron", () => import("../../electron/testing/fake-electron.ts"));

const ORIGIN = "https://teamscape.test";
const CARD = (name: string) => `---\nname: ${name}\ntype: platform\nposition: { x: 100, y: 100 } # by hand\n---\n# ${name}\n`;
const argv = process.argv;
let browser: Browser;
let base: string;
let page: Page;
const complaints: string[] = [];

async function folder(name: string): Promise<string> {
  await mkdir(join(base, name), { recursive: true });
  await writeFile(join(base, name, "team.md"), CARD(name));
  return join(base, name);
}

/** Starts main on the folder and shows its page in the browser. */
async function start(root: string): Promise<void> {
  process.argv = ["electron", ".", root];
  vi.resetModules();
  await import("../../electron/main.ts");
  await vi.waitFor(() => expect(fake.windows).toHaveLength(1));
  // Built, main finds its page beside itself; from the sources it would serve the page's sources.
  serveRenderer(protocol as never, resolve("out/renderer"));

  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  await page.route(`${ORIGIN}/**`, async (route) => {
    const url = route.request().url().replace(ORIGIN, "app://teamscape");
    const response = await fake.schemes.get("app")?.(new Request(url));
    if (response === undefined) return route.abort();
    const body = Buffer.from(await response.arrayBuffer());
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  });
  await page.exposeFunction("callMain", (name: string, request: unknown) => fake.invoke(`call:${name}`, request));
  await page.addInitScript(() => {
    const listeners: Record<string, Set<(payload: unknown) => void>> = {};
    Object.assign(globalThis, {
      teamscape: {
        call: Reflect.get(globalThis, "callMain"),
        on(name: string, listener: (payload: unknown) => void) {
          listeners[name] ??= new Set();
          listeners[name].add(listener);
          return () => listeners[name]?.delete(listener);
        },
      },
      hearMain: (name: string, payload: unknown) => {
        for (const listener of listeners[name] ?? []) listener(payload);
      },
    });
  });
  for (const name of EVENT_NAMES)
    fake.renderer.on(eventChannel(name), (_event, payload) => {
      page
        .evaluate(([to, what]) => Reflect.get(globalThis, "hearMain")(to, what), [name, payload] as const)
        .catch((error: unknown) => complaints.push(String(error)));
    });
  await page.goto(`${ORIGIN}/index.html`);
}

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject("browserPath"), args: [...BROWSER_FLAGS] });
});
afterAll(() => browser.close());
beforeEach(async () => {
  fake.reset();
  complaints.length = 0;
  base = await realpath(await mkdtemp(join(tmpdir(), "teamscape-desktop-")));
  fake.app.paths = new Map([
    ["userData", join(base, "user")],
    ["documents", base],
    ["app", base],
  ]);
  vi.stubEnv("XDG_STATE_HOME", join(base, "state"));
});
afterEach(async () => {
  fake.renderer.removeAllListeners();
  for (const window of fake.windows) {
    window.close();
    await vi.waitFor(() => expect(window.closed).toBe(true), { timeout: 10_000 });
  }
  await page.close();
  process.argv = argv;
  vi.unstubAllEnvs();
  await rm(base, { recursive: true, force: true });
  expect(complaints).toEqual([]);
});

const onDisk = (root: string) => readFile(join(root, "team.md"), "utf8");

test("the page draws under the desktop's policy, saves a move, and the menu undoes it byte for byte", async () => {
  const root = await folder("org");
  await start(root);
  expect(await drawn(page)).toBe(1);
  await page.locator('[data-team="team.md"]').focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  await saved(page, 1);
  expect(await onDisk(root)).toBe(CARD("org").replace("x: 100", "x: 108"));
  fake.choose("Undo");
  await saved(page, 2);
  expect(await onDisk(root)).toBe(CARD("org"));
});

test("a team that has no position is placed by the worker, which the policy lets run", async () => {
  const root = await folder("org");
  await writeFile(join(root, "other.md"), "---\nname: Other\ntype: enabling\n---\n");
  await start(root);
  expect(await drawn(page)).toBe(2);
});

test("Open folder… shows the other folder in the same page", async () => {
  const [first, second] = [await folder("first"), await folder("second")];
  await start(first);
  await drawn(page);
  fake.answers.open.push(second);
  fake.choose("Open folder…");
  await page.locator('[data-team][aria-label^="second"]').waitFor();
  expect(await page.title()).toBe("second – Teamscape");
});

test("the policy stops connections and scripts from elsewhere", async () => {
  await start(await folder("org"));
  await drawn(page);
  const tried = await page.evaluate(async () => {
    const sent = await fetch("https://example.com/").then(
      () => "sent",
      () => "stopped",
    );
    const script = document.createElement("script");
    const ran = new Promise((resolve) => {
      script.onload = () => resolve("ran");
      script.onerror = () => resolve("stopped");
    });
    script.src = "data:text/javascript,1";
    document.body.append(script);
    return [sent, await ran];
  });
  expect(tried).toEqual(["stopped", "stopped"]);
  expect(complaints.length).toBeGreaterThan(0);
  complaints.length = 0; // Chromium reports each violation, as it should.
});
