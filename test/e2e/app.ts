// The app as end-to-end tests meet it: a real folder, the browser host, a page in a real Chromium. Any console error,
// page error or unhandled rejection fails the test that caused it.
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { createHost } from "../../host/create-host.ts";
import { serveWeb } from "../../host/web/serve.ts";
import type { FilePort } from "../../host/workspace/file-port.ts";
import { BROWSER_FLAGS } from "../../scripts/browser.ts";

export interface AppUnderTest {
  readonly folder: string;
  readonly url: string;
  readonly page: Page;
  /** What the console and the page complained about so far. Empty it only for a complaint that the test is about. */
  readonly complaints: string[];
  /** The app ends and begins anew on the same folder, with the same page, at another address. */
  restart(): Promise<void>;
}

export interface OpenOptions {
  /** Files of the folder by name, or a folder to copy. */
  readonly files: Readonly<Record<string, string | Uint8Array>> | { readonly copyOf: string };
  readonly context?: BrowserContextOptions;
  /** Name of the folder, where a test is about it. */
  readonly name?: string;
  /** A disk that a test may make fail. */
  readonly port?: FilePort;
}

export const SAMPLE = { copyOf: resolve("sample-org") } as const;

/** Call once at the top of a test file; returns what opens the app. Everything opened is closed after each test. */
export function appOpener(): (options: OpenOptions) => Promise<AppUnderTest> {
  let browser: Browser;
  const open: { complaints: string[]; close(): Promise<void> }[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("browserPath"), args: [...BROWSER_FLAGS] });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const complaints = open.flatMap((app) => app.complaints);
    for (const app of open.splice(0)) await app.close();
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join("\n")}`);
  });

  return async ({ files, context: contextOptions, port, name }) => {
    const scratch = await mkdtemp(join(tmpdir(), "teamscape-e2e-"));
    const folder = name === undefined ? scratch : join(scratch, name);
    await mkdir(folder, { recursive: true });
    const stateDir = await mkdtemp(join(tmpdir(), "teamscape-state-"));
    if ("copyOf" in files && typeof files.copyOf === "string") await cp(files.copyOf, folder, { recursive: true });
    else
      for (const [name, content] of Object.entries(files as Record<string, string>)) await writeFile(join(folder, name), content);
    const serve = async () => {
      const host = await createHost(folder, { stateDir, ...(port === undefined ? {} : { port }) });
      if (!host.ok) throw new Error(host.error.map((problem) => problem.message).join(" "));
      const server = await serveWeb({ host: host.value, rendererDir: resolve("out/renderer") });
      if (!server.ok) throw new Error(server.error.map((problem) => problem.message).join(" "));
      const close = async () => {
        await server.value.close();
        await host.value.close();
      };
      return { url: server.value.url, close };
    };
    let served = await serve();
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
      ...contextOptions,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`page: ${error.stack ?? error.message}`));
    open.push({
      complaints,
      async close() {
        await context.close();
        await served.close();
        await rm(scratch, { recursive: true, force: true });
        await rm(stateDir, { recursive: true, force: true });
      },
    });
    const show = async () => {
      await page.goto(served.url);
      await drawn(page);
    };
    await show();
    const restart = async () => {
      await page.goto("about:blank");
      await served.close();
      served = await serve();
      await show();
    };
    return { folder, url: served.url, page, complaints, restart };
  };
}

/** Waits for the first frame that shows the org; returns how many teams it showed. */
export async function drawn(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => {
    const mark = performance.getEntriesByName("teamscape:drawn").at(-1) as PerformanceMark | undefined;
    return mark === undefined ? null : { teams: (mark.detail as { teams: number }).teams };
  });
  return ((await handle.jsonValue()) as { teams: number }).teams;
}

/** Waits until `count` Changes have reached the disk since the page was opened. */
export async function saved(page: Page, count: number): Promise<void> {
  await page.waitForFunction((n) => performance.getEntriesByName("teamscape:saved").length >= n, count);
}
