// The line below the editor: how many problems the text has, the first of them to go to, and what Tab does.
import { Trans } from "react-i18next";
import type { Problem } from "../../shared/result.ts";
import { told } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import { KindIcon } from "../findings/KindIcon.tsx";
import { countsInWords } from "../findings/words.ts";

interface SourceProblemsProps {
  readonly problems: readonly Problem[];
  readonly tabs: boolean;
  readonly onLine: (line: number) => void;
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

export function SourceProblems({ problems, tabs, onLine }: SourceProblemsProps) {
  const [first] = [...problems].sort((a, b) => RANK[a.severity] - RANK[b.severity] || (a.line ?? 0) - (b.line ?? 0));
  const count = (severity: Problem["severity"]) => problems.filter((problem) => problem.severity === severity).length;
  const counts = countsInWords({ error: count("error"), warning: count("warning"), info: count("info"), waived: 0 });
  return (
    <div className="source-foot">
      {first === undefined ? (
        <span>{t("source:readsAsCard")}</span>
      ) : (
        <button
          type="button"
          className="plain source-problem"
          title={told(first)}
          onClick={() => onLine(first.line ?? 1)}
          aria-label={t("source:goToLine", { line: first.line ?? 1, message: told(first) })}
        >
          <KindIcon kind={first.severity} label={t(`findings:severity.${first.severity}`)} />
          <span>{t("source:atLine", { counts, line: first.line ?? 1 })}</span>
        </button>
      )}
      <span className="source-keys" role="status">
        <Trans t={t} i18nKey={tabs ? "source:tabIndents" : "source:tabMoves"} components={{ kbd: <kbd /> }} />
      </span>
    </div>
  );
}
