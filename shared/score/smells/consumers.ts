// What is said of a team's consumers: numbers that do not agree, too little demand, too much of it.
import type { TeamKey } from "../../org/types.ts";
import type { CardTeam } from "../card-team.ts";
import { counted, listed } from "../count-words.ts";
import { isOver } from "../span.ts";
import type { CapabilityUse, ConsumerCount, JudgedTeam } from "../types.ts";
import type { View } from "../view.ts";
import type { Say, TeamSmell } from "./finding.ts";

export const consumerSmells: TeamSmell = (team, scores, view, say) => {
  const { consumers } = scores;
  const { derived, declared, body } = consumers;
  const agree = consumers.difference === null || consumers.difference === "ok";
  const keys = agree ? [] : derived.map(({ key }) => key).filter((key): key is TeamKey => key !== null);
  const shown = agree || derived.length === 0 ? "none" : `${derived.length}: ${listed(derived.map(({ name }) => name))}`;
  const says = declared === null ? "" : `${team.name} says ${rangeText(declared)}, the cards show ${shown}.`;
  switch (consumers.difference) {
    case "minor":
      say("CON-MINOR", "info", "consumers", says, keys);
      break;
    case "major":
      say("CON-MAJOR", "warning", "consumers", says, keys);
      break;
    case "unbacked":
      say("CON-UNBACKED", "warning", "consumers", says, keys);
      break;
    case "undeclared":
      if (!isPlatform(team)) break;
      say("CON-UNDECLARED", "info", "consumers", `${team.name} declares no consumers, the cards show ${shown}.`, keys);
      break;
    default:
  }
  if (consumers.conflict && declared !== null && body !== null) {
    const what = `The front matter of ${team.name} says ${rangeText(declared)}, its body says ${rangeText(body)} (line ${body.line}).`;
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
  const consumed = `${team.name} ${derived.length > 0 ? "has" : "says it has"} ${counted(count, "consumer")}`;
  switch (isPlatform(team) ? consumers.demand : null) {
    case "none": {
      const established = team.card.established?.value ?? null;
      const old = established !== null && isOver(unusedMonths, established, asOf);
      const since = old ? `, established ${established}, over ${unusedMonths} months ago` : "";
      const told = body === null || body.max === 0 ? "" : `, though its body says ${rangeText(body)} (line ${body.line})`;
      say("CON-UNUSED", old ? "error" : "warning", "consumers", `No card shows a consumer of ${team.name}${told}${since}.`);
      break;
    }
    case "single":
      say("CON-SINGLE", "warning", "consumers", `${consumed}${derived[0] === undefined ? "" : `, ${derived[0].name}`}.`, keys);
      break;
    case "under":
      say("CON-FEW", "info", "consumers", `${consumed}, fewer than ${enough}.`, keys);
      break;
    default:
  }
  const each = ratio === null ? "" : `, ${ratio} for each person`;
  if (consumers.load === "overloaded") {
    const what = `${consumed}${each}: over ${overloadedRatio} for each, or ${overloadedCount} and more.`;
    say("CON-OVERLOADED", "warning", "consumers", what, keys);
  } else if (consumers.load === "watch") {
    const what = `${consumed}${each}: over ${watchRatio} for each, or ${watchCount} and more.`;
    say("CON-WATCH", "info", "consumers", what, keys);
  }
}

/** Of capabilities in the body little is said about who uses them, so only services that say it are judged. */
function serviceSmells(team: CardTeam, use: CapabilityUse, say: Say): void {
  if (use.kind !== "service" || use.count === null || (use.state === "shared" && !use.unreachable)) return;
  const index = team.card.services.findIndex(({ name, line }) => name === use.name && line === use.line);
  const at = { field: index === -1 ? "services" : `services.${index}`, line: use.line };
  const keys = use.consumers.map(({ key }) => key).filter((key): key is TeamKey => key !== null);
  const names = use.consumers.length === 0 ? "" : `: ${listed(use.consumers.map(({ name }) => name))}`;
  const name = use.name === team.name ? use.name : `${use.name} of ${team.name}`;
  const used = `${name} has ${counted(use.count, "consumer")}${names}`;
  if (use.unreachable) say("CON-UNREACHABLE", "warning", at, `${used}; its target is ${use.target ?? 0}.`, keys);
  if (use.state === "unused") say("CAP-UNUSED", "info", at, `${used}.`, keys);
  if (use.state === "not-shared") say("CAP-NOT-SHARED", "info", at, `${used}.`, keys);
  if (use.state === "candidate") say("CAP-CANDIDATE", "info", at, `${used}.`, keys);
}

const rangeText = ({ min, max }: Pick<ConsumerCount, "min" | "max">): string => (min === max ? `${min}` : `${min} to ${max}`);
