// The simple fields of a card: how each is called, where it is written, what it may hold and how it is read back. Lists are not here:
// lists/ has them. Data only.
// Longer than other files: it is one table, and a field is looked for in one place.
import { durationOf, frequencyOf, percentOf } from "../../../shared/card/amounts.ts";
import type { FieldPath } from "../../../shared/card/entry-types.ts";
import type { Card, JsonValue } from "../../../shared/card/types.ts";
import { coverageOf, levelOf } from "../../../shared/card/vocabulary.ts";
import { levelWords } from "../../../shared/score/words.ts";
import { t } from "../../../shared/words/t.ts";
import { countIn, dateIn, meantIn, nameIn, numberIn, type Parsed, positionIn, sizeIn, textIn } from "./parse.ts";
import { keysIn, lineAt, writtenIn } from "./places.ts";

/** Groups of the form, in their order. The heading of the first is not shown. */
export const GROUPS = ["team", "place", "load", "leadership", "onCall", "flow", "dates"] as const;

type Group = (typeof GROUPS)[number];

export const groupName = (group: Group): string => t(`form:groups.${group}`);

/** Whose names are offered for completion. */
export type Offer = "streams" | "inner-streams" | "platforms" | "inner-platforms" | "people" | "teams";

interface ChoiceDef {
  readonly value: string;
  readonly label: string;
}

/** Words in the language spoken when they are asked for. */
type Said = () => string;

