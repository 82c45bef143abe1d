// Every setting of teamscape.yml with its default, its unit, what it means and who says so: for the docs and for showing them in the app.
// What it means is said in the words of the catalogue. What each may be is in settings-schema.ts.
import { said, spoken } from "../words/said.ts";
import { t } from "../words/t.ts";
import type { Wording } from "../words/wording.ts";
import { DEFAULT_SETTINGS, type ScoreSettings } from "./settings.ts";
import { type Allows, settingsSchema } from "./settings-schema.ts";

/** One setting. */
export interface SettingEntry {
  /** As in teamscape.yml: "load.capability_beside_domains". */
  readonly key: string;
  readonly section: keyof ScoreSettings;
  /** In camel case: its name in ScoreSettings. */
  readonly name: string;
  readonly default: number | readonly number[];
  /** "points", "people", "share of time". */
  readonly unit: string;
  readonly meaning: string;
  readonly source: string;
  /** "a number from 0 to 1000". */
  readonly allowed: string;
  /** The catalogue's name for that. */
  readonly allows: Allows;
}

type Behind = readonly [unit: keyof Wording<"settings">["unit"], source: keyof Wording<"sources">];

const BEHIND: { readonly [S in keyof ScoreSettings]: { readonly [N in keyof ScoreSettings[S]]: Behind } } = {
  load: {
    capability: ["points", "weight"],
    capabilityBesideDomains: ["points", "own"],
    simpleDomain: ["points", "weight"],
    complicatedDomain: ["points", "weight"],
    complexDomain: ["points", "weight"],
    scopeCap: ["points", "own"],
    spread: ["points", "own"],
    spreadCap: ["points", "own"],
    collaboration: ["points", "weight"],
    facilitating: ["points", "weight"],
    serviceConsumed: ["points", "weight"],
    bareDependency: ["points", "weight"],
    serviceProvided: ["points", "weight"],
    slowing: ["points", "api"],
    blocking: ["points", "api"],
    partnersCap: ["points", "own"],
    consumer: ["points", "own"],
    consumersCap: ["points", "own"],
    sizes: ["points", "ttAndPuzzle"],
    onCall: ["points", "sre"],
    onCallShares: ["shareOfTime", "sre"],
    newTeam: ["points", "tt"],
    newTeamMonths: ["calendarMonths", "tt"],
    borders: ["points", "own"],
    near: ["points", "own"],
    assumedSize: ["people", "tt"],
  },
  consumers: {
    enough: ["consumers", "practice"],
    watchRatio: ["consumersPerPerson", "own"],
    watchCount: ["consumers", "own"],
    overloadedRatio: ["consumersPerPerson", "own"],
    overloadedCount: ["consumers", "own"],
    shared: ["consumers", "practice"],
    unusedMonths: ["months", "own"],
  },
  leadership: {
    threshold: ["engineers", "practice"],
    span: ["people", "puzzle"],
  },
  onCall: {
    strained: ["shareOfTime", "sre"],
    unsustainable: ["shareOfTime", "sre"],
    oneSite: ["people", "sre"],
    perSite: ["people", "sre"],
    highSla: ["percent", "own"],
    highSlaPool: ["people", "own"],
  },
  smells: {
    smallSize: ["people", "tt"],
    largeSize: ["people", "tt"],
    veryLargeSize: ["people", "tt"],
    simpleDomains: ["domains", "tt"],
    collaborations: ["collaborations", "tt"],
    collaborationWeeks: ["weeks", "tt"],
    collaborationWeeksError: ["weeks", "tt"],
    facilitatingWeeks: ["weeks", "api"],
    facilitatingWeeksError: ["weeks", "api"],
    facilitations: ["teams", "own"],
    streamAlignedForPlatform: ["teams", "practice"],
    platformGroupingTeams: ["teams", "peer"],
    streamTeams: ["teams", "peer"],
    groupingPeople: ["people", "tt"],
    groupingPeopleError: ["people", "tt"],
    dependencies: ["dependencies", "own"],
    ratioTeams: ["teams", "own"],
    ratioWarning: ["streamsToEachOther", "tt"],
    ratioLow: ["streamsToEachOther", "tt"],
    ratioHigh: ["streamsToEachOther", "tt"],
    infraTimePct: ["percent", "practice"],
    infraTimePctError: ["percent", "practice"],
    limitWatch: ["shareOfTrigger", "practice"],
    leadTimeDays: ["days", "delivery"],
    leadTimeDaysError: ["days", "delivery"],
    deploymentsPerYear: ["deploymentsAYear", "delivery"],
    deploymentsPerYearError: ["deploymentsAYear", "delivery"],
    changeFailPct: ["percent", "delivery"],
    changeFailPctError: ["percent", "delivery"],
    mttrHours: ["hours", "delivery"],
    mttrHoursError: ["hours", "delivery"],
    rotationMinMonths: ["months", "practice"],
    rotationMaxMonths: ["months", "practice"],
    staleMonths: ["months", "own"],
  },
};

/** "capabilityBesideDomains" as "capability_beside_domains". */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The schemas describe themselves by nothing else; one without would be an error of theirs. */
const allowsOf = (description: string | undefined): Allows => description as Allows;

const SECTIONS = ["load", "consumers", "leadership", "onCall", "smells"] as const satisfies readonly (keyof ScoreSettings)[];

/** In the order of ScoreSettings. */
export const SETTING_ENTRIES: readonly SettingEntry[] = SECTIONS.flatMap((section) => {
  const defaults: Readonly<Record<string, number | readonly number[]>> = { ...DEFAULT_SETTINGS[section] };
  const shape: Readonly<Record<string, { readonly description?: string | undefined }>> = settingsSchema.shape[section].shape;
  return Object.entries<Behind>(BEHIND[section]).map(([name, [unit, source]]) => ({
    key: `${snakeCase(section)}.${snakeCase(name)}`,
    section,
    name,
    default: defaults[name] ?? 0,
    // Said when they are asked for: the language may change.
    get unit() {
      return t(`settings:unit.${unit}`);
    },
    get meaning() {
      return t(`settings:means.${section}.${name}` as "settings:means.load.near");
    },
    get source() {
      return t(`sources:${source}` as "sources:own");
    },
    allows: allowsOf(shape[name]?.description),
    get allowed() {
      return spoken(said(`files:settings.allowed.${this.allows}`));
    },
  }));
});
