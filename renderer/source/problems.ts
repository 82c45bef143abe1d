// What is wrong with a text as it is typed: the Problems that reading it as a card would report, and whether it may be saved without a word.
import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import { readMarkdown } from "../../shared/card/read.ts";
import type { Problem } from "../../shared/result.ts";
import { told } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";

export interface TypedReading {
  readonly problems: readonly Problem[];
  /** Why the text would not be a card that can be edited by fields; null when it would. */
  readonly flaw: string | null;
}

/** Reads a text as if it were the file. */
export function readTyped(path: string, text: string): TypedReading {
  const file = readMarkdown(path, "", text);
  if (file.kind === "document") return { problems: [], flaw: t("source:flaw.document") };
  const { problems, editable } = file.card;
  const [first] = problems.filter(({ severity }) => severity === "error");
  return { problems, flaw: editable ? null : flawWords(first) };
}

function flawWords(problem: Problem | undefined): string {
  const message = problem === undefined ? t("source:flaw.notWhole") : told(problem);
  return problem?.line === undefined ? message : t("source:flaw.atLine", { line: problem.line, message });
}

/** A Problem as a mark from its column to the end of its line. Null for one without a line of this text. */
export function diagnosticOf(problem: Problem, doc: Text): Diagnostic | null {
  if (problem.line === undefined || problem.line > doc.lines) return null;
  const line = doc.line(problem.line);
  const column = problem.column ?? line.text.length - line.text.trimStart().length + 1;
  const from = Math.min(line.to, line.from + column - 1);
  const { severity, code } = problem;
  return { from, to: Math.max(from, line.from + line.text.trimEnd().length), severity, source: code, message: told(problem) };
}
