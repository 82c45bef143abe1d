// The parts of cognitive load that come from a team's people: how many consumers each serves, how many they are, how often they are on
// call, and how new the team is.
import type { OnCall } from "../card/types.ts";
import { decimal } from "../decimal.ts";
import { counted, percent } from "./count-words.ts";
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
    weighed("consumers", points, settings.consumersCap, reason, "our own judgement");
  if (count === 0) return say(0, declared === null ? "no consumers are known" : "no consumers");
  const people = size ?? settings.assumedSize;
  const whose = size === null ? `${counted(people, "person", "people")} (assumed)` : counted(people, "person", "people");
  const sources =
    declared === null ? " (none declared)" : declared === derived ? "" : ` (${declared} declared, ${derived} found)`;
  const reason = `${counted(count, "consumer")} for ${whose} × ${decimal(settings.consumer)}${sources}`;
  return say((settings.consumer * count) / people, reason);
}

/** Largest team of each step of `sizes`; the last has no end. */
const STEPS = [1, 2, 3, 4, 9, 11, 15] as const;

export function sizePart(size: number | null, settings: LoadSettings): LoadPart {
  const cap = Math.max(...settings.sizes);
  const say = (points: number, reason: string): LoadPart =>
    weighed("size", points, cap, reason, "Team Topologies and An Elegant Puzzle");
  if (size === null) return say(0, "the size is not known");
  const step = STEPS.findIndex((largest) => size <= largest);
  const points = settings.sizes[step === -1 ? STEPS.length : step] ?? 0;
  const people = counted(size, "person", "people");
  if (size < 5) return say(points, `${people}: fewer than 5`);
  return say(points, size > 9 ? `${people}: more than 9` : `${people}, within 5 to 9`);
}

export function onCallPart(onCall: OnCall | null, settings: LoadSettings): LoadPart {
  const cap = Math.max(...settings.onCall);
  const say = (points: number, reason: string): LoadPart => weighed("on_call", points, cap, reason, "Google's SRE book");
  if (onCall === null) return say(0, "no on-call duty is given");
  const duty = dutyOf(onCall);
  if (duty === null) return say(0, "how many people share the on-call duty is not known");
  const { pool } = onCall;
  const depth = depthOr(onCall);
  if (duty === 0) return say(0, "nobody is on call");
  const worst = settings.onCall[3];
  if (!Number.isFinite(duty)) return say(worst, `${decimal(depth)} on call, and nobody to share it`);
  const share = settings.onCallShares.findIndex((limit) => duty <= limit);
  const reason = `${decimal(depth)} of ${decimal(pool ?? 0)} on call, ${coverageOr(onCall)}: ${percent(duty)} of each person's time`;
  return say(settings.onCall[share === -1 ? 3 : share] ?? worst, reason);
}

/** @param asOf YYYY-MM-DD */
export function newTeamPart(established: string | null, asOf: string, settings: LoadSettings): LoadPart {
  const say = (points: number, reason: string): LoadPart =>
    weighed("new_team", points, settings.newTeam, reason, "Team Topologies");
  const months = established === null ? null : monthsBetween(established, asOf);
  if (months === null) return say(0, "when the team was established is not known");
  if (months < 0) return say(0, `established ${established}, after ${asOf}`);
  const limit = counted(settings.newTeamMonths, "calendar month");
  if (months >= settings.newTeamMonths) return say(0, `established ${established}, not within its first ${limit}`);
  return say(settings.newTeam, `established ${established}, within its first ${limit}`);
}
