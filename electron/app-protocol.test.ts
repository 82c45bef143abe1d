import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Protocol } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { CONTENT_SECURITY_POLICY } from "../host/content-policy.ts";
import { registerAppScheme, serveRenderer } from "./app-protocol.ts";
import { fake, protocol } from "./testing/fake-electron.ts";

vi.mock("electron", () => import("./testing/fake-electron.ts"));

let folder: string;
const get = (url: string, method = "GET") => {
  const handler = fake.schemes.get("app");
  if (handler === undefined) throw new Error("app: is not served");
  return handler({ url, method } as Request);
};
beforeEach(async () => {
  fake.reset();
  folder = await mkdtemp(join(tmpdir(), "teamscape-app-"));
  await writeFile(join(folder, "index.html"), "<!doctype html>");
  serveRenderer(protocol as unknown as Protocol, folder);
});

test("the scheme is a secure origin of its own, without the rights to get around a policy", () => {
  registerAppScheme();
  expect(fake.privileged).toEqual([{ scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
});

test("serves the page with its type and policy", async () => {
  const response = await get("app://teamscape/index.html");
  expect([response.status, await response.text()]).toEqual([200, "<!doctype html>"]);
  expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("Content-Security-Policy")).toBe(CONTENT_SECURITY_POLICY);
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
});

test("the policy allows no script but ours and no connection out", () => {
  const policy = new Map(CONTENT_SECURITY_POLICY.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1)]));
  expect(policy.get("default-src")).toEqual(["'none'"]);
  expect(policy.get("script-src")).toEqual(["'self'"]);
  expect(policy.get("connect-src")).toEqual(["'self'"]);
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*/);
});

test.each([
  ["app://other/index.html", 403],
  ["app://teamscape.evil/index.html", 403],
  ["app://teamscape/missing.html", 404],
  ["app://teamscape/..%2findex.html", 404],
  ["app://teamscape/%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404],
])("%s is answered %i, under the same policy", async (url, status) => {
  const response = await get(url);
  expect(response.status).toBe(status);
  expect(response.headers.get("Content-Security-Policy")).toBe(CONTENT_SECURITY_POLICY);
});

test("only reads", async () => {
  expect((await get("app://teamscape/index.html", "POST")).status).toBe(403);
});
