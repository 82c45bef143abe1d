// The organisation as a whole: teams without any relation, and how many others there are for each stream-aligned team.
import { decimal } from "../../decimal.ts";
import { counted } from "../count-words.ts";
import { roundTenth } from "../rounding.ts";
import type { OrgSmell, TeamSmell } from "./finding.ts";

/** A subteam, and a team with subteams, is related to these. Of a card that could not be read whole nobody knows. */
export const orphanSmells: TeamSmell = (team, _scores, view, say) => {
  if (!team.card.editable) return;
  if (team.parent !== null || team.subteams.length > 0 || view.relationsOf(team.key).length > 0) return;
  say("ORPHAN", "info", "interactions", `${team.name} has no relation to any other team.`);
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
  const apart = untyped === 0 ? "" : `, not counting ${counted(untyped, "team")} without a type`;
  const text = Number.isFinite(ratio) ? `${decimal(roundTenth(ratio))} to 1` : "no other to any of them";
  const low = ratio < ratioWarning;
  const border = low ? `under ${ratioWarning} to 1` : `outside of ${ratioLow} to ${ratioHigh} to 1`;
  const what = `The organisation has ${counted(streams, "stream-aligned team")} and ${counted(others, "other")}, ${text}, ${border}${apart}.`;
  sayOn(null)("ORG-RATIO", low ? "warning" : "info", {}, what);
};
