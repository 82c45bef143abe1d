// What `teamscape explain --format json` says of one team: everything that was judged of it, with reasons, sources and sentences. Version 1.

import { compareText } from "../org/problem-order.ts";
import type { TeamKey } from "../org/types.ts";
import type { CardTeam } from "../score/card-team.ts";
import { explainCode } from "../score/explain.ts";
import type { Scores, TeamScores } from "../score/types.ts";
import {
  biggestLever,
  consumerLoadWords,
  demandWords,
  differenceWords,
  leadStateWords,
  onCallWords,
  verdictSentence,
} from "../score/words.ts";

/**
 * Plain JSON, its keys always in the same order.
 * @param nameOf of a team or grouping
 */
export function explainReport(team: CardTeam, judged: TeamScores, { asOf, settings }: Scores, nameOf: (key: TeamKey) => string) {
  const { load, consumers, subteams, lead, forecast, onCall, limits, flow, findings } = judged;
  return {
    version: 1,
    asOf,
    team: { path: team.card.path, id: team.id, name: team.name, type: team.type, size: team.size, groupings: team.groupings },
    load: { ...load, sentences: told(verdictSentence(load), biggestLever(load, settings.load)) },
    consumers: {
      ...consumers,
      derived: consumers.derived.map(({ name, by }) => ({ name, by })),
      groupingMembers: consumers.groupingMembers.map(nameOf).sort(compareText),
      partners: consumers.partners.map(nameOf).sort(compareText),
      capabilities: consumers.capabilities.map((use) => ({
        ...use,
        consumers: use.consumers.map(({ name }) => name).sort(compareText),
      })),
      sentences: told(differenceWords(consumers), demandWords(consumers), consumerLoadWords(consumers)),
    },
    subteams: subteams.map(subteamReport),
    asSubteam: lead === null ? null : subteamReport(lead),
    forecast,
    onCall: onCall === null ? null : { ...onCall, sentences: told(onCallWords(onCall)) },
    limits,
    flow,
    findings: findings.map(({ code, severity, message, path, line, waived }) => {
      const explained = explainCode(code);
      const why = { meaning: explained?.meaning ?? null, source: explained?.source ?? null, advice: explained?.advice ?? null };
      return { code, severity, message, path, line: line ?? null, waived, ...why };
    }),
  };
}

function subteamReport(subteam: TeamScores["subteams"][number]) {
  const { name, engineers, threshold, lead, state, onCall } = subteam;
  return { name, engineers, threshold, lead, state, onCall, sentences: told(leadStateWords(subteam)) };
}

const told = (...sentences: readonly (string | null)[]): readonly string[] => sentences.filter((sentence) => sentence !== null);
