import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultStateDir } from "./state-place.ts";
import { StateStore } from "./state-store.ts";
import { useFolder } from "./test-folder.ts";

const placed = { "card:a.md": { x: 1, y: -2.5 } };

describe("state store", () => {
  const folderWith = useFolder();

  it("keeps one file per folder, outside of it", async () => {
    const { root, stateDir } = await folderWith({});
    await new StateStore(root, stateDir).save(placed);
    await new StateStore(`${root}-other`, stateDir).save({});
    expect(await new StateStore(root, stateDir).load()).toEqual(placed);
    expect(await readdir(stateDir)).toHaveLength(2);
    expect(await readdir(root)).toEqual([]);
  });

  it.each(["", "{", "[]", '{"version":1,"placed":{"a":{"x":"1","y":2}}}', '{"version":2,"placed":{}}'])(
    "takes unreadable state %j for none",
    async (text) => {
      const { root, stateDir } = await folderWith({});
      const store = new StateStore(root, stateDir);
      await store.save(placed);
      const [name] = await readdir(stateDir);
      await writeFile(join(stateDir, name ?? ""), text);
      expect(await store.load()).toEqual({});
      await store.save(placed);
      expect(await store.load()).toEqual(placed);
    },
  );

  it("writes nothing when the state would lie in the opened folder", async () => {
    const { root } = await folderWith({ "a.md": "text" });
    const store = new StateStore(root, join(root, ".local/state/teamscape"));
    await store.save(placed);
    expect(await readdir(root)).toEqual(["a.md"]);
    expect(await store.load()).toEqual({});
  });

  it("says nothing when it cannot write", async () => {
    const { root, stateDir } = await folderWith({});
    await writeFile(join(stateDir, "file"), "");
    await new StateStore(root, join(stateDir, "file/below")).save(placed);
    expect(await readFile(join(stateDir, "file"), "utf8")).toBe("");
  });

  it("uses each system's own place", () => {
    expect(defaultStateDir({ XDG_STATE_HOME: "/x" }, "linux")).toBe(join("/x", "teamscape"));
    expect(defaultStateDir({}, "linux")).toMatch(/\.local.state.teamscape$/);
    expect(defaultStateDir({ LOCALAPPDATA: "/l" }, "win32")).toBe(join("/l", "teamscape"));
    expect(defaultStateDir({}, "darwin")).toMatch(/Library.Application Support.teamscape$/);
  });
});
