// The simple fields of a card: how each is called, where it is written, what it may hold and how it is read back. Lists are not here:
// lists/ has them. Data only.
// Longer than other files: it is one table, and a field is looked for in one place.
import { durationOf, frequencyOf, percentOf } from "../../../shared/card/amounts.ts";
import type { FieldPath } from "../../../shared/card/entry-types.ts";
import type { Card, JsonValue } from "../../../shared/card/types.ts";
import { coverageOf, levelOf } from "../../../shared/card/vocabulary.ts";
import { countIn, dateIn, meantIn, neededIn, numberIn, type Parsed, positionIn, sizeIn, textIn } from "./parse.ts";
import { keysIn, lineAt, writtenIn } from "./places.ts";

/** Headings of the form, in their order. The first has none. */
export const GROUPS = [
  "",
  "Where it belongs",
  "Size and load",
  "Leadership",
  "On call",
  "Flow metrics",
  "Dates and others",
] as const;

/** Whose names are offered for completion. */
export type Offer = "streams" | "inner-streams" | "platforms" | "inner-platforms" | "people" | "teams";

interface ChoiceDef {
  readonly value: string;
  readonly label: string;
}

export interface FieldDef {
  /** Where it is written by the format; the dotted form is its name among drafts. */
  readonly path: FieldPath;
  /** Other words for its last key; an edit is written under the one that the card uses. */
  readonly aliases?: readonly string[];
  readonly name: string;
  readonly fullName?: string;
  /** In the label of a step: "Set size of Orders to 7". */
  readonly what: string;
  readonly group: (typeof GROUPS)[number];
  readonly kind: "text" | "number" | "date" | "type" | "name";
  readonly hint?: string;
  readonly placeholder?: string;
  readonly unit?: string;
  readonly today?: boolean;
  readonly offer?: Offer;
  /** Makes it a list to choose from. */
  readonly choices?: readonly ChoiceDef[];
  /** Shown also where the card does not have it. */
  readonly always?: boolean;
  /** False where this card keeps the field in a form that another control edits. */
  readonly fits?: (card: Card) => boolean;
  /** What the card says, as text; "" for nothing. */
  readonly read: (card: Card) => string;
  readonly parse: (typed: string) => Parsed;
}

export const idOf = (def: FieldDef): string => def.path.join(".");

/** The path of a field in this card, under whichever word for its last key the card has. */
export function pathIn(def: FieldDef, card: Card): FieldPath {
  const [field, ...rest] = def.path;
  if (def.aliases === undefined || typeof field !== "string" || rest.length !== 1) return def.path;
  const keys = keysIn(card, field);
  const key = [...rest, ...def.aliases].find((name) => keys.includes(String(name)));
  return key === undefined ? def.path : [field, key];
}

const words = (value: JsonValue | undefined): string =>
  value === null || value === undefined || typeof value === "object" ? "" : String(value);
const digits = (value: number | null | undefined): string => (value === null || value === undefined ? "" : String(value));

function keyIn(card: Card, field: string, ...names: readonly string[]): string {
  const mapping = writtenIn(card, field);
  if (typeof mapping !== "object" || mapping === null || Array.isArray(mapping)) return "";
  const entries = mapping as { readonly [key: string]: JsonValue };
  return words(names.map((name) => entries[name]).find((value) => value !== null && value !== undefined));
}

const LEVELS: readonly ChoiceDef[] = [
  { value: "low", label: "Low" },
  { value: "low-medium", label: "Low to medium" },
  { value: "medium", label: "Medium" },
  { value: "medium-high", label: "Medium to high" },
  { value: "high", label: "High" },
  { value: "very-high", label: "Very high" },
];
const COVERAGES: readonly ChoiceDef[] = [
  { value: "24x7", label: "24×7, day and night" },
  { value: "16x5", label: "16×5, two shifts" },
  { value: "business-hours", label: "Business hours" },
];

const count = numberIn({ min: 0, whole: true });
const months = numberIn({ min: 0 });
const scalarRotation = (card: Card): boolean => {
  const value = writtenIn(card, "rotation");
  return value !== undefined && value !== null && typeof value !== "object";
};

