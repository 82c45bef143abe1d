// What is said of a team's consumers: numbers that do not agree, too little demand, too much of it.
import type { TeamKey } from "../../org/types.ts";
import { inDate, t } from "../../words/t.ts";
import type { CardTeam } from "../card-team.ts";
import { listed, written } from "../count-words.ts";
import { isOver } from "../span.ts";
import type { CapabilityUse, ConsumerCount, JudgedTeam } from "../types.ts";
import type { View } from "../view.ts";
import type { Say, TeamSmell } from "./finding.ts";

export const consumerSmells: TeamSmell = (team, scores, view, say) => {
  const { consumers } = scores;
  const { derived, declared, body } = consumers;
  const agree = consumers.difference === null || consumers.difference === "ok";
  const keys = agree ? [] : derived.map(({ key }) => key).filter((key): key is TeamKey => key !== null);
  const shown = (): string => {
    if (agree || derived.length === 0) return t("smells:consumers.none");
    return t("smells:consumers.some", { count: derived.length, names: listed(derived.map(({ name }) => name)) });
  };
  const says = (): string =>
    declared === null ? "" : t("smells:consumers.says", { name: team.name, says: rangeText(declared), shown: shown() });
  switch (consumers.difference) {
    case "minor":
      say("CON-MINOR", "info", "consumers", says(), keys);
      break;
    case "major":
      say("CON-MAJOR", "warning", "consumers", says(), keys);
      break;
    case "unbacked":
      say("CON-UNBACKED", "warning", "consumers", says(), keys);
      break;
    case "undeclared":
      if (!isPlatform(team)) break;
      say("CON-UNDECLARED", "info", "consumers", t("smells:consumers.undeclared", { name: team.name, shown: shown() }), keys);
      break;
    default:
  }
  if (consumers.conflict && declared !== null && body !== null) {
    const said = { name: team.name, declared: rangeText(declared), body: rangeText(body), line: body.line };
    const what = t("smells:consumers.conflict", said);
    say("CON-CONFLICT", "warning", "consumers", what);
  }
  demandSmells(team, scores, view, say);
  for (const use of consumers.capabilities) serviceSmells(team, use, say);
};

/** Too little demand is the matter of teams that are there to be used. */
const isPlatform = ({ type, groupings }: CardTeam): boolean => type === "platform" || groupings.platformGrouping !== null;

function demandSmells(team: CardTeam, { consumers }: JudgedTeam, view: View, say: Say): void {
  const { settings, asOf } = view;
  const { enough, unusedMonths, watchRatio, watchCount, overloadedRatio, overloadedCount } = settings.consumers;
  const { derived, declared, body, ratio } = consumers;
  const count = derived.length > 0 ? derived.length : (declared?.max ?? 0);
  const keys = derived.map(({ key }) => key).filter((key): key is TeamKey => key !== null);
  const consumed = (): string =>
    t(derived.length > 0 ? "smells:consumers.has" : "smells:consumers.saysIt", { name: team.name, count });
  switch (isPlatform(team) ? consumers.demand : null) {
    case "none": {
      const established = team.card.established?.value ?? null;
      const old = established !== null && isOver(unusedMonths, established, asOf);
      const told = body !== null && body.max > 0;
      const since = { established: old ? inDate(established) : "", months: written(unusedMonths) };
      const text = { body: told ? rangeText(body) : "", line: told ? body.line : 0 };
      const key = told ? (old ? "unusedToldSince" : "unusedTold") : old ? "unusedSince" : "unused";
      const what = t(`smells:consumers.${key}`, { name: team.name, ...text, ...since });
      say("CON-UNUSED", old ? "error" : "warning", "consumers", what);
      break;
    }
    case "single": {
      const said = { consumed: consumed(), consumer: derived[0]?.name ?? "" };
      const what = t(derived.length === 0 ? "smells:consumers.single" : "smells:consumers.singleNamed", said);
      say("CON-SINGLE", "warning", "consumers", what, keys);
      break;
    }
    case "under":
      say("CON-FEW", "info", "consumers", t("smells:consumers.few", { consumed: consumed(), border: written(enough) }), keys);
      break;
    default:
  }
  const many = (most: number, border: number): string => {
    const said = { consumed: consumed(), ratio: written(most), border: written(border) };
    return ratio === null ? t("smells:consumers.many", said) : t("smells:consumers.manyEach", { ...said, each: written(ratio) });
  };
  if (consumers.load === "overloaded") {
    say("CON-OVERLOADED", "warning", "consumers", many(overloadedRatio, overloadedCount), keys);
  } else if (consumers.load === "watch") {
    say("CON-WATCH", "info", "consumers", many(watchRatio, watchCount), keys);
  }
}

/** Of capabilities in the body little is said about who uses them, so only services that say it are judged. */
function serviceSmells(team: CardTeam, use: CapabilityUse, say: Say): void {
  if (use.kind !== "service" || use.count === null || (use.state === "shared" && !use.unreachable)) return;
  const index = team.card.services.findIndex(({ name, line }) => name === use.name && line === use.line);
  const at = { field: index === -1 ? "services" : `services.${index}`, line: use.line };
  const keys = use.consumers.map(({ key }) => key).filter((key): key is TeamKey => key !== null);
  const named = use.consumers.length > 0;
  const names = listed(use.consumers.map((consumer) => consumer.name));
  const name = use.name === team.name ? use.name : t("smells:service.of", { service: use.name, name: team.name });
  const said = { name, count: use.count, names };
  if (use.unreachable) {
    const key = named ? "smells:service.unreachableBy" : "smells:service.unreachable";
    say("CON-UNREACHABLE", "warning", at, t(key, { ...said, target: written(use.target ?? 0) }), keys);
  }
  const used = t(named ? "smells:service.usedBy" : "smells:service.used", said);
  if (use.state === "unused") say("CAP-UNUSED", "info", at, used, keys);
  if (use.state === "not-shared") say("CAP-NOT-SHARED", "info", at, used, keys);
  if (use.state === "candidate") say("CAP-CANDIDATE", "info", at, used, keys);
}

const rangeText = ({ min, max }: Pick<ConsumerCount, "min" | "max">): string =>
  min === max ? written(min) : t("smells:range", { min: written(min), max: written(max) });
