// All relations between two teams: both cards' entries brought together. Pure: a pair's relations depend on its links and on
// what the two teams are, so a changed card has only its own pairs worked out again.
import type { Mode } from "../card/entry-types.ts";
import type { Problem } from "../result.ts";
import { t } from "../words/t.ts";
import { dependenciesBetween } from "./dependencies.ts";
import { directionOf, modeRank, type Standing, type StandingOf, statedProvider, type Voice } from "./direction.ts";
import { type Pair, pathOf } from "./keys.ts";
import { orgProblem } from "./problem-codes.ts";
import { compareText } from "./problem-order.ts";
import type { PairLinks } from "./references.ts";
import type { Interaction, Relation, TeamKey } from "./types.ts";

export interface PairRelations {
  readonly relations: readonly Relation[];
  /** About both teams. */
  readonly problems: readonly Problem[];
}

const NONE: readonly Problem[] = [];

export function relationsBetween(pair: Pair, links: PairLinks, standingOf: StandingOf): PairRelations {
  const problems: Problem[] = [];
  const relations: Relation[] = [];
  for (const [index, topic] of topicsOf(pair, voicesOf(pair, links)).entries()) {
    relations.push(interactionOf(keyOf(pair, topic, index), pair, topic, standingOf));
    // Whoever speaks alone agrees.
    if (topic.voices.length > 1) problems.push(...disagreements(pair, topic, standingOf));
  }
  relations.push(...dependenciesBetween(pair, links));
  return { relations, problems: problems.length === 0 ? NONE : problems };
}

/** Key of a pair's interaction; where there are several, of the first. */
export const interactionKey = (pair: Pair): string => `interaction:${pair.key}`;

/** Everyone who speaks of an interaction of a pair, by the interaction's key. Whoever changes it changes what they say. */
export function voicesBetween(pair: Pair, links: PairLinks): ReadonlyMap<string, readonly Voice[]> {
  return new Map(topicsOf(pair, voicesOf(pair, links)).map((topic, index) => [keyOf(pair, topic, index), topic.voices]));
}

const keyOf = (pair: Pair, topic: Topic, index: number): string =>
  index === 0 ? interactionKey(pair) : `${interactionKey(pair)}|${topic.key}`;

function voicesOf(pair: Pair, links: PairLinks): readonly Voice[] {
  const voices: Voice[] = [];
  const { low, high } = pair;
  for (const link of links.fromLow)
    if (link.kind === "interaction") voices.push({ writer: low, partner: high, entry: link.entry });
  for (const link of links.fromHigh)
    if (link.kind === "interaction") voices.push({ writer: high, partner: low, entry: link.entry });
  return voices;
}

/** What will be one edge: a mode, everyone who speaks of it, and the other card's mode where the two differ. */
interface Topic {
  readonly key: string;
  readonly mode: Mode | null;
  readonly modeText: string;
  readonly voices: readonly Voice[];
  readonly conflict: Voice | null;
}

/**
 * One edge for each mode that is spoken of. An entry without a mode joins whatever the pair has. Where one card names only a mode
 * that the other does not, and the other way round, they mean the same interaction and disagree: one edge, with the conflict on it.
 */
function topicsOf(pair: Pair, voices: readonly Voice[]): readonly Topic[] {
  const [only] = voices;
  if (only === undefined) return [];
  if (voices.length === 1) {
    const { mode, modeText } = only.entry;
    return [{ key: topicKey(only, false), mode, modeText: mode === null ? modeText : "", voices, conflict: null }];
  }
  const spoken = new Map<string, Voice[]>();
  const silent: Voice[] = [];
  const twoWay = serveEachOther(voices, pair.low) || serveEachOther(voices, pair.high);
  for (const voice of voices) {
    const key = topicKey(voice, twoWay);
    const known = spoken.get(key);
    if (key === "") silent.push(voice);
    else if (known === undefined) spoken.set(key, [voice]);
    else known.push(voice);
  }
  const groups = [...spoken].sort(
    ([a, [v]], [b, [w]]) => modeRank(v?.entry.mode ?? null) - modeRank(w?.entry.mode ?? null) || compareText(a, b),
  );
  const [main] = groups;
  if (main === undefined)
    return silent.length === 0 ? [] : [{ key: "", mode: null, modeText: "", voices: silent, conflict: null }];
  main[1].push(...silent);
  // Whoever has the lower key speaks first, whether with a mode or without.
  main[1].sort((a, b) => compareText(a.writer, b.writer));

  const saidOnlyBy = (writer: string): Voice[][] =>
    groups.map(([, group]) => group).filter((group) => group.every((voice) => voice.writer === writer || isSilent(voice)));
  const [lows, highs] = [saidOnlyBy(pair.low), saidOnlyBy(pair.high)];
  const opposed = new Map<Voice[], Voice[]>();
  for (const [i, low] of lows.entries()) {
    const high = highs[i];
    if (high !== undefined) opposed.set(low, high);
  }
  const answered = new Set(opposed.values());
  const topics: Topic[] = [];
  for (const [key, group] of groups) {
    if (answered.has(group)) continue;
    const { mode, modeText } = (group.find((voice) => !isSilent(voice)) ?? group[0])?.entry ?? { mode: null, modeText: "" };
    const other = opposed.get(group);
    const conflict = other?.find((voice) => !isSilent(voice)) ?? null;
    const all = other === undefined ? group : [...group, ...other].sort((a, b) => compareText(a.writer, b.writer));
    topics.push({ key, mode, modeText: mode === null ? modeText : "", voices: all, conflict });
  }
  return topics;
}

