// The lists of a card: where each is written, what its items say, and how they are called. Data only.
import { amountOf, durationOf } from "../../../shared/card/amounts.ts";
import type { FieldPath } from "../../../shared/card/entry-types.ts";
import type { JsonValue } from "../../../shared/card/types.ts";
import { countIn, dateIn, meantIn, numberIn, sizeIn, textIn } from "../form/parse.ts";
import type { Column } from "./columns.ts";

export interface ListKind {
  readonly field: FieldPath;
  readonly title: string;
  /** In running text: "capability", "service". */
  readonly noun: string;
  /** What a plain item says, and what a new one is asked for. */
  readonly main: Column;
  /** Shown in the row, right of the main column. */
  readonly beside?: Column;
  /** Shown when a row is opened. */
  readonly details: readonly Column[];
  /** Lists inside an item; their field is that within the item. */
  readonly inner: readonly ListKind[];
  /** Key of the consumers inside an item, where it has them. */
  readonly consumers?: string;
  /** Another kind of new item, asked for its own column and saying something from the start. */
  readonly other?: { readonly noun: string; readonly main: Column; readonly said: readonly (readonly [Column, JsonValue])[] };
  /** A new item is plain text where the list has no other habit. */
  readonly plain: boolean;
  /** An empty list says something that a missing one does not. */
  readonly emptyStays?: boolean;
}

const column = (key: string, label: string, more: Partial<Column> = {}): Column => ({
  path: [key],
  label,
  control: "text",
  parse: textIn,
  ...more,
});

const names = (field: FieldPath, title: string, noun: string, main: Partial<Column> = {}): ListKind => ({
  field,
  title,
  noun,
  main: column("name", "Name", main),
  details: [],
  inner: [],
  plain: true,
});

const asItIs = (value: string): string => value;
const aNumber = numberIn({ min: 0 });
const anAmount = meantIn(amountOf, "No number in it. Write one, with or without a unit.");
const aTime = meantIn((text) => durationOf(text, "weeks"), "Not a length of time. Write 6 weeks or 2-3 months.");

export const CAPABILITIES = names(["metadata", "capabilities"], "Capabilities", "capability");

export const DOMAINS: ListKind = {
  ...names(["domains"], "Domains", "domain"),
  beside: column("complexity", "Complexity", { control: "choice", options: ["simple", "complicated", "complex"] }),
  plain: false,
};

export const SERVICES: ListKind = {
  ...names(["services"], "Services", "service"),
  details: [
    column("capability", "Capability", { control: "capability" }),
    column("owner", "Owner", { control: "person", brief: (value) => `owned by ${value}` }),
    column("sla", "SLA", { hint: "99.9%", brief: asItIs }),
    column("target_consumers", "Consumers aimed at", { control: "number", parse: numberIn({ min: 0, whole: true }) }),
    column("blast_radius", "Blast radius", { options: ["low", "medium", "high", "very high"] }),
  ],
  consumers: "consumers",
  plain: false,
};

/** Consumers as names, of the team or of one of its services. */
export const consumerNames = (field: FieldPath): ListKind => ({
  ...names(field, "Consumers", "consumer", { control: "team" }),
  emptyStays: true,
});

/** Consumers as a count, where they are not named. */
export const CONSUMER_COUNT = column("count", "Consumers", { parse: countIn, hint: "6, 6 teams or 8-10 teams" });

const ROLE = column("role", "Role");

const VACANT = column("vacant", "Vacant", { control: "flag", brief: () => "vacant" });

export const MEMBERS: ListKind = {
  ...names(["members"], "Members", "member", { control: "person" }),
  beside: ROLE,
  details: [
    column("fte", "FTE", { control: "number", parse: aNumber, hint: "1", brief: (value) => `${value} FTE` }),
    column("reports_to", "Reports to", { control: "person", brief: (value) => `reports to ${value}` }),
    VACANT,
  ],
  other: { noun: "vacancy", main: { ...ROLE, hint: "Role" }, said: [[VACANT, true]] },
};

const duty = (key: string, label: string, more: Partial<Column>): Column => ({
  ...column(key, `On-call ${label}`, { control: "number", parse: numberIn({ min: 0 }), ...more }),
  path: ["on_call", key],
});

export const SUBTEAMS: ListKind = {
  ...names(["subteams"], "Subteams in this card", "subteam"),
  details: [
    column("size", "Size", { parse: sizeIn, hint: "people", brief: (value) => `${value} people` }),
    column("lead", "Lead", { control: "person", brief: (value) => `led by ${value}` }),
    duty("pool", "pool", { hint: "people" }),
    duty("depth", "depth", { hint: "at a time" }),
    duty("coverage", "coverage", { control: "choice", options: ["24x7", "16x5", "business-hours"], parse: textIn }),
    duty("sites", "sites", {}),
  ],
  inner: [{ ...MEMBERS, emptyStays: true }, names(["owns"], "Owns", "thing it owns")],
  plain: false,
};

export const STAKEHOLDERS = names(["stakeholders"], "Stakeholders", "stakeholder");

export const SPLIT_TRIGGERS = names(["split_triggers"], "Split triggers", "split trigger");

export const LIMITS: ListKind = {
  ...names(["limits"], "Limits", "limit", { aliases: ["limit", "component"] }),
  details: [
    column("metric", "Metric", { brief: asItIs }),
    column("current", "Current", { parse: anAmount, brief: (value) => `now ${value}` }),
    column("trigger", "Trigger", {
      parse: anAmount,
      aliases: ["threshold"],
      hint: "yellow from here on",
      brief: (value) => `trigger ${value}`,
    }),
    column("critical", "Critical", { parse: anAmount, hint: "red from here on" }),
    column("unit", "Unit", { hint: "GB, ms", brief: (value) => `in ${value}` }),
    column("lead_time", "Lead time", { parse: aTime, aliases: ["lead_time_weeks"], hint: "6-8 weeks" }),
    column("weeks_to_breach", "Weeks to breach", { parse: aTime, aliases: ["breach", "time_to_breach", "breach_in"] }),
  ],
  plain: false,
};

export const WAIVERS: ListKind = {
  ...names(["waivers"], "Waivers", "waiver", {}),
  main: column("code", "Code", { control: "code", hint: "SIZE-SMALL" }),
  details: [
    column("reason", "Reason", { brief: asItIs }),
    column("until", "Until", { parse: dateIn, hint: "its last day", brief: (value) => `until ${value}` }),
  ],
  plain: false,
};

/** `hiring` is one mapping, not a list. */
export const HIRING: readonly Column[] = [
  column("start", "First hire", { parse: dateIn, hint: "2027-01-04" }),
  column("every_weeks", "One every", { parse: aTime, hint: "weeks" }),
  column("target", "Until there are", { parse: sizeIn, hint: "engineers" }),
];

export const HIRES = names(["hiring", "assign"], "Hires go to", "subteam for the next hire", { control: "subteam" });
