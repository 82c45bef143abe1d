#!/usr/bin/env node
// The `teamscape` command. Composition only: what each subcommand does is in the file it names.
import { Command, InvalidArgumentError, Option } from "commander";
import packageFile from "../../package.json" with { type: "json" };
import { CHECK_FORMATS, check, FAIL_ON } from "./check.ts";
import { codesMeant } from "./code-table.ts";
import { EXPLAIN_FORMATS, explain } from "./explain/explain.ts";
import { exportPicture } from "./export-picture.ts";
import { CHECK_HELP, EXPLAIN_HELP } from "./help-texts.ts";
import { nodeTooOld } from "./node-version.ts";
import { RULES_FORMATS, rules } from "./rules.ts";
import { serve } from "./serve.ts";

const tooOld = nodeTooOld();
if (tooOld !== null) fail(tooOld);

const program = new Command("teamscape")
  .description(
    "Team cards as a Team Topologies graph: check a folder, explain its scores, export its diagram, open it in the browser.",
  )
  .version(packageFile.version)
  .showHelpAfterError("(--help says what there is)")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program
  .command("check")
  .description(
    "read every card, judge it, and say what was found; exit 1 when a finding reaches --fail-on, 2 when the folder cannot be read",
  )
  .argument("<dir>", "folder of team cards")
  .addOption(new Option("--format <format>", "how to print it").choices(CHECK_FORMATS).default("text"))
  .addOption(new Option("--fail-on <severity>", "least severity that fails").choices(FAIL_ON).default("error"))
  .option("--as-of <date>", "judge times against this day, YYYY-MM-DD; today when left out", isoDate)
  .option("--only <codes...>", "look at these codes alone: SIZE-SMALL,DOM-MULTI or INT-* (comes after the folder)", someCodes)
  .addHelpText("after", CHECK_HELP)
  .action(async (dir, options) => exit(await check(dir, options)));

program
  .command("explain")
  .description("print one team's scores with every part, reason and source; exit 2 when the team is not found")
  .argument("<dir>", "folder of team cards")
  .argument("<team>", "its name, id or path")
  .addOption(new Option("--format <format>", "how to print it").choices(EXPLAIN_FORMATS).default("text"))
  .option("--as-of <date>", "judge times against this day, YYYY-MM-DD; today when left out", isoDate)
  .addHelpText("after", EXPLAIN_HELP)
  .action(async (dir, team, options) => exit(await explain(dir, team, options)));

program
  .command("rules")
  .description("list every code that can be reported and every setting, with who says so and what to do")
  .addOption(new Option("--format <format>", "how to print it").choices(RULES_FORMATS).default("text"))
  .action((options) => exit(rules(options)));

program
  .command("export")
  .description("draw the whole diagram, with title and legend; the same cards on the same day give the same bytes")
  .argument("<dir>", "folder of team cards")
  .addOption(new Option("--format <format>", "kind of picture").choices(["svg", "png"]).default("svg"))
  .requiredOption("-o, --output <file>", "where to write it")
  .addOption(new Option("--theme <theme>", "colours").choices(["light", "dark", "contrast"]).default("light"))
  .option("--title <text>", "title of the picture; the folder's name when left out")
  .option("--as-of <date>", "judge marks and times against this day, YYYY-MM-DD; today when left out", isoDate)
  .option("--no-flow", "leave out the flow of change and the customers it leads to")
  .option("--sized", "draw teams as high as they are large")
  .option("--folded <names...>", "draw these groupings as one shape each, by their names; all: every outermost one")
  .action(async (dir, options) => exit(await exportPicture(dir, options)));

program
  .command("serve")
  .description("open the app in the browser, for this machine only")
  .argument("<dir>", "folder of team cards")
  .option("--port <n>", "port; a free one when left out", portNumber)
  .option("--no-open", "only print the address")
  .action(async (dir, options) => exit(await serve(dir, options)));

// `teamscape rules | head` closes the pipe before all is written: that is the reader's choice and no failure.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code === "EPIPE") process.exit();
  throw cause;
});

await program
  .parseAsync()
  .catch((error: unknown) => fail(`Teamscape failed: ${error instanceof Error ? error.stack : String(error)}`));

/** 1 says that something was found in the cards; whatever kept the command from its work is 2. */
function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/** Null means that the command goes on by itself. */
function exit(code: number | null): void {
  if (code !== null) process.exitCode = code;
}

function isoDate(text: string): string {
  // Date takes 30 February for 2 March.
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (date === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError("A day is written as 2026-11-01.");
  return text;
}

/** Adds the codes that one word of --only names to those before it. */
function someCodes(text: string, before: readonly string[] = []): readonly string[] {
  const patterns = text.split(",").filter((pattern) => pattern.trim() !== "");
  if (patterns.length === 0) throw new InvalidArgumentError("Name a code, such as SIZE-SMALL.");
  const codes = patterns.flatMap((pattern) => {
    const meant = codesMeant(pattern);
    if (meant.ok) return meant.value;
    throw new InvalidArgumentError(
      `${pattern.trim()} is no code; the nearest is ${meant.error}. teamscape rules lists them all.`,
    );
  });
  return [...before, ...codes];
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("A port is a whole number up to 65535.");
  return port;
}
