// 41: another web page drives the loopback host. Any site can make a browser send requests to 127.0.0.1; none but our own page,
// under our own name and with the token, may get anything. 36: and no path leaves the renderer's folder, in whatever spelling.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { createHost, type Host } from "../../host/create-host.ts";
import { serveWeb, type WebHost } from "../../host/web/serve.ts";

const TOKEN = "a".repeat(64);
const CARD = "---\nname: Alpha\nposition: {x: 1, y: 2}\n---\n";
let scratch: string;
let host: Host;
let web: WebHost;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "teamscape-web-"));
  for (const name of ["org", "page", "page-secret", "state"]) await mkdir(join(scratch, name));
  await writeFile(join(scratch, "org", "alpha.md"), CARD);
  await writeFile(join(scratch, "page", "index.html"), "<title>page</title>");
  await writeFile(join(scratch, "page", "main.js"), "1");
  await writeFile(join(scratch, "secret.js"), "secret");
  await writeFile(join(scratch, "page-secret", "secret.js"), "secret");
  const made = await createHost(join(scratch, "org"), { stateDir: join(scratch, "state") });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  host = made.value;
  const served = await serveWeb({ host, rendererDir: join(scratch, "page"), token: TOKEN });
  if (!served.ok) throw new Error(JSON.stringify(served.error));
  web = served.value;
});
afterAll(async () => {
  await web.close();
  await host.close();
  await rm(scratch, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path exactly as given: fetch and URL would tidy it first. */
function get(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<Reply> {
  return new Promise((done, fail) => {
    request(
      { host: "127.0.0.1", port: web.port, path, method, headers: { host: `127.0.0.1:${web.port}`, ...headers } },
      (response) => {
        let body = "";
        response.on("data", (part) => {
          body += part;
        });
        response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    )
      .on("error", fail)
      .end();
  });
}

async function cookie(): Promise<string> {
  const { headers } = await get(`/?token=${TOKEN}`);
  return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

interface Dial {
  readonly path?: string;
  readonly origin?: string | null;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** "open", or the status the upgrade was refused with. */
function dial({
  path = `/socket?token=${TOKEN}`,
  origin = `http://127.0.0.1:${web.port}`,
  host: name,
  headers = {},
}: Dial = {}): Promise<string> {
  return new Promise((done) => {
    const socket = new WebSocket(`ws://127.0.0.1:${web.port}${path}`, {
      headers: { ...(origin === null ? {} : { origin }), ...(name === undefined ? {} : { host: name }), ...headers },
    });
    socket.on("open", () => {
      done("open");
      socket.close();
    });
    socket.on("unexpected-response", (_request, response) => done(String(response.statusCode)));
    socket.on("error", (error) => done(error.message));
  });
}

describe("41: the socket", () => {
  it("opens for our own page under either of our names", async () => {
    expect(await dial()).toBe("open");
    expect(await dial({ host: `localhost:${web.port}`, origin: `http://localhost:${web.port}` })).toBe("open");
  });
  it.each([
    ["a foreign Origin", { origin: "https://evil.example" }],
    ["the Origin of another local server", { origin: "http://127.0.0.1:1" }],
    ["an Origin that only begins like ours", { origin: "http://127.0.0.1.evil.example" }],
    ["a sandboxed page", { origin: "null" }],
    ["no Origin", { origin: null }],
    ["a missing token", { path: "/socket" }],
    ["a wrong token", { path: `/socket?token=${"b".repeat(64)}` }],
    ["a token with more behind it", { path: `/socket?token=${TOKEN}a` }],
    ["a cross-site fetch", { headers: { "sec-fetch-site": "cross-site" } }],
  ] satisfies [string, Dial][])("refuses %s", async (_what, how) => {
    expect(await dial(how)).toBe("403");
  });
  it("refuses a rebound name, even with the token", async () => {
    expect(await dial({ host: "evil.example", origin: "http://evil.example" })).toBe("421");
    expect(await dial({ host: `evil.example:${web.port}`, origin: `http://evil.example:${web.port}` })).toBe("421");
  });
  it("does not take the page's cookie for the token", async () => {
    expect(await dial({ path: "/socket", headers: { cookie: await cookie() } })).toBe("403");
  });
  it("answers what it cannot read and goes on", async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${web.port}/socket?token=${TOKEN}`, {
      headers: { origin: `http://127.0.0.1:${web.port}` },
    });
    await new Promise((done) => socket.once("open", done));
    const next = () =>
      new Promise<unknown>((done) => {
        const listen = (data: unknown) => {
          const message = JSON.parse(String(data)) as object;
          // Events come in between.
          if (!("id" in message)) return;
          socket.off("message", listen);
          done(message);
        };
        socket.on("message", listen);
      });
    for (const [sent, expected] of [
      ['{"id":0,"call":"open","request":{}}', { id: 0, reply: { kind: "opened" } }],
      ["not json", { id: null }],
      ['{"id":1}', { id: null }],
      ['{"id":2,"call":"__proto__","request":{}}', { id: 2, reply: { kind: "failed" } }],
      [
        '{"id":3,"call":"apply","request":{"change":{"label":"x","cards":[{"path":"../../etc/passwd","base":"","edits":[]}]}}}',
        { id: 3, reply: { kind: "failed" } },
      ],
      ['{"id":4,"call":"source","request":{"path":"../secret.js"}}', { id: 4, reply: { kind: "failed" } }],
      ['{"id":5,"call":"source","request":{"path":"alpha.md"}}', { id: 5, reply: { kind: "source" } }],
    ] as const) {
      const answer = next();
      socket.send(sent);
      expect(await answer, sent).toMatchObject(expected);
    }
    socket.close();
  });
});

describe("41: the pages", () => {
  it("come with the token, then with the cookie, with headers that keep others out", async () => {
    const first = await get(`/?token=${TOKEN}`);
    expect(first.status).toBe(200);
    expect(first.headers["set-cookie"]?.[0]).toMatch(/HttpOnly; SameSite=Strict/);
    expect(first.headers["set-cookie"]?.[0]).not.toContain(TOKEN);
    expect(first.headers["content-security-policy"]).toContain("script-src 'self'");
    expect(first.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect((await get("/main.js", { cookie: await cookie() })).body).toBe("1");
  });
  it("are refused without the token, with a wrong one and under a rebound name", async () => {
    expect((await get("/")).status).toBe(403);
    expect((await get("/main.js")).status).toBe(403);
    expect((await get(`/?token=${"b".repeat(64)}`)).status).toBe(403);
    expect((await get(`/?token=${TOKEN}`, { host: "evil.example" })).status).toBe(421);
    expect((await get(`/?token=${TOKEN}`, {}, "POST")).status).toBe(405);
  });
});

describe("36: paths over http", () => {
  it.each([
    "/../secret.js",
    "/..%2fsecret.js",
    "/%2e%2e/secret.js",
    "/%2e%2e%2fsecret.js",
    "/..\\secret.js",
    "/..%5csecret.js",
    "/./../secret.js",
    "/main.js/../../secret.js",
    "/../page-secret/secret.js",
    "/%252e%252e/secret.js",
    "/main.js%00.js",
    "//etc/passwd",
    "/C:/secret.js",
    "http://127.0.0.1/../secret.js",
  ])("%s is refused", async (path) => {
    const reply = await get(path, { cookie: await cookie() });
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain("secret");
  });
});
