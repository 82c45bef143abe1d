// Who provides and who consumes. A role that a card states wins; otherwise it is inferred and marked so, and a person can turn it.
import { type InteractionEntry, MODES, type Mode } from "../card/entry-types.ts";
import { assertNever } from "../result.ts";
import type { Pair } from "./keys.ts";
import type { Interaction, TeamKey } from "./types.ts";

/** What one card says about its interaction with another team. */
export interface Voice {
  readonly writer: TeamKey;
  readonly partner: TeamKey;
  readonly entry: InteractionEntry;
}

/** What decides a direction nobody stated. */
export interface Standing {
  readonly name: string;
  /** Platforms and what is in a platform grouping 3, complicated subsystems 2, all others 1: the higher provides. */
  readonly rank: 1 | 2 | 3;
  readonly enabling: boolean;
}

export type StandingOf = (key: TeamKey) => Standing;

type Direction = Pick<Interaction, "from" | "to" | "direction">;

/** The provider that a voice's role states; null without a role. */
export function statedProvider({ writer, partner, entry }: Voice): TeamKey | null {
  if (entry.role === null) return null;
  return entry.role === "provides" ? writer : partner;
}

/** @param voices at least one; the first decides where several would */
export function directionOf(mode: Mode | null, pair: Pair, voices: readonly Voice[], standingOf: StandingOf): Direction {
  const { low, high } = pair;
  const starting = (from: TeamKey, direction: Interaction["direction"]): Direction => ({
    from,
    to: from === low ? high : low,
    direction,
  });
  if (mode === "collaboration") return starting(low, "symmetric");
  for (const voice of voices) {
    const provider = statedProvider(voice);
    if (provider !== null) return starting(provider, "declared");
  }
  // Without a mode there is nothing to infer a provider from.
  if (mode === null) return starting(low, "symmetric");
  const writer = voices[0]?.writer ?? low;
  const [lower, higher] = [standingOf(low), standingOf(high)];
  switch (mode) {
    case "facilitating":
      if (lower.enabling !== higher.enabling) return starting(lower.enabling ? low : high, "inferred");
      return starting(writer, "inferred");
    case "x-as-a-service":
      if (lower.rank !== higher.rank) return starting(lower.rank > higher.rank ? low : high, "inferred");
      return starting(writer === low ? high : low, "inferred");
    default:
      return assertNever(mode);
  }
}

/** Known modes in their usual order, then others by their text. */
export const modeRank = (mode: Mode | null): number => (mode === null ? MODES.length : MODES.indexOf(mode));
