// Every code that scores and smells can report: how bad it can be, what it means, who says so and what to do. docs/problems.md and
// docs/scoring.md are made from this table. Thresholds are spelled out as they are by default; a folder's teamscape.yml may change them.
// Longer than other files: it is one table, and a code is looked for in one place.
import type { Severity } from "../result.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

interface ScoreCodeEntry {
  /** Worst first. */
  readonly severities: readonly [Severity, ...Severity[]];
  readonly meaning: string;
  /** Who says so. */
  readonly source: string;
  /** What to do, in one sentence. */
  readonly advice: string;
}

const TT = "Team Topologies";
const TT2 = "Team Topologies, second edition";
const EP = "An Elegant Puzzle";
const SRE = "Google SRE";
const API = "Team API (TeamAPI-As-Code)";
const PEER = "Team Topologies Visualizer";
const OWN = "our own judgement";
const COUNTS_DISAGREE =
  "practice: one platform's card that gave its size and its consumers in several places, each time differently";
const THINNEST = "practice: a platform pays once four or more product teams use it";
const THIRD = "practice: a capability is worth sharing once a third team needs it";
const LIMITS = "practice: triggers that leave time for the remedy";
const THREE = "practice: a subteam gets a lead with its third engineer";

const { smells: s, consumers: c, leadership: l, onCall: o } = DEFAULT_SETTINGS;
const percent = (share: number): string => `${share * 100} %`;