export interface FieldDef {
  /** Where it is written by the format; the dotted form is its name among drafts. */
  readonly path: FieldPath;
  /** Other words for its last key; an edit is written under the one that the card uses. */
  readonly aliases?: readonly string[];
  readonly name: Said;
  readonly fullName?: Said;
  /** In the label of a step: "Set size of Orders to 7". */
  readonly what: Said;
  readonly group: Group;
  readonly kind: "text" | "number" | "date" | "type" | "name";
  readonly hint?: Said;
  readonly placeholder?: Said;
  readonly unit?: Said;
  readonly today?: boolean;
  readonly offer?: Offer;
  /** Makes it a list to choose from. */
  readonly choices?: () => readonly ChoiceDef[];
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

const LEVELS = ["low", "low-medium", "medium", "medium-high", "high", "very-high"] as const;
const levels = (): readonly ChoiceDef[] => LEVELS.map((value) => ({ value, label: asHeading(levelWords(value)) }));
const coverages = (): readonly ChoiceDef[] => [
  { value: "24x7", label: t("form:coverage.always") },
  { value: "16x5", label: t("form:coverage.shifts") },
  { value: "business-hours", label: t("form:coverage.day") },
];

/** "low to medium" as a choice: "Low to medium". */
const asHeading = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const count = numberIn({ min: 0, whole: true });
const months = numberIn({ min: 0 });
const scalarRotation = (card: Card): boolean => {
  const value = writtenIn(card, "rotation");
  return value !== undefined && value !== null && typeof value !== "object";
};

export const FIELDS: readonly FieldDef[] = [
  {
    path: ["name"],
    name: () => t("form:name.name"),
    what: () => t("form:name.what"),
    group: "team",
    kind: "name",
    always: true,
    // Also where its heading or its file says it: it is changed where it stands.
    read: (card) => card.name,
    parse: nameIn,
  },
  {
    path: ["team_type"],
    name: () => t("form:type.name"),
    what: () => t("form:type.what"),
    group: "team",
    kind: "type",
    always: true,
    read: (card) => (lineAt(card, ["team_type"]) === undefined ? "" : card.type),
    parse: textIn,
  },
  {
    path: ["team_id"],
    name: () => t("form:id.name"),
    what: () => t("form:id.what"),
    group: "team",
    kind: "text",
    hint: () => t("form:id.hint"),
    read: (card) => (card.idDeclared ? card.id : ""),
    parse: textIn,
  },
  {
    path: ["metadata", "value_stream"],
    name: () => t("form:stream.name"),
    what: () => t("form:stream.what"),
    group: "place",
    kind: "text",
    offer: "streams",
    read: (card) => card.valueStream ?? "",
    parse: textIn,
  },
  {
    path: ["metadata", "value_stream_inner"],
    name: () => t("form:innerStream.name"),
    fullName: () => t("form:innerStream.full"),
    what: () => t("form:innerStream.what"),
    group: "place",
    kind: "text",
    offer: "inner-streams",
    read: (card) => card.valueStreamInner ?? "",
    parse: textIn,
  },
  {
    path: ["metadata", "platform_grouping"],
    name: () => t("form:platform.name"),
    fullName: () => t("form:platform.full"),
    what: () => t("form:platform.what"),
    group: "place",
    kind: "text",
    offer: "platforms",
    read: (card) => card.platformGrouping ?? "",
    parse: textIn,
  },
  {
    path: ["metadata", "platform_grouping_inner"],
    name: () => t("form:innerPlatform.name"),
    fullName: () => t("form:innerPlatform.full"),
    what: () => t("form:innerPlatform.what"),
    group: "place",
    kind: "text",
    offer: "inner-platforms",
    read: (card) => card.platformGroupingInner ?? "",
    parse: textIn,
  },
  {
    path: ["parent"],
    name: () => t("form:parent.name"),
    fullName: () => t("form:parent.full"),
    what: () => t("form:parent.what"),
    group: "place",
    kind: "text",
    offer: "teams",
    hint: () => t("form:parent.hint"),
    read: (card) => card.parent ?? "",
    parse: textIn,
  },
  {
    path: ["position"],
    name: () => t("form:position.name"),
    what: () => t("form:position.what"),
    group: "place",
    kind: "number",
    hint: () => t("form:position.hint"),
    placeholder: () => t("form:position.placeholder"),
    read: (card) => (card.position === null ? "" : `${card.position.x}, ${card.position.y}`),
    parse: positionIn,
  },
  {
    path: ["metadata", "size"],
    name: () => t("form:size.name"),
    what: () => t("form:size.what"),
    group: "load",
    kind: "number",
    unit: () => t("form:unit.people"),
    hint: () => t("form:size.hint"),
    read: (card) => card.size?.text ?? "",
    parse: sizeIn,
  },
  {
    path: ["metadata", "cognitive_load"],
    name: () => t("form:load.name"),
    what: () => t("form:load.what"),
    group: "load",
    kind: "text",
    choices: levels,
    // Words of the same level are the same choice, so that "Moderate" is shown as medium and not as unknown.
    read: (card) => (card.cognitiveLoad === null ? "" : (levelOf(card.cognitiveLoad.text) ?? card.cognitiveLoad.text)),
    parse: textIn,
  },
  {
    path: ["metadata", "consumers"],
    name: () => t("form:consumers.name"),
    what: () => t("form:consumers.what"),
    group: "load",
    kind: "number",
    hint: () => t("form:consumers.hint"),
    // Names, and a count with names, are a list.
    fits: (card) => (card.consumers === null || card.consumers.teams === null) && keysIn(card, "consumers").length === 0,
    read: (card) => card.consumers?.text ?? "",
    parse: countIn,
  },
  {
    path: ["infra_time_pct"],
    name: () => t("form:infra.name"),
    fullName: () => t("form:infra.full"),
    what: () => t("form:infra.what"),
    group: "load",
    kind: "number",
    unit: () => t("form:unit.ofTime"),
    read: (card) => words(writtenIn(card, "infra_time_pct")),
    parse: meantIn(percentOf, () => t("form:flaw.percent")),
  },
  {
    path: ["lead"],
    name: () => t("form:lead.name"),
    what: () => t("form:lead.what"),
    group: "leadership",
    kind: "text",
    offer: "people",
    read: (card) => card.lead ?? "",
    parse: textIn,
  },
  {
    path: ["leadership", "threshold"],
    name: () => t("form:threshold.name"),
    fullName: () => t("form:threshold.full"),
    what: () => t("form:threshold.what"),
    group: "leadership",
    kind: "number",
    unit: () => t("form:unit.people"),
    hint: () => t("form:threshold.hint"),
    read: (card) => digits(card.leadThreshold),
    parse: numberIn({ min: 1, whole: true }),
  },
  {
    path: ["rotation"],
    name: () => t("form:rotation.name"),
    what: () => t("form:rotation.what"),
    group: "leadership",
    kind: "text",
    hint: () => t("form:rotation.hint"),
    fits: scalarRotation,
    read: (card) => words(writtenIn(card, "rotation")),
    parse: meantIn(
      (text) => durationOf(text, "months"),
      () => t("form:flaw.rotation"),
    ),
  },
  {
    path: ["rotation", "min_months"],
    name: () => t("form:rotationMin.name"),
    fullName: () => t("form:rotationMin.full"),
    what: () => t("form:rotationMin.what"),
    group: "leadership",
    kind: "number",
    unit: () => t("form:unit.months"),
    fits: (card) => !scalarRotation(card),
    read: (card) => keyIn(card, "rotation", "min_months"),
    parse: months,
  },
  {
    path: ["rotation", "max_months"],
    name: () => t("form:rotationMax.name"),
    fullName: () => t("form:rotationMax.full"),
    what: () => t("form:rotationMax.what"),
    group: "leadership",
    kind: "number",
    unit: () => t("form:unit.months"),
    fits: (card) => !scalarRotation(card),
    read: (card) => keyIn(card, "rotation", "max_months"),
    parse: months,
  },
  {
    path: ["on_call", "pool"],
    name: () => t("form:pool.name"),
    fullName: () => t("form:pool.full"),
    what: () => t("form:pool.what"),
    group: "onCall",
    kind: "number",
    unit: () => t("form:unit.people"),
    hint: () => t("form:pool.hint"),
    read: (card) => digits(card.onCall?.pool),
    parse: count,
  },
  {
    path: ["on_call", "depth"],
    name: () => t("form:depth.name"),
    fullName: () => t("form:depth.full"),
    what: () => t("form:depth.what"),
    group: "onCall",
    kind: "number",
    unit: () => t("form:unit.atATime"),
    read: (card) => digits(card.onCall?.depth),
    parse: count,
  },
  {
    path: ["on_call", "coverage"],
    name: () => t("form:covers.name"),
    fullName: () => t("form:covers.full"),
    what: () => t("form:covers.what"),
    group: "onCall",
    kind: "text",
    choices: coverages,
    read: (card) => card.onCall?.coverage ?? "",
    parse: meantIn(coverageOf, () => t("form:flaw.coverage")),
  },
  {
    path: ["on_call", "sites"],
    name: () => t("form:sites.name"),
    fullName: () => t("form:sites.full"),
    what: () => t("form:sites.what"),
    group: "onCall",
    kind: "number",
    hint: () => t("form:sites.hint"),
    read: (card) => digits(card.onCall?.sites),
    parse: count,
  },
  {
    path: ["flow_metrics", "lead_time_days"],
    aliases: ["lead_time"],
    name: () => t("form:leadTime.name"),
    fullName: () => t("form:leadTime.full"),
    what: () => t("form:leadTime.what"),
    group: "flow",
    kind: "number",
    hint: () => t("form:leadTime.hint"),
    read: (card) => keyIn(card, "flow_metrics", "lead_time_days", "lead_time"),
    parse: meantIn(
      (text) => durationOf(text, "days"),
      () => t("form:flaw.leadTime"),
    ),
  },
  {
    path: ["flow_metrics", "deployment_frequency"],
    aliases: ["deploy_frequency"],
    name: () => t("form:deployments.name"),
    fullName: () => t("form:deployments.full"),
    what: () => t("form:deployments.what"),
    group: "flow",
    kind: "text",
    hint: () => t("form:deployments.hint"),
    read: (card) => keyIn(card, "flow_metrics", "deployment_frequency", "deploy_frequency"),
    parse: meantIn(frequencyOf, () => t("form:flaw.frequency")),
  },
  {
    path: ["flow_metrics", "change_fail_rate"],
    aliases: ["change_failure_rate"],
    name: () => t("form:failRate.name"),
    fullName: () => t("form:failRate.full"),
    what: () => t("form:failRate.what"),
    group: "flow",
    kind: "number",
    hint: () => t("form:failRate.hint"),
    read: (card) => keyIn(card, "flow_metrics", "change_fail_rate", "change_failure_rate"),
    parse: meantIn(percentOf, () => t("form:flaw.share")),
  },
  {
    path: ["flow_metrics", "mttr_hours"],
    aliases: ["mttr"],
    name: () => t("form:restore.name"),
    fullName: () => t("form:restore.full"),
    what: () => t("form:restore.what"),
    group: "flow",
    kind: "number",
    hint: () => t("form:restore.hint"),
    read: (card) => keyIn(card, "flow_metrics", "mttr_hours", "mttr"),
    parse: meantIn(
      (text) => durationOf(text, "hours"),
      () => t("form:flaw.restore"),
    ),
  },
  {
    path: ["metadata", "established"],
    name: () => t("form:established.name"),
    what: () => t("form:established.what"),
    group: "dates",
    kind: "date",
    read: (card) => card.established?.text ?? "",
    parse: dateIn,
  },
  {
    path: ["metadata", "last_updated"],
    name: () => t("form:updated.name"),
    what: () => t("form:updated.what"),
    group: "dates",
    kind: "date",
    today: true,
    read: (card) => card.lastUpdated?.text ?? "",
    parse: dateIn,
  },
  {
    path: ["team_api"],
    name: () => t("form:api.name"),
    what: () => t("form:api.what"),
    group: "dates",
    kind: "text",
    hint: () => t("form:api.hint"),
    fits: (card) => typeof (writtenIn(card, "team_api") ?? "") !== "object",
    read: (card) => words(writtenIn(card, "team_api")),
    parse: textIn,
  },
];
