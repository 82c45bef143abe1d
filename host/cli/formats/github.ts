// The report as workflow commands, which GitHub Actions shows beside the lines of a pull request.
import { assertNever, type Severity } from "../../../shared/result.ts";
import type { Finding } from "../../../shared/score/types.ts";
import { messageOf } from "./message.ts";

/** @param prefix the folder inside the repository, "" or ending in "/" */
export function asGithub(findings: readonly Finding[], prefix: string): string {
  return findings.map((finding) => command(finding, prefix)).join("\n");
}

function command(finding: Finding, prefix: string): string {
  const { severity, code, path, line, column } = finding;
  const properties = [
    ...(path === "" ? [] : [`file=${property(prefix + path)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
    `title=${property(code)}`,
  ];
  return `::${commandOf(severity)} ${properties.join(",")}::${data(messageOf(finding))}`;
}

function commandOf(severity: Severity): string {
  switch (severity) {
    case "error":
    case "warning":
      return severity;
    case "info":
      return "notice";
    default:
      return assertNever(severity);
  }
}

// A line end would begin another command, and a message may hold whatever a card holds.
const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