export const SCORE_CODES = {
  "CL-UNDERSTATED": {
    severities: ["error", "warning"],
    meaning: "The card shows more cognitive load than the team declares, by a level; an error by two levels or more.",
    source: OWN,
    advice: "Talk with the team about what it carries, then change the declared level or what the team carries.",
  },
  "CL-UNEXPLAINED": {
    severities: ["info"],
    meaning: "The team declares more cognitive load than its card shows.",
    source: OWN,
    advice: "Trust the team, and write down what weighs on it: domains, partners, consumers or on-call duty.",
  },
  "SIZE-SMALL": {
    severities: ["error", "warning"],
    meaning: `Fewer than ${s.smallSize} people; a single person is an error.`,
    source: TT,
    advice: "Merge the team with one nearby, or hire before giving it more to own.",
  },
  "SIZE-LARGE": {
    severities: ["error", "warning"],
    meaning: `More than ${s.largeSize} people; more than ${s.veryLargeSize} is an error.`,
    source: TT,
    advice: "Split the team along a line where its work already comes apart.",
  },
  "SIZE-MISMATCH": {
    severities: ["warning"],
    meaning: "The number of people differs from the composition that the body of the card lists.",
    source: COUNTS_DISAGREE,
    advice: "Count the people and correct whichever of the two is wrong.",
  },
  "DOM-COMPLEX": {
    severities: ["error"],
    meaning: "A team with a complex domain has another domain beside it.",
    source: TT,
    advice: "Give the other domains to another team.",
  },
  "DOM-MULTI": {
    severities: ["error", "warning"],
    meaning: `Two or more complicated domains (an error), or more than ${s.simpleDomains} simple ones.`,
    source: TT,
    advice: "Split the team, or move domains until it has one complicated or a few simple ones.",
  },
  "INT-COLLAB-MANY": {
    severities: ["error"],
    meaning: "A team collaborates with more than one other team at once.",
    source: TT,
    advice: "Finish one collaboration before the next, or turn one of them into a service.",
  },
  "INT-COLLAB-LONG": {
    severities: ["error", "warning", "info"],
    meaning: `A collaboration of more than ${s.collaborationWeeks} weeks; more than ${s.collaborationWeeksError} is an error, and one without an end a note.`,
    source: TT,
    advice: "Agree on an end and on the mode that follows.",
  },
  "INT-FACIL-LONG": {
    severities: ["error", "warning"],
    meaning: `Facilitating for more than ${s.facilitatingWeeks} weeks, or ${s.facilitatingWeeksError} (an error).`,
    source: API,
    advice: "Agree on what the other team should be able to do alone, and on the day it is left to it.",
  },
  "INT-FACIL-MANY": {
    severities: ["warning"],
    meaning: `More than ${s.facilitations} teams in facilitating interactions with one team at once.`,
    source: OWN,
    advice: "Help a few teams at a time and let the others wait for their turn.",
  },
  "INT-OVERDUE": {
    severities: ["warning"],
    meaning: "An interaction is past its expected end.",
    source: OWN,
    advice: "End it, change its mode, or agree on a new end and write it down.",
  },
  "ENB-OWNS": {
    severities: ["warning"],
    meaning: "An enabling team provides a service or owns capabilities.",
    source: TT,
    advice: "Hand what it runs to a team that keeps it, or call the team a platform.",
  },
  "STR-XAAS": {
    severities: ["info"],
    meaning: "A stream-aligned team outside of any platform grouping provides a service to other teams.",
    source: TT,
    advice: "Keep an eye on how many rely on it: it may be a platform in the making.",
  },
  "PLT-MODE": {
    severities: ["warning"],
    meaning: "A platform has at least as many collaborations as services in use.",
    source: THINNEST,
    advice: "Make what is done by hand together into something that teams can use by themselves.",
  },
  "PLT-NOPM": {
    severities: ["warning"],
    meaning: "A platform lists its people, and nobody among them has a product role.",
    source: THINNEST,
    advice: "Make somebody responsible for what the platform's users need.",
  },
  "PLT-NOCAP": {
    severities: ["info"],
    meaning: "A platform's card lists no capabilities and no services.",
    source: OWN,
    advice: "List under metadata.capabilities what other teams can get from it.",
  },
  "PLT-UP": {
    severities: ["warning"],
    meaning: "A platform depends on a stream-aligned team.",
    source: OWN,
    advice: "Move what it needs into the platform, or turn the dependency around.",
  },
  "PLT-LEAK": {
    severities: ["warning"],
    meaning: "A platform inside one value stream is used by teams of another.",
    source: "practice: a platform that says it is inside one stream and lists users from all of them",
    advice: "Move the platform out of the stream, or give the other streams their own way.",
  },
  "PLT-GROUP": {
    severities: ["warning"],
    meaning: `One platform team of more than ${s.largeSize} people.`,
    source: TT2,
    advice: "Make it a platform grouping of several teams.",
  },
  "PLT-EARLY": {
    severities: ["warning"],
    meaning: `A platform in an organisation with fewer than ${s.streamAlignedForPlatform} stream-aligned teams.`,
    source: THINNEST,
    advice: "Ask whether shared documents and conventions would do until there are more teams.",
  },
  "GRP-SIZE": {
    severities: ["warning"],
    meaning: `More than ${s.platformGroupingTeams} teams in a platform grouping, or more than ${s.streamTeams} in a value stream.`,
    source: PEER,
    advice: "Divide the grouping into inner ones.",
  },
  "GRP-DUNBAR": {
    severities: ["error", "warning"],
    meaning: `More than ${s.groupingPeople} people in a grouping; more than ${s.groupingPeopleError} is an error.`,
    source: TT,
    advice: "Divide the grouping where people no longer know each other.",
  },
  "DEP-FAN": {
    severities: ["warning"],
    meaning: `A team depends on more than ${s.dependencies} others.`,
    source: OWN,
    advice: "Remove the dependencies that can become services, and those that a change of boundaries would save.",
  },
  "DEP-BLOCK": {
    severities: ["error", "warning"],
    meaning: "A blocking dependency; between two value streams it is an error.",
    source: TT,
    advice: "Find out what is waited for, and turn it into something the team can get by itself.",
  },
  "DEP-CYCLE": {
    severities: ["error", "info"],
    meaning: "Teams depend on each other in a circle; with a blocking dependency in it, an error.",
    source: OWN,
    advice: "Break the circle at its weakest dependency, or bring what is mutual into one team.",
  },
  "OWN-DUP": {
    severities: ["error"],
    meaning: "Two or more teams own one service.",
    source: "practice: a scheduler that two subteams both listed as theirs",
    advice: "Decide who answers for it, or name the two parts apart.",
  },
  "OWN-NONE": {
    severities: ["warning"],
    meaning: "A service that nobody owns.",
    source: "practice: what nobody owns rots",
    advice: "Name the team that answers for it under owner, or retire it.",
  },
  "CAP-DRIFT": {
    severities: ["info"],
    meaning: "The front matter and the body of a card list different capabilities.",
    source: COUNTS_DISAGREE,
    advice: "Bring the two lists together, or use the same words in both.",
  },
  "CAP-NUM": {
    severities: ["info"],
    meaning: "Two capability headings of a card have the same number.",
    source: COUNTS_DISAGREE,
    advice: "Renumber the headings; a number used twice often marks a text put together from two.",
  },
  "CON-CONFLICT": {
    severities: ["warning"],
    meaning: "The front matter and the body of a card name different numbers of consumers.",
    source: COUNTS_DISAGREE,
    advice: "Find out which of the two is right and correct the other.",
  },
  "CON-MINOR": {
    severities: ["info"],
    meaning: "The declared number of consumers is off by one from those that the cards show.",
    source: OWN,
    advice: "Take over the derived number, or record the relation that is missing.",
  },
  "CON-MAJOR": {
    severities: ["warning"],
    meaning: "The declared number of consumers is off by two or more from those that the cards show.",
    source: OWN,
    advice: "Compare the lists, then take over the derived number or record the relations that are missing.",
  },
  "CON-UNBACKED": {
    severities: ["warning"],
    meaning: "A team declares consumers, and no card shows one.",
    source: OWN,
    advice: "Record who uses it as interactions, or correct the declared number.",
  },
  "CON-UNDECLARED": {
    severities: ["info"],
    meaning: "Cards show consumers of a platform, or of a team in a platform grouping, that declares none.",
    source: OWN,
    advice: "Take over the derived number into the card.",
  },
  "CON-UNUSED": {
    severities: ["error", "warning"],
    meaning: `A platform, or a team in a platform grouping, without a consumer; an error once it is over ${c.unusedMonths} months old.`,
    source: THINNEST,
    advice: "Find its first users and build with them, or stop.",
  },
  "CON-SINGLE": {
    severities: ["warning"],
    meaning: "A platform, or a team in a platform grouping, with a single consumer.",
    source: THINNEST,
    advice: "Ask whether the work belongs in the team that uses it.",
  },
  "CON-FEW": {
    severities: ["info"],
    meaning: `A platform, or a team in a platform grouping, with fewer than ${c.enough} consumers.`,
    source: THINNEST,
    advice: "Keep it thin until more teams ask for it.",
  },
  "CON-WATCH": {
    severities: ["info"],
    meaning: `More than ${c.watchRatio} consumers per person, or ${c.watchCount} consumers and more.`,
    source: OWN,
    advice: "Watch how much support they need, and make the common questions answer themselves.",
  },
  "CON-OVERLOADED": {
    severities: ["warning"],
    meaning: `More than ${c.overloadedRatio} consumers per person, or ${c.overloadedCount} consumers and more.`,
    source: OWN,
    advice: "Move what is asked for most to self-service, split the team, or let it grow.",
  },
  "CON-UNREACHABLE": {
    severities: ["warning"],
    meaning: "A service's target is above the number of consumers that there are.",
    source: "practice: a target of more teams than wanted the service",
    advice: "Lower the target, or name who the missing consumers would be.",
  },
  "CAP-UNUSED": {
    severities: ["info"],
    meaning: "A service that nobody uses.",
    source: THIRD,
    advice: "Find its first user or leave it out.",
  },
  "CAP-NOT-SHARED": {
    severities: ["info"],
    meaning: "A service with a single consumer.",
    source: THIRD,
    advice: "Leave it with the team that uses it until others ask.",
  },
  "CAP-CANDIDATE": {
    severities: ["info"],
    meaning: `A service with fewer than ${c.shared} consumers.`,
    source: THIRD,
    advice: "Wait for one more before making it shared.",
  },
  "PRO-NEEDS-LEAD": {
    severities: ["error"],
    meaning: `A subteam of ${l.threshold} or more engineers without a lead.`,
    source: THREE,
    advice: "Name one of its engineers as the technical point of contact.",
  },
  "PRO-LEAD-OUTSIDE": {
    severities: ["warning"],
    meaning: "A subteam's lead is not one of its members.",
    source: THREE,
    advice: "Name an engineer of the subteam, or list the lead among its members.",
  },
  "PRO-PREMATURE-LEAD": {
    severities: ["warning"],
    meaning: `A subteam with a lead and fewer than ${l.threshold} engineers.`,
    source: THREE,
    advice: "Let the parent's lead speak for it until it has grown.",
  },
  "PRO-AT-THRESHOLD": {
    severities: ["info"],
    meaning: "A subteam that needs a lead with its next hire.",
    source: THREE,
    advice: "Think of who could be its point of contact before the hire arrives.",
  },
  "PRO-REPORT": {
    severities: ["warning"],
    meaning: "Somebody in a subteam reports to another person than the parent's lead.",
    source: "practice: subteam leads are points of contact, not managers",
    advice: "Let everybody report to the parent's lead, and correct reports_to.",
  },
  "PRO-SPAN": {
    severities: ["warning"],
    meaning: `More than ${l.span} direct reports of one person.`,
    source: EP,
    advice: "Share the direct reports between two managers.",
  },
  "ONC-IMPOSSIBLE": {
    severities: ["error"],
    meaning: "A rota needs more people at once than are in its pool.",
    source: SRE,
    advice: "Add people to the pool, share the rota with another team, or ask for fewer at once.",
  },
  "ONC-UNSUSTAINABLE": {
    severities: ["error"],
    meaning: `Everybody in the rota is on duty more than ${percent(o.unsustainable)} of the time.`,
    source: SRE,
    advice: "Add people to the pool, share the rota with another team, or promise fewer hours.",
  },
  "ONC-STRAINED": {
    severities: ["warning"],
    meaning: `Everybody in the rota is on duty more than ${percent(o.strained)} of the time.`,
    source: SRE,
    advice: "Add people to the pool before somebody leaves it.",
  },
  "ONC-SMALL": {
    severities: ["info"],
    meaning: `A rota around the clock with two at once and fewer than ${o.oneSite} people on one site, or ${o.perSite} on each of several.`,
    source: SRE,
    advice: "Let the pool grow, or bring two rotas together.",
  },
  "ONC-SLA": {
    severities: ["error"],
    meaning: `A service promises ${o.highSla} % or more with fewer than ${o.highSlaPool} people on call.`,
    source: OWN,
    advice: "Add people to the rota, or promise less.",
  },
  ORPHAN: {
    severities: ["info"],
    meaning: "A team without any relation to another.",
    source: PEER,
    advice: "Record whom it works with, or ask why it works with nobody.",
  },
  "ORG-RATIO": {
    severities: ["warning", "info"],
    meaning: `Under ${s.ratioWarning} stream-aligned teams to each other team (a warning), or outside of ${s.ratioLow} to ${s.ratioHigh}.`,
    source: TT,
    advice: "Ask whether the other teams each serve enough streams, or whether the streams carry too much alone.",
  },
  "CS-SINGLE": {
    severities: ["info"],
    meaning: "A complicated subsystem with a single consumer.",
    source: OWN,
    advice: "Ask whether its specialists could work inside that consumer's team.",
  },
  "INFRA-TIME": {
    severities: ["error", "warning"],
    meaning: `Over ${s.infraTimePct} % of a team's time goes into infrastructure; from ${s.infraTimePctError} % on an error.`,
    source: "practice: product teams that each build the same infrastructure",
    advice: "See what of it a platform could take over.",
  },
  LIMIT: {
    severities: ["error", "warning", "info"],
    meaning: `A limit is reached (an error), past its trigger or nearer than its remedy, or past ${percent(s.limitWatch)} of its trigger.`,
    source: LIMITS,
    advice: "Begin the remedy while it still fits in the time that is left.",
  },
  FLOW: {
    severities: ["error", "warning"],
    meaning: `Lead time over ${s.leadTimeDays} days, weekly deployments or rarer, over ${s.changeFailPct} % failing changes or over ${s.mttrHours} hours to recover; an error over ${s.leadTimeDaysError} days, monthly, ${s.changeFailPctError} % and ${s.mttrHoursError} hours.`,
    source: `${PEER}, DORA`,
    advice: "Look for what the team waits for, and remove that first.",
  },
  ROTATION: {
    severities: ["info"],
    meaning: `Engineers rotate more often than every ${s.rotationMinMonths} or more rarely than every ${s.rotationMaxMonths} months.`,
    source: `practice: engineers move between subteams every ${s.rotationMinMonths} to ${s.rotationMaxMonths} months`,
    advice: "Let people stay long enough to learn and move before they are alone with what they know.",
  },
  STALE: {
    severities: ["info"],
    meaning: `The card was last updated over ${s.staleMonths} months ago.`,
    source: OWN,
    advice: "Read the card with the team and set last_updated.",
  },
  "WAIVER-EXPIRED": {
    severities: ["info"],
    meaning: "A waiver's last day has passed, so it has no effect any more.",
    source: OWN,
    advice: "Look at the smell again, then remove the waiver or give it a new until.",
  },
  "WAIVER-UNKNOWN": {
    severities: ["warning"],
    meaning: "A waiver names a code that is not there or cannot be waived.",
    source: OWN,
    advice: "Write a code as it is shown with its finding.",
  },
  "WAIVER-UNUSED": {
    severities: ["info"],
    meaning: "A waiver for something that the card no longer raises.",
    source: OWN,
    advice: "Remove the waiver.",
  },
} as const satisfies Readonly<Record<string, ScoreCodeEntry>>;

export type ScoreCode = keyof typeof SCORE_CODES;
