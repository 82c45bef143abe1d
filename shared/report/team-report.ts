// What a report says of one team: the card's facts and its scores, without what only a screen needs (keys, lines, sources).
import type { Card, Level, Position } from "../card/types.ts";
import { compareText } from "../org/problem-order.ts";
import type { Team } from "../org/types.ts";
import type { CapabilityUse, ConsumerCount, Consumers, Load, LoadLevel, OnCallScore, TeamScores } from "../score/types.ts";

export interface TeamReport {
  readonly path: string;
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly position: Position | null;
  readonly size: number | null;
  readonly groupings: { readonly valueStream: string | null; readonly platformGrouping: string | null };
  readonly load: LoadReport;
  readonly consumers: ConsumersReport;
  readonly subteams: readonly {
    readonly name: string;
    readonly engineers: number | null;
    readonly lead: string | null;
    readonly state: TeamScores["subteams"][number]["state"];
  }[];
  readonly onCall: {
    /** Share of each person's time, 0 upwards, four decimals. */
    readonly duty: number | null;
    readonly state: OnCallScore["state"];
  } | null;
}

interface LoadReport {
  readonly score: number | null;
  readonly lowerBound: boolean;
  readonly level: LoadLevel | null;
  readonly near: number | null;
  readonly confidence: Load["confidence"];
  readonly declared: Level | null;
  readonly combined: LoadLevel | null;
  readonly verdict: Load["verdict"];
  /** Those with points; without a score all of them, with what is missing. */
  readonly parts: readonly { readonly part: string; readonly points: number; readonly reason: string }[];
}

type Range = { readonly min: number; readonly max: number };

interface ConsumersReport {
  readonly declared: Range | null;
  readonly body: Range | null;
  readonly derived: readonly string[];
  readonly difference: Consumers["difference"];
  readonly demand: Consumers["demand"];
  readonly load: Consumers["load"];
  readonly ratio: number | null;
  readonly capabilities: readonly {
    readonly name: string;
    readonly consumers: readonly string[];
    readonly state: CapabilityUse["state"];
  }[];
}

/** @param team the team of a card */
export function teamReport(team: Team, card: Card, { load, consumers, subteams, onCall }: TeamScores): TeamReport {
  return {
    path: card.path,
    id: team.id,
    name: team.name,
    type: team.type,
    position: card.position,
    size: team.size,
    groupings: { valueStream: team.groupings.valueStream, platformGrouping: team.groupings.platformGrouping },
    load: loadReport(load),
    consumers: consumersReport(consumers),
    subteams: subteams
      .map(({ name, engineers, lead, state }) => ({ name, engineers, lead, state }))
      .sort((a, b) => compareText(a.name, b.name)),
    onCall: onCall === null ? null : { duty: fourDecimals(onCall.duty), state: onCall.state },
  };
}

function loadReport({ score, lowerBound, level, near, confidence, declared, combined, verdict, parts }: Load): LoadReport {
  const told =
    score === null
      ? parts.map(({ part, reason }) => ({ part, points: 0, reason }))
      : parts.filter(({ points }) => points > 0).map(({ part, points, reason }) => ({ part, points, reason }));
  return { score, lowerBound, level, near, confidence, declared, combined, verdict, parts: told };
}

function consumersReport({ declared, body, derived, difference, demand, load, ratio, capabilities }: Consumers): ConsumersReport {
  return {
    declared: rangeOf(declared),
    body: rangeOf(body),
    derived: namesOf(derived),
    difference,
    demand,
    load,
    ratio,
    capabilities: capabilities
      .map(({ name, consumers, state }) => ({ name, consumers: namesOf(consumers), state }))
      .sort((a, b) => compareText(a.name, b.name)),
  };
}

const rangeOf = (count: ConsumerCount | null): Range | null => (count === null ? null : { min: count.min, max: count.max });
const namesOf = (named: readonly { readonly name: string }[]): string[] => named.map(({ name }) => name).sort(compareText);
const fourDecimals = (share: number | null): number | null => (share === null ? null : Math.round(share * 1e4) / 1e4);
