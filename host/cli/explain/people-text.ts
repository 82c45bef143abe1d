// Subteams and their leads, hires to come, and the rota, for people at a terminal.
import { counted } from "../../../shared/score/count-words.ts";
import type { Forecast, LeadState, SubteamScore, TeamScores } from "../../../shared/score/types.ts";
import { forecastWords, leadStateWords, onCallWords } from "../../../shared/score/words.ts";
import type { Colours, Look } from "../terminal.ts";
import { type Cell, heading, sentence, table } from "../terminal-table.ts";

/** Null where the card says nothing of them. */
export function subteamsText({ subteams, lead, forecast }: TeamScores, look: Look): string | null {
  const rows = [...subteams, ...(lead === null ? [] : [lead])];
  if (rows.length === 0) return null;
  return [
    heading(look, subteams.length === 0 ? "As a subteam" : "Subteams"),
    table(
      look,
      rows.map((subteam) => subteamCells(subteam, look.colours)),
    ),
    ...(forecast === null ? [] : ["", ...forecastLines(forecast, look)]),
  ].join("\n");
}

function subteamCells(subteam: SubteamScore, colours: Colours): readonly Cell[] {
  const { name, state } = subteam;
  const onCall = subteam.onCall === null ? "" : ` On call: ${onCallWords(subteam.onCall)}`;
  return [name, { text: state ?? "unknown", paint: paintOf(state, colours) }, `${leadStateWords(subteam)}${onCall}`];
}

function paintOf(state: LeadState | null, colours: Colours): (text: string) => string {
  if (state === "needs-lead") return colours.red;
  return state === "lead-outside" || state === "premature-lead" ? colours.yellow : colours.dim;
}

function forecastLines(forecast: Forecast, look: Look): readonly string[] {
  const { hires, reaches } = forecast;
  const timeline = hires.map(({ hire, date, subteam, engineers }) => {
    const reached = reaches.some((one) => one.subteam === subteam && one.date === date);
    const after = `${counted(engineers, "engineer")} from then on${reached ? ": a lead is due" : ""}`;
    return [`hire ${hire}`, date, subteam, after];
  });
  return [...(timeline.length === 0 ? [] : [table(look, timeline)]), sentence(look, forecastWords(forecast))];
}

export function onCallText({ onCall }: TeamScores, look: Look): string | null {
  return onCall === null ? null : [heading(look, "On-call"), sentence(look, onCallWords(onCall))].join("\n");
}
