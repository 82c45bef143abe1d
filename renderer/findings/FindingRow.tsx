// One problem in words where a panel lists those of one team: severity told by form and name as well as by colour.
import type { Problem } from "../../shared/result.ts";
import { told } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import { KindIcon } from "./KindIcon.tsx";

export function FindingText({ problem, withPath }: { readonly problem: Problem; readonly withPath: boolean }) {
  const where = [
    withPath && problem.path !== "" ? problem.path : null,
    problem.line === undefined ? null : t("findings:line", { line: problem.line }),
  ].filter(Boolean);
  return (
    <>
      <KindIcon kind={problem.severity} label={t(`findings:severity.${problem.severity}`)} />
      <span>
        <strong>{problem.code}</strong>
        {told(problem)}
        {where.length > 0 && ` · ${where.join(", ")}`}
      </span>
    </>
  );
}
