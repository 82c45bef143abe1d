// One problem in words: severity told by form and name as well as by colour.
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { Problem } from "../../shared/result.ts";

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

export function FindingText({ problem, withPath }: { readonly problem: Problem; readonly withPath: boolean }) {
  const Icon = ICONS[problem.severity];
  const where = [
    withPath && problem.path !== "" ? problem.path : null,
    problem.line === undefined ? null : `line ${problem.line}`,
  ].filter(Boolean);
  return (
    <>
      <Icon className={`severity ${problem.severity}`} aria-label={problem.severity} />
      <span>
        <strong>{problem.code}</strong>
        {problem.message}
        {where.length > 0 && ` · ${where.join(", ")}`}
      </span>
    </>
  );
}
