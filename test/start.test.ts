// `npm start`: what a person gets on a fresh machine, with and without an Electron binary.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { buildStale } from "../scripts/build.ts";

const running: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folderNamed(name: string): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), "teamscape-start-"));
  folders.push(scratch);
  const folder = join(scratch, name);
  await mkdir(folder);
  await writeFile(join(folder, "a.md"), "---\nname: Alpha\nposition: {x: 0, y: 0}\n---\n");
  return folder;
}

const start = (...args: string[]) => startWith({}, ...args);

const startWith = (env: Readonly<Record<string, string>>, ...args: string[]) => run("scripts/start.ts", env, args);

function run(script: string, env: Readonly<Record<string, string>>, args: readonly string[]) {
  const child = spawn(process.execPath, [resolve(script), ...args], {
    env: { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "", ...env },
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

describe.runIf(process.platform === "linux")("npm start, asked for the desktop app", { timeout: 120_000 }, () => {
  it("keeps serving without a display, and says why there is no window", async () => {
    const { said, address } = start(await folderNamed("org"));
    expect((await fetch(await address)).status).toBe(200);
    expect(said.err).toContain("there is no display");
    expect(said.out.trim().split("\n")).toHaveLength(1);
  });

  it("opens the browser where the binary can neither be found nor downloaded", async () => {
    const folder = await folderNamed("org");
    const opened = join(folder, "opened");
    const path = await program(folder, "xdg-open", `printf '%s' "$1" > '${opened}'`);
    const { said, address } = startWith(
      { DISPLAY: ":9", PATH: path, ELECTRON_OVERRIDE_DIST_PATH: path, ELECTRON_MIRROR: "http://127.0.0.1:9/" },
      folder,
    );
    const url = await address;
    expect(said.err).toMatch(/^Electron cannot be used here \(its binary is not here and cannot be downloaded\).*$/m);
    await vi.waitFor(async () => expect(await readFile(opened, "utf8")).toBe(url), { timeout: 10_000 });
  });

  it("opens the browser when Electron dies at once", async () => {
    const folder = await folderNamed("org");
    const path = await program(folder, "electron", "echo noise; exit 3");
    await program(folder, "xdg-open", "exit 0");
    const { said, address } = startWith({ DISPLAY: ":9", PATH: `${path}:/bin`, ELECTRON_OVERRIDE_DIST_PATH: path }, folder);
    expect((await fetch(await address)).status).toBe(200);
    expect(said.err).toContain("it ended at once with code 3");
    expect(said.out).not.toContain("noise");
  });

  it("hands the folder to Electron, and an interrupt too", async () => {
    const folder = await folderNamed("org #1");
    const seen = join(folder, "seen");
    // The file appears only once the trap is set.
    const path = await program(
      folder,
      "electron",
      `trap 'echo interrupted >> "$0.seen"; exit 0' INT; printf '%s\\n' "$@" > '${seen}'; for turn in $(seq 1200); do sleep 0.05; done`,
    );
    const { child, said, ended } = startWith({ DISPLAY: ":9", PATH: `${path}:/bin`, ELECTRON_OVERRIDE_DIST_PATH: path }, folder);
    await vi.waitFor(async () => expect(await readFile(seen, "utf8")).toBe(`${resolve(".")}\n${folder}\n`), {
      timeout: 60_000,
      interval: 50,
    });
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(await readFile(join(path, "electron.seen"), "utf8")).toBe("interrupted\n");
    expect(said.out).toBe("");
  });
});

describe("teamscape serve", { timeout: 120_000 }, () => {
  it.each(["host/cli/main.ts", "out/host/cli/main.mjs"])("serves the page from %s until it is stopped", async (script) => {
    await buildStale(["renderer", "cli"]);
    const { child, said, ended, address } = run(script, {}, ["serve", await folderNamed("org"), "--no-open"]);
    expect(await (await fetch(await address)).text()).toContain('<div id="root">');
    expect(said.out.trim().split("\n")).toHaveLength(1);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});

/** A folder of programs with this one in it, as a shell script. */
async function program(folder: string, name: string, script: string): Promise<string> {
  const bin = join(folder, ".bin");
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return bin;
}
