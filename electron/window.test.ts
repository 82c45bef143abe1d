import { beforeEach, expect, test, vi } from "vitest";
import type { WindowBounds } from "./settings.ts";
import { fake } from "./testing/fake-electron.ts";
import { createWindow } from "./window.ts";

vi.mock("electron", () => import("./testing/fake-electron.ts"));

const make = (bounds: WindowBounds | null = null, placed: WindowBounds[] = []) => {
  createWindow({ preload: "/out/preload.cjs", devTools: false, bounds, view: null, onPlaced: (at) => placed.push(at) });
  return fake.window;
};
beforeEach(() => {
  fake.reset();
  fake.displays = [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }];
});

test("the page is sandboxed, isolated and has no Node", () => {
  expect(make().options.webPreferences).toEqual({
    preload: "/out/preload.cjs",
    devTools: false,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});

test("shows its own page once there is something to see", () => {
  const window = make();
  expect(window.options.show).toBe(false);
  expect(window.done).toEqual(["load app://teamscape/index.html"]);
  window.emit("ready-to-show");
  expect(window.done.at(-1)).toBe("show");
});

test("comes back where it was, and says where it is when it closes", () => {
  const placed: WindowBounds[] = [];
  const window = make({ x: 100, y: 50, width: 900, height: 700, maximized: true }, placed);
  expect(window.options).toMatchObject({ x: 100, y: 50, width: 900, height: 700 });
  expect(window.isMaximized()).toBe(true);
  window.close();
  expect(placed).toEqual([{ ...window.bounds, maximized: true }]);
});

test.each([
  ["beside every screen", { x: 3000, y: 50 }],
  ["with a sliver in reach", { x: 1900, y: 50 }],
  ["with its title bar above the screen", { x: 100, y: -200 }],
  ["below the screen", { x: 100, y: 1075 }],
])("keeps its size but not a place %s", (_what, at) => {
  const { options } = make({ ...at, width: 900, height: 700, maximized: false });
  expect([options.width, options.height, options.x, options.y]).toEqual([900, 700, undefined, undefined]);
});
