// Cognitive load: the number, what the team declares, what the two say of each other, the parts, and what would change it most.

import { Fragment } from "react";
import { Trans } from "react-i18next";
import type { Team } from "../../shared/org/types.ts";
import type { ScoreSettings } from "../../shared/score/settings.ts";
import type { Load } from "../../shared/score/types.ts";
import { biggestLever, levelWords, verdictSentence } from "../../shared/score/words.ts";
import { inTenths, listParts, t } from "../../shared/words/t.ts";
import { EVIDENCE_FIELDS, evidenceWords, missingEvidence, missingWords } from "./evidence.ts";
import { LoadBar } from "./LoadBar.tsx";
import { LoadParts } from "./LoadParts.tsx";
import { nearWords } from "./load-bar.ts";
import { Mark } from "./Mark.tsx";
import { ScoreHeading } from "./ScoreHeading.tsx";
import { VERDICTS } from "./tones.ts";
import "./load.css";

interface LoadSectionProps {
  readonly team: Team;
  readonly load: Load;
  readonly settings: ScoreSettings;
}

export function LoadSection({ team, load, settings }: LoadSectionProps) {
  const near = nearWords(load, settings.load);
  const lever = biggestLever(load, settings.load);
  return (
    <section aria-label={t("scores:load.title")}>
      <ScoreHeading focus="load" title={t("scores:load.title")}>
        {load.declared === null
          ? t("scores:load.nothingDeclared")
          : t("scores:load.declared", { level: levelWords(load.declared) })}
      </ScoreHeading>
      <div className="load-figure">
        <LoadNumber load={load} />
        <Mark tone={VERDICTS[load.verdict]}>{t(`scores:load.verdict.${load.verdict}`)}</Mark>
      </div>
      <LoadBar load={load} settings={settings.load} />
      <p className="sentence">{verdictSentence(load)}</p>
      {load.score === null ? <NoEvidence /> : <LoadParts parts={load.parts} />}
      {near !== null && <p className="sentence">{near}</p>}
      {load.score !== null && <Confidence load={load} size={team.size} />}
      {load.score !== null && lever !== null && <p className="sentence">{lever}</p>}
    </section>
  );
}

function LoadNumber({ load }: { readonly load: Load }) {
  if (load.score === null) return <span className="figure unknown">{t("scores:load.unknown")}</span>;
  return (
    <span>
      {load.lowerBound && <span className="figure-lead">{t("scores:load.atLeast")}</span>}
      <span className="figure">{inTenths(load.score)}</span>{" "}
      {load.level !== null && <strong className={`level ${load.level}`}>{levelWords(load.level)}</strong>}
    </span>
  );
}

function Confidence({ load, size }: { readonly load: Load; readonly size: number | null }) {
  const missing = missingEvidence(load, size);
  const words = missingWords(missing);
  return (
    <p className="sentence">
      {t(`scores:load.confidence.${load.confidence}`)} {words ?? t("scores:load.allThere")}
      {missing.length > 0 && (
        <>
          {" "}
          <Trans
            i18nKey="scores:load.add"
            components={{
              fields: <Fields type="conjunction" names={missing.flatMap((evidence) => EVIDENCE_FIELDS[evidence].slice(0, 1))} />,
            }}
          />
        </>
      )}
    </p>
  );
}

const NOTHING = ["scope", "size", "relations"] as const;

/** A score that cannot be had is worth a plain word about how to get one. */
function NoEvidence() {
  return (
    <div className="no-evidence">
      <p className="sentence">{t("scores:load.needs")}</p>
      <ul>
        {NOTHING.map((evidence) => (
          <li key={evidence}>
            {evidenceWords(evidence)}: <Fields names={EVIDENCE_FIELDS[evidence]} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FieldsProps {
  readonly names: readonly string[];
  readonly type?: "conjunction" | "disjunction";
}

function Fields({ names, type = "disjunction" }: FieldsProps) {
  return listParts(names, type).map(({ text, name }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a word between two names is its place
    name ? <code key={text}>{text}</code> : <Fragment key={index}>{text}</Fragment>,
  );
}
