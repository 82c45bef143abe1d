// What each setting may be. The description of a schema names what a problem and the docs say is allowed, in the words of the catalogue.
import { z } from "zod";
import type { Wording } from "../words/wording.ts";
import type {
  ConsumerSettings,
  LeadershipSettings,
  LoadSettings,
  OnCallSettings,
  ScoreSettings,
  SmellSettings,
} from "./settings.ts";

/** How it is said what a setting may be. */
export type Allows = keyof Wording<"files">["settings"]["allowed"];

const point = z.number().min(0).max(1000);
const points = point.describe("points" satisfies Allows);
const amount = z
  .number()
  .min(0)
  .max(100_000)
  .describe("amount" satisfies Allows);
const whole = z
  .int()
  .min(1)
  .max(1_000_000)
  .describe("whole" satisfies Allows);
const wholeOrNone = z
  .int()
  .min(0)
  .max(1_000_000)
  .describe("wholeOrNone" satisfies Allows);
const share = z
  .number()
  .min(0)
  .max(1)
  .describe("share" satisfies Allows);
const percent = z
  .number()
  .min(0)
  .max(100)
  .describe("percent" satisfies Allows);

const above = (values: readonly number[]): boolean => values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));
const notBelow = (values: readonly number[]): boolean => values.every((value, i) => value >= (values[i - 1] ?? 0));

const border = z.number().positive().max(100);
const rarer = z.number().min(0).max(1);

/** Points may not rise with people up to the step of 5 to 9: a smaller team never carries less. */
const sizes = z
  .tuple([point, point, point, point, point, point, point, point])
  .refine((values) => notBelow(values.slice(0, 5).toReversed()))
  .describe("sizes" satisfies Allows);

const load = z.object({
  capability: points,
  capabilityBesideDomains: points,
  simpleDomain: points,
  complicatedDomain: points,
  complexDomain: points,
  scopeCap: points,
  spread: points,
  spreadCap: points,
  collaboration: points,
  facilitating: points,
  serviceConsumed: points,
  bareDependency: points,
  serviceProvided: points,
  slowing: points,
  blocking: points,
  partnersCap: points,
  consumer: points,
  consumersCap: points,
  sizes,
  onCall: z
    .tuple([point, point, point, point])
    .refine(notBelow)
    .describe("onCall" satisfies Allows),
  onCallShares: z
    .tuple([rarer, rarer, rarer])
    .refine(above)
    .describe("shares" satisfies Allows),
  newTeam: points,
  newTeamMonths: wholeOrNone,
  borders: z
    .tuple([border, border, border])
    .refine(above)
    .describe("borders" satisfies Allows),
  near: percent,
  assumedSize: whole,
}) satisfies z.ZodType<LoadSettings>;

const consumers = z.object({
  enough: whole,
  watchRatio: amount,
  watchCount: whole,
  overloadedRatio: amount,
  overloadedCount: whole,
  shared: whole,
  unusedMonths: wholeOrNone,
}) satisfies z.ZodType<ConsumerSettings>;

const leadership = z.object({ threshold: whole, span: whole }) satisfies z.ZodType<LeadershipSettings>;

const onCall = z.object({
  strained: share,
  unsustainable: share,
  oneSite: whole,
  perSite: whole,
  highSla: percent,
  highSlaPool: whole,
}) satisfies z.ZodType<OnCallSettings>;

const smells = z.object({
  smallSize: whole,
  largeSize: whole,
  veryLargeSize: whole,
  simpleDomains: wholeOrNone,
  collaborations: wholeOrNone,
  collaborationWeeks: amount,
  collaborationWeeksError: amount,
  facilitatingWeeks: amount,
  facilitatingWeeksError: amount,
  facilitations: wholeOrNone,
  streamAlignedForPlatform: wholeOrNone,
  platformGroupingTeams: whole,
  streamTeams: whole,
  groupingPeople: whole,
  groupingPeopleError: whole,
  dependencies: wholeOrNone,
  ratioTeams: whole,
  ratioWarning: amount,
  ratioLow: amount,
  ratioHigh: amount,
  infraTimePct: percent,
  infraTimePctError: percent,
  limitWatch: share,
  leadTimeDays: amount,
  leadTimeDaysError: amount,
  deploymentsPerYear: amount,
  deploymentsPerYearError: amount,
  changeFailPct: percent,
  changeFailPctError: percent,
  mttrHours: amount,
  mttrHoursError: amount,
  rotationMinMonths: amount,
  rotationMaxMonths: amount,
  staleMonths: wholeOrNone,
}) satisfies z.ZodType<SmellSettings>;

export const settingsSchema = z.object({ load, consumers, leadership, onCall, smells }) satisfies z.ZodType<ScoreSettings>;

/**
 * Settings of one section that follow upon each other, none above the next; where one is, all of them have their defaults. What is
 * deployed too rarely to be an error is rarer still than what is a warning, so that pair runs from the error.
 */
export const RISING: readonly (readonly [section: keyof ScoreSettings, ...names: readonly string[]])[] = [
  ["consumers", "watchRatio", "overloadedRatio"],
  ["consumers", "watchCount", "overloadedCount"],
  ["onCall", "strained", "unsustainable"],
  ["smells", "smallSize", "largeSize", "veryLargeSize"],
  ["smells", "collaborationWeeks", "collaborationWeeksError"],
  ["smells", "facilitatingWeeks", "facilitatingWeeksError"],
  ["smells", "groupingPeople", "groupingPeopleError"],
  ["smells", "ratioWarning", "ratioLow", "ratioHigh"],
  ["smells", "infraTimePct", "infraTimePctError"],
  ["smells", "leadTimeDays", "leadTimeDaysError"],
  ["smells", "deploymentsPerYearError", "deploymentsPerYear"],
  ["smells", "changeFailPct", "changeFailPctError"],
  ["smells", "mttrHours", "mttrHoursError"],
  ["smells", "rotationMinMonths", "rotationMaxMonths"],
];
