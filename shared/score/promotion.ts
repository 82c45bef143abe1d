// Which subteams need a technical lead: a point of contact, not a manager. Works out states; what is said of them is a smell's matter.
import type { EmbeddedSubteam, OnCall } from "../card/types.ts";
import type { Team, TeamKey } from "../org/types.ts";
import { slugOf } from "../slug.ts";
import { type CardTeam, isCardTeam } from "./card-team.ts";
import { forecastOf } from "./forecast.ts";
import { onCallOf } from "./on-call.ts";
import { engineersIn, personOf } from "./roles.ts";
import type { Forecast, LeadState, SubteamScore } from "./types.ts";
import type { View } from "./view.ts";

export interface Promotion {
  readonly subteams: readonly SubteamScore[];
  /** Of a team that is itself a subteam. */
  readonly lead: SubteamScore | null;
  /** Null for a team without subteams, or with one whose engineers are not known. */
  readonly forecast: Forecast | null;
}

export function promotionOf(team: CardTeam, view: View): Promotion {
  const subteams = subteamsOf(team, view).map((subteam) => scoreOf(subteam, thresholdBelow(team.key, view), view));
  return {
    subteams,
    lead: team.parent === null ? null : scoreOf(withEmbedded(team, view), thresholdBelow(team.parent, view), view),
    forecast: forecastBelow(team, subteams, thresholdBelow(team.key, view)),
  };
}

/**
 * State of a subteam by SCORING's table.
 * @param memberNames null where members are not listed: the lead then counts as one of them
 */
export function leadState(
  engineers: number,
  lead: string | null,
  memberNames: readonly string[] | null,
  threshold: number,
): LeadState {
  if (engineers <= 0) return "empty";
  if (engineers >= threshold) {
    if (lead === null) return "needs-lead";
    const own = personOf(lead);
    return memberNames === null || memberNames.some((name) => personOf(name) === own) ? "ok-led" : "lead-outside";
  }
  if (lead !== null) return "premature-lead";
  return engineers >= threshold - 1 ? "at-threshold" : "ok-flat";
}

/** What is known of a subteam from its own card and from its entry in the parent's. */
interface Subteam {
  readonly key: TeamKey;
  readonly name: string;
  readonly engineers: number | null;
  readonly lead: string | null;
  readonly memberNames: readonly string[] | null;
  readonly onCall: OnCall | null;
}

/**
 * Each once, in the order of the card, then by key. An entry and a card below the same parent that have one slug are one subteam: the
 * card speaks, and the entry fills in what it leaves out.
 */
function subteamsOf(team: CardTeam, view: View): readonly Subteam[] {
  const cards = new Map<string, CardTeam>();
  for (const child of childrenOf(team, view))
    if (isCardTeam(child) && !cards.has(slugOf(child.name))) cards.set(slugOf(child.name), child);
  const found = new Map<TeamKey, Subteam>();
  for (const child of childrenOf(team, view)) {
    const card = isCardTeam(child) ? child : cards.get(slugOf(child.name));
    if (card !== undefined) {
      if (!found.has(card.key)) found.set(card.key, withEmbedded(card, view));
    } else if (child.subteam !== null) found.set(child.key, ofEntry(child.key, child.subteam));
  }
  return [...found.values()];
}

function childrenOf(team: Team, view: View): readonly Team[] {
  return team.subteams.map((key) => view.org.teams.get(key)).filter((child) => child !== undefined);
}

function ofEntry(key: TeamKey, { name, members, size, lead, onCall }: EmbeddedSubteam): Subteam {
  return { key, name, engineers: engineersOf(members, size), lead, memberNames: namesOf(members), onCall };
}

function withEmbedded(team: CardTeam, view: View): Subteam {
  const { members, size, lead, onCall } = team.card;
  const engineers = engineersOf(members, size?.value ?? null);
  const own: Subteam = { key: team.key, name: team.name, engineers, lead, memberNames: namesOf(members), onCall };
  const parent = team.parent === null ? undefined : view.org.teams.get(team.parent);
  const entry = parent?.card?.subteams.find(({ name }) => parent.kind === "card" && slugOf(name) === slugOf(team.name));
  if (entry === undefined) return own;
  const filling = ofEntry(team.key, entry);
  return {
    ...own,
    ...(engineers === null ? { engineers: filling.engineers, memberNames: filling.memberNames } : {}),
    lead: lead ?? filling.lead,
    onCall: onCall ?? filling.onCall,
  };
}

const engineersOf = (members: EmbeddedSubteam["members"], size: number | null): number | null =>
  members.length > 0 ? engineersIn(members).length : size;

/** Null where nobody is listed, or somebody without a name who might be the lead. */
function namesOf(members: EmbeddedSubteam["members"]): readonly string[] | null {
  const present = members.filter(({ vacant }) => !vacant);
  const names = present.map(({ name }) => name).filter((name) => name !== null);
  return present.length === 0 || names.length < present.length ? null : names;
}

function scoreOf({ key, name, engineers, lead, memberNames, onCall }: Subteam, threshold: number, view: View): SubteamScore {
  const state = engineers === null ? null : leadState(engineers, lead, memberNames, threshold);
  return { key, name, engineers, threshold, lead, state, onCall: onCallOf(onCall, view.settings.onCall) };
}

/** A parent's own threshold, else the folder's. An embedded subteam that is a parent has that of the card it is in. */
function thresholdBelow(parent: TeamKey, view: View): number {
  const own = view.org.teams.get(parent)?.card?.leadThreshold ?? null;
  return Math.max(1, Math.ceil(own ?? view.settings.leadership.threshold));
}

function forecastBelow({ card }: CardTeam, subteams: readonly SubteamScore[], threshold: number): Forecast | null {
  const known = subteams.flatMap(({ name, engineers }) => (engineers === null ? [] : [{ name, engineers }]));
  if (known.length === 0 || known.length < subteams.length) return null;
  const { start = null, everyWeeks = null, target = null, assign = [] } = card.hiring ?? {};
  return forecastOf({ subteams: known, threshold, start, everyWeeks, target, assign });
}
