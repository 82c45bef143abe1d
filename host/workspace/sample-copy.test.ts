import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { sampleCopy } from "./sample-copy.ts";

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "teamscape-sample-"));
  await mkdir(join(base, "shipped", "teams"), { recursive: true });
  await writeFile(join(base, "shipped", "teams", "a.md"), "shipped");
});

test("is made once and then left to the user", async () => {
  const copy = join(base, "user", "sample");
  expect(await sampleCopy(join(base, "shipped"), copy)).toEqual({ ok: true, value: copy });
  expect(await readFile(join(copy, "teams", "a.md"), "utf8")).toBe("shipped");
  await writeFile(join(copy, "teams", "a.md"), "mine");
  await sampleCopy(join(base, "shipped"), copy);
  expect(await readFile(join(copy, "teams", "a.md"), "utf8")).toBe("mine");
  expect(await readdir(join(base, "user"))).toEqual(["sample"]);
});

test("what an interrupted copy left behind is not taken for the sample", async () => {
  const copy = join(base, "user", "sample");
  await mkdir(`${copy}.unfinished`, { recursive: true });
  await writeFile(join(`${copy}.unfinished`, "half.md"), "half");
  await sampleCopy(join(base, "shipped"), copy);
  expect(await readdir(copy)).toEqual(["teams"]);
});

test("a sample that is missing is a problem to show", async () => {
  const result = await sampleCopy(join(base, "nowhere"), join(base, "user", "sample"));
  expect(result).toMatchObject({ ok: false, error: [{ code: "SAMPLE-NOT-COPIED" }] });
});
