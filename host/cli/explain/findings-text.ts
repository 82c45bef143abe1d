// Limits, delivery and findings of one team with their sources and what to do, for people at a terminal.
import { canBeWaived, explainCode } from "../../../shared/score/explain.ts";
import type { Finding, TeamScores } from "../../../shared/score/types.ts";
import { messageOf } from "../formats/message.ts";
import { type Colours, hanging, type Look, plain, severityColour } from "../terminal.ts";
import { heading, table } from "../terminal-table.ts";

export function limitsText({ limits }: TeamScores, look: Look): string | null {
  if (limits.length === 0) return null;
  const rows = limits.map(({ name, state, reason, line }) => [
    name,
    { text: state ?? "unknown", paint: paintOf(state, look.colours) },
    `line ${line}`,
    reason,
  ]);
  return [heading(look, "Limits"), table(look, rows)].join("\n");
}

export function flowText({ flow }: TeamScores, look: Look): string | null {
  if (flow.length === 0) return null;
  const rows = flow.map(({ metric, state, text }) => [
    METRICS[metric],
    { text: state, paint: state === "ok" ? look.colours.dim : severityColour(look.colours, state) },
    text,
  ]);
  return [heading(look, "Delivery"), table(look, rows)].join("\n");
}

const METRICS: Readonly<Record<TeamScores["flow"][number]["metric"], string>> = {
  "lead-time": "lead time",
  deployments: "deployments",
  "change-fail": "failed changes",
  recovery: "time to recover",
};

function paintOf(state: TeamScores["limits"][number]["state"], colours: Colours): (text: string) => string {
  return state === "red" ? colours.red : state === "yellow" ? colours.yellow : colours.dim;
}

/** Worst first, as the team has them. */
export function findingsText({ findings }: TeamScores, look: Look): string {
  if (findings.length === 0) return [heading(look, "Findings"), "  None."].join("\n");
  return [heading(look, "Findings"), ...findings.map((finding) => findingText(finding, look))].join("\n");
}

function findingText(finding: Finding, { colours, width }: Look): string {
  const { severity, code, path, line } = finding;
  const where = path === "" ? "" : `  ${plain(path)}${line === undefined ? "" : `:${line}`}`;
  const explained = explainCode(code);
  // What is judged of teams and between them ends with what to do; what a card could not be read for may not.
  const told = explained === null || canBeWaived(code) || finding.message.includes(explained.advice);
  const advice = told ? "" : `${explained.advice} `;
  const below = (text: string, paint: (text: string) => string) => hanging("    ", plain(text), 4, width, paint);
  return [
    `  ${severityColour(colours, severity)(severity)}  ${colours.bold(code)}${colours.dim(where)}`,
    ...below(messageOf(finding), (text) => text),
    ...(explained === null ? [] : below(`${advice}(${explained.source})`, colours.dim)),
  ].join("\n");
}
