// `teamscape explain`: one team's scores, each with its reasons and sources.
import { explainReport } from "../../../shared/report/explain-report.ts";
import { assertNever } from "../../../shared/result.ts";
import type { CardTeam } from "../../../shared/score/card-team.ts";
import { counted } from "../../../shared/score/count-words.ts";
import type { NameMeaning } from "../../../shared/score/truth.ts";
import type { TeamScores } from "../../../shared/score/types.ts";
import { type View, viewOf } from "../../../shared/score/view.ts";
import { judgeFolder } from "../judge-folder.ts";
import { type Look, lookOfOutput, plain } from "../terminal.ts";
import { consumersText } from "./consumers-text.ts";
import { findingsText, flowText, limitsText } from "./findings-text.ts";
import { loadText } from "./load-text.ts";
import { onCallText, subteamsText } from "./people-text.ts";
import { type Picked, pickTeam } from "./pick-team.ts";

export const EXPLAIN_FORMATS = ["text", "json"] as const;

export interface ExplainOptions {
  readonly format: (typeof EXPLAIN_FORMATS)[number];
  readonly asOf?: string;
}

/** @returns the exit code: 0, or 2 when the folder cannot be read or the team is not found in it */
export async function explain(dir: string, typed: string, { format, asOf }: ExplainOptions): Promise<number> {
  const judged = await judgeFolder(dir, asOf);
  if (!judged.ok) {
    console.error(judged.error.map((problem) => problem.message).join("\n"));
    return 2;
  }
  const picked = pickTeam(judged.value.org, typed);
  const own = picked.kind === "found" ? judged.value.scores.teams.get(picked.team.key) : undefined;
  if (picked.kind !== "found" || own === undefined) {
    console.error(plainLines(notFound(typed, picked)));
    return 2;
  }
  const { team } = picked;
  const { org, scores } = judged.value;
  const view = viewOf(org, scores.settings, scores.asOf);
  console.log(
    format === "json"
      ? JSON.stringify(explainReport(team, own, scores, view.nameOf), null, 2)
      : explainText(view, team, own, lookOfOutput()),
  );
  return 0;
}

const plainLines = (lines: readonly string[]): string => lines.map(plain).join("\n");

function notFound(typed: string, picked: Picked): readonly string[] {
  switch (picked.kind) {
    case "found":
      return [`${picked.team.name} was not judged.`];
    case "ambiguous":
      return [
        `${typed} may be any of ${picked.teams.length} teams. Name one by its path:`,
        ...picked.teams.map(({ card }) => `  ${card.path}`),
      ];
    case "inside":
      return [
        `${picked.name} is a subteam inside the card of ${picked.team.name}, which tells of it: teamscape explain DIR ${picked.team.id}`,
      ];
    case "unknown":
      return [
        `No team here is called ${typed}.`,
        ...(picked.near.length === 0
          ? ["teamscape check DIR --format markdown lists them all."]
          : ["Did you mean one of these?"]),
        ...picked.near.map((name) => `  ${name}`),
      ];
    default:
      return assertNever(picked);
  }
}

function explainText(view: View, team: CardTeam, judged: TeamScores, look: Look): string {
  const { settings, asOf } = view;
  const meaning = (name: string): NameMeaning => {
    const meant = view.meantBy(name);
    if (meant.kind === "all") return { kind: "all" };
    return { kind: "one", key: meant.kind === "nobody" ? null : meant.key };
  };
  const size = team.size === null ? "size unknown" : counted(team.size, "person", "people");
  const facts = [team.type, size, team.card.path, `judged as of ${asOf}`].map(plain).join(" · ");
  return [
    `${look.colours.bold(plain(team.name))}\n${look.colours.dim(facts)}`,
    loadText(judged.load, settings.load, look),
    consumersText(judged.consumers, meaning, view.nameOf, look),
    subteamsText(judged, look),
    onCallText(judged, look),
    limitsText(judged, look),
    flowText(judged, look),
    findingsText(judged, look),
  ]
    .filter((section) => section !== null)
    .join("\n\n");
}