export const FIELDS: readonly FieldDef[] = [
  {
    path: ["name"],
    name: "Name",
    what: "name",
    group: "",
    kind: "name",
    always: true,
    // Also where its heading or its file says it: it is changed where it stands.
    read: (card) => card.name,
    parse: neededIn("A team's name"),
  },
  {
    path: ["team_type"],
    name: "Type",
    what: "type",
    group: "",
    kind: "type",
    always: true,
    read: (card) => (lineAt(card, ["team_type"]) === undefined ? "" : card.type),
    parse: textIn,
  },
  {
    path: ["team_id"],
    name: "Team ID",
    what: "team ID",
    group: "",
    kind: "text",
    hint: "What other cards may call the team by, besides its name.",
    read: (card) => (card.idDeclared ? card.id : ""),
    parse: textIn,
  },
  {
    path: ["metadata", "value_stream"],
    name: "Value stream",
    what: "value stream",
    group: "Where it belongs",
    kind: "text",
    offer: "streams",
    read: (card) => card.valueStream ?? "",
    parse: textIn,
  },
  {
    path: ["metadata", "value_stream_inner"],
    name: "Inner stream",
    fullName: "Inner stream of the value stream",
    what: "inner value stream",
    group: "Where it belongs",
    kind: "text",
    offer: "inner-streams",
    read: (card) => card.valueStreamInner ?? "",
    parse: textIn,
  },
  {
    path: ["metadata", "platform_grouping"],
    name: "Platform",
    fullName: "Platform grouping",
    what: "platform grouping",
    group: "Where it belongs",
    kind: "text",
    offer: "platforms",
    read: (card) => card.platformGrouping ?? "",
    parse: textIn,
  },
  {
    path: ["metadata", "platform_grouping_inner"],
    name: "Inner platform",
    fullName: "Inner platform of the platform grouping",
    what: "inner platform",
    group: "Where it belongs",
    kind: "text",
    offer: "inner-platforms",
    read: (card) => card.platformGroupingInner ?? "",
    parse: textIn,
  },
  {
    path: ["parent"],
    name: "Parent",
    fullName: "Parent team",
    what: "parent",
    group: "Where it belongs",
    kind: "text",
    offer: "teams",
    hint: "The team that this one is a subteam of.",
    read: (card) => card.parent ?? "",
    parse: textIn,
  },
  {
    path: ["position"],
    name: "Position",
    what: "position",
    group: "Where it belongs",
    kind: "number",
    hint: "Left and top edge on the canvas. Empty: layout finds a place.",
    placeholder: "x, y",
    read: (card) => (card.position === null ? "" : `${card.position.x}, ${card.position.y}`),
    parse: positionIn,
  },
  {
    path: ["metadata", "size"],
    name: "Size",
    what: "size",
    group: "Size and load",
    kind: "number",
    unit: "people",
    hint: "A number, or a text with one such as 1 specialist.",
    read: (card) => card.size?.text ?? "",
    parse: sizeIn,
  },
  {
    path: ["metadata", "cognitive_load"],
    name: "Cognitive load",
    what: "cognitive load",
    group: "Size and load",
    kind: "text",
    choices: LEVELS,
    // Words of the same level are the same choice, so that "Moderate" is shown as medium and not as unknown.
    read: (card) => (card.cognitiveLoad === null ? "" : (levelOf(card.cognitiveLoad.text) ?? card.cognitiveLoad.text)),
    parse: textIn,
  },
  {
    path: ["metadata", "consumers"],
    name: "Consumers",
    what: "consumers",
    group: "Size and load",
    kind: "number",
    hint: "6, 6 teams or 8-10 teams.",
    // Names, and a count with names, are a list.
    fits: (card) => (card.consumers === null || card.consumers.teams === null) && keysIn(card, "consumers").length === 0,
    read: (card) => card.consumers?.text ?? "",
    parse: countIn,
  },
  {
    path: ["infra_time_pct"],
    name: "Infrastructure",
    fullName: "Infrastructure time, percent",
    what: "infrastructure time",
    group: "Size and load",
    kind: "number",
    unit: "% of time",
    read: (card) => words(writtenIn(card, "infra_time_pct")),
    parse: meantIn(percentOf, "Not a percentage. Write one such as 25."),
  },
  {
    path: ["lead"],
    name: "Lead",
    what: "lead",
    group: "Leadership",
    kind: "text",
    offer: "people",
    read: (card) => card.lead ?? "",
    parse: textIn,
  },
  {
    path: ["leadership", "threshold"],
    name: "Lead from",
    fullName: "Lead from this size of a subteam on",
    what: "leadership threshold",
    group: "Leadership",
    kind: "number",
    unit: "people",
    hint: "A subteam of this size gets a lead of its own.",
    read: (card) => digits(card.leadThreshold),
    parse: numberIn({ min: 1, whole: true }),
  },
  {
    path: ["rotation"],
    name: "Rotation",
    what: "rotation",
    group: "Leadership",
    kind: "text",
    hint: "Months between two moves of an engineer, such as 6-9 months.",
    fits: scalarRotation,
    read: (card) => words(writtenIn(card, "rotation")),
    parse: meantIn((text) => durationOf(text, "months"), "Not a number of months. Write one such as 6-9 months."),
  },
  {
    path: ["rotation", "min_months"],
    name: "Rotates after",
    fullName: "Rotates after at least, months",
    what: "shortest rotation",
    group: "Leadership",
    kind: "number",
    unit: "months",
    fits: (card) => !scalarRotation(card),
    read: (card) => keyIn(card, "rotation", "min_months"),
    parse: months,
  },
  {
    path: ["rotation", "max_months"],
    name: "Rotates within",
    fullName: "Rotates within at most, months",
    what: "longest rotation",
    group: "Leadership",
    kind: "number",
    unit: "months",
    fits: (card) => !scalarRotation(card),
    read: (card) => keyIn(card, "rotation", "max_months"),
    parse: months,
  },
  {
    path: ["on_call", "pool"],
    name: "Pool",
    fullName: "On-call pool",
    what: "on-call pool",
    group: "On call",
    kind: "number",
    unit: "people",
    hint: "Who takes turns.",
    read: (card) => digits(card.onCall?.pool),
    parse: count,
  },
  {
    path: ["on_call", "depth"],
    name: "Depth",
    fullName: "On-call depth",
    what: "on-call depth",
    group: "On call",
    kind: "number",
    unit: "at a time",
    read: (card) => digits(card.onCall?.depth),
    parse: count,
  },
  {
    path: ["on_call", "coverage"],
    name: "Coverage",
    fullName: "On-call coverage",
    what: "on-call coverage",
    group: "On call",
    kind: "text",
    choices: COVERAGES,
    read: (card) => card.onCall?.coverage ?? "",
    parse: meantIn(coverageOf, "Not a coverage. Use 24x7, 16x5 or business-hours."),
  },
  {
    path: ["on_call", "sites"],
    name: "Sites",
    fullName: "On-call sites",
    what: "on-call sites",
    group: "On call",
    kind: "number",
    hint: "Places in different time zones that share the night.",
    read: (card) => digits(card.onCall?.sites),
    parse: count,
  },
  {
    path: ["flow_metrics", "lead_time_days"],
    aliases: ["lead_time"],
    name: "Lead time",
    fullName: "Lead time, days",
    what: "lead time",
    group: "Flow metrics",
    kind: "number",
    hint: "Days, or a time such as 2 weeks.",
    read: (card) => keyIn(card, "flow_metrics", "lead_time_days", "lead_time"),
    parse: meantIn((text) => durationOf(text, "days"), "Not a time. Write a number of days, or a time such as 2 weeks."),
  },
  {
    path: ["flow_metrics", "deployment_frequency"],
    aliases: ["deploy_frequency"],
    name: "Deployments",
    fullName: "Deployments, how often",
    what: "deployment frequency",
    group: "Flow metrics",
    kind: "text",
    hint: "daily, weekly, 2 per week …",
    read: (card) => keyIn(card, "flow_metrics", "deployment_frequency", "deploy_frequency"),
    parse: meantIn(frequencyOf, "Not a frequency. Write one such as daily, weekly or 2 per week."),
  },
  {
    path: ["flow_metrics", "change_fail_rate"],
    aliases: ["change_failure_rate"],
    name: "Failed changes",
    fullName: "Failed changes, share",
    what: "change fail rate",
    group: "Flow metrics",
    kind: "number",
    hint: "A share such as 0.12 or 12%.",
    read: (card) => keyIn(card, "flow_metrics", "change_fail_rate", "change_failure_rate"),
    parse: meantIn(percentOf, "Not a share. Write one such as 0.12 or 12%."),
  },
  {
    path: ["flow_metrics", "mttr_hours"],
    aliases: ["mttr"],
    name: "Restored in",
    fullName: "Restored in, hours",
    what: "time to restore",
    group: "Flow metrics",
    kind: "number",
    hint: "Hours, or a time such as 30 min.",
    read: (card) => keyIn(card, "flow_metrics", "mttr_hours", "mttr"),
    parse: meantIn((text) => durationOf(text, "hours"), "Not a time. Write a number of hours, or a time such as 30 min."),
  },
  {
    path: ["metadata", "established"],
    name: "Established",
    what: "established",
    group: "Dates and others",
    kind: "date",
    read: (card) => card.established?.text ?? "",
    parse: dateIn,
  },
  {
    path: ["metadata", "last_updated"],
    name: "Last updated",
    what: "last update",
    group: "Dates and others",
    kind: "date",
    today: true,
    read: (card) => card.lastUpdated?.text ?? "",
    parse: dateIn,
  },
  {
    path: ["team_api"],
    name: "Team API",
    what: "team API",
    group: "Dates and others",
    kind: "text",
    hint: "Where the team's interface is described.",
    fits: (card) => typeof (writtenIn(card, "team_api") ?? "") !== "object",
    read: (card) => words(writtenIn(card, "team_api")),
    parse: textIn,
  },
];
