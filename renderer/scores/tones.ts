// Which tone each judged state has, as severities are told everywhere: unknown is its own tone, never a good one. Pure.
import type { Consumers, Difference, FlowScore, LeadState, LimitScore, OnCallScore, Verdict } from "../../shared/score/types.ts";
import type { Tone } from "./Mark.tsx";

export const VERDICTS: Readonly<Record<Verdict, Tone>> = {
  agree: "ok",
  understated: "warning",
  "understated-severe": "error",
  unexplained: "info",
  thin: "info",
  undeclared: "info",
  "no-evidence": "unknown",
};

export const DIFFERENCES: Readonly<Record<Difference, Tone>> = {
  ok: "ok",
  minor: "info",
  major: "warning",
  unbacked: "warning",
  undeclared: "info",
};

export const DEMANDS: Readonly<Record<NonNullable<Consumers["demand"]>, Tone>> = {
  none: "warning",
  single: "info",
  under: "info",
  ok: "ok",
};

export const CONSUMER_LOADS: Readonly<Record<NonNullable<Consumers["load"]>, Tone>> = {
  ok: "ok",
  watch: "warning",
  overloaded: "error",
};

export const LEAD_STATES: Readonly<Record<LeadState, Tone>> = {
  empty: "info",
  "needs-lead": "error",
  "ok-led": "ok",
  "lead-outside": "warning",
  "premature-lead": "warning",
  "at-threshold": "info",
  "ok-flat": "ok",
};

export const ON_CALL_STATES: Readonly<Record<NonNullable<OnCallScore["state"]>, Tone>> = {
  ok: "ok",
  strained: "warning",
  unsustainable: "error",
  impossible: "error",
};

export const LIMIT_STATES: Readonly<Record<NonNullable<LimitScore["state"]>, Tone>> = {
  red: "error",
  yellow: "warning",
  watch: "info",
  ok: "ok",
};

export const FLOW_STATES: Readonly<Record<FlowScore["state"], Tone>> = { ok: "ok", warning: "warning", error: "error" };
