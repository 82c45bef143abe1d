// The lists of a card: where each is written, what its items say, and how they are called. Data only.
import { amountOf, durationOf } from "../../../shared/card/amounts.ts";
import type { FieldPath } from "../../../shared/card/entry-types.ts";
import type { JsonValue } from "../../../shared/card/types.ts";
import type { en } from "../../../shared/words/en/index.ts";
import { t } from "../../../shared/words/t.ts";
import { countIn, dateIn, meantIn, numberIn, sizeIn, textIn } from "../form/parse.ts";
import type { Column } from "./columns.ts";

/** Words in the language spoken when they are asked for. */
type Said = () => string;

export interface ListKind {
  readonly field: FieldPath;
  readonly title: Said;
  /** In running text: "capability", "service". */
  readonly noun: Said;
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
  readonly other?: {
    /** For where a draft of it is kept. */ readonly id: string;
    readonly noun: Said;
    readonly main: Column;
    readonly said: readonly (readonly [Column, JsonValue])[];
  };
  /** A new item is plain text where the list has no other habit. */
  readonly plain: boolean;
  /** An empty list says something that a missing one does not. */
  readonly emptyStays?: boolean;
}

type ColumnName = keyof (typeof en)["lists"]["column"];

const column = (key: string, name: ColumnName, more: Partial<Column> = {}): Column => ({
  path: [key],
  label: () => t(`lists:column.${name}`),
  control: "text",
  parse: textIn,
  ...more,
});

type Noun =
  | "capability"
  | "domain"
  | "service"
  | "consumer"
  | "member"
  | "subteam"
  | "owned"
  | "stakeholder"
  | "trigger"
  | "limit"
  | "waiver"
  | "hire";

const names = (field: FieldPath, what: Noun, main: Partial<Column> = {}): ListKind => ({
  field,
  title: () => t(`lists:${what}.title`),
  noun: () => t(`lists:${what}.noun`),
  main: column("name", "name", main),
  details: [],
  inner: [],
  plain: true,
});

const asItIs = (value: string): string => value;
const aNumber = numberIn({ min: 0 });
const anAmount = meantIn(amountOf, () => t("lists:flaw.amount"));
const aTime = meantIn(
  (text) => durationOf(text, "weeks"),
  () => t("lists:flaw.time"),
);

export const CAPABILITIES = names(["metadata", "capabilities"], "capability");

export const DOMAINS: ListKind = {
  ...names(["domains"], "domain"),
  beside: column("complexity", "complexity", { control: "choice", options: ["simple", "complicated", "complex"] }),
  plain: false,
};

export const SERVICES: ListKind = {
  ...names(["services"], "service"),
  details: [
    column("capability", "capability", { control: "capability" }),
    column("owner", "owner", { control: "person", brief: (value) => t("lists:brief.owner", { value }) }),
    column("sla", "sla", { hint: () => "99.9%", brief: asItIs }),
    column("target_consumers", "target", { control: "number", parse: numberIn({ min: 0, whole: true }) }),
    column("blast_radius", "blast", { options: ["low", "medium", "high", "very high"] }),
  ],
  consumers: "consumers",
  plain: false,
};

/** Consumers as names, of the team or of one of its services. */
export const consumerNames = (field: FieldPath): ListKind => ({
  ...names(field, "consumer", { control: "team" }),
  emptyStays: true,
});

/** Consumers as a count, where they are not named. */
export const CONSUMER_COUNT = column("count", "consumers", { parse: countIn, hint: () => t("lists:hint.consumers") });

const ROLE = column("role", "role");

const VACANT = column("vacant", "vacant", { control: "flag", brief: () => t("lists:brief.vacant") });

export const MEMBERS: ListKind = {
  ...names(["members"], "member", { control: "person" }),
  beside: ROLE,
  details: [
    column("fte", "fte", {
      control: "number",
      parse: aNumber,
      hint: () => "1",
      brief: (value) => t("lists:brief.fte", { value }),
    }),
    column("reports_to", "reportsTo", { control: "person", brief: (value) => t("lists:brief.reportsTo", { value }) }),
    VACANT,
  ],
  other: {
    id: "vacancy",
    noun: () => t("lists:vacancy.noun"),
    main: { ...ROLE, hint: () => t("lists:hint.role") },
    said: [[VACANT, true]],
  },
};

const duty = (key: "pool" | "depth" | "coverage" | "sites", more: Partial<Column>): Column => ({
  ...column(key, key, { control: "number", parse: numberIn({ min: 0 }), ...more }),
  path: ["on_call", key],
});

export const SUBTEAMS: ListKind = {
  ...names(["subteams"], "subteam"),
  details: [
    column("size", "size", {
      parse: sizeIn,
      hint: () => t("lists:hint.people"),
      brief: (value) => t("lists:brief.people", { value }),
    }),
    column("lead", "lead", { control: "person", brief: (value) => t("lists:brief.lead", { value }) }),
    duty("pool", { hint: () => t("lists:hint.people") }),
    duty("depth", { hint: () => t("lists:hint.atATime") }),
    duty("coverage", { control: "choice", options: ["24x7", "16x5", "business-hours"], parse: textIn }),
    duty("sites", {}),
  ],
  inner: [{ ...MEMBERS, emptyStays: true }, names(["owns"], "owned")],
  plain: false,
};

export const STAKEHOLDERS = names(["stakeholders"], "stakeholder");

export const SPLIT_TRIGGERS = names(["split_triggers"], "trigger");

export const LIMITS: ListKind = {
  ...names(["limits"], "limit", { aliases: ["limit", "component"] }),
  details: [
    column("metric", "metric", { brief: asItIs }),
    column("current", "current", { parse: anAmount, brief: (value) => t("lists:brief.current", { value }) }),
    column("trigger", "trigger", {
      parse: anAmount,
      aliases: ["threshold"],
      hint: () => t("lists:hint.yellow"),
      brief: (value) => t("lists:brief.trigger", { value }),
    }),
    column("critical", "critical", { parse: anAmount, hint: () => t("lists:hint.red") }),
    column("unit", "unit", { hint: () => t("lists:hint.unit"), brief: (value) => t("lists:brief.unit", { value }) }),
    column("lead_time", "leadTime", { parse: aTime, aliases: ["lead_time_weeks"], hint: () => t("lists:hint.leadTime") }),
    column("weeks_to_breach", "breach", { parse: aTime, aliases: ["breach", "time_to_breach", "breach_in"] }),
  ],
  plain: false,
};

export const WAIVERS: ListKind = {
  ...names(["waivers"], "waiver", {}),
  main: column("code", "code", { control: "code", hint: () => "SIZE-SMALL" }),
  details: [
    column("reason", "reason", { brief: asItIs }),
    column("until", "until", {
      parse: dateIn,
      hint: () => t("lists:hint.lastDay"),
      brief: (value) => t("lists:brief.until", { value }),
    }),
  ],
  plain: false,
};

/** `hiring` is one mapping, not a list. */
export const HIRING: readonly Column[] = [
  column("start", "firstHire", { parse: dateIn, hint: () => "2027-01-04" }),
  column("every_weeks", "oneEvery", { parse: aTime, hint: () => t("lists:hint.weeks") }),
  column("target", "untilThere", { parse: sizeIn, hint: () => t("lists:hint.engineers") }),
];

export const HIRES = names(["hiring", "assign"], "hire", { control: "subteam" });
