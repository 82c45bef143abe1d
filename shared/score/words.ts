// Scores said in sentences, the same ones in the app and on the command line. Computes nothing that is not in the score; what a code or a
// part means in general is in explain.ts.
import type { Level } from "../card/types.ts";
import { assertNever } from "../result.ts";
import { inDigits, t } from "../words/t.ts";
import { percent } from "./count-words.ts";
import { levelAt } from "./load-level.ts";
import { roundTenth } from "./rounding.ts";
import type { LoadSettings } from "./settings.ts";
import type {
  CapabilityUse,
  Consumers,
  Forecast,
  Load,
  LoadLevel,
  LoadPart,
  LoadPartName,
  OnCallScore,
  SubteamScore,
} from "./types.ts";

/** "low to medium", "very high": a level as a person says it. */
export function levelWords(level: Level | LoadLevel): string {
  return t(`judged:level.${level}`);
}

/** "29.3, medium", "at least 20", "unknown": the score with its level. */
export function scoreWords({ score, lowerBound, level }: Load): string {
  if (score === null) return t("judged:unknown");
  const number = lowerBound ? t("judged:atLeast", { score }) : inDigits(score);
  return level === null ? number : t("judged:withLevel", { score: number, level: levelWords(level) });
}

/** What the declared and the derived level say of each other. One or two sentences. */
export function verdictSentence(load: Load): string {
  const declared = load.declared === null ? "" : levelWords(load.declared);
  const derived = scoreWords(load);
  switch (load.verdict) {
    case "agree":
      return t("judged:verdict.agree", { declared, derived });
    case "understated":
      return t("judged:verdict.understated", { declared, derived });
    case "understated-severe":
      return t("judged:verdict.understatedSevere", { declared, derived });
    case "unexplained":
      return t("judged:verdict.unexplained", { declared, derived });
    case "thin":
      return t("judged:verdict.thin", { declared, derived });
    case "undeclared":
      return t("judged:verdict.undeclared", { derived });
    case "no-evidence":
      return load.declared === null ? t("judged:verdict.nothing") : t("judged:verdict.alone", { declared });
    default:
      return assertNever(load.verdict);
  }
}

/** What would lower or settle the score most, computed from its parts. Null for a score of 0. */
export function biggestLever(load: Load, { borders, scopeCap }: Pick<LoadSettings, "borders" | "scopeCap">): string | null {
  if (load.score === null) return t("judged:lever.nothing");
  if (load.lowerBound) return t("judged:lever.lowerBound", { cap: scopeCap, score: load.score });
  const [largest] = [...load.parts].sort((a, b) => b.points - a.points);
  if (largest === undefined || largest.points === 0) return null;
  const rest = without(load.parts, largest);
  return t("judged:lever.largest", {
    change: t(`judged:lever.change.${largest.part}`),
    part: partWords(largest.part),
    points: largest.points,
    level: levelWords(levelAt(rest, borders)),
    rest,
  });
}

/** "on-call", "being new": a part of the load as a person says it. */
export const partWords = (part: LoadPartName): string => t(`judged:part.${part}`);

function without(parts: readonly LoadPart[], left: LoadPart): number {
  const sum = parts.reduce((points, part) => (part === left ? points : points + part.points), 0);
  return Math.min(100, roundTenth(sum));
}

/** How what a card declares compares with who uses the team: "says 6, the cards show 5: …". Null where neither says anything. */
export function differenceWords({ difference, declared, derived }: Consumers): string | null {
  if (difference === null) return null;
  const says =
    declared === null
      ? ""
      : declared.min === declared.max
        ? inDigits(declared.min)
        : t("judged:difference.range", { min: declared.min, max: declared.max });
  const shown = derived.length;
  switch (difference) {
    case "ok":
    case "minor":
    case "major":
      return t(`judged:difference.${difference}`, { says, shown });
    case "unbacked":
      return t("judged:difference.unbacked", { says });
    case "undeclared":
      return t("judged:difference.undeclared", { shown });
    default:
      return assertNever(difference);
  }
}

/** Whether enough teams use it, and by whose count. Null for a team that nobody expects to have consumers. */
export function demandWords({ demand, difference }: Pick<Consumers, "demand" | "difference">): string | null {
  switch (demand) {
    case null:
      return null;
    case "none":
    case "single":
    case "under":
      return t(`judged:demand.${demand}`);
    case "ok":
      return difference === "unbacked" ? t("judged:demand.unbacked") : t("judged:demand.ok");
    default:
      return assertNever(demand);
  }
}

/** Whether the team can serve as many consumers as it has. Null where that is not judged. */
export function consumerLoadWords({ load, ratio }: Consumers): string | null {
  if (load === null) return null;
  const each = ratio === null ? "" : t("judged:consumerLoad.each", { ratio });
  return t(`judged:consumerLoad.${load}`, { each });
}

/** Whether a service or capability is worth sharing, and whether its target can be reached. */
export function capabilityWords({ state, target, unreachable }: Pick<CapabilityUse, "state" | "target" | "unreachable">): string {
  const aim = unreachable ? `; its target of ${target} is above the consumers there are` : "";
  switch (state) {
    case null:
      return `nobody says who uses it${aim}`;
    case "unused":
      return `unused${aim}`;
    case "not-shared":
      return `not shared: one consumer${aim}`;
    case "candidate":
      return `candidate: wait for one more${aim}`;
    case "shared":
      return `shared${aim}`;
    default:
      return assertNever(state);
  }
}

/** Whether a subteam needs a technical lead, with the numbers. */
export function leadStateWords({ engineers, threshold, lead, state }: SubteamScore): string {
  if (state === null || engineers === null) return t("judged:lead.unknown");
  const count = engineers;
  switch (state) {
    case "empty":
      return t("judged:lead.empty");
    case "needs-lead":
      return t("judged:lead.needsLead", { count, threshold });
    case "ok-led":
      return t("judged:lead.led", { count, lead: lead ?? t("judged:lead.oneOfThem") });
    case "lead-outside":
      return t("judged:lead.outside", { count, lead: lead ?? t("judged:lead.theLead") });
    case "premature-lead":
      return t("judged:lead.premature", { count, lead: lead ?? t("judged:lead.named"), threshold });
    case "at-threshold":
      return t("judged:lead.atThreshold", { count });
    case "ok-flat":
      return t("judged:lead.flat", { count, threshold });
    default:
      return assertNever(state);
  }
}

/** When a lead can no longer be avoided. */
export function forecastWords({ forcedAt, forcedOn, forcedIn, reaches, threshold }: Forecast): string {
  const reached = reaches.flatMap(({ subteam, date }) => (date === null ? [] : [`${subteam} reaches ${threshold} on ${date}`]));
  const plan = reached.length === 0 ? `No planned hire brings a subteam to ${threshold}` : reached.join(", ");
  const when = forcedOn === null ? "" : ` (${forcedOn} at this pace)`;
  const where = forcedIn === null ? "" : `; when all are spread evenly, it is ${forcedIn} that needs one`;
  return `${plan}. With engineer ${forcedAt}${when} a lead can no longer be avoided${where}.`;
}

/** How much of each person's time being on call takes. */
export function onCallWords({ pool, depth, coverage, duty, state }: OnCallScore): string {
  const rota = t("judged:onCall.rota", {
    depth,
    pool: pool === null ? t("judged:onCall.poolUnknown") : inDigits(pool),
    coverage,
  });
  if (state === null) return t("judged:onCall.unknown", { rota });
  const share = duty === null ? "" : t("judged:onCall.share", { share: percent(duty) });
  return t(`judged:onCall.${state}`, { rota, share });
}
