// `teamscape rules`: every code that can be reported and every setting, with who says so. Reads no folder.
import { assertNever } from "../../shared/result.ts";
import { SETTING_ENTRIES } from "../../shared/score/settings-list.ts";
import { AREAS, allCodes, type CodeInfo } from "./code-table.ts";
import { markdownTable } from "./markdown-table.ts";
import { type Look, lookOfOutput, severityColour } from "./terminal.ts";
import { heading, sentence, table } from "./terminal-table.ts";

export const RULES_FORMATS = ["text", "json", "markdown"] as const;

export interface RulesOptions {
  readonly format: (typeof RULES_FORMATS)[number];
}

/** @returns the exit code */
export function rules({ format }: RulesOptions): number {
  console.log(formatted(format));
  return 0;
}

function formatted(format: RulesOptions["format"]): string {
  switch (format) {
    case "text":
      return asText(lookOfOutput());
    case "json":
      return JSON.stringify({ version: 1, codes: allCodes(), settings: SETTING_ENTRIES.map(settingReport) }, null, 2);
    case "markdown":
      return asMarkdown();
    default:
      return assertNever(format);
  }
}

const TITLES: Readonly<Record<CodeInfo["area"], string>> = {
  score: "Scores and smells",
  org: "Between cards",
  card: "In one card",
  settings: "In teamscape.yml",
  views: "In teamscape.views.yml",
  folder: "In the folder, on the disk, in a request",
};
const SETTINGS_TITLE = "Settings of teamscape.yml";

function asText(look: Look): string {
  const codes = allCodes();
  const areas = AREAS.map((area) => {
    const rows = codes
      .filter((code) => code.area === area)
      .map(({ code, severities, meaning, source, advice }) => [
        { text: code, paint: look.colours.bold },
        { text: severities.join(", "), paint: severityColour(look.colours, severities[0] ?? "info") },
        [meaning, advice, source === null ? null : `(${source})`].filter((text) => text !== null).join(" "),
      ]);
    return `${heading(look, TITLES[area])}\n${table(look, rows)}`;
  });
  const settings = SETTING_ENTRIES.map(({ key, default: value, unit, meaning, source }) => [
    { text: key, paint: look.colours.bold },
    valueText(value),
    unit,
    `${meaning} (${source})`,
  ]);
  const waivers = "A card accepts a finding of the first two tables on purpose by waivers: [{code, reason, until}].";
  return [...areas, `${heading(look, SETTINGS_TITLE)}\n${table(look, settings)}`, sentence(look, waivers)].join("\n\n");
}

function asMarkdown(): string {
  const codes = allCodes();
  const areas = AREAS.flatMap((area) => {
    const rows = codes
      .filter((code) => code.area === area)
      .map(({ code, severities, meaning, source, advice }) => [code, severities.join(", "), meaning, source ?? "", advice ?? ""]);
    return [`## ${TITLES[area]}`, markdownTable(["code", "severity", "meaning", "source", "what to do"], rows)];
  });
  const settings = SETTING_ENTRIES.map(({ key, default: value, unit, meaning, source }) => [
    key,
    valueText(value),
    unit,
    meaning,
    source,
  ]);
  return [
    "# Rules of Teamscape",
    ...areas,
    `## ${SETTINGS_TITLE}`,
    markdownTable(["setting", "default", "unit", "meaning", "source"], settings),
  ].join("\n\n");
}

function settingReport({ key, default: value, unit, meaning, source, allowed }: (typeof SETTING_ENTRIES)[number]) {
  return { key, default: value, unit, meaning, source, allowed };
}

const valueText = (value: number | readonly number[]): string => (typeof value === "number" ? String(value) : value.join(", "));
