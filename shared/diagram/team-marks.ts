// What a card says of its team's scores: at most a handful of marks with their words, tone and sign. Data only; how they share the
// room is mark-row.ts, how they look is draw-marks.ts. What is not known is said as not known, and never in the tone of "fine".
import type { Level } from "../card/types.ts";
import type { MarkTone } from "../notation.ts";
import type { Team } from "../org/types.ts";
import { assertNever } from "../result.ts";
import type { Consumers, LeadState, Load, LoadLevel, SubteamScore, TeamScores } from "../score/types.ts";
import { consumerLoadWords, demandWords, differenceWords, leadStateWords, levelWords, verdictSentence } from "../score/words.ts";
import { told } from "../words/said.ts";
import { inDigits, t } from "../words/t.ts";

/** In the order in which they stand on a card. */
export const MARK_KINDS = ["load", "consumers", "lead", "smells"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Told by form as well as by colour. */
export type MarkSign =
  | {
      readonly kind: "bar";
      /** 0–1: how much is filled for sure. */
      readonly share: number;
      /** The rest is hatched: the real value may reach into it. */
      readonly open: boolean;
      /** 0–1: the lower one of what the card says and what it shows, where they differ. */
      readonly tick: number | null;
    }
  | { readonly kind: "severity"; readonly severity: "error" | "warning" };

export interface TeamMark {
  readonly kind: MarkKind;
  /** Longest first; the last is used where there is little room. Never empty; "" only beside a sign that counts by itself. */
  readonly texts: readonly [string, ...string[]];
  readonly tone: MarkTone;
  /** Tinted and outlined: it asks for attention. */
  readonly loud: boolean;
  readonly sign: MarkSign | null;
  /** As a part of the team's spoken name: "cognitive load medium, the card says low". */
  readonly spoken: string;
  /** Why, in a sentence or two: put together when somebody asks. */
  readonly reason: () => string;
}

/** In the order in which they stand on the card. None for a team that was not judged. */
export function marksOf(team: Team, scores: TeamScores | undefined): readonly TeamMark[] {
  if (scores === undefined || team.kind === "ghost") return [];
  return [
    loadMark(scores.load),
    consumersMark(team, scores.consumers),
    leadMark(scores.lead === null ? scores.subteams : [scores.lead]),
    smellsMark(team, scores),
  ].filter((mark) => mark !== null);
}

/** The middle of each level on the scale of 0 to 1. */
const LEVEL_SHARE: Readonly<Record<Level, number>> = {
  low: 0.125,
  "low-medium": 0.25,
  medium: 0.375,
  "medium-high": 0.5,
  high: 0.625,
  "very-high": 0.875,
};

function loadMark(load: Load): TeamMark {
  const { score, lowerBound, level, declared, combined } = load;
  const reason = () => verdictSentence(load);
  const says = declared === null ? null : levelWords(declared);
  const bar = { kind: "bar", share: (load.combinedScore ?? score ?? 0) / 100, open: lowerBound, tick: null } as const;
  const blank = { kind: "load", loud: false, tone: "unknown", reason } as const;
  // A lower bound of nothing is as good as not known.
  if (says === null && (score === null || (lowerBound && score === 0))) {
    return {
      ...blank,
      texts: [t("diagram:load.notJudged")],
      sign: { ...bar, share: 0, open: true },
      spoken: t("diagram:load.notKnown"),
    };
  }
  if (declared !== null && level === null) {
    // Only the card's own word, or a lower bound that says nothing yet: the bar shows what is known, the tick what is said.
    const sign = { ...bar, share: (score ?? 0) / 100, open: true, tick: LEVEL_SHARE[declared] };
    const said = levelWords(declared);
    const spoken = t("diagram:load.saidOnly", { level: said });
    return { ...blank, ...attention(combined, true), texts: [t("diagram:load.says", { level: said })], sign, spoken };
  }
  if (level === null || combined === null) {
    const texts = [t("diagram:load.atLeast", { level: inDigits(score ?? 0) })] as const;
    return { ...blank, texts, sign: bar, spoken: t("diagram:load.atLeastOf", { score: score ?? 0 }) };
  }
  const highest = levelWords(combined);
  const word = lowerBound ? t("diagram:load.atLeast", { level: highest }) : highest;
  const common = { ...blank, ...attention(combined, lowerBound), sign: bar };
  if (declared === null || says === null || !differs(load)) {
    return { ...common, texts: [word], spoken: t("diagram:load.plain", { level: word }) };
  }
  // The higher of the two is the word; the other one is what it is held against.
  const understated = load.verdict !== "unexplained" && load.verdict !== "thin";
  const sign = { ...bar, tick: LEVEL_SHARE[understated ? declared : level] };
  if (understated) {
    const both = { shown: word, said: says };
    const spoken = t("diagram:load.understatedSpoken", both);
    return { ...common, texts: [t("diagram:load.understated", both), word], sign, spoken, reason };
  }
  const shown = levelWords(level);
  const spoken = t("diagram:load.overstatedSpoken", { said: word, shown });
  return { ...common, texts: [t("diagram:load.overstated", { said: says, shown }), word], sign, spoken, reason };
}

function differs({ verdict }: Load): boolean {
  return verdict === "understated" || verdict === "understated-severe" || verdict === "unexplained" || verdict === "thin";
}

function attention(level: LoadLevel | null, uncertain: boolean): Pick<TeamMark, "tone" | "loud"> {
  switch (level) {
    case null:
      return { tone: "unknown", loud: false };
    case "low":
      return { tone: uncertain ? "unknown" : "ok", loud: false };
    case "medium":
      return { tone: uncertain ? "unknown" : "warning", loud: false };
    case "high":
    case "very-high":
      return { tone: "error", loud: true };
    default:
      return assertNever(level);
  }
}

const range = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? `${min}` : `${min}–${max}`;

/** For platforms, and for whoever is said or expected to have consumers. */
function consumersMark(team: Team, consumers: Consumers): TeamMark | null {
  const { declared, body, derived, difference, demand, load } = consumers;
  if (team.type !== "platform" && demand === null) return null;
  const said = declared ?? body;
  const graph = derived.length;
  const reason = () =>
    [differenceWords(consumers), demandWords(consumers), load === "ok" ? null : consumerLoadWords(consumers)]
      .filter((sentence) => sentence !== null)
      .join(" ");
  const plain = graph === 0 ? t("diagram:consumers.none") : t("diagram:consumers.count", { count: graph });
  const few = demand === "none" || load === "overloaded";
  const base = { kind: "consumers", sign: null, tone: few ? "warning" : "plain", loud: few, reason } as const;
  if (said !== null && (difference === "minor" || difference === "major" || difference === "unbacked")) {
    const marked = difference === "minor" ? {} : ({ tone: "warning", loud: true } as const);
    const told = { consumers: plain, said: range(said), graph };
    const texts = [
      t("diagram:consumers.says", told),
      t("diagram:consumers.saysShort", told),
      t("diagram:consumers.saysShortest", told),
    ] as const;
    return { ...base, ...marked, texts, spoken: t("diagram:consumers.saysSpoken", told) };
  }
  if (consumers.conflict && declared !== null && body !== null) {
    const told = { consumers: plain, said: range(declared), body: range(body) };
    const texts = [t("diagram:consumers.body", told), t("diagram:consumers.bodyShort", told)] as const;
    const spoken = t("diagram:consumers.bodySpoken", told);
    return { ...base, tone: "warning", loud: true, texts, spoken };
  }
  return {
    ...base,
    texts: [plain, graph === 0 ? t("diagram:consumers.unused") : t("diagram:consumers.uses", { count: graph })],
    spoken: plain,
  };
}

/** States that ask for something, worst first. */
const LEAD_TONES = [
  ["needs-lead", "error"],
  ["lead-outside", "warning"],
  ["premature-lead", "warning"],
  ["at-threshold", "plain"],
] as const satisfies readonly (readonly [LeadState, TeamMark["tone"]])[];

function leadMark(subteams: readonly SubteamScore[]): TeamMark | null {
  for (const [state, tone] of LEAD_TONES) {
    const which = subteams.filter((subteam) => subteam.state === state);
    const [first] = which;
    if (first === undefined) continue;
    const many = which.length > 1 && state === "needs-lead";
    const text = many ? t("diagram:lead.several", { count: which.length }) : t(`diagram:lead.${state}.long`);
    const named = () =>
      which.map((subteam) => t("diagram:lead.of", { name: subteam.name, words: leadStateWords(subteam) })).join(" ");
    return {
      kind: "lead",
      texts: [text, many ? text : t(`diagram:lead.${state}.short`)],
      tone,
      loud: tone === "error",
      sign: null,
      spoken: text,
      reason: named,
    };
  }
  return null;
}

/**
 * What is to be said on a team's own card. A finding that others share, such as one about a whole grouping, is told on the card it is
 * written down for, or every card would repeat it.
 */
export function ownFindings({ key, findings }: Pick<TeamScores, "key" | "findings">): TeamScores["findings"] {
  return findings.filter((finding) => finding.teams[0] === key);
}

function smellsMark(team: Team, scores: TeamScores): TeamMark | null {
  const shown = ownFindings(scores).filter((finding) => finding.severity !== "info");
  const [first] = shown;
  if (first === undefined) return null;
  const errors = shown.filter((finding) => finding.severity === "error").length;
  const warnings = shown.length - errors;
  // What keeps a card from being read is no smell.
  const own = new Set(team.card?.problems.map((problem) => problem.code));
  const noun = shown.some((finding) => own.has(finding.code)) ? "problem" : "smell";
  const severity = errors > 0 ? "error" : "warning";
  const parts = [
    errors > 0 ? t("diagram:smells.error", { count: errors }) : "",
    warnings > 0 ? t("diagram:smells.warning", { count: warnings }) : "",
  ];
  const tally = parts.filter((part) => part !== "").join(", ");
  return {
    kind: "smells",
    texts: [t(`diagram:smells.${noun}`, { count: shown.length }), `${shown.length}`],
    tone: severity,
    loud: false,
    sign: { kind: "severity", severity },
    spoken: tally,
    reason: () => (shown.length === 1 ? told(first) : t("diagram:smells.more", { first: told(first), count: shown.length - 1 })),
  };
}
