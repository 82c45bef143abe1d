// The command as it is called: a real process, a real folder, its output, its exit code. What each format looks like is tested beside it.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

/** Node's own cache of compiled sources, for this file alone: it halves what each of the processes costs. */
let compiled: string;
beforeAll(async () => {
  compiled = await mkdtemp(join(tmpdir(), "teamscape-compiled-"));
});
afterAll(() => rm(compiled, { recursive: true, force: true }));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "teamscape cli #"));
  await writeFile(
    join(folder, "b.md"),
    "---\nname: Beta\nteam_type: platform\nposition: {x: 400, y: 0}\nmetadata:\n  size: 5\n  capabilities: [pipelines]\n---\n",
  );
  await writeFile(
    join(folder, "a.md"),
    "---\nname: Alpha\nteam_type: stream-aligned\nposition: {x: 0, y: 0}\ninteraction_modes:\n  Beta: x-as-a-service\n---\n",
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Colours off and no width but those that a test asks for. */
function teamscape(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return teamscapeIn({}, ...args);
}

function teamscapeIn(more: NodeJS.ProcessEnv, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const { FORCE_COLOR: _, COLUMNS: __, GITHUB_WORKSPACE: ___, ...env } = process.env;
    const child = spawn(process.execPath, [resolve("host/cli/main.ts"), ...args], {
      env: { ...env, XDG_STATE_HOME: folder, NODE_COMPILE_CACHE: compiled, ...more },
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
    expect(Object.keys(report)).toEqual(["version", "asOf", "teams", "edges", "problems", "summary"]);
    expect(report).toMatchObject({ version: 1, asOf: "2026-11-01", summary: { teams: 2, edges: 1, errors: 0 } });
    expect(report.teams.map((team: { path: string }) => team.path)).toEqual(["a.md", "b.md"]);
    const { load, consumers, ...facts } = report.teams[1];
    expect(facts).toEqual({
      path: "b.md",
      id: "beta",
      name: "Beta",
      type: "platform",
      position: { x: 400, y: 0 },
      size: 5,
      groupings: { valueStream: null, platformGrouping: null },
      subteams: [],
      onCall: null,
    });
    expect(load).toMatchObject({ score: 6, level: "low", declared: null, verdict: "undeclared" });
    expect(consumers).toMatchObject({ derived: ["Alpha"], difference: "undeclared", demand: "single", ratio: 0.2 });
    // The platform provides, though it is the consumer's card that says so.
    expect(report.edges).toEqual([
      { from: "Beta", to: "Alpha", mode: "x-as-a-service", kind: "interaction", direction: "inferred" },
    ]);
    expect((await teamscape("check", folder, "--format", "json", "--as-of", "2026-11-01")).out).toBe(first.out);
  });

  it("exits 1 for a broken card, says its file and line, and 0 when nothing may fail", async () => {
    await writeFile(join(folder, "c.md"), "---\nname: [unclosed\n---\n");
    const failed = await teamscape("check", folder);
    expect(failed.code).toBe(1);
    expect(failed.out).toMatch(/^c\.md\n(?: .*\n)* +2 {2}error {4}YAML-SYNTAX {5}/m);
    expect((await teamscape("check", folder, "--fail-on", "never")).code).toBe(0);
  });

  it("fails on what is asked for, and looks at some codes alone", async () => {
    // Beta has a single consumer: a warning.
    const codes = async (...args: string[]) => {
      const { code, out } = await teamscape("check", folder, "--format", "json", ...args);
      const { problems, teams } = JSON.parse(out) as { problems: { code: string }[]; teams: unknown[] };
      expect(teams).toHaveLength(2);
      return { code, found: [...new Set(problems.map((problem) => problem.code))] };
    };
    const [warning, single, none, repeated, listed, slip] = await Promise.all([
      codes("--fail-on", "warning"),
      codes("--only", "con-single", "--fail-on", "warning"),
      codes("--only", "SIZE-SMALL,ORPHAN", "--fail-on", "info"),
      codes("--only", "CON-*", "--only", "PLT-EARLY"),
      codes("--only", "CON-SINGLE", "PLT-EARLY"),
      teamscape("check", folder, "--only", "CON-SINGEL"),
    ]);
    expect(warning.code).toBe(1);
    expect(single).toEqual({ code: 1, found: ["CON-SINGLE"] });
    expect(none).toEqual({ code: 0, found: [] });
    expect(repeated.found).toEqual(expect.arrayContaining(["CON-SINGLE", "CON-UNDECLARED", "PLT-EARLY"]));
    expect(listed).toEqual({ code: 0, found: ["CON-SINGLE", "PLT-EARLY"] });
    expect(slip.code).toBe(2);
    expect(slip.err).toContain("CON-SINGLE");
  });

  it("reads the folder's teamscape.yml and tells what is wrong with it", async () => {
    await writeFile(join(folder, "teamscape.yml"), "load:\n  capability: 9\nconsumers:\n  enough: lots\n");
    const { out } = await teamscape("check", folder, "--format", "json");
    const { teams, problems } = JSON.parse(out);
    expect(teams[1].load.parts[0]).toMatchObject({ part: "scope", points: 9 });
    expect(problems).toContainEqual(expect.objectContaining({ code: "SETTINGS-VALUE", path: "teamscape.yml", line: 4 }));
  });

  it("exits 2 for a folder that is not there, a bad date and an unknown option, and says why", async () => {
    const days = ["2026-02-30", "2026-1-1"].map((day) => teamscape("check", folder, "--as-of", day));
    const [gone, ...others] = await Promise.all([
      teamscape("check", join(folder, "nowhere")),
      teamscape("check", folder, "--frmat", "json"),
      ...days,
    ]);
    expect(gone.code).toBe(2);
    expect(gone.err).toContain("nowhere");
    expect(others.map(({ code }) => code)).toEqual([2, 2, 2]);
  });

  it.each([
    ["sarif", '{\n  "$schema"'],
    ["github", "::"],
    ["markdown", "# Teamscape: "],
  ])("speaks %s", async (format, begins) => {
    const { out, err, code } = await teamscape("check", folder, "--format", format, "--as-of", "2026-11-01");
    expect([err, code]).toEqual(["", 0]);
    expect(out.startsWith(begins)).toBe(true);
  });

  it("names files from the repository's root in GitHub Actions", async () => {
    const { out } = await teamscapeIn({ GITHUB_WORKSPACE: tmpdir() }, "check", folder, "--format", "github");
    expect(out).toMatch(/^::\w+ file=teamscape cli #\w+\/b\.md,/m);
  });

  it("is coloured and wrapped where the environment asks for it, and plain in a pipe", async () => {
    expect((await teamscape("check", folder)).out).not.toContain("\u001b[");
    const { out } = await teamscapeIn({ FORCE_COLOR: "1", NO_COLOR: "", COLUMNS: "70" }, "check", folder);
    expect(out).toContain("\u001b[33mwarning");
    const lines = stripVTControlCharacters(out).split("\n");
    for (const line of lines.slice(0, -3)) expect(line.length).toBeLessThanOrEqual(70);
  });
});

describe("teamscape explain", () => {
  it("prints a team's scores with every part, reason and source", async () => {
    const { out, code } = await teamscape("explain", folder, "beta", "--as-of", "2026-11-01");
    expect(code).toBe(0);
    for (const part of ["scope", "spread", "partners", "consumers", "size", "on-call", "being new"])
      expect(out).toMatch(new RegExp(`^  ${part} +\\d.* of \\d+ `, "m"));
    for (const words of ["1 capability × 5", "our own judgement", "Alpha (uses it as a service)", "CON-SINGLE", "(practice: "])
      expect(out).toContain(words);
  });

  it("says what to do about a finding once", async () => {
    await writeFile(join(folder, "c.md"), "---\nname: Gamma\ndependencies: [Nobody]\n---\n");
    const { out } = await teamscape("explain", folder, "Gamma", "--as-of", "2026-11-01");
    expect(out).toMatch(/names no team here\. Add its card or correct the name\.\n +\(our own judgement\)/);
    expect(out.match(/team_type/g)).toHaveLength(1);
  });

  it("prints the same as JSON, and exits 2 with suggestions for a team that is not there", async () => {
    const { out } = await teamscape("explain", folder, "b.md", "--format", "json", "--as-of", "2026-11-01");
    const { team, load, consumers, findings } = JSON.parse(out);
    expect(team).toMatchObject({ path: "b.md", name: "Beta" });
    expect(load.parts).toHaveLength(7);
    expect(load.sentences[0]).toContain("6, low");
    expect(consumers.derived).toEqual([{ name: "Alpha", by: "interaction" }]);
    expect(findings[0]).toMatchObject({ source: expect.any(String), advice: expect.any(String) });
    const unknown = await teamscape("explain", folder, "Betta");
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("Beta");
    expect(unknown.out).toBe("");
  });
});

describe("teamscape rules", () => {
  it("lists every code and setting in three formats", async () => {
    const [json, ...others] = await Promise.all(
      ["json", "text", "markdown"].map((format) => teamscape("rules", "--format", format)),
    );
    const { codes, settings } = JSON.parse(json?.out ?? "");
    expect(codes).toContainEqual(expect.objectContaining({ code: "SIZE-SMALL", severities: ["error", "warning"] }));
    expect(settings).toContainEqual(expect.objectContaining({ key: "leadership.threshold", default: 3 }));
    for (const { out } of others) {
      const plain = out.replaceAll("\\", "");
      for (const { code } of codes) expect(plain).toContain(code);
      for (const { key } of settings) expect(plain).toContain(key);
    }
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
    for (const word of ["check", "explain", "rules", "export", "serve"]) expect(help.out).toContain(word);
    expect((await teamscape("check", "--help")).out).toContain("Exit codes:");
    expect((await teamscape("--version")).out.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
