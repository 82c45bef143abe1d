// What is judged of an organisation: values with their reasons, never bare numbers. Types only; docs/scoring.md is the prose.
import type { Level } from "../card/types.ts";
import type { TeamKey } from "../org/types.ts";
import type { Problem } from "../result.ts";
import type { ScoreSettings } from "./settings.ts";

export const LOAD_PARTS = ["scope", "spread", "partners", "consumers", "size", "on_call", "new_team"] as const;
export type LoadPartName = (typeof LOAD_PARTS)[number];

export const LOAD_LEVELS = ["low", "medium", "high", "very-high"] as const;
export type LoadLevel = (typeof LOAD_LEVELS)[number];

export interface LoadPart {
  readonly part: LoadPartName;
  /** One decimal. */
  readonly points: number;
  /** Most that this part can give. */
  readonly cap: number;
  /** "5 capabilities × 5", "size is not known". */
  readonly reason: string;
  /** "Team Topologies; weights are our own". */
  readonly source: string;
}

export type Verdict = "agree" | "understated" | "understated-severe" | "unexplained" | "thin" | "undeclared" | "no-evidence";

/** Cognitive load: a prompt for a conversation. The declared level is never overridden. */
export interface Load {
  /** 0–100, one decimal; null when there is nothing to go by. */
  readonly score: number | null;
  /** True: scope is not known, so the real load is this or more. */
  readonly lowerBound: boolean;
  /** Null without a score, and for a lower bound that has not reached medium. */
  readonly level: LoadLevel | null;
  /** The border that the score is within reach of. */
  readonly near: number | null;
  readonly confidence: "high" | "medium" | "low" | "none";
  readonly declared: Level | null;
  /** The higher of derived and declared, as a level; null when there is neither. */
  readonly combined: LoadLevel | null;
  /** 0–100: what `combined` is the level of. */
  readonly combinedScore: number | null;
  readonly verdict: Verdict;
  /** All seven, in the order of LOAD_PARTS, those without points too. */
  readonly parts: readonly LoadPart[];
}

/** A team, or a name that no card has, in a list of consumers. */
export interface ConsumerRef {
  readonly name: string;
  /** Null for a name that no card answers to. May be a grouping's key. */
  readonly key: TeamKey | null;
  /** What says so. */
  readonly by: "interaction" | "dependency" | "service";
}

export interface ConsumerCount {
  readonly text: string;
  readonly min: number;
  readonly max: number;
  /** Names, where they are listed. */
  readonly names: readonly string[];
  /** 1-based line in the card. */
  readonly line: number;
}

export type Difference = "ok" | "minor" | "major" | "unbacked" | "undeclared";

export interface CapabilityUse {
  readonly name: string;
  readonly kind: "service" | "body";
  /** Distinct, as names; "All stream-aligned teams" expanded. Empty where only a number is given. */
  readonly consumers: readonly { readonly name: string; readonly key: TeamKey | null }[];
  /** Number of consumers; null where nothing is said. */
  readonly count: number | null;
  readonly state: "unused" | "not-shared" | "candidate" | "shared" | null;
  readonly target: number | null;
  /** Its target is above the consumers there are. */
  readonly unreachable: boolean;
  readonly line: number;
}

/** Who uses a team's services, by every source that says something. */
export interface Consumers {
  /** Front matter. */
  readonly declared: ConsumerCount | null;
  /** "Number of consumers" in the body. */
  readonly body: ConsumerCount | null;
  /** The named consumers of all capabilities in the body, each once: teams and names as written, "all …" not expanded. */
  readonly named: readonly string[];
  /** The same with "All stream-aligned teams" expanded against the folder's cards, by name, sorted. */
  readonly namedExpanded: readonly string[];
  /** Distinct, sorted by name. */
  readonly derived: readonly ConsumerRef[];
  /** Teams of consuming groupings, a separate tally: each grouping itself counts once in `derived`. */
  readonly groupingMembers: readonly TeamKey[];
  /** Partners by collaboration or facilitating: shown apart, never counted. */
  readonly partners: readonly TeamKey[];
  readonly difference: Difference | null;
  /** Front matter and body name different counts. */
  readonly conflict: boolean;
  /** Null for a team that nobody expects to have consumers: no platform, and none declared. */
  readonly demand: "none" | "single" | "under" | "ok" | null;
  readonly load: "ok" | "watch" | "overloaded" | null;
  /** Consumers per person, two decimals; null without a size. */
  readonly ratio: number | null;
  /** Services, then capabilities of the body, in the order of the card. */
  readonly capabilities: readonly CapabilityUse[];
}

