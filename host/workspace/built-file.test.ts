import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readBuiltFile } from "./built-file.ts";

let folder: string;
beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), "teamscape-built-"));
  folder = join(parent, "renderer");
  await mkdir(join(folder, "assets"), { recursive: true });
  await mkdir(join(parent, "renderer-secret"));
  await writeFile(join(parent, "secret.html"), "secret");
  await writeFile(join(parent, "renderer-secret", "a.html"), "secret");
  await writeFile(join(folder, "index.html"), "<!doctype html>");
  await writeFile(join(folder, "notes.md"), "not served");
  await writeFile(join(folder, "assets", "a b.js"), "1");
});

test("a file of the build, with its type", async () => {
  const page = await readBuiltFile(folder, "/index.html");
  expect([page?.bytes.toString(), page?.mediaType]).toEqual(["<!doctype html>", "text/html; charset=utf-8"]);
  expect((await readBuiltFile(folder, "/assets/a%20b.js"))?.mediaType).toBe("text/javascript; charset=utf-8");
});

describe("nothing else", () => {
  test.each([
    ...["/", "", "/assets", "/assets/", "/missing.html", "/notes.md", "/%ff.html", "/index.html%00.js", "//index.html"],
    ...["/../secret.html", "/assets/../../secret.html", "/..%2fsecret.html", "/%2e%2e/secret.html", "/%2e%2e%2fsecret.html"],
    ...["/..\\secret.html", "/..%5csecret.html", "/../renderer-secret/a.html", "/C:/secret.html", "/%2fetc%2fhosts.html"],
  ])("%s", async (path) => {
    expect(await readBuiltFile(folder, path)).toBeNull();
  });
});
