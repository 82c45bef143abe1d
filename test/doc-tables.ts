// The tables of docs/scoring.md, made from the source. Used by the test that holds the two together.

import { explainCode } from "../shared/score/explain.ts";
import { floorOf } from "../shared/score/load-level.ts";
import { SCORE_CODES } from "../shared/score/problem-codes.ts";
import { DEFAULT_SETTINGS } from "../shared/score/settings.ts";
import { SETTING_ENTRIES } from "../shared/score/settings-list.ts";

type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const { load, consumers } = DEFAULT_SETTINGS;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const DOC_TABLES: Readonly<Record<string, Table>> = {
  parts: {
    head: ["part", "points", "most", "who says so"],
    rows: [
      [
        "scope",
        `with domains the larger of simple ${load.simpleDomain}, complicated ${load.complicatedDomain}, complex ${load.complexDomain} each and ${load.capabilityBesideDomains} for each capability; without domains ${load.capability} for each capability`,
        String(load.scopeCap),
        "Team Topologies; weights are our own",
      ],
      [
        "spread",
        `${load.spread} for each capability or domain (the larger number) beyond the people`,
        String(load.spreadCap),
        "our own judgement",
      ],
      [
        "partners",
        `collaboration ${load.collaboration}, facilitating ${load.facilitating}, service consumed ${load.serviceConsumed}, dependency without a mode ${load.bareDependency}, service provided ${load.serviceProvided}; slowing ${load.slowing} more, blocking ${load.blocking} more`,
        String(load.partnersCap),
        "Team Topologies, TeamAPI-As-Code; weights are our own",
      ],
      ["consumers", `${load.consumer} × consumers ÷ people`, String(load.consumersCap), "our own judgement"],
      ["size", "by the number of people, below", String(Math.max(...load.sizes)), "Team Topologies, An Elegant Puzzle"],
      ["on-call", "by the share of each person's time, below", String(Math.max(...load.onCall)), "Google SRE"],
      [
        "new team",
        `${load.newTeam} within the first ${load.newTeamMonths} calendar months`,
        String(load.newTeam),
        "Team Topologies",
      ],
    ],
  },
  sizes: {
    head: ["people", "1", "2", "3", "4", "5–9", "10–11", "12–15", "more"],
    rows: [["points", ...load.sizes.map(String)]],
  },
  duty: {
    head: ["duty", "none", ...load.onCallShares.map((share) => `up to ${percent(share)}`), "more"],
    rows: [["points", "0", ...load.onCall.map(String)]],
  },
  levels: {
    head: ["level", "score from", "declared level", "least score it stands for"],
    rows: [
      ["low", "0", "low", floor("low")],
      ["", "", "low-medium", floor("low-medium")],
      ["medium", String(load.borders[0]), "medium", floor("medium")],
      ["", "", "medium-high", floor("medium-high")],
      ["high", String(load.borders[1]), "high", floor("high")],
      ["very-high", String(load.borders[2]), "very-high", floor("very-high")],
    ],
  },
  demand: {
    head: ["consumers", "demand", "for each person", "or in all", "load"],
    rows: [
      ["0", "none", `up to ${consumers.watchRatio}`, `fewer than ${consumers.watchCount}`, "ok"],
      ["1", "single", `above ${consumers.watchRatio}`, `${consumers.watchCount} or more`, "watch"],
      [
        `fewer than ${consumers.enough}`,
        "under",
        `above ${consumers.overloadedRatio}`,
        `${consumers.overloadedCount} or more`,
        "overloaded",
      ],
      [`${consumers.enough} or more`, "ok", "", "", ""],
    ],
  },
  codes: {
    head: ["code", "severity", "meaning", "who says so", "what to do"],
    rows: Object.keys(SCORE_CODES).map((code) => {
      const text = explainCode(code);
      return [code, text?.severities.join(", ") ?? "", text?.meaning ?? "", text?.source ?? "", text?.advice ?? ""];
    }),
  },
  settings: {
    head: ["setting", "default", "unit", "meaning", "who says so", "may be"],
    rows: SETTING_ENTRIES.map(({ key, default: value, unit, meaning, source, allowed }) => [
      `\`${key}\``,
      typeof value === "number" ? String(value) : `[${value.join(", ")}]`,
      unit,
      meaning,
      source,
      allowed,
    ]),
  },
};

function floor(level: Parameters<typeof floorOf>[0]): string {
  return String(floorOf(level, load.borders));
}

/** As Markdown. */
export function tableText({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}
