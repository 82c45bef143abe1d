// Smells accepted on purpose. A waiver on a card makes a note of what the card raises with its code, through the last day it names; a
// waiver that has no effect is said, so that none is forgotten.

import type { Waiver } from "../card/types.ts";
import { compareProblems } from "../org/problem-order.ts";
import { inDate, t } from "../words/t.ts";
import type { CardTeam } from "./card-team.ts";
import { dayText, firstDay, lastDay } from "./day.ts";
import { canBeWaived, explainCode } from "./explain.ts";
import { itemPlace, saying } from "./smells/finding.ts";
import type { Finding } from "./types.ts";
import type { View } from "./view.ts";

/**
 * @param findings smells and the org's problems; only those that are judgements can be waived, never that a card could not be read
 * @returns all of them and what is to be said of the waivers themselves, sorted by path, line and code
 */
export function applyWaivers(findings: readonly Finding[], view: View): readonly Finding[] {
  const teams = view.teams.filter(({ card }) => card.waivers.length > 0);
  if (teams.length === 0) return findings.toSorted(compareProblems);
  const today = firstDay(view.asOf) ?? 0;
  const said: Finding[] = [];
  const holding = new Map<string, ReadonlyMap<string, Waiver>>();
  for (const team of teams) {
    const valid = team.card.waivers.filter((waiver) => isKnown(waiver, team, said));
    const current = valid.filter((waiver) => !hasExpired(waiver, today, team, said));
    holding.set(team.card.path, byCode(current));
  }
  const used = new Set<Waiver>();
  const waived = findings.map((finding): Finding => {
    const waiver = canBeWaived(finding.code) ? holding.get(finding.path)?.get(finding.code) : undefined;
    if (waiver === undefined) return finding;
    used.add(waiver);
    const { reason, until } = waiver;
    return { ...finding, severity: "info", waived: { reason, until, severity: finding.severity } };
  });
  for (const team of teams) {
    for (const waiver of holding.get(team.card.path)?.values() ?? []) {
      if (used.has(waiver)) continue;
      const what = t("smells:waiver.unused", { code: waiver.code, name: team.name });
      saying(team, said)("WAIVER-UNUSED", "info", placeOf(waiver, team), what);
    }
  }
  return [...waived, ...said].sort(compareProblems);
}

function isKnown(waiver: Waiver, team: CardTeam, said: Finding[]): boolean {
  if (canBeWaived(waiver.code)) return true;
  const key = explainCode(waiver.code) === null ? "smells:waiver.noCode" : "smells:waiver.never";
  const what = t(key, { code: waiver.code.slice(0, 40), name: team.name });
  saying(team, said)("WAIVER-UNKNOWN", "warning", placeOf(waiver, team), what);
  return false;
}

/** A waiver whose day cannot be told holds no longer: it would otherwise hold for good. */
function hasExpired(waiver: Waiver, today: number, team: CardTeam, said: Finding[]): boolean {
  if (waiver.until === null) return false;
  const end = lastDay(waiver.until);
  if (end !== null && end >= today) return false;
  const about = { code: waiver.code, name: team.name };
  const what =
    end === null
      ? t("smells:waiver.noDay", { ...about, day: waiver.until.slice(0, 40) })
      : t("smells:waiver.past", { ...about, day: inDate(dayText(end)) });
  saying(team, said)("WAIVER-EXPIRED", "info", placeOf(waiver, team), what);
  return true;
}

/** Of several for one code, the one that holds longest. */
function byCode(waivers: readonly Waiver[]): ReadonlyMap<string, Waiver> {
  const longest = new Map<string, Waiver>();
  const end = ({ until }: Waiver): number => (until === null ? Number.POSITIVE_INFINITY : (lastDay(until) ?? 0));
  for (const waiver of waivers) {
    const known = longest.get(waiver.code);
    if (known === undefined || end(waiver) > end(known)) longest.set(waiver.code, waiver);
  }
  return longest;
}

function placeOf(waiver: Waiver, { card }: CardTeam): ReturnType<typeof itemPlace> {
  return itemPlace(card, "waivers", card.waivers.indexOf(waiver), waiver.line);
}
