// What a team is, as far as it decides the direction of an interaction that nobody stated.
import type { Card } from "../card/types.ts";
import type { Standing } from "./direction.ts";
import { type TypeTable, typeOf } from "./team-type.ts";
import type { TeamKey } from "./types.ts";

/**
 * @param card of the team, or of the one an embedded subteam is kept in; undefined for a ghost or a grouping
 * @param grouping name of the grouping that the key stands for; null for none
 */
export function standingOf(key: TeamKey, card: Card | undefined, grouping: string | null, types: TypeTable): Standing {
  if (card === undefined) return { name: grouping ?? key, rank: key.startsWith("platform:") ? 3 : 1, enabling: false };
  const type = typeOf(card, types);
  const platform = type === "platform" || card.platformGrouping !== null || card.platformGroupingInner !== null;
  return { name: card.name, rank: platform ? 3 : type === "complicated-subsystem" ? 2 : 1, enabling: type === "enabling" };
}
