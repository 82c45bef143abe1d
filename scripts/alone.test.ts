import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { alone } from "./alone.ts";

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "teamscape-alone-"));
  lock = join(folder, "deep", "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("lets one run after the other, and gives way also when the work fails", async () => {
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} in`);
    await new Promise((done) => setImmediate(done));
    steps.push(`${name} out`);
    if (name === "a") throw new Error("failed");
  };
  const done = await Promise.allSettled(["a", "b", "c"].map((name) => alone(lock, work(name))));
  expect(done.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  for (let at = 0; at < steps.length; at += 2) expect(steps[at + 1]).toBe(steps[at]?.replace("in", "out"));
  expect(steps).toHaveLength(6);
  expect(existsSync(lock)).toBe(false);
});

it("takes over from a process that was killed", async () => {
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  await alone(lock, async () => undefined);
  writeFileSync(lock, String(gone));
  expect(await alone(lock, async () => "ran")).toBe("ran");
});
