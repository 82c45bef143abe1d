// The page's end of the socket against the real host's end: replies find their calls, a lost host is said so, and found again.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { serveWeb, type WebHost } from "../host/web/serve.ts";
import { connectSocket } from "../renderer/socket-host.ts";
import type { HostApi } from "../shared/contract.ts";

const TOKEN = "c".repeat(64);
let rendererDir: string;
let web: WebHost;
let stored: Map<string, string>;
let shown: string[];
const listeners = new Set<(payload: never) => void>();

/** Answers `source` with the path it was asked for; "slow.md" only once `release` is called. */
let release: () => void;
let gate: Promise<void>;
const host: HostApi = {
  call: (async (_name: string, request: { path: string }) => {
    if (request.path === "slow.md") await gate;
    return { kind: "source", path: request.path };
  }) as never,
  on(name, listener) {
    if (name === "changed") listeners.add(listener as never);
    return () => listeners.delete(listener as never);
  },
};

async function serve(port?: number): Promise<void> {
  const served = await serveWeb({ host, rendererDir, token: TOKEN, ...(port === undefined ? {} : { port }) });
  if (!served.ok) throw new Error(JSON.stringify(served.error));
  web = served.value;
}

/** A tab at the address; the same one again when it is reloaded. */
function openPage(address: string): ReturnType<typeof connectSocket> {
  const { origin } = new URL(address);
  vi.stubGlobal("window", {
    location: { href: address },
    history: { replaceState: (_state: unknown, _title: string, url: URL) => shown.push(url.href) },
    sessionStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem: (k: string, v: string) => stored.set(k, v) },
    setTimeout: (work: () => void) => setTimeout(work, 20).unref(),
  });
  vi.stubGlobal(
    "WebSocket",
    class extends WebSocket {
      constructor(url: string) {
        super(url, { origin });
        // A browser tells of a failed connection by closing it.
        this.on("error", () => undefined);
      }
    },
  );
  return connectSocket();
}

beforeEach(async () => {
  rendererDir = await mkdtemp(join(tmpdir(), "teamscape-page-"));
  await writeFile(join(rendererDir, "index.html"), "");
  ({ promise: gate, resolve: release } = Promise.withResolvers<void>());
  stored = new Map();
  shown = [];
  await serve();
});
afterEach(async () => {
  release();
  await web.close();
  await rm(rendererDir, { recursive: true, force: true });
});

it("gives each call its own reply, in whatever order they come", async () => {
  const page = openPage(web.url);
  const slow = page.call("source", { path: "slow.md" });
  expect(await page.call("source", { path: "a.md" })).toEqual({ kind: "source", path: "a.md" });
  release();
  expect(await slow).toEqual({ kind: "source", path: "slow.md" });
});

it("takes the token out of the address and keeps it for a reload", async () => {
  openPage(web.url);
  expect(shown).toEqual([`http://127.0.0.1:${web.port}/`]);
  const reloaded = openPage(`http://127.0.0.1:${web.port}/`);
  expect(await reloaded.call("source", { path: "a.md" })).toMatchObject({ kind: "source" });
});

it("hears events until it stops listening", async () => {
  const page = openPage(web.url);
  const heard: unknown[] = [];
  const stop = page.on("changed", (payload) => heard.push(payload));
  await page.call("source", { path: "a.md" });
  const tell = (payload: unknown) => {
    for (const listener of listeners) listener(payload as never);
  };
  tell({ problems: [], n: 1 });
  await vi.waitFor(() => expect(heard).toEqual([{ problems: [], n: 1 }]), { timeout: 5000 });
  stop();
  tell({ problems: [], n: 2 });
  await page.call("source", { path: "a.md" });
  expect(heard).toHaveLength(1);
});

it("says that the host is gone, and announces the folder anew when it is back", async () => {
  const page = openPage(web.url);
  const folders: unknown[] = [];
  page.on("folder", (payload) => folders.push(payload));
  expect(await page.call("source", { path: "a.md" })).toMatchObject({ kind: "source" });
  await web.close();
  expect(await page.call("source", { path: "a.md" })).toMatchObject({ kind: "failed", problems: [{ code: "HOST-GONE" }] });
  await serve(web.port);
  await vi.waitFor(() => expect(folders).toHaveLength(1), { timeout: 5000 });
  expect(await page.call("source", { path: "a.md" })).toMatchObject({ kind: "source" });
});
