// The organisation as a whole: teams without any relation, and how many others there are for each stream-aligned team.

import { t } from "../../words/t.ts";
import { amount, written } from "../count-words.ts";
import { roundTenth } from "../rounding.ts";
import type { OrgSmell, TeamSmell } from "./finding.ts";

/** A subteam, and a team with subteams, is related to these. Of a card that could not be read whole nobody knows. */
export const orphanSmells: TeamSmell = (team, _scores, view, say) => {
  if (!team.card.editable) return;
  if (team.parent !== null || team.subteams.length > 0 || view.relationsOf(team.key).length > 0) return;
  say("ORPHAN", "info", "interactions", t("smells:org.orphan", { name: team.name }));
};

/** Subteams with cards of their own count as part of their parent; teams without a type count for the size of the organisation only. */
export const ratioSmells: OrgSmell = (view, sayOn) => {
  const { ratioTeams, ratioWarning, ratioLow, ratioHigh } = view.settings.smells;
  const teams = view.teams.filter(({ parent }) => parent === null);
  if (teams.length < ratioTeams) return;
  const streams = teams.filter(({ type }) => type === "stream-aligned").length;
  const untyped = teams.filter(({ type }) => type === "undefined").length;
  const others = teams.length - streams - untyped;
  if (streams === 0 && others === 0) return;
  const ratio = others === 0 ? Number.POSITIVE_INFINITY : streams / others;
  if (ratio >= ratioLow && ratio <= ratioHigh) return;
  const low = ratio < ratioWarning;
  const said = {
    streams: t("smells:org.streams", { count: streams }),
    others: t("smells:org.others", { count: others }),
    ratio: Number.isFinite(ratio) ? t("smells:org.toOne", { ratio: amount(roundTenth(ratio)) }) : t("smells:org.noOther"),
    border: low
      ? t("smells:org.under", { border: written(ratioWarning) })
      : t("smells:org.outside", { low: written(ratioLow), high: written(ratioHigh) }),
  };
  const what = untyped === 0 ? t("smells:org.ratio", said) : t("smells:org.ratioApart", { ...said, count: untyped });
  sayOn(null)("ORG-RATIO", low ? "warning" : "info", {}, what);
};
