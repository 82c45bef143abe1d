// `teamscape check`: what a folder holds and what is wrong with it, for people and for programs. Each format is in a file of its own.
import packageFile from "../../package.json" with { type: "json" };
import { checkReport } from "../../shared/report/check-report.ts";
import { assertNever, type Severity } from "../../shared/result.ts";
import type { Finding } from "../../shared/score/types.ts";
import { asGithub } from "./formats/github.ts";
import { asMarkdown } from "./formats/markdown.ts";
import { repositoryPrefix } from "./formats/repository-path.ts";
import { asSarif } from "./formats/sarif.ts";
import { asText } from "./formats/text.ts";
import { type JudgedFolder, judgeFolder } from "./judge-folder.ts";
import { lookOfOutput } from "./terminal.ts";

export const CHECK_FORMATS = ["text", "json", "sarif", "github", "markdown"] as const;
export const FAIL_ON = ["error", "warning", "info", "never"] as const;

export interface CheckOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly failOn: (typeof FAIL_ON)[number];
  readonly asOf?: string;
  /** Codes to look at; all of them when left out. Teams and relations are told of in any case. */
  readonly only?: readonly string[];
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** @returns the exit code: 0, 1 when a finding reaches `failOn`, 2 when the folder cannot be read */
export async function check(dir: string, { format, failOn, asOf, only }: CheckOptions): Promise<number> {
  const judged = await judgeFolder(dir, asOf);
  if (!judged.ok) {
    console.error(judged.error.map((problem) => problem.message).join("\n"));
    return 2;
  }
  const wanted = only === undefined ? null : new Set(only);
  const findings = judged.value.findings.filter(({ code }) => wanted === null || wanted.has(code));
  const text = formatted(format, judged.value, findings);
  if (text !== "") console.log(text);
  return failOn !== "never" && findings.some((finding) => RANK[finding.severity] >= RANK[failOn]) ? 1 : 0;
}

function formatted(format: CheckOptions["format"], judged: JudgedFolder, findings: readonly Finding[]): string {
  const prefix = repositoryPrefix(judged.root);
  switch (format) {
    case "text":
      return asText(judged, findings, lookOfOutput());
    case "json":
      return JSON.stringify(checkReport(judged.org, judged.scores, findings), null, 2);
    case "sarif":
      return JSON.stringify(asSarif(findings, { version: packageFile.version, asOf: judged.scores.asOf, prefix }), null, 2);
    case "github":
      return asGithub(findings, prefix);
    case "markdown":
      return asMarkdown(judged, findings);
    default:
      return assertNever(format);
  }
}