const isSilent = ({ entry }: Voice): boolean => entry.mode === null && entry.modeText.trim() === "";

/** Voices with one topic key are one edge. Two teams that serve each other have two, told apart by the provider. */
function topicKey(voice: Voice, twoWay: boolean): string {
  const { mode, modeText } = voice.entry;
  if (mode === null) return isSilent(voice) ? "" : `other:${modeText.trim().toLowerCase()}`;
  return twoWay && mode === "x-as-a-service" ? `${mode}:${statedProvider(voice) ?? voice.partner}` : mode;
}

/** True if one card says both that its team provides a service to the other and that it consumes one from it. */
function serveEachOther(voices: readonly Voice[], writer: TeamKey): boolean {
  const roles = new Set<string | null>();
  for (const voice of voices) if (voice.writer === writer && voice.entry.mode === "x-as-a-service") roles.add(voice.entry.role);
  return roles.has("provides") && roles.has("consumes");
}

function interactionOf(key: string, pair: Pair, topic: Topic, standingOf: StandingOf): Interaction {
  const { mode, modeText, voices, conflict } = topic;
  const [only] = voices;
  if (only !== undefined && voices.length === 1) {
    const { purpose, start, expected, nextMode } = only.entry;
    const declaredBy = [only.writer];
    const direction = directionOf(mode, pair, voices, standingOf);
    const said = { mode, modeText, purpose, start, expected, nextMode, declaredBy, conflict: null };
    return { key, kind: "interaction", ...direction, ...said };
  }
  const first = <K extends "purpose" | "start" | "expected" | "nextMode">(field: K): Voice["entry"][K] | null =>
    voices.find(({ entry }) => entry[field] !== null)?.entry[field] ?? null;
  return {
    key,
    kind: "interaction",
    ...directionOf(mode, pair, voices, standingOf),
    mode,
    modeText,
    purpose: first("purpose"),
    start: first("start"),
    expected: first("expected"),
    nextMode: first("nextMode"),
    declaredBy: [...new Set(voices.map(({ writer }) => writer))].sort(),
    conflict: conflict === null ? null : { mode: conflict.entry.mode, by: conflict.writer },
  };
}

function disagreements(pair: Pair, topic: Topic, standingOf: StandingOf): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (code: "INT-CONFLICT" | "INT-ROLE", voice: Voice, message: string): void => {
    const path = pathOf(voice.writer);
    const { line, field } = voice.entry;
    if (path !== null) problems.push(orgProblem(code, path, message, { line, field: field.join(".") }));
  };
  const [own, other]: readonly [Standing, Standing] = [standingOf(pair.low), standingOf(pair.high)];
  if (topic.conflict !== null) {
    const voice = topic.voices.find((one) => one.writer === pair.low && !isSilent(one));
    const [here, there] = [topic.mode ?? topic.modeText, topic.conflict.entry.mode ?? topic.conflict.entry.modeText];
    const message = t("problems:said.conflict", { own: own.name, other: other.name, here, there });
    if (voice !== undefined) say("INT-CONFLICT", voice, message);
  }
  const low = topic.voices.find((voice) => voice.writer === pair.low && voice.entry.role !== null);
  const high = topic.voices.find((voice) => voice.writer === pair.high && voice.entry.role !== null);
  if (topic.mode !== "collaboration" && low !== undefined && high !== undefined && statedProvider(low) !== statedProvider(high)) {
    const said = low.entry.role === "provides" ? "problems:said.bothProvide" : "problems:said.bothConsume";
    say("INT-ROLE", low, t(said, { own: own.name, other: other.name }));
  }
  return problems;
}
