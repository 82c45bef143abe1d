// Limits that run out and how work flows, each with its state in words.

import type { FlowScore, LimitScore } from "../../shared/score/types.ts";
import { t } from "../../shared/words/t.ts";
import { Mark } from "./Mark.tsx";
import { ScoreHeading } from "./ScoreHeading.tsx";
import { FLOW_STATES, LIMIT_STATES } from "./tones.ts";

interface LimitsSectionProps {
  readonly limits: readonly LimitScore[];
  readonly flow: readonly FlowScore[];
}

export function LimitsSection({ limits, flow }: LimitsSectionProps) {
  return (
    <section aria-label={t("scores:limits.title")}>
      <ScoreHeading title={t("scores:limits.title")} />
      <ul className="states">
        {limits.map(({ name, reason, state, line }) => (
          <li key={`${line} ${name}`}>
            <span>
              {name} <span className="note">{reason}</span>
            </span>
            {state === null ? (
              <Mark tone="unknown">{t("scores:notKnown")}</Mark>
            ) : (
              <Mark tone={LIMIT_STATES[state]}>{t(`scores:limits.state.${state}`)}</Mark>
            )}
          </li>
        ))}
        {flow.map(({ metric, text, state }) => (
          <li key={metric}>
            <span>
              {t(`scores:limits.metric.${metric}`)} <span className="note">{text}</span>
            </span>
            <Mark tone={FLOW_STATES[state]}>
              {metric === "change-fail" && state !== "ok" ? t("scores:limits.tooMany") : t(`scores:limits.flow.${state}`)}
            </Mark>
          </li>
        ))}
      </ul>
    </section>
  );
}
