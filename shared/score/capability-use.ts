// Who uses each service and each capability of a card, and whether that makes it worth sharing.
import type { Card } from "../card/types.ts";
import type { TeamKey } from "../org/types.ts";
import { consumersMeant, type NamedConsumer } from "./meant-names.ts";
import type { ConsumerSettings } from "./settings.ts";
import type { CapabilityUse } from "./types.ts";
import type { View } from "./view.ts";

/** Services, then capabilities of the body, in the order of the card. */
export function capabilityUses(card: Card, family: ReadonlySet<TeamKey>, view: View): readonly CapabilityUse[] {
  const settings = view.settings.consumers;
  const services = card.services.map(({ name, consumers, targetConsumers, line }) => {
    const named = consumers?.teams == null ? [] : consumersMeant(consumers.teams, family, view);
    const count = consumers === null ? null : countOf(consumers.max, consumers.teams, named);
    return useOf({ name, kind: "service", consumers: named, count, target: targetConsumers, line }, settings);
  });
  const capabilities = card.facts.capabilities.map(({ name, consumers, line }) => {
    const named = consumers === null ? [] : consumersMeant(consumers.names, family, view);
    const count = consumers === null ? null : named.length;
    return useOf({ name, kind: "body", consumers: named, count, target: null, line }, settings);
  });
  return [...services, ...capabilities];
}

/** Most used first: what breaks for the most teams. Where nothing is said comes last. */
export function blastRadius(capabilities: readonly CapabilityUse[]): readonly CapabilityUse[] {
  return capabilities.toSorted(
    (a, b) => (b.count ?? -1) - (a.count ?? -1) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.line - b.line),
  );
}

/** A list counts by what it means; a count that is given beside names counts where it is the greater. */
function countOf(given: number, names: readonly string[] | null, named: readonly NamedConsumer[]): number {
  if (names === null) return given;
  return given === names.length ? named.length : Math.max(given, named.length);
}

function useOf(use: Omit<CapabilityUse, "state" | "unreachable">, { shared }: ConsumerSettings): CapabilityUse {
  const { count, target } = use;
  return { ...use, state: stateOf(count, shared), unreachable: target !== null && count !== null && target > count };
}

function stateOf(count: number | null, shared: number): CapabilityUse["state"] {
  if (count === null) return null;
  if (count === 0) return "unused";
  if (count >= shared) return "shared";
  return count === 1 ? "not-shared" : "candidate";
}
