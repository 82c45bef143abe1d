// On call: the share of each one's time as a bar with the borders in force, and in words.

import { percent } from "../../shared/score/count-words.ts";
import type { OnCallSettings } from "../../shared/score/settings.ts";
import type { OnCallScore } from "../../shared/score/types.ts";
import { onCallWords } from "../../shared/score/words.ts";
import { t } from "../../shared/words/t.ts";
import { Mark } from "./Mark.tsx";
import { ScoreHeading } from "./ScoreHeading.tsx";
import { ON_CALL_STATES } from "./tones.ts";
import "./subteams.css";

export function DutySection({ onCall, settings }: { readonly onCall: OnCallScore; readonly settings: OnCallSettings }) {
  const { duty, state } = onCall;
  return (
    <section aria-label={t("scores:duty.title")}>
      <ScoreHeading title={t("scores:duty.title")}>{duty === null ? t("scores:notKnown") : percent(duty)}</ScoreHeading>
      {duty !== null && (
        <div className="duty-bar" aria-hidden>
          <span className="duty-fill" data-state={state} style={{ width: `${Math.min(100, duty * 100)}%` }} />
          {[settings.strained, settings.unsustainable].map((share) => (
            <span key={share} className="load-border" style={{ left: `${share * 100}%` }} />
          ))}
        </div>
      )}
      <ul className="judgements">
        <li>
          <Mark tone={state === null ? "unknown" : ON_CALL_STATES[state]}>{onCallWords(onCall)}</Mark>
        </li>
      </ul>
      <p className="note">
        {t("scores:duty.borders", { strained: percent(settings.strained), unsustainable: percent(settings.unsustainable) })}
      </p>
    </section>
  );
}
