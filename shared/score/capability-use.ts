// Who uses each service and each capability of a card, and whether that makes it worth sharing.
import type { Card } from "../card/types.ts";
import type { TeamKey } from "../org/types.ts";
import { countMeant, everyone, isShort, type Meaning, meaningOfNames, sameMeaning } from "./meant-names.ts";
import { sameValue } from "./same-value.ts";
import type { ConsumerSettings } from "./settings.ts";
import type { CapabilityUse } from "./types.ts";
import type { View } from "./view.ts";

/** Of uses with a long list: tells two alike without counting out "all stream-aligned teams". */
const meanings = new WeakMap<CapabilityUse, Meaning>();

/** Services, then capabilities of the body, in the order of the card. */
export function capabilityUses(card: Card, family: ReadonlySet<TeamKey>, view: View): readonly CapabilityUse[] {
  const settings = view.settings.consumers;
  const services = card.services.map(({ name, consumers, targetConsumers: target, line }) => {
    const meaning = meaningOfNames(consumers?.teams ?? [], family, view);
    const count = consumers === null ? null : countOf(consumers.max, consumers.teams, meaning);
    return useOf({ name, kind: "service", count, target, line }, meaning, settings);
  });
  const capabilities = card.facts.capabilities.map(({ name, consumers, line }) => {
    const meaning = meaningOfNames(consumers?.names ?? [], family, view);
    const count = consumers === null ? null : countMeant(meaning);
    return useOf({ name, kind: "body", count, target: null, line }, meaning, settings);
  });
  return [...services, ...capabilities];
}

/** Most used first: what breaks for the most teams. Where nothing is said comes last. */
export function blastRadius(capabilities: readonly CapabilityUse[]): readonly CapabilityUse[] {
  return capabilities.toSorted(
    (a, b) => (b.count ?? -1) - (a.count ?? -1) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.line - b.line),
  );
}

/** Two uses made here. */
export function sameUse(a: CapabilityUse, b: CapabilityUse): boolean {
  const [one, other] = [meanings.get(a), meanings.get(b)];
  return (
    a.name === b.name &&
    a.kind === b.kind &&
    a.count === b.count &&
    a.state === b.state &&
    a.target === b.target &&
    a.unreachable === b.unreachable &&
    a.line === b.line &&
    // "All teams" may come to nobody but one's own family: then a list that names nobody says the same.
    (one === undefined || other === undefined ? sameValue(a.consumers, b.consumers) : sameMeaning(one, other))
  );
}

/** A list counts by what it means; a count that is given beside names counts where it is the greater. */
function countOf(given: number, names: readonly string[] | null, meaning: Meaning): number {
  if (names === null) return given;
  return given === names.length ? countMeant(meaning) : Math.max(given, countMeant(meaning));
}

function useOf(
  { name, kind, count, target, line }: Pick<CapabilityUse, "name" | "kind" | "count" | "target" | "line">,
  meaning: Meaning,
  settings: ConsumerSettings,
): CapabilityUse {
  const state = stateOf(count, settings.shared);
  const unreachable = target !== null && count !== null && target > count;
  if (isShort(meaning)) return { name, kind, consumers: everyone(meaning), count, state, target, unreachable, line };
  const use: CapabilityUse = {
    name,
    kind,
    get consumers() {
      return everyone(meaning);
    },
    count,
    state,
    target,
    unreachable,
    line,
  };
  meanings.set(use, meaning);
  return use;
}

function stateOf(count: number | null, shared: number): CapabilityUse["state"] {
  if (count === null) return null;
  if (count === 0) return "unused";
  if (count >= shared) return "shared";
  return count === 1 ? "not-shared" : "candidate";
}
