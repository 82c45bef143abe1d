// Cognitive load: the number, what the team declares, what the two say of each other, the parts, and what would change it most.
import type { Team } from "../../shared/org/types.ts";
import type { ScoreSettings } from "../../shared/score/settings.ts";
import type { Load } from "../../shared/score/types.ts";
import { biggestLever, levelWords, verdictSentence } from "../../shared/score/words.ts";
import { EVIDENCE_FIELDS, EVIDENCE_WORDS, missingEvidence, missingWords } from "./evidence.ts";
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
  const verdict = VERDICTS[load.verdict];
  const near = nearWords(load, settings.load);
  const lever = biggestLever(load, settings.load);
  return (
    <section aria-label="Cognitive load">
      <ScoreHeading focus="load" title="Cognitive load">
        {load.declared === null ? "nothing declared" : `declared ${levelWords(load.declared)}`}
      </ScoreHeading>
      <div className="load-figure">
        <LoadNumber load={load} />
        <Mark tone={verdict.tone}>{verdict.words}</Mark>
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
  if (load.score === null) return <span className="figure unknown">Not known</span>;
  return (
    <span>
      {load.lowerBound && <span className="figure-lead">at least </span>}
      <span className="figure">{load.score.toFixed(1)}</span>{" "}
      {load.level !== null && <strong className={`level ${load.level}`}>{levelWords(load.level)}</strong>}
    </span>
  );
}

function Confidence({ load, size }: { readonly load: Load; readonly size: number | null }) {
  const missing = missingEvidence(load, size);
  const words = missingWords(missing);
  return (
    <p className="sentence">
      Confidence {load.confidence}. {words ?? "Scope, size and relations are all on the cards."}
      {missing.length > 0 && (
        <>
          {" "}
          Add <Fields last=" and " names={missing.flatMap((evidence) => EVIDENCE_FIELDS[evidence].slice(0, 1))} /> to make it
          surer.
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
      <p className="sentence">A score needs one of these on the card:</p>
      <ul>
        {NOTHING.map((evidence) => (
          <li key={evidence}>
            {EVIDENCE_WORDS[evidence]}: <Fields names={EVIDENCE_FIELDS[evidence]} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Fields({ names, last = " or " }: { readonly names: readonly string[]; readonly last?: string }) {
  return names.map((name, index) => (
    <span key={name}>
      {index === 0 ? "" : index === names.length - 1 ? last : ", "}
      <code>{name}</code>
    </span>
  ));
}
