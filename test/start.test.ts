// `npm start`: what a person gets on a fresh machine, with and without an Electron binary.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

const running: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folderNamed(name: string): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), "teamscape-start-"));
  folders.push(scratch);
  const { mkdir } = await import("node:fs/promises");
  const folder = join(scratch, name);
  await mkdir(folder);
  await writeFile(join(folder, "a.md"), "---\nname: Alpha\nposition: {x: 0, y: 0}\n---\n");
  return folder;
}

function start(...args: string[]) {
  const child = spawn(process.execPath, [resolve("scripts/start.ts"), ...args], {
    env: { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "" },
  });
  running.push(child);
  const said = { out: "", err: "" };
  child.stdout.on("data", (part) => {
    said.out += part;
  });
  child.stderr.on("data", (part) => {
    said.err += part;
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  /** Resolves with the address once it is printed. */
  const address = new Promise<string>((done, fail) => {
    child.stdout.on("data", () => {
      const found = /^Teamscape: (http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{64})$/m.exec(said.out);
      if (found?.[1] !== undefined) done(found[1]);
    });
    void ended.then((code) => fail(new Error(`ended with ${code}: ${said.err}`)));
  });
  address.catch(() => undefined);
  return { child, said, ended, address };
}

describe("npm start", () => {
  it("prints one line with the address, serves the page and stops on SIGINT", async () => {
    // 35: "#", "&", "%" and spaces in the folder's name.
    const { child, said, ended, address } = start(await folderNamed("a #1 & 50% org"), "--browser", "--no-open");
    const page = await fetch(await address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    expect(said.out.trim().split("\n")).toHaveLength(1);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });

  it("takes the port it is given and says when it is taken", async () => {
    const folder = await folderNamed("org");
    const first = start(folder, "--no-open");
    const { port } = new URL(await first.address);
    const second = start(folder, "--no-open", "--port", port);
    expect(await second.ended).toBe(2);
    expect(second.said.err).toContain(`Port ${port}`);
  });

  it("says which folder is not there and exits 2", async () => {
    const { said, ended } = start("/nowhere/at/all", "--no-open");
    expect(await ended).toBe(2);
    expect(said.err).toContain("/nowhere/at/all");
  });
});
