import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { jsonFile } from "../host/workspace/json-file.ts";
import { MOST_RECENT, openSettings } from "./settings.ts";

let path: string;
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), "teamscape-settings-")), "deep", "settings.json");
});
const bounds = { x: -5, y: 7, width: 900, height: 700, maximized: true };

test("what was changed is there at the next start", async () => {
  const first = await openSettings(jsonFile(path));
  first.remember("/a");
  first.remember("/b");
  first.remember("/a");
  first.placeWindow(bounds);
  await first.flush();
  const second = await openSettings(jsonFile(path));
  expect(second.current).toEqual({ recent: ["/a", "/b"], window: bounds });
  second.forget("/a");
  await second.flush();
  expect(JSON.parse(await readFile(path, "utf8"))).toEqual({ recent: ["/b"], window: bounds });
});

test("the list of recent folders ends, the latest first, each once", async () => {
  const settings = await openSettings(jsonFile(path));
  for (let i = 0; i < MOST_RECENT + 3; i++) settings.remember(`/${i}`);
  settings.remember("/5");
  expect(settings.current.recent).toEqual(["/5", "/12", "/11", "/10", "/9", "/8", "/7", "/6", "/4", "/3"]);
  settings.clearRecent();
  expect(settings.current.recent).toEqual([]);
});

test("every change is told", async () => {
  const settings = await openSettings(jsonFile(path));
  let told = 0;
  settings.onDidChange(() => told++);
  settings.remember("/a");
  settings.placeWindow(bounds);
  expect(told).toBe(2);
});

describe("a broken file", () => {
  const open = async (text: string) => {
    const broken = join(await mkdtemp(join(tmpdir(), "teamscape-settings-")), "settings.json");
    await writeFile(broken, text);
    return openSettings(jsonFile(broken));
  };

  test.each(["", "{", "null", "[]", "7", '{"recent": 3}', '{"recent": [1]}', "\u0000"])("%j gives the defaults", async (text) => {
    expect((await open(text)).current).toEqual({ recent: [], window: null });
  });

  test("in one part loses that part alone", async () => {
    const recent = ["/a"];
    expect((await open(JSON.stringify({ recent, window: { ...bounds, width: "wide" } }))).current).toEqual({
      recent,
      window: null,
    });
    expect((await open(JSON.stringify({ recent: null, window: bounds }))).current).toEqual({ recent: [], window: bounds });
  });

  test("of any JSON at all still opens", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const { current } = await openSettings({
          read: async () => JSON.parse(text),
          write: async () => ({ ok: true, value: undefined }),
        });
        expect(Array.isArray(current.recent)).toBe(true);
      }),
    );
  });
});

test("a file that cannot be written loses nothing but itself", async () => {
  const blocked = join(path, "..", "..", "file");
  await writeFile(blocked, "");
  const settings = await openSettings(jsonFile(join(blocked, "settings.json")));
  settings.remember("/a");
  await settings.flush();
  expect(settings.current.recent).toEqual(["/a"]);
});
