// The command as it is called: a real process, a real folder, its output, its exit code.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "teamscape cli #"));
  await writeFile(
    join(folder, "b.md"),
    "---\nname: Beta\nteam_type: platform\nposition: {x: 400, y: 0}\nmetadata:\n  size: 5\n---\n",
  );
  await writeFile(
    join(folder, "a.md"),
    "---\nname: Alpha\nteam_type: stream-aligned\nposition: {x: 0, y: 0}\ninteraction_modes:\n  Beta: x-as-a-service\n---\n",
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function teamscape(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve("host/cli/main.ts"), ...args], {
      env: { ...process.env, XDG_STATE_HOME: folder },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (part) => {
      out += part;
    });
    child.stderr.on("data", (part) => {
      err += part;
    });
    child.on("close", (code) => done({ code, out, err }));
  });
}

describe("teamscape check", () => {
  it("prints version 1 of the report, twice the same bytes", async () => {
    const first = await teamscape("check", folder, "--format", "json", "--as-of", "2026-11-01");
    expect(first.err).toBe("");
    expect(first.code).toBe(0);
    const report = JSON.parse(first.out);
    expect(report).toMatchObject({ version: 1, asOf: "2026-11-01", summary: { teams: 2, edges: 1, errors: 0 } });
    expect(report.teams.map((team: { path: string }) => team.path)).toEqual(["a.md", "b.md"]);
    expect(report.teams[1]).toEqual({
      path: "b.md",
      id: "beta",
      name: "Beta",
      type: "platform",
      position: { x: 400, y: 0 },
      size: 5,
      groupings: { valueStream: null, platformGrouping: null },
      load: null,
      consumers: null,
      subteams: [],
      onCall: null,
    });
    // The platform provides, though it is the consumer's card that says so.
    expect(report.edges).toEqual([
      { from: "Beta", to: "Alpha", mode: "x-as-a-service", kind: "interaction", direction: "inferred" },
    ]);
    expect((await teamscape("check", folder, "--format", "json", "--as-of", "2026-11-01")).out).toBe(first.out);
  });

  it("exits 1 for a broken card, says its path and line, and 0 when nothing may fail", async () => {
    await writeFile(join(folder, "c.md"), "---\nname: [unclosed\n---\n");
    const failed = await teamscape("check", folder);
    expect(failed.code).toBe(1);
    expect(failed.out).toMatch(/c\.md:\d+ +error/);
    expect((await teamscape("check", folder, "--fail-on", "never")).code).toBe(0);
  });

  it("exits 2 for a folder that is not there, a bad date and an unknown option, and says why", async () => {
    const gone = await teamscape("check", join(folder, "nowhere"));
    expect(gone.code).toBe(2);
    expect(gone.err).toContain("nowhere");
    for (const day of ["yesterday", "2026-02-30", "2026-1-1"])
      expect((await teamscape("check", folder, "--as-of", day)).code, day).toBe(2);
    expect((await teamscape("check", folder, "--frmat", "json")).code).toBe(2);
  });
});

describe("teamscape export", () => {
  it("writes SVG and PNG, twice the same bytes", async () => {
    const file = (name: string) => join(folder, "out", name);
    expect((await teamscape("export", folder, "--format", "svg", "-o", file("1.svg"))).code).toBe(0);
    expect((await teamscape("export", folder, "--format", "svg", "-o", file("2.svg"))).code).toBe(0);
    const svg = await readFile(file("1.svg"), "utf8");
    expect(svg).toContain("Alpha");
    expect(svg).toContain("Beta");
    expect(await readFile(file("2.svg"), "utf8")).toBe(svg);
    expect((await teamscape("export", folder, "--format", "png", "-o", file("1.png"))).code).toBe(0);
    expect((await readFile(file("1.png"))).subarray(1, 4).toString()).toBe("PNG");
  });

  it("exits 2 and says why when the file cannot be written", async () => {
    const { code, err } = await teamscape("export", folder, "-o", join(folder, "a.md", "x.svg"));
    expect(code).toBe(2);
    expect(err).toContain("x.svg");
  });
});

describe("teamscape", () => {
  it("says what there is", async () => {
    const help = await teamscape("--help");
    expect(help.code).toBe(0);
    for (const word of ["check", "export", "serve"]) expect(help.out).toContain(word);
    expect((await teamscape("--version")).out.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
