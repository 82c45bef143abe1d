// Findings about one team, each with what its code means, who says so and what to do.
import { counted } from "../../shared/score/count-words.ts";
import { explainCode } from "../../shared/score/explain.ts";
import type { Finding } from "../../shared/score/types.ts";
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
    <section aria-label="Findings of this team">
      <ScoreHeading focus="findings" title="Findings">
        {findings.length}
      </ScoreHeading>
      {findings.length === 0 && <p className="sentence">Nothing to report about this team.</p>}
      <FindingList findings={own} path={path} />
      {others.length > 0 && (
        <details className="fold">
          <summary>Named in {counted(others.length, "finding")} of other cards</summary>
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
  const { code, message, line, waived } = finding;
  const text = explainCode(code);
  return (
    <details className="team-finding opens">
      <summary>
        <KindIcon kind={kindOf(finding)} />
        <span>
          <span className="visually-hidden">{findingWord(finding)}: </span>
          <strong>{code}</strong> {message}
        </span>
      </summary>
      <dl className="part-more">
        {waived !== null && (
          <>
            <dt>Waived</dt>
            <dd>{waivedWords(waived)}</dd>
          </>
        )}
        {line !== undefined && (
          <>
            <dt>Where</dt>
            <dd>
              <SourceLineButton path={finding.path} line={line} />
              {finding.path !== path && ` of ${finding.path}`}
            </dd>
          </>
        )}
        {text !== null && (
          <>
            <dt>Meaning</dt>
            <dd>{text.meaning}</dd>
            <dt>What to do</dt>
            <dd>{text.advice}</dd>
            <dt>Says who?</dt>
            <dd>{text.source}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
