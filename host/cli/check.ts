// `teamscape check`: what a folder holds and what is wrong with it, for people and for programs.
import { buildOrg } from "../../shared/org/build.ts";
import { type CheckReport, checkReport } from "../../shared/report/check-report.ts";
import type { Severity } from "../../shared/result.ts";
import { today } from "../../shared/today.ts";
import { readFolder } from "./open-folder.ts";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly failOn: Severity | "never";
  readonly asOf?: string;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** @returns the exit code: 0, 1 when a problem reaches `failOn`, 2 when the folder cannot be read */
export async function check(dir: string, { format, failOn, asOf }: CheckOptions): Promise<number> {
  const folder = await readFolder(dir);
  if (!folder.ok) {
    console.error(folder.error.map((problem) => problem.message).join("\n"));
    return 2;
  }
  const { cards, types, problems } = folder.value;
  const report = checkReport(buildOrg(cards, types), problems, asOf ?? today());
  console.log(format === "json" ? JSON.stringify(report, null, 2) : asText(report));
  return failOn !== "never" && report.problems.some((problem) => RANK[problem.severity] >= RANK[failOn]) ? 1 : 0;
}

function asText({ problems, summary }: CheckReport): string {
  const lines = problems.map(({ path, line, severity, code, message }) => [
    `${path || "the folder"}${line === null ? "" : `:${line}`}`,
    severity,
    code,
    message,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...lines.map((cells) => (cells[column] ?? "").length)));
  const aligned = lines.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  const { teams, edges, errors, warnings, infos } = summary;
  const found = `${count(teams, "team")}, ${count(edges, "relation")}`;
  return [...aligned, `${found}: ${count(errors, "error")}, ${count(warnings, "warning")}, ${count(infos, "note")}`].join("\n");
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;
