// Every setting of teamscape.yml with its default, its unit, what it means and who says so: for the docs and for showing them in the app.
// Complete by type: a setting without its words does not compile. What each may be is in settings-schema.ts.
import { DEFAULT_SETTINGS, type ScoreSettings } from "./settings.ts";
import { settingsSchema } from "./settings-schema.ts";

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
}

type Words = readonly [unit: string, meaning: string, source: string];

const TT = "Team Topologies";
const OWN = "our own judgement";
const WEIGHT = "Team Topologies; the weight is our own";
const API = "Team API (TeamAPI-As-Code)";
const SRE = "Google SRE";
const PRACTICE = "practice";
const FLOW = "Team Topologies Visualizer, DORA";

const WORDS: { readonly [S in keyof ScoreSettings]: { readonly [N in keyof ScoreSettings[S]]: Words } } = {
  load: {
    capability: ["points", "One capability of a team that names no domains.", WEIGHT],
    capabilityBesideDomains: ["points", "One capability beside domains; the dearer of capabilities and domains counts.", OWN],
    simpleDomain: ["points", "One simple domain.", WEIGHT],
    complicatedDomain: ["points", "One complicated domain.", WEIGHT],
    complexDomain: ["points", "One complex domain.", WEIGHT],
    scopeCap: ["points", "Most that scope can give.", OWN],
    spread: ["points", "Each capability or domain beyond the number of people.", OWN],
    spreadCap: ["points", "Most that spread can give.", OWN],
    collaboration: ["points", "A partner in collaboration.", WEIGHT],
    facilitating: ["points", "A partner in facilitating.", WEIGHT],
    serviceConsumed: ["points", "A partner whose service the team consumes.", WEIGHT],
    bareDependency: ["points", "A partner that the team depends on, with no dearer mode recorded.", WEIGHT],
    serviceProvided: ["points", "A partner that only consumes the team's service.", WEIGHT],
    slowing: ["points", "More for a partner that the team's dependency is slowed by.", API],
    blocking: ["points", "More for a partner that the team's dependency is blocked by.", API],
    partnersCap: ["points", "Most that partners can give.", OWN],
    consumer: ["points", "One consumer per person.", OWN],
    consumersCap: ["points", "Most that consumers can give.", OWN],
    sizes: ["points", "A team of 1, 2, 3, 4, 5–9, 10–11, 12–15 and more people.", "Team Topologies, An Elegant Puzzle"],
    onCall: ["points", "Duty within the first, second and third share of on_call_shares, and above.", SRE],
    onCallShares: ["share of time", "Where each person's time on duty begins to cost more.", SRE],
    newTeam: ["points", "A team that is new.", TT],
    newTeamMonths: ["calendar months", "How long a team is new.", TT],
    borders: ["points", "Where medium, high and very high begin.", OWN],
    near: ["points", "A score this close to a border is called near.", OWN],
    assumedSize: ["people", "Taken for the size of a team whose size is not known.", TT],
  },
  consumers: {
    enough: ["consumers", "Fewer than this is too little demand for a platform.", PRACTICE],
    watchRatio: ["consumers per person", "Above this a platform's load is to be watched.", OWN],
    watchCount: ["consumers", "From here on a platform's load is to be watched.", OWN],
    overloadedRatio: ["consumers per person", "Above this a platform is overloaded.", OWN],
    overloadedCount: ["consumers", "From here on a platform is overloaded.", OWN],
    shared: ["consumers", "From here on a capability counts as shared.", PRACTICE],
    unusedMonths: ["months", "After this a platform that nobody uses is an error.", OWN],
  },
  leadership: {
    threshold: ["engineers", "From here on a subteam needs a lead; a card's own leadership.threshold comes first.", PRACTICE],
    span: ["people", "Most direct reports of one person.", "An Elegant Puzzle"],
  },
  onCall: {
    strained: ["share of time", "Above this a rota is strained.", SRE],
    unsustainable: ["share of time", "Above this a rota cannot be kept up.", SRE],
    oneSite: ["people", "What a rota around the clock, two deep, wants on one site.", SRE],
    perSite: ["people", "What it wants on each of two or more sites.", SRE],
    highSla: ["percent", "Availability from which one person cannot keep the promise.", OWN],
    highSlaPool: ["people", "Fewer than this cannot keep a high promise.", OWN],
  },
  smells: {
    smallSize: ["people", "Fewer than this is a small team.", TT],
    largeSize: ["people", "More than this is a large team.", TT],
    veryLargeSize: ["people", "More than this is an error.", TT],
    simpleDomains: ["domains", "More simple domains than this are too many for one team.", TT],
    collaborations: ["collaborations", "More at once than this are too many.", TT],
    collaborationWeeks: ["weeks", "A collaboration that takes longer is a warning.", TT],
    collaborationWeeksError: ["weeks", "A collaboration that takes longer is an error.", TT],
    facilitatingWeeks: ["weeks", "Facilitating that takes longer is a warning.", API],
    facilitatingWeeksError: ["weeks", "Facilitating that takes longer is an error.", API],
    facilitations: ["teams", "Facilitating more at once than this is too many.", OWN],
    streamAlignedForPlatform: ["teams", "With fewer stream-aligned teams a platform comes early.", PRACTICE],
    platformGroupingTeams: ["teams", "More than this are too many for one platform grouping.", "Team Topologies Visualizer"],
    streamTeams: ["teams", "More than this are too many for one value stream.", "Team Topologies Visualizer"],
    groupingPeople: ["people", "More in one grouping are a warning.", TT],
    groupingPeopleError: ["people", "More in one grouping are an error.", TT],
    dependencies: ["dependencies", "More than this of one team are too many.", OWN],
    ratioTeams: ["teams", "From this many on the ratio of types is judged.", OWN],
    ratioWarning: ["stream-aligned teams to each other one", "Below this is a warning.", TT],
    ratioLow: ["stream-aligned teams to each other one", "Below this is worth a look.", TT],
    ratioHigh: ["stream-aligned teams to each other one", "Above this is worth a look.", TT],
    infraTimePct: ["percent", "More of a team's time than this in infrastructure is a warning.", PRACTICE],
    infraTimePctError: ["percent", "From here on it is an error.", PRACTICE],
    limitWatch: ["share of the trigger", "From here on a limit is watched.", PRACTICE],
    leadTimeDays: ["days", "A longer lead time is a warning.", FLOW],
    leadTimeDaysError: ["days", "A longer lead time is an error.", FLOW],
    deploymentsPerYear: ["deployments a year", "So few or fewer are a warning.", FLOW],
    deploymentsPerYearError: ["deployments a year", "So few or fewer are an error.", FLOW],
    changeFailPct: ["percent", "A greater share of failed changes is a warning.", FLOW],
    changeFailPctError: ["percent", "A greater share of failed changes is an error.", FLOW],
    mttrHours: ["hours", "A longer time to recover is a warning.", FLOW],
    mttrHoursError: ["hours", "A longer time to recover is an error.", FLOW],
    rotationMinMonths: ["months", "Rotating faster than this is worth a look.", PRACTICE],
    rotationMaxMonths: ["months", "Rotating slower than this is worth a look.", PRACTICE],
    staleMonths: ["months", "A card not updated for longer is stale.", OWN],
  },
};

/** "capabilityBesideDomains" as "capability_beside_domains". */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const SECTIONS = ["load", "consumers", "leadership", "onCall", "smells"] as const satisfies readonly (keyof ScoreSettings)[];

/** In the order of ScoreSettings. */
export const SETTING_ENTRIES: readonly SettingEntry[] = SECTIONS.flatMap((section) => {
  const defaults: Readonly<Record<string, number | readonly number[]>> = { ...DEFAULT_SETTINGS[section] };
  const shape: Readonly<Record<string, { readonly description?: string | undefined }>> = settingsSchema.shape[section].shape;
  return Object.entries<Words>(WORDS[section]).map(([name, [unit, meaning, source]]) => ({
    key: `${snakeCase(section)}.${snakeCase(name)}`,
    section,
    name,
    default: defaults[name] ?? 0,
    unit,
    meaning,
    source,
    allowed: shape[name]?.description ?? "",
  }));
});
