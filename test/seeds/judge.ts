// Cards given as texts, judged as a folder of them would be.
import { readMarkdown } from "../../shared/card/read.ts";
import { buildOrg } from "../../shared/org/build.ts";
import { scoreOrg } from "../../shared/score/score-org.ts";
import { DEFAULT_SETTINGS } from "../../shared/score/settings.ts";
import type { Finding, Scores, TeamScores } from "../../shared/score/types.ts";

export interface Judged {
  readonly scores: Scores;
  team(name: string): TeamScores;
  findings(code: string): readonly Finding[];
}

/** @param texts cards by path */
export function judge(texts: Readonly<Record<string, string>>, asOf: string): Judged {
  const cards = Object.entries(texts).flatMap(([path, text]) => {
    const read = readMarkdown(path, path, text);
    return read.kind === "card" ? [read.card] : [];
  });
  const org = buildOrg(cards);
  const scores = scoreOrg(org, DEFAULT_SETTINGS, asOf);
  return {
    scores,
    team(name) {
      const team = [...org.teams.values()].find((one) => one.kind === "card" && one.name === name);
      const found = team === undefined ? undefined : scores.teams.get(team.key);
      if (found === undefined) throw new Error(`${name} was not judged`);
      return found;
    },
    findings: (code) => scores.findings.filter((finding) => finding.code === code),
  };
}

/** A stream-aligned team, with more front matter lines where they matter. */
export function stream(name: string, more = ""): string {
  return `---\nname: ${name}\nteam_type: stream-aligned\nmetadata:\n  size: 7\n${more}---\n\n# ${name}\n`;
}
