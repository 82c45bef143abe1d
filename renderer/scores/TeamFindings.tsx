// Findings about one team, each with what its code means, who says so and what to do.

import { explainCode } from "../../shared/score/explain.ts";
import type { Finding } from "../../shared/score/types.ts";
import { told } from "../../shared/words/said.ts";
import { inDigits, t } from "../../shared/words/t.ts";
import { KindIcon } from "../findings/KindIcon.tsx";
import { kindOf } from "../findings/model.ts";
import { findingWord, waivedWords } from "../findings/words.ts";
import { ScoreHeading } from "./ScoreHeading.tsx";
import { SourceLineButton } from "./SourceLineButton.tsx";

interface TeamFindingsProps {
  readonly findings: readonly Finding[];
  /** The team's own card: what stands in another one is told with its file. */
  readonly path: string;
}

export function TeamFindings({ findings, path }: TeamFindingsProps) {
  const own = findings.filter((finding) => finding.path === path);
  const others = findings.filter((finding) => finding.path !== path);
  return (
    <section aria-label={t("scores:findings.label")}>
      <ScoreHeading focus="findings" title={t("scores:findings.title")}>
        {inDigits(findings.length)}
      </ScoreHeading>
      {findings.length === 0 && <p className="sentence">{t("scores:findings.none")}</p>}
      <FindingList findings={own} path={path} />
      {others.length > 0 && (
        <details className="fold">
          <summary>{t("scores:findings.elsewhere", { count: others.length })}</summary>
          <FindingList findings={others} path={path} />
        </details>
      )}
    </section>
  );
}

function FindingList({ findings, path }: TeamFindingsProps) {
  return (
    <ul className="team-findings">
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike in every field
        <li key={`${finding.code} ${index}`}>
          <OneFinding finding={finding} path={path} />
        </li>
      ))}
    </ul>
  );
}

function OneFinding({ finding, path }: { readonly finding: Finding; readonly path: string }) {
  const { code, line, waived } = finding;
  const text = explainCode(code);
  return (
    <details className="team-finding opens">
      <summary>
        <KindIcon kind={kindOf(finding)} />
        <span>
          <span className="visually-hidden">{findingWord(finding)}: </span>
          <strong>{code}</strong> {told(finding)}
        </span>
      </summary>
      <dl className="part-more">
        {waived !== null && (
          <>
            <dt>{t("scores:findings.waived")}</dt>
            <dd>{waivedWords(waived)}</dd>
          </>
        )}
        {line !== undefined && (
          <>
            <dt>{t("scores:findings.where")}</dt>
            <dd>
              <SourceLineButton path={finding.path} line={line} />
              {finding.path !== path && t("scores:ofFile", { path: finding.path })}
            </dd>
          </>
        )}
        {text !== null && (
          <>
            <dt>{t("scores:findings.meaning")}</dt>
            <dd>{text.meaning}</dd>
            <dt>{t("scores:findings.advice")}</dt>
            <dd>{text.advice}</dd>
            <dt>{t("scores:whoSays")}</dt>
            <dd>{text.source}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
