// The parts of cognitive load that come from a team's people: how many consumers each serves, how many they are, how often they are on
// call, and how new the team is.

import type { OnCall } from "../card/types.ts";
import { t } from "../words/t.ts";
import { amount, percent } from "./count-words.ts";
import { monthsBetween } from "./day.ts";
import { coverageOr, depthOr, dutyOf } from "./duty.ts";
import type { LoadFacts } from "./load-facts.ts";
import { weighed } from "./load-weigh.ts";
import type { LoadSettings } from "./settings.ts";
import type { LoadPart } from "./types.ts";

export function consumersPart({ consumers }: LoadFacts, size: number | null, settings: LoadSettings): LoadPart {
  const { declared, derived } = consumers;
  const count = Math.max(declared ?? 0, derived);
  const say = (points: number, reason: string): LoadPart =>
    weighed("consumers", points, settings.consumersCap, reason, t("reasons:source.own"));
  if (count === 0) return say(0, t(declared === null ? "reasons:consumersUnknown" : "reasons:consumersNone"));
  const people = size ?? settings.assumedSize;
  const all = t("reasons:people", { count: people });
  const whose = size === null ? t("reasons:assumed", { people: all }) : all;
  const reason = t("reasons:consumers", { count, people: whose, weight: amount(settings.consumer) });
  const points = (settings.consumer * count) / people;
  if (declared === null) return say(points, t("reasons:consumersUndeclared", { reason }));
  return say(points, declared === derived ? reason : t("reasons:consumersDiffer", { reason, declared, derived }));
}

/** Largest team of each step of `sizes`; the last has no end. */
const STEPS = [1, 2, 3, 4, 9, 11, 15] as const;

export function sizePart(size: number | null, settings: LoadSettings): LoadPart {
  const cap = Math.max(...settings.sizes);
  const say = (points: number, reason: string): LoadPart => weighed("size", points, cap, reason, t("reasons:source.size"));
  if (size === null) return say(0, t("reasons:noSize"));
  const step = STEPS.findIndex((largest) => size <= largest);
  const points = settings.sizes[step === -1 ? STEPS.length : step] ?? 0;
  const people = t("reasons:people", { count: size });
  if (size < 5) return say(points, t("reasons:sizeBelow", { people }));
  return say(points, t(size > 9 ? "reasons:sizeAbove" : "reasons:sizeWithin", { people }));
}

export function onCallPart(onCall: OnCall | null, settings: LoadSettings): LoadPart {
  const cap = Math.max(...settings.onCall);
  const say = (points: number, reason: string): LoadPart => weighed("on_call", points, cap, reason, t("reasons:source.onCall"));
  if (onCall === null) return say(0, t("reasons:dutyNone"));
  const duty = dutyOf(onCall);
  if (duty === null) return say(0, t("reasons:dutyUnknown"));
  const { pool } = onCall;
  const depth = depthOr(onCall);
  if (duty === 0) return say(0, t("reasons:dutyNobody"));
  const worst = settings.onCall[3];
  if (!Number.isFinite(duty)) return say(worst, t("reasons:dutyAlone", { depth: amount(depth) }));
  const share = settings.onCallShares.findIndex((limit) => duty <= limit);
  const reason = t("reasons:duty", {
    depth: amount(depth),
    pool: amount(pool ?? 0),
    coverage: coverageOr(onCall),
    share: percent(duty),
  });
  return say(settings.onCall[share === -1 ? 3 : share] ?? worst, reason);
}

/** @param asOf YYYY-MM-DD */
export function newTeamPart(established: string | null, asOf: string, settings: LoadSettings): LoadPart {
  const say = (points: number, reason: string): LoadPart =>
    weighed("new_team", points, settings.newTeam, reason, t("reasons:source.newTeam"));
  const months = established === null ? null : monthsBetween(established, asOf);
  if (established === null || months === null) return say(0, t("reasons:ageUnknown"));
  if (months < 0) return say(0, t("reasons:ageFuture", { established, asOf }));
  const said = { established, count: settings.newTeamMonths };
  if (months >= settings.newTeamMonths) return say(0, t("reasons:agePast", said));
  return say(settings.newTeam, t("reasons:ageNew", said));
}
