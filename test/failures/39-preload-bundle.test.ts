// electron/electron 36437: a sandboxed preload cannot require local modules, nor is it loaded as an ES module. So the bundle
// is one CommonJS file that requires "electron" and nothing else, and this runs it that way.
import { createContext, runInContext } from "node:vm";
import { build } from "vite";
import { beforeAll, expect, test } from "vitest";
import { preloadBuild } from "../../scripts/preload-build.ts";
import { contract } from "../../shared/contract.ts";

interface Chunk {
  readonly type: string;
  readonly fileName: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly modules: Readonly<Record<string, unknown>>;
}

let chunks: readonly Chunk[];
beforeAll(async () => {
  const config = preloadBuild();
  const built = await build({ ...config, build: { ...config.build, write: false } });
  chunks = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    "output" in each ? (each.output as unknown as Chunk[]) : [],
  );
});

test("is one file", () => {
  expect(chunks.map(({ type, fileName }) => [type, fileName])).toEqual([["chunk", "preload.cjs"]]);
});

test("asks for electron alone, and carries names instead of the schema library", () => {
  const [chunk] = chunks;
  expect(chunk?.imports).toEqual(["electron"]);
  expect(Object.keys(chunk?.modules ?? {}).filter((path) => path.includes("node_modules"))).toEqual([]);
  expect(chunk?.code.length).toBeLessThan(4_000);
});

test("runs as CommonJS where nothing but electron can be required", async () => {
  const required: string[] = [];
  const exposed: Record<string, { call(name: string, request: unknown): Promise<unknown>; on: unknown }> = {};
  const invoked: unknown[][] = [];
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: (typeof exposed)[string]) => {
        exposed[name] = api;
      },
    },
    ipcRenderer: { invoke: async (...args: unknown[]) => void invoked.push(args), on: () => undefined },
  };
  const require = (name: string) => {
    required.push(name);
    if (name !== "electron") throw new Error(`module not found: ${name}`);
    return electron;
  };
  const module = { exports: {} };
  runInContext(chunks[0]?.code ?? "", createContext({ require, module, exports: module.exports }));
  expect(required).toEqual(["electron"]);
  for (const name of Object.keys(contract.calls)) await exposed.teamscape?.call(name, { of: name });
  expect(invoked).toEqual(Object.keys(contract.calls).map((name) => [`call:${name}`, { of: name }]));
  await expect(exposed.teamscape?.call("shell", {})).rejects.toThrow("has no call");
});
