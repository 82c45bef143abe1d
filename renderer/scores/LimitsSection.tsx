// Limits that run out and how work flows, each with its state in words.
import type { FlowScore, LimitScore } from "../../shared/score/types.ts";
import { Mark } from "./Mark.tsx";
import { ScoreHeading } from "./ScoreHeading.tsx";
import { FLOW_STATES, LIMIT_STATES } from "./tones.ts";

const METRICS: Readonly<Record<FlowScore["metric"], string>> = {
  "lead-time": "Lead time",
  deployments: "Deployments",
  "change-fail": "Changes that fail",
  recovery: "Time to recover",
};

const FLOW_WORDS: Readonly<Record<FlowScore["state"], string>> = { ok: "fine", warning: "slow", error: "too slow" };

interface LimitsSectionProps {
  readonly limits: readonly LimitScore[];
  readonly flow: readonly FlowScore[];
}

export function LimitsSection({ limits, flow }: LimitsSectionProps) {
  return (
    <section aria-label="Limits and flow">
      <ScoreHeading title="Limits and flow" />
      <ul className="states">
        {limits.map(({ name, reason, state, line }) => (
          <li key={`${line} ${name}`}>
            <span>
              {name} <span className="note">{reason}</span>
            </span>
            {state === null ? (
              <Mark tone="unknown">not known</Mark>
            ) : (
              <Mark tone={LIMIT_STATES[state].tone}>{LIMIT_STATES[state].words}</Mark>
            )}
          </li>
        ))}
        {flow.map(({ metric, text, state }) => (
          <li key={metric}>
            <span>
              {METRICS[metric]} <span className="note">{text}</span>
            </span>
            <Mark tone={FLOW_STATES[state]}>{metric === "change-fail" && state !== "ok" ? "too many" : FLOW_WORDS[state]}</Mark>
          </li>
        ))}
      </ul>
    </section>
  );
}
