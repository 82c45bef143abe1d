// The loopback host as pages meet it: several at once, some that break off, and its end. Who is refused is test/failures/41.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import type { Card } from "../../shared/card/types.ts";
import type { FolderChanged, HostApi } from "../../shared/contract.ts";
import { createHost, type Host } from "../create-host.ts";
import { serveWeb, type WebHost } from "./serve.ts";

const CARD = "---\nname: Alpha\nposition: {x: 1, y: 2}\n---\n";
let scratch: string;
let host: Host;
let web: WebHost;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), "teamscape-serve-"));
  for (const name of ["org", "page", "state"]) await mkdir(join(scratch, name));
  await writeFile(join(scratch, "org", "alpha.md"), CARD);
  await writeFile(join(scratch, "page", "index.html"), "<title>page</title>");
  const made = await createHost(join(scratch, "org"), { stateDir: join(scratch, "state") });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  host = made.value;
  web = await serve(host);
});
afterEach(async () => {
  await web.close();
  await host.close();
  await rm(scratch, { recursive: true, force: true });
});

async function serve(api: HostApi): Promise<WebHost> {
  const served = await serveWeb({ host: api, rendererDir: join(scratch, "page") });
  if (!served.ok) throw new Error(JSON.stringify(served.error));
  return served.value;
}

interface TestPage {
  readonly socket: WebSocket;
  readonly changes: FolderChanged[];
  /** Code that the connection was closed with. */
  readonly closed: Promise<number>;
  call(name: string, request: unknown): Promise<Record<string, unknown>>;
}

async function page(at: WebHost = web): Promise<TestPage> {
  const socket = new WebSocket(`ws://127.0.0.1:${at.port}/socket${new URL(at.url).search}`, { origin: new URL(at.url).origin });
  const changes: FolderChanged[] = [];
  const waiting = new Map<number, (reply: Record<string, unknown>) => void>();
  let last = 0;
  socket.on("message", (data) => {
    const message = JSON.parse(String(data));
    if (message.event === "changed") changes.push(message.payload);
    else waiting.get(message.id)?.(message.reply);
  });
  const closed = new Promise<number>((done) => socket.on("close", done));
  await new Promise((done, fail) => socket.once("open", done).once("error", fail));
  const call: TestPage["call"] = (name, request) =>
    new Promise((done) => {
      waiting.set(++last, done);
      socket.send(JSON.stringify({ id: last, call: name, request }));
    });
  return { socket, changes, closed, call };
}

async function cardOf(at: TestPage): Promise<Card> {
  const { folder } = (await at.call("open", {})) as unknown as { folder: { cards: [Card] } };
  return folder.cards[0];
}

function moved(card: Card, x: number) {
  const edits = [{ kind: "set", field: ["position", "x"], value: x }];
  return { change: { label: "Move", cards: [{ path: card.path, base: card.hash, edits }] } };
}

it("tells the other pages what one has saved, so that they can go on from there", async () => {
  const [first, second] = [await page(), await page()];
  const card = await cardOf(first);
  await cardOf(second);
  expect(await first.call("apply", moved(card, 5))).toMatchObject({ kind: "saved" });
  await vi.waitFor(() => expect(second.changes).toHaveLength(1), { timeout: 5000 });
  expect(first.changes).toEqual([]);
  const [told] = second.changes[0]?.upserted ?? [];
  expect(told?.position).toEqual({ x: 5, y: 2 });
  expect(await second.call("apply", moved(told as Card, 6))).toMatchObject({ kind: "saved" });
  expect(await readFile(join(scratch, "org", "alpha.md"), "utf8")).toBe(CARD.replace("x: 1", "x: 6"));
});

it("tells every page what another program has changed", async () => {
  const pages = [await page(), await page()];
  for (const each of pages) await cardOf(each);
  await writeFile(join(scratch, "org", "beta.md"), "---\nname: Beta\n---\n");
  for (const { changes } of pages)
    await vi.waitFor(() => expect(changes.flatMap((change) => change.upserted.map((card) => card.name))).toEqual(["Beta"]), {
      timeout: 5000,
    });
});

it("outlives pages that break off, also while they are being refused", async () => {
  const staying = await page();
  const leaving = await page();
  leaving.socket.terminate();
  for (const origin of ["http://evil.example", `http://127.0.0.1:${web.port}`]) {
    for (let time = 0; time < 20; time++) {
      await new Promise<void>((done) => {
        const socket = connect(web.port, "127.0.0.1", () => {
          socket.write(
            `GET /socket HTTP/1.1\r\nHost: 127.0.0.1:${web.port}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
          );
          socket.resetAndDestroy();
        });
        socket.on("close", () => done());
      });
    }
  }
  expect((await cardOf(staying)).name).toBe("Alpha");
});

it("closes the page that sends too much, and no other", async () => {
  const [greedy, modest] = [await page(), await page()];
  greedy.socket.on("error", () => undefined);
  greedy.socket.send(Buffer.alloc(65 * 1024 * 1024, "x").toString("latin1"));
  expect(await greedy.closed).toBe(1009);
  expect((await cardOf(modest)).name).toBe("Alpha");
});

it("answers what was asked before it ends", async () => {
  let asked = false;
  const { promise: gate, resolve: goOn } = Promise.withResolvers<void>();
  const slow: HostApi = {
    call: (name, request) => {
      asked = true;
      return gate.then(() => host.call(name, request));
    },
    on: (name, listener) => host.on(name, listener),
  };
  const at = await serve(slow);
  const asking = await page(at);
  const reply = asking.call("source", { path: "alpha.md" });
  await vi.waitFor(() => expect(asked).toBe(true), { timeout: 5000 });
  const ended = at.close();
  goOn();
  await ended;
  expect(await reply).toMatchObject({ kind: "source", source: { text: CARD } });
  expect(await asking.closed).toBe(1001);
  await expect(fetch(at.url)).rejects.toThrow();
});

it("answers a request that its host fails at", async () => {
  const failing: HostApi = { call: () => Promise.reject(new Error("out of order")), on: () => () => undefined };
  const at = await serve(failing);
  expect(await (await page(at)).call("open", {})).toMatchObject({
    kind: "failed",
    problems: [{ message: expect.stringContaining("out of order") }],
  });
  await at.close();
});

it("listens on the loopback address alone", async () => {
  const { networkInterfaces } = await import("node:os");
  const outside = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of outside) {
    const answer = await new Promise((done) => {
      const socket = connect(web.port, address, () => done("open"));
      socket.on("error", (error: NodeJS.ErrnoException) => done(error.code));
    });
    expect(answer, address).toBe("ECONNREFUSED");
  }
  expect(new URL(web.url).hostname).toBe("127.0.0.1");
});
