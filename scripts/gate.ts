// `npm test`: the one gate. Every step must pass and must have looked at something: a gate that checked nothing has failed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Step {
  readonly name: string;
  /** Throws, with what to do, when the step fails. Returns what was looked at. */
  run(): string;
}

const bin = (name: string) => join("node_modules", ".bin", name);
const scratch = mkdtempSync(join(tmpdir(), "teamscape-gate-"));
const totals = { passed: 0, failed: 0, skipped: 0 };

const PROJECTS = ["shared", "host", "electron", "renderer", "."];
/** Far below what is there, far above what a broken configuration would see. */
const LEAST_FILES = 100;

const steps: readonly Step[] = [
  ...PROJECTS.map((project) => ({ name: `types: ${project}`, run: () => types(project) })),
  { name: "lint and format", run: lint },
  { name: "module walls", run: walls },
  { name: "unused code", run: unused },
  { name: "unit tests", run: () => tests("unit") },
  { name: "end-to-end tests", run: () => tests("e2e") },
];

function types(project: string): string {
  const out = execute(bin("tsc"), ["-p", project, "--listFiles"]);
  const own = out.split("\n").filter((file) => file.includes("/") && !file.includes("node_modules")).length;
  if (own === 0) throw new Error(`tsc -p ${project} looked at no file of ours: check its "include"`);
  return `${own} files`;
}

function lint(): string {
  const out = execute(bin("biome"), ["ci", "--error-on-warnings", "."]);
  return `${atLeast(LEAST_FILES, /Checked (\d+) files/.exec(out)?.[1], "biome")} files`;
}

function walls(): string {
  const rooms = ["shared", "host", "electron", "renderer", "test", "bench", "scripts"];
  const out = execute(bin("depcruise"), ["--config", ".dependency-cruiser.cjs", ...rooms]);
  return `${atLeast(LEAST_FILES, /\((\d+) modules/.exec(out)?.[1], "dependency-cruiser")} modules`;
}

function unused(): string {
  execute(bin("knip"), ["--no-progress"]);
  // knip does not say what it looked at; asked about a file that only tests use, it must find it unused in production.
  const probe = spawnSync(bin("knip"), ["--no-progress", "--include", "files", "--production", "--reporter", "json"], {
    encoding: "utf8",
  });
  if (!probe.stdout.includes('"files"') && !probe.stdout.includes("issues"))
    throw new Error(`knip gave no report: ${probe.stderr || probe.stdout}`);
  return "no unused file, export or dependency";
}

function tests(project: "unit" | "e2e"): string {
  const report = join(scratch, `${project}.json`);
  const done = spawnSync(
    bin("vitest"),
    ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    {
      stdio: "inherit",
    },
  );
  const counts = JSON.parse(readFileSync(report, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  };
  totals.passed += counts.numPassedTests;
  totals.failed += counts.numFailedTests;
  totals.skipped += counts.numPendingTests + counts.numTodoTests;
  if (done.status !== 0) throw new Error(`vitest ${project}: ${counts.numFailedTests} failed; see above`);
  if (counts.numPassedTests === 0) throw new Error(`vitest ${project} ran no test`);
  return `${counts.numPassedTests} passed, ${counts.numPendingTests} skipped`;
}

function atLeast(least: number, seen: string | undefined, tool: string): number {
  const count = Number(seen ?? 0);
  if (count < least)
    throw new Error(`${tool} looked at ${count} files, at least ${least} were expected: its configuration finds nothing`);
  return count;
}

function execute(command: string, args: readonly string[]): string {
  const done = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.error !== undefined) throw done.error;
  if (done.status !== 0) throw new Error(`${command} ${args.join(" ")}\n${done.stdout}\n${done.stderr}`);
  return `${done.stdout}\n${done.stderr}`;
}

let failures = 0;
for (const step of steps) {
  const began = performance.now();
  try {
    const seen = step.run();
    console.log(`✓ ${step.name}: ${seen} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failures++;
    console.log(`✗ ${step.name}\n${error instanceof Error ? error.message : String(error)}`);
  }
}
rmSync(scratch, { recursive: true, force: true });
console.log(`Tests: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(failures === 0 ? 0 : 1);
