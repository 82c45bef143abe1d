// The report for people at a terminal: findings by file, aligned and wrapped, then the counts.
import { counted } from "../../../shared/score/count-words.ts";
import type { Finding } from "../../../shared/score/types.ts";
import type { JudgedFolder } from "../judge-folder.ts";
import { hanging, type Look, padded, plain, severityColour } from "../terminal.ts";
import { countedFindings, countedLevels } from "./counts.ts";
import { messageOf } from "./message.ts";

/** @param findings those to tell of, sorted by path */
export function asText({ org, scores }: JudgedFolder, findings: readonly Finding[], { colours, width }: Look): string {
  const lineWidth = Math.max(0, ...findings.map(({ line }) => String(line ?? "").length));
  const codeWidth = Math.max(0, ...findings.map(({ code }) => code.length));
  const files = Map.groupBy(findings, ({ path }) => path);
  const blocks = [...files].map(([path, ofFile]) => {
    const rows = ofFile.flatMap((finding) => {
      const { severity, code, line } = finding;
      const label = [
        `  ${colours.dim(String(line ?? "").padStart(lineWidth))}`,
        severityColour(colours, severity)(padded(severity, 7)),
        padded(code, codeWidth),
        "",
      ].join("  ");
      return hanging(label, plain(messageOf(finding)), lineWidth + codeWidth + 15, width);
    });
    return [colours.bold(path === "" ? "the folder" : plain(path)), ...rows].join("\n");
  });
  const found = `${counted(scores.teams.size, "team")}, ${counted(org.relations.size, "relation")}: ${countedFindings(findings)}`;
  const total = [colours.bold(found), `Load: ${countedLevels(scores)}. Judged as of ${scores.asOf}.`].join("\n");
  return [...blocks, total].join("\n\n");
}
