// What a team card is once read. Types only; the reader is read.ts, docs/card-format.md is the prose.
import type { Problem } from "../result.ts";
import type { DependencyEntry, FieldPath, InteractionEntry } from "./entry-types.ts";
import type { BodyFacts } from "./fact-types.ts";

export type Position = { readonly x: number; readonly y: number };

/** The four types of Team Topologies and "undefined". A folder's team-types.json may add ids, hence TeamType is text. */
export const TEAM_TYPES = ["stream-aligned", "platform", "enabling", "complicated-subsystem", "undefined"] as const;
export type KnownTeamType = (typeof TEAM_TYPES)[number];

/** A value as declared: the text that was written and what it means, null where it could not be understood. */
export interface Declared<T> {
  readonly text: string;
  readonly value: T | null;
  /** 1-based line in the file. */
  readonly line?: number;
}

export type Level = "low" | "low-medium" | "medium" | "medium-high" | "high" | "very-high";

/** Declared consumers: a number gives min = max, "8-10 teams" a range, a list its names. */
export interface DeclaredConsumers {
  readonly text: string;
  readonly min: number;
  readonly max: number;
  readonly teams: readonly string[] | null;
  readonly line: number;
}

export interface Domain {
  readonly name: string;
  readonly complexity: "simple" | "complicated" | "complex" | null;
}

export interface Service {
  readonly name: string;
  readonly capability: string | null;
  /** A list of names, one name, or a count as in "6 teams" (then `teams` is null); null where nothing is said. */
  readonly consumers: DeclaredConsumers | null;
  /** `owner`, where it is written: null when the key is not there, "" when it is empty or says that nobody does. */
  readonly owner: string | null;
  readonly sla: string | null;
  readonly targetConsumers: number | null;
  readonly blastRadius: string | null;
  readonly line: number;
}

export interface Member {
  readonly name: string | null;
  readonly role: string | null;
  readonly fte: number | null;
  readonly reportsTo: string | null;
  readonly vacant: boolean;
}

export interface EmbeddedSubteam {
  readonly name: string;
  readonly members: readonly Member[];
  readonly size: number | null;
  readonly lead: string | null;
  readonly owns: readonly string[];
  readonly onCall: OnCall | null;
  readonly line: number;
}

export interface OnCall {
  readonly pool: number | null;
  readonly depth: number | null;
  readonly coverage: "24x7" | "16x5" | "business-hours" | null;
  readonly sites: number | null;
}

/** A smell accepted on purpose. */
export interface Waiver {
  readonly code: string;
  readonly reason: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD, the last day it holds; null holds for good. */
  readonly until: string | null;
  readonly line: number;
}

/** How a team with subteams grows. */
export interface Hiring {
  /** Day of the first count, YYYY-MM-DD; hire k arrives k × everyWeeks later. */
  readonly start: string | null;
  readonly everyWeeks: number | null;
  /** Headcount of engineers at which hiring ends. */
  readonly target: number | null;
  /** Subteam of each hire in order, by name; hires beyond it go to the smallest subteam. */
  readonly assign: readonly string[];
  readonly line: number;
}

/** Something that runs out: disk, connections, latency. Numbers share the limit's own unit. */
export interface Limit {
  readonly name: string;
  readonly current: number | null;
  /** From here on it is yellow. */
  readonly trigger: number | null;
  /** From here on it is red. */
  readonly critical: number | null;
  readonly unit: string | null;
  /** Longest estimate of how long a remedy takes, weeks: 8 of "6-8 weeks". */
  readonly leadWeeks: number | null;
  /** Weeks until the trigger is reached at today's growth. */
  readonly breachWeeks: number | null;
  readonly line: number;
}

/** Delivery metrics as the Team Topologies Visualizer writes them. */
export interface FlowMetrics {
  readonly leadTimeDays: number | null;
  /** Deployments a year: 365 for "daily", 52 for "weekly", 12 for "monthly". */
  readonly deploymentsPerYear: number | null;
  readonly deploymentText: string | null;
  /** 0–100. */
  readonly changeFailPct: number | null;
  readonly mttrHours: number | null;
  readonly line: number;
}

/** Months between two moves of an engineer. */
export interface Rotation {
  readonly minMonths: number | null;
  readonly maxMonths: number | null;
  readonly line: number;
}

/** A front matter key that is not ours, or one of ours that scores read later: kept as plain JSON values for display. */
export interface OtherField {
  readonly field: FieldPath;
  readonly value: JsonValue;
  readonly line: number;
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** One team card as read from one file. Does not carry the body; the source is fetched when an editor opens. */
export interface Card {
  /** Identity: path relative to the org folder, POSIX form. */
  readonly path: string;
  /** SHA-256 of the file's bytes, hex: what an edit states as its base. */
  readonly hash: string;
  readonly name: string;
  /** team_id if declared, else the slug of the name. */
  readonly id: string;
  readonly idDeclared: boolean;
  /** A known type or an id that the folder's team-types.json may define; "undefined" when absent. Org decides TYPE-UNKNOWN. */
  readonly type: string;
  readonly position: Position | null;
  /** People: whole number, or the first whole number of a text; null unknown. */
  readonly size: Declared<number> | null;
  readonly valueStream: string | null;
  readonly valueStreamInner: string | null;
  readonly platformGrouping: string | null;
  readonly platformGroupingInner: string | null;
  readonly cognitiveLoad: Declared<Level> | null;
  readonly capabilities: readonly string[];
  readonly consumers: DeclaredConsumers | null;
  readonly established: Declared<string> | null;
  readonly lastUpdated: Declared<string> | null;
  readonly dependencies: readonly DependencyEntry[];
  readonly interactions: readonly InteractionEntry[];
  readonly domains: readonly Domain[];
  readonly services: readonly Service[];
  readonly members: readonly Member[];
  readonly lead: string | null;
  readonly parent: string | null;
  readonly subteams: readonly EmbeddedSubteam[];
  readonly leadThreshold: number | null;
  readonly onCall: OnCall | null;
  readonly waivers: readonly Waiver[];
  readonly hiring: Hiring | null;
  readonly rotation: Rotation | null;
  readonly limits: readonly Limit[];
  readonly flow: FlowMetrics | null;
  /** Percent of the team's time that goes into infrastructure. */
  readonly infraTimePct: number | null;
  /** What the body says. */
  readonly facts: BodyFacts;
  /** Unknown keys, and fields that only scores read (rotation, hiring, limits, flow_metrics, waivers …) as they are written, in file order. */
  readonly other: readonly OtherField[];
  /** Fields that hold lists, as they are written and by their usual name: every item in its place and form, understood or not. */
  readonly written: Readonly<Record<string, JsonValue>>;
  /** Problems of this card alone. What concerns references is the Org's. */
  readonly problems: readonly Problem[];
  /** False for a card that could not be read whole: it is shown, never written. */
  readonly editable: boolean;
  /** 1-based line of each declared field by its dotted path, for jumping to it. */
  readonly lines: Readonly<Record<string, number>>;
}

/** Markdown without front matter: listed, not drawn, offered for adoption. */
export interface DocumentFile {
  readonly path: string;
  readonly hash: string;
  /** First heading, else the file name. */
  readonly title: string;
}

/** What one Markdown file turned out to be. */
export type ReadFile =
  | { readonly kind: "card"; readonly card: Card }
  | { readonly kind: "document"; readonly document: DocumentFile };
