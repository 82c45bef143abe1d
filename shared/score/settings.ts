// Every weight and threshold that scores and smells use, with its default. A folder's teamscape.yml may change any of them; how that
// file is read is in read-settings.ts. docs/scoring.md lists them all, held to this file by a test.

/** Points, counts and borders. The names are those of teamscape.yml in camel case. */
export interface ScoreSettings {
  readonly load: LoadSettings;
  readonly consumers: ConsumerSettings;
  readonly leadership: LeadershipSettings;
  readonly onCall: OnCallSettings;
  readonly smells: SmellSettings;
}

export interface LoadSettings {
  /** Points of one capability, where no domains are given. */
  readonly capability: number;
  /** Points of one capability beside domains; the dearer of the two counts is used. */
  readonly capabilityBesideDomains: number;
  readonly simpleDomain: number;
  readonly complicatedDomain: number;
  readonly complexDomain: number;
  readonly scopeCap: number;
  /** Points for each capability or domain beyond the number of people. */
  readonly spread: number;
  readonly spreadCap: number;
  readonly collaboration: number;
  readonly facilitating: number;
  readonly serviceConsumed: number;
  readonly bareDependency: number;
  readonly serviceProvided: number;
  readonly slowing: number;
  readonly blocking: number;
  readonly partnersCap: number;
  /** Points for one consumer per person. */
  readonly consumer: number;
  readonly consumersCap: number;
  /** Points by the number of people: 1, 2, 3, 4, 5–9, 10–11, 12–15, more. */
  readonly sizes: readonly [number, number, number, number, number, number, number, number];
  /** Points of a duty above 0, above `onCallShares[0]`, `[1]` and `[2]`. */
  readonly onCall: readonly [number, number, number, number];
  /** Shares of a person's time on call, 0–1. */
  readonly onCallShares: readonly [number, number, number];
  readonly newTeam: number;
  /** A team is new in its first so many calendar months. */
  readonly newTeamMonths: number;
  /** Where medium, high and very-high begin. */
  readonly borders: readonly [number, number, number];
  /** A score this close to a border is called near. */
  readonly near: number;
  /** People assumed where no size is known. */
  readonly assumedSize: number;
}

export interface ConsumerSettings {
  /** Fewer consumers than this is too little demand. */
  readonly enough: number;
  readonly watchRatio: number;
  readonly watchCount: number;
  readonly overloadedRatio: number;
  readonly overloadedCount: number;
  /** Consumers from which a capability counts as shared. */
  readonly shared: number;
  /** Months after which a platform that nobody uses is an error. */
  readonly unusedMonths: number;
}

export interface LeadershipSettings {
  /** Engineers at which a subteam needs a lead; a card's own `leadership.threshold` comes first. */
  readonly threshold: number;
  /** Most direct reports of one person. */
  readonly span: number;
}

export interface OnCallSettings {
  /** Shares 0–1. */
  readonly strained: number;
  readonly unsustainable: number;
  /** People that a 24x7, two-deep rota wants on one site. */
  readonly oneSite: number;
  /** People that it wants on each of two or more sites. */
  readonly perSite: number;
  /** Percent of availability from which one person cannot keep a promise. */
  readonly highSla: number;
  readonly highSlaPool: number;
}

export interface SmellSettings {
  readonly smallSize: number;
  readonly largeSize: number;
  readonly veryLargeSize: number;
  readonly simpleDomains: number;
  readonly collaborations: number;
  readonly collaborationWeeks: number;
  readonly collaborationWeeksError: number;
  readonly facilitatingWeeks: number;
  readonly facilitatingWeeksError: number;
  readonly facilitations: number;
  readonly streamAlignedForPlatform: number;
  readonly platformGroupingTeams: number;
  readonly streamTeams: number;
  readonly groupingPeople: number;
  readonly groupingPeopleError: number;
  readonly dependencies: number;
  readonly ratioTeams: number;
  readonly ratioWarning: number;
  readonly ratioLow: number;
  readonly ratioHigh: number;
  readonly infraTimePct: number;
  readonly infraTimePctError: number;
  /** Share of a trigger, 0–1, from which a limit is watched. */
  readonly limitWatch: number;
  readonly leadTimeDays: number;
  readonly leadTimeDaysError: number;
  /** Deployments a year at or below which it is a warning, an error. */
  readonly deploymentsPerYear: number;
  readonly deploymentsPerYearError: number;
  readonly changeFailPct: number;
  readonly changeFailPctError: number;
  readonly mttrHours: number;
  readonly mttrHoursError: number;
  readonly rotationMinMonths: number;
  readonly rotationMaxMonths: number;
  readonly staleMonths: number;
}

export const DEFAULT_SETTINGS: ScoreSettings = {
  load: {
    capability: 5,
    capabilityBesideDomains: 2,
    simpleDomain: 6,
    complicatedDomain: 20,
    complexDomain: 30,
    scopeCap: 50,
    spread: 3,
    spreadCap: 10,
    collaboration: 10,
    facilitating: 4,
    serviceConsumed: 1,
    bareDependency: 1,
    serviceProvided: 0,
    slowing: 3,
    blocking: 6,
    partnersCap: 30,
    consumer: 5,
    consumersCap: 15,
    sizes: [12, 10, 7, 4, 0, 4, 8, 12],
    onCall: [2, 5, 8, 12],
    onCallShares: [0.25, 0.34, 0.5],
    newTeam: 4,
    newTeamMonths: 3,
    borders: [25, 50, 75],
    near: 3,
    assumedSize: 7,
  },
  consumers: {
    enough: 4,
    watchRatio: 2,
    watchCount: 11,
    overloadedRatio: 3,
    overloadedCount: 16,
    shared: 3,
    unusedMonths: 12,
  },
  leadership: { threshold: 3, span: 8 },
  onCall: { strained: 0.25, unsustainable: 0.5, oneSite: 8, perSite: 6, highSla: 99.9, highSlaPool: 2 },
  smells: {
    smallSize: 5,
    largeSize: 9,
    veryLargeSize: 15,
    simpleDomains: 3,
    collaborations: 1,
    collaborationWeeks: 13,
    collaborationWeeksError: 26,
    facilitatingWeeks: 8,
    facilitatingWeeksError: 26,
    facilitations: 3,
    streamAlignedForPlatform: 4,
    platformGroupingTeams: 6,
    streamTeams: 8,
    groupingPeople: 50,
    groupingPeopleError: 150,
    dependencies: 5,
    ratioTeams: 7,
    ratioWarning: 3,
    ratioLow: 6,
    ratioHigh: 9,
    infraTimePct: 25,
    infraTimePctError: 30,
    limitWatch: 0.5,
    leadTimeDays: 14,
    leadTimeDaysError: 30,
    deploymentsPerYear: 52,
    deploymentsPerYearError: 12,
    changeFailPct: 10,
    changeFailPctError: 15,
    mttrHours: 2,
    mttrHoursError: 4,
    rotationMinMonths: 6,
    rotationMaxMonths: 9,
    staleMonths: 12,
  },
};
