// Where a finding leads: the teams to select and the line to show. Pure; App does the going.
import type { Card } from "../../shared/card/types.ts";
import { cardKey, homeKey } from "../../shared/org/keys.ts";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import type { Finding } from "../../shared/score/types.ts";
import type { SourceLine } from "../state/ui-store.ts";

export interface Jump {
  /** At least one, the card's own first. Embedded subteams are drawn as part of the team whose card they are in. */
  readonly keys: readonly [TeamKey, ...TeamKey[]];
  /** Null where the finding is about a card as a whole. */
  readonly source: SourceLine | null;
}

/** Null for a finding that no team can be shown for: a file that is no card, the folder itself. */
export function jumpOf(
  finding: Pick<Finding, "path" | "line" | "field" | "teams">,
  cards: ReadonlyMap<string, Card>,
  teams: ReadonlyMap<TeamKey, Team>,
): Jump | null {
  const card = cards.get(finding.path);
  const about = finding.teams.length === 0 && card !== undefined ? [cardKey(card.path)] : finding.teams.map(homeKey);
  const [first, ...others] = new Set(about.filter((key) => teams.has(key)));
  if (first === undefined) return null;
  const line = finding.line ?? (finding.field === undefined ? undefined : card?.lines[finding.field]);
  return { keys: [first, ...others], source: card === undefined || line === undefined ? null : { path: card.path, line } };
}
