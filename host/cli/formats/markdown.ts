// The report as Markdown that GitHub renders: for a job's summary or a comment. Whatever a card holds is shown as text, never as markup.
import { compareText } from "../../../shared/org/problem-order.ts";
import type { Finding, TeamScores } from "../../../shared/score/types.ts";
import { levelWords, partWords, scoreWords } from "../../../shared/score/words.ts";
import type { JudgedFolder } from "../judge-folder.ts";
import { markdownCell, markdownTable } from "../markdown-table.ts";
import { countedFindings } from "./counts.ts";
import { messageOf } from "./message.ts";

export function asMarkdown(judged: JudgedFolder, findings: readonly Finding[]): string {
  const { name, org, scores } = judged;
  const of = (severity: Finding["severity"]) => String(findings.filter((finding) => finding.severity === severity).length);
  const waived = String(findings.filter((finding) => finding.waived !== null).length);
  return [
    `# Teamscape: ${markdownCell(name)}`,
    `Judged as of ${scores.asOf}: ${countedFindings(findings)}.`,
    markdownTable(
      ["teams", "relations", "errors", "warnings", "notes", "waived"],
      [[String(scores.teams.size), String(org.relations.size), of("error"), of("warning"), of("info"), waived]],
    ),
    "## Findings",
    findings.length === 0 ? "Nothing was found." : markdownTable(["severity", "code", "where", "what"], findings.map(findingRow)),
    "## Cognitive load",
    scores.teams.size === 0 ? "There are no teams." : markdownTable(LOAD_HEAD, loadRows(judged)),
    "A score is a prompt for a conversation with the team, not a measurement.",
  ].join("\n\n");
}

function findingRow(finding: Finding): string[] {
  const { severity, code, path, line } = finding;
  const where = `${path === "" ? "the folder" : path}${line === undefined ? "" : `:${line}`}`;
  return [severity, code, where, messageOf(finding)];
}

const LOAD_HEAD = ["team", "type", "size", "declared", "score", "weighs most", "consumers"];

function loadRows({ org, scores }: JudgedFolder): string[][] {
  return [...scores.teams.values()]
    .map((score) => ({ score, team: org.teams.get(score.key) }))
    .sort((a, b) => compareText(a.team?.name ?? "", b.team?.name ?? "") || compareText(a.score.key, b.score.key))
    .map(({ score, team }) => [
      team?.name ?? "",
      team?.type ?? "",
      team?.size === null || team === undefined ? "unknown" : String(team.size),
      score.load.declared === null ? "not declared" : levelWords(score.load.declared),
      scoreWords(score.load),
      heaviest(score),
      consumersOf(score),
    ]);
}

function heaviest({ load }: TeamScores): string {
  const [part] = [...load.parts].sort((a, b) => b.points - a.points);
  return load.score === null || part === undefined || part.points === 0 ? "" : `${partWords(part.part)} ${part.points}`;
}

function consumersOf({ consumers: { declared, body, derived } }: TeamScores): string {
  const said = declared ?? body;
  if (said === null) return derived.length === 0 ? "" : `${derived.length} shown, none declared`;
  return `${said.min === said.max ? said.min : `${said.min} to ${said.max}`} declared, ${derived.length} shown`;
}
