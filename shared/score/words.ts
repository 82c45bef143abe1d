// Scores said in sentences, the same ones in the app and on the command line. Computes nothing that is not in the score; what a code or a
// part means in general is in explain.ts.
import type { Level } from "../card/types.ts";
import { assertNever } from "../result.ts";
import { counted, percent } from "./count-words.ts";
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
  switch (level) {
    case "low-medium":
      return "low to medium";
    case "medium-high":
      return "medium to high";
    case "very-high":
      return "very high";
    default:
      return level;
  }
}

/** "29.3, medium", "at least 20", "unknown": the score with its level. */
export function scoreWords({ score, lowerBound, level }: Load): string {
  if (score === null) return "unknown";
  const number = `${lowerBound ? "at least " : ""}${score}`;
  return level === null ? number : `${number}, ${levelWords(level)}`;
}

/** What the declared and the derived level say of each other. One or two sentences. */
export function verdictSentence(load: Load): string {
  const declared = load.declared === null ? "" : levelWords(load.declared);
  const derived = scoreWords(load);
  switch (load.verdict) {
    case "agree":
      return `The card says ${declared}, and the score (${derived}) agrees.`;
    case "understated":
      return `The card says ${declared}, but its own facts add up to ${derived}: ask the team whether it carries more than it says.`;
    case "understated-severe":
      return `The card says ${declared}, but its own facts add up to ${derived}: far more than it says. Talk with the team soon.`;
    case "unexplained":
      return `The card says ${declared}, and what it lists adds up to ${derived} only. Trust the team: something weighs on it that the card does not show.`;
    case "thin":
      return `The card says ${declared} and lists no capabilities or domains, so the score (${derived}) cannot tell why.`;
    case "undeclared":
      return `The score is ${derived}; the team has not said how it feels. Ask, and write cognitive_load into the card.`;
    case "no-evidence":
      return load.declared === null
        ? "Nothing on the card says how much the team carries."
        : `The card says ${declared}, and nothing else on it can be compared with that.`;
    default:
      return assertNever(load.verdict);
  }
}

/** What would lower or settle the score most, computed from its parts. Null for a score of 0. */
export function biggestLever(load: Load, { borders, scopeCap }: Pick<LoadSettings, "borders" | "scopeCap">): string | null {
  if (load.score === null)
    return "List the team's capabilities or domains, its size and whom it works with: then there is something to go by.";
  if (load.lowerBound)
    return `List the team's capabilities or domains: scope may add up to ${scopeCap} points, and without it ${load.score} is only a lower bound.`;
  const [largest] = [...load.parts].sort((a, b) => b.points - a.points);
  if (largest === undefined || largest.points === 0) return null;
  const rest = without(load.parts, largest);
  return `${CHANGE[largest.part]} would change it most: ${partWords(largest.part)} gives ${largest.points} points. Without it the load would be ${levelWords(levelAt(rest, borders))} (${rest}).`;
}

const CHANGE: Readonly<Record<LoadPartName, string>> = {
  scope: "Giving a capability or domain to another team",
  spread: "Fewer capabilities and domains than people, or more people,",
  partners: "Ending a collaboration or removing what slows or blocks",
  consumers: "Fewer consumers for each person",
  size: "A size of five to nine people",
  on_call: "A larger on-call pool, or less to cover,",
  new_team: "Nothing but time",
};

/** "on-call", "new team": a part of the load as a person says it. */
export function partWords(part: LoadPartName): string {
  return part === "on_call" ? "on-call" : part === "new_team" ? "being new" : part;
}

function without(parts: readonly LoadPart[], left: LoadPart): number {
  const sum = parts.reduce((points, part) => (part === left ? points : points + part.points), 0);
  return Math.min(100, roundTenth(sum));
}

/** How what a card declares compares with who uses the team: "says 6, the cards show 5: …". Null where neither says anything. */
export function differenceWords({ difference, declared, derived }: Consumers): string | null {
  if (difference === null) return null;
  const says = declared === null ? "" : declared.min === declared.max ? `${declared.min}` : `${declared.min} to ${declared.max}`;
  const shown = derived.length;
  switch (difference) {
    case "ok":
      return `The card says ${says}, and the cards show ${shown}.`;
    case "minor":
      return `The card says ${says}, the cards show ${shown}: off by one.`;
    case "major":
      return `The card says ${says}, the cards show ${shown}: one of them is out of date.`;
    case "unbacked":
      return `The card says ${says}, and no card names the team as its provider.`;
    case "undeclared":
      return `The card declares no consumers, and the cards show ${shown}.`;
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
      return "No card shows anybody who uses it.";
    case "single":
      return "One consumer only: it may belong with that team.";
    case "under":
      return "Few consumers yet.";
    case "ok":
      return difference === "unbacked"
        ? "Enough teams use it by what the card says, and no other card bears it out."
        : "Enough teams use it.";
    default:
      return assertNever(demand);
  }
}

/** Whether the team can serve as many consumers as it has. Null where that is not judged. */
export function consumerLoadWords({ load, ratio }: Consumers): string | null {
  if (load === null) return null;
  const each = ratio === null ? "" : ` (${ratio} consumers for each person)`;
  switch (load) {
    case "ok":
      return `The team is large enough for its consumers${each}.`;
    case "watch":
      return `Many consumers for this team${each}: watch it.`;
    case "overloaded":
      return `More consumers than this team can serve well${each}.`;
    default:
      return assertNever(load);
  }
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
  if (state === null || engineers === null) return "The number of engineers is not known, so nothing is said about a lead.";
  const count = counted(engineers, "engineer");
  switch (state) {
    case "empty":
      return "Nobody is in it yet.";
    case "needs-lead":
      return `${count} and no lead: from ${threshold} on, one of them should be the technical point of contact.`;
    case "ok-led":
      return `${count}, led by ${lead ?? "one of them"}.`;
    case "lead-outside":
      return `${count}; ${lead ?? "the lead"} leads it without being one of them.`;
    case "premature-lead":
      return `${count} and a lead already (${lead ?? "named"}): a lead is due at ${threshold}.`;
    case "at-threshold":
      return `${count} and no lead: the next hire makes one due.`;
    case "ok-flat":
      return `${count}: no lead is due before ${threshold}.`;
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
  const rota = `${depth} on duty out of ${pool ?? "an unknown number"}, ${coverage}`;
  if (state === null) return `${rota}: how much of each one's time that is, is not known.`;
  const share = duty === null ? "" : ` (${percent(duty)} of each one's time)`;
  switch (state) {
    case "ok":
      return `${rota}${share}: it can be kept up.`;
    case "strained":
      return `${rota}${share}: a strain.`;
    case "unsustainable":
      return `${rota}${share}: nobody can keep this up.`;
    case "impossible":
      return `${rota}: more are on duty at once than there are people.`;
    default:
      return assertNever(state);
  }
}
