// electron/electron 4938: an opener that takes any scheme starts programs. Card text is written by others.
import type { App, Session } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { openExternal } from "../../electron/external.ts";
import { lockAllContents, lockSession } from "../../electron/lockdown.ts";
import { app, BrowserWindow, fake, preventable } from "../../electron/testing/fake-electron.ts";

vi.mock("electron", () => import("../../electron/testing/fake-electron.ts"));

const ALLOWED = ["https://example.com/a?b=c#d", "HTTPS://example.com/", "mailto:a@example.com"];
const REFUSED = [
  "file:///etc/passwd",
  "FILE:///C:/Windows/System32/calc.exe",
  " file:///etc/passwd",
  "http://example.com/",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "ms-msdt:/id%20PCWDiagnostic",
  "smb://server/share",
  "vscode://file/tmp",
  "app://teamscape/index.html",
  "blob:https://example.com/1",
  "\\\\server\\share",
  "/etc/passwd",
  "https",
  "",
];

beforeEach(() => {
  fake.reset();
  lockAllContents(app as unknown as App);
});
const navigate = (name: string, details: { url: string; isMainFrame: boolean }) => {
  const event = preventable(details);
  fake.window.webContents.emit(name, event);
  return event.defaultPrevented;
};

test.each(ALLOWED)("opened: %s", (url) => {
  expect(openExternal(url)).toBe(true);
  expect(fake.opened).toEqual([new URL(url).href]);
});

test.each(REFUSED)("not opened: %j", (url) => {
  expect(openExternal(url)).toBe(false);
  new BrowserWindow();
  expect(fake.window.webContents.windowOpen({ url })).toEqual({ action: "deny" });
  navigate("will-navigate", { url, isMainFrame: true });
  expect(fake.opened).toEqual([]);
});

describe("the window itself", () => {
  beforeEach(() => void new BrowserWindow());

  test("never opens another, and hands an https link to the system", () => {
    expect(fake.window.webContents.windowOpen({ url: "https://example.com/" })).toEqual({ action: "deny" });
    expect(fake.opened).toEqual(["https://example.com/"]);
  });

  test("stays on its page, also where an address only looks like ours", () => {
    for (const url of [...ALLOWED, "file:///etc/passwd", "app://teamscape.evil/index.html", "app://a@teamscape/", "about:blank"])
      expect(navigate("will-navigate", { url, isMainFrame: true }), url).toBe(true);
    expect(navigate("will-navigate", { url: "app://teamscape/index.html", isMainFrame: true })).toBe(false);
  });

  test("lets no frame navigate, which cannot start the browser either", () => {
    expect(navigate("will-frame-navigate", { url: "https://example.com/", isMainFrame: false })).toBe(true);
    expect(navigate("will-navigate", { url: "https://example.com/", isMainFrame: false })).toBe(true);
    expect(fake.opened).toEqual([]);
  });

  test("follows no redirect and attaches no web view", () => {
    expect(navigate("will-redirect", { url: "https://example.com/", isMainFrame: true })).toBe(true);
    const attach = preventable();
    fake.window.webContents.emit("will-attach-webview", attach);
    expect(attach.defaultPrevented).toBe(true);
  });
});

test("every permission is denied", () => {
  lockSession(fake.session as unknown as Session);
  for (const permission of ["geolocation", "media", "clipboard-read", "notifications", "openExternal"]) {
    const answers: boolean[] = [];
    fake.session.permissionRequest?.({}, permission, (granted) => answers.push(granted));
    expect(answers).toEqual([false]);
  }
  expect([fake.session.permissionCheck?.(), fake.session.device?.()]).toEqual([false, false]);
});
