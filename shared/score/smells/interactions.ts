// Interactions that are too many at once, last too long or are past their end. Modes that two cards disagree about are found where
// cards are brought together, not here.
import type { Mode } from "../../card/entry-types.ts";
import { cardKey, homeKey, pathOf } from "../../org/keys.ts";
import type { Interaction, TeamKey } from "../../org/types.ts";
import { inDate, t } from "../../words/t.ts";
import { type CardTeam, isCardTeam } from "../card-team.ts";
import { amount, listed, written } from "../count-words.ts";
import { dayText, firstDay } from "../day.ts";
import { roundTenth } from "../rounding.ts";
import { type Span, spanOf } from "../span.ts";
import type { View } from "../view.ts";
import type { OrgSmell, Place, Say, TeamSmell } from "./finding.ts";
import { writtenAt } from "./written-at.ts";

export const interactionCountSmells: TeamSmell = (team, _scores, view, say) => {
  const { collaborations, facilitations } = view.settings.smells;
  const said = (keys: readonly TeamKey[], border: number) => {
    return { name: team.name, count: keys.length, border: written(border), names: namesOf(keys, view) };
  };
  const partners = partnersBy("collaboration", team, view);
  if (partners.length > collaborations) {
    const what = t("smells:interaction.collaborations", said(partners, collaborations));
    say("INT-COLLAB-MANY", "error", "interactions", what, partners);
  }
  const facilitated = partnersBy("facilitating", team, view);
  if (facilitated.length > facilitations) {
    const what = t("smells:interaction.facilitations", said(facilitated, facilitations));
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

const modeWords = (mode: Mode | null): string => t(`smells:mode.${mode ?? "none"}`);

function judgeTime(relation: Interaction, span: Span, today: number, view: View, say: Say): void {
  const [from, to] = [view.nameOf(relation.from), view.nameOf(relation.to)];
  const s = view.settings.smells;
  const elapsed = span.start === null ? null : Math.max(0, (today - span.start) / 7);
  const weeks = Math.max(span.weeks ?? 0, elapsed ?? 0);
  const than = (border: number) => {
    const lasted = roundTenth(weeks);
    return { from, to, weeks: t("smells:weeks", { count: lasted, weeks: amount(lasted) }), border: written(border) };
  };
  if (relation.mode === "collaboration") {
    const long = (border: number): string => t("smells:interaction.longCollaboration", than(border));
    if (weeks > s.collaborationWeeksError) say("INT-COLLAB-LONG", "error", {}, long(s.collaborationWeeksError));
    else if (weeks > s.collaborationWeeks) say("INT-COLLAB-LONG", "warning", {}, long(s.collaborationWeeks));
    else if (span.end === null && span.weeks === null) {
      const told = relation.expected?.slice(0, 40) ?? "";
      const key = relation.expected === null ? "smells:interaction.endless" : "smells:interaction.endlessTold";
      say("INT-COLLAB-LONG", "info", {}, t(key, { from, to, told }));
    }
  } else if (relation.mode === "facilitating" && weeks > s.facilitatingWeeks) {
    const severe = weeks > s.facilitatingWeeksError;
    const border = severe ? s.facilitatingWeeksError : s.facilitatingWeeks;
    say("INT-FACIL-LONG", severe ? "error" : "warning", {}, t("smells:interaction.longFacilitating", than(border)));
  }
  if (span.end === null || span.end >= today) return;
  const mode = relation.mode === null && relation.modeText !== "" ? relation.modeText : modeWords(relation.mode);
  const late = t("smells:days", { count: today - span.end });
  const said = { mode, from, to, date: inDate(dayText(span.end)), days: late };
  const { nextMode } = relation;
  const what =
    nextMode === null
      ? t("smells:interaction.overdue", said)
      : t("smells:interaction.overdueNext", { ...said, next: modeWords(nextMode) });
  say("INT-OVERDUE", "warning", {}, what);
}
