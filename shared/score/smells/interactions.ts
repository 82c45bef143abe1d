// Interactions that are too many at once, last too long or are past their end. Modes that two cards disagree about are found where
// cards are brought together, not here.
import type { Mode } from "../../card/entry-types.ts";
import { cardKey, homeKey, pathOf } from "../../org/keys.ts";
import type { Interaction, TeamKey } from "../../org/types.ts";
import { type CardTeam, isCardTeam } from "../card-team.ts";
import { counted, listed } from "../count-words.ts";
import { dayText, firstDay } from "../day.ts";
import { roundTenth } from "../rounding.ts";
import { type Span, spanOf } from "../span.ts";
import type { View } from "../view.ts";
import type { OrgSmell, Place, Say, TeamSmell } from "./finding.ts";
import { writtenAt } from "./written-at.ts";

export const interactionCountSmells: TeamSmell = (team, _scores, view, say) => {
  const { collaborations, facilitations } = view.settings.smells;
  const partners = partnersBy("collaboration", team, view);
  if (partners.length > collaborations) {
    const what = `${team.name} collaborates with ${counted(partners.length, "team")} at once, more than ${collaborations}: ${namesOf(partners, view)}.`;
    say("INT-COLLAB-MANY", "error", "interactions", what, partners);
  }
  const facilitated = partnersBy("facilitating", team, view);
  if (facilitated.length > facilitations) {
    const what = `${team.name} is in facilitating interactions with ${counted(facilitated.length, "team")} at once, more than ${facilitations}: ${namesOf(facilitated, view)}.`;
    say("INT-FACIL-MANY", "warning", "interactions", what, facilitated);
  }
};

/** Distinct partners of what has begun, in key order; an embedded subteam counts as the card it is in, and a team's own as nobody. */
function partnersBy(mode: Mode, team: CardTeam, view: View): readonly TeamKey[] {
  const partners = new Set<TeamKey>();
  const today = firstDay(view.asOf) ?? 0;
  for (const relation of view.relationsOf(team.key)) {
    if (relation.kind !== "interaction" || relation.mode !== mode) continue;
    const { start } = spanOf(relation.start, null);
    if (start !== null && start > today) continue;
    const [from, to] = [homeKey(relation.from), homeKey(relation.to)];
    const other = from === team.key ? to : from;
    if (other !== team.key) partners.add(other);
  }
  if (team.subteams.length > 0) for (const own of view.familyOf(team)) partners.delete(own);
  return [...partners].sort();
}

const namesOf = (keys: readonly TeamKey[], view: View): string => listed(keys.map((key) => view.nameOf(key)));

/** One finding for each relation, on the first card that declares it. */
export const interactionTimeSmells: OrgSmell = (view, sayOn) => {
  const places = writtenAt(view);
  const today = firstDay(view.asOf) ?? 0;
  for (const relation of view.org.relations.values()) {
    if (relation.kind !== "interaction") continue;
    const timed = relation.start !== null || relation.expected !== null;
    if (!timed && relation.mode !== "collaboration") continue;
    const writer = writerOf(relation, view);
    if (writer === null) continue;
    const otherEnd = homeKey(relation.from) === writer.key ? relation.to : relation.from;
    let place: Place | null = null;
    const say: Say = (code, severity, _place, what) => {
      place ??= places.interaction(writer, otherEnd, relation.mode);
      sayOn(writer)(code, severity, place, what, [homeKey(otherEnd)]);
    };
    judgeTime(relation, spanOf(relation.start, relation.expected), today, view, say);
  }
};

function writerOf({ declaredBy }: Interaction, view: View): CardTeam | null {
  const path = pathOf(declaredBy[0] ?? "");
  const team = path === null ? undefined : view.org.teams.get(cardKey(path));
  return team !== undefined && isCardTeam(team) ? team : null;
}

function judgeTime(relation: Interaction, span: Span, today: number, view: View, say: Say): void {
  const [from, to] = [view.nameOf(relation.from), view.nameOf(relation.to)];
  const s = view.settings.smells;
  const elapsed = span.start === null ? null : Math.max(0, (today - span.start) / 7);
  const weeks = Math.max(span.weeks ?? 0, elapsed ?? 0);
  const long = `for ${counted(roundTenth(weeks), "week")}, more than`;
  if (relation.mode === "collaboration") {
    const both = `${from} and ${to} collaborate`;
    if (weeks > s.collaborationWeeksError) say("INT-COLLAB-LONG", "error", {}, `${both} ${long} ${s.collaborationWeeksError}.`);
    else if (weeks > s.collaborationWeeks) say("INT-COLLAB-LONG", "warning", {}, `${both} ${long} ${s.collaborationWeeks}.`);
    else if (span.end === null && span.weeks === null) {
      const told = relation.expected === null ? "" : ` ("${relation.expected.slice(0, 40)}" is no date or length of time)`;
      say("INT-COLLAB-LONG", "info", {}, `${both} without an end${told}.`);
    }
  } else if (relation.mode === "facilitating" && weeks > s.facilitatingWeeks) {
    const severe = weeks > s.facilitatingWeeksError;
    const border = severe ? s.facilitatingWeeksError : s.facilitatingWeeks;
    say("INT-FACIL-LONG", severe ? "error" : "warning", {}, `${from} facilitates ${to} ${long} ${border}.`);
  }
  if (span.end === null || span.end >= today) return;
  const mode = relation.mode ?? (relation.modeText === "" ? "interaction" : relation.modeText);
  const next = relation.nextMode === null ? "" : ` and become ${relation.nextMode}`;
  const late = counted(today - span.end, "day");
  const what = `The ${mode} of ${from} and ${to} was to end${next} on ${dayText(span.end)}, ${late} ago.`;
  say("INT-OVERDUE", "warning", {}, what);
}