export type LeadState = "empty" | "needs-lead" | "ok-led" | "lead-outside" | "premature-lead" | "at-threshold" | "ok-flat";

export interface SubteamScore {
  readonly key: TeamKey;
  readonly name: string;
  /** Engineers, its own lead included; null where neither members nor a size are given. */
  readonly engineers: number | null;
  readonly threshold: number;
  readonly lead: string | null;
  readonly state: LeadState | null;
  readonly onCall: OnCallScore | null;
}

/** Where the planned hires of a team with subteams end up. */
export interface Forecast {
  readonly threshold: number;
  readonly hires: readonly {
    /** 1 for the first. */
    readonly hire: number;
    /** YYYY-MM-DD */
    readonly date: string;
    readonly subteam: string;
    /** Engineers there afterwards. */
    readonly engineers: number;
  }[];
  /** The day each subteam reaches the threshold by hiring; null when it does not, or had reached it before. */
  readonly reaches: readonly { readonly subteam: string; readonly date: string | null }[];
  readonly final: readonly { readonly subteam: string; readonly engineers: number }[];
  /** Headcount at which a lead can no longer be avoided: S × (T − 1) + 1. */
  readonly forcedAt: number;
  /** The day that headcount is reached at this pace, beyond the target if need be; null without a pace. */
  readonly forcedOn: string | null;
  /** The subteam that the forcing hire joins, when all are spread evenly. */
  readonly forcedIn: string | null;
}

export interface OnCallScore {
  readonly pool: number | null;
  readonly depth: number;
  readonly coverage: "24x7" | "16x5" | "business-hours";
  /** Share of each person's time on duty, 0 upwards; null when the pool is not known or nobody is in it. */
  readonly duty: number | null;
  readonly state: "ok" | "strained" | "unsustainable" | "impossible" | null;
}

export interface LimitScore {
  readonly name: string;
  readonly state: "red" | "yellow" | "watch" | "ok" | null;
  /** "800 of 500", "150 of 300". */
  readonly reason: string;
  readonly line: number;
}

export interface FlowScore {
  readonly metric: "lead-time" | "deployments" | "change-fail" | "recovery";
  readonly text: string;
  readonly state: "ok" | "warning" | "error";
}

/** A problem or smell with what a person needs to judge it. */
export interface Finding extends Problem {
  /** Teams it is about, the card's own first; empty for the folder. */
  readonly teams: readonly TeamKey[];
  /** The waiver that made a note of it; its own severity is then `info`. */
  readonly waived: {
    readonly reason: string | null;
    readonly until: string | null;
    readonly severity: Problem["severity"];
  } | null;
}

/** Everything judged of one team with a card. */
export interface TeamScores {
  readonly key: TeamKey;
  readonly load: Load;
  readonly consumers: Consumers;
  /** Of a team with subteams, in the order of `Team.subteams`. */
  readonly subteams: readonly SubteamScore[];
  /** Of a card that is itself a subteam. */
  readonly lead: SubteamScore | null;
  readonly forecast: Forecast | null;
  readonly onCall: OnCallScore | null;
  readonly limits: readonly LimitScore[];
  readonly flow: readonly FlowScore[];
  /** About this team, worst first. */
  readonly findings: readonly Finding[];
}

/** All that is judged of an Org. Objects of teams about which nothing changed are the same as in the Scores before. */
export interface Scores {
  /** YYYY-MM-DD: what times are judged against. */
  readonly asOf: string;
  readonly settings: ScoreSettings;
  /** Teams with a card. */
  readonly teams: ReadonlyMap<TeamKey, TeamScores>;
  /** The org's problems and every smell, waivers applied, sorted by path, line, code. The folder's own problems are not among them. */
  readonly findings: readonly Finding[];
}

/** Scores of a team before smells are looked for. */
export type JudgedTeam = Omit<TeamScores, "findings">;
