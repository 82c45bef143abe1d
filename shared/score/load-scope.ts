// The parts of cognitive load that come from what a team owns: scope, and how thinly its people are spread over it.

import { t } from "../words/t.ts";
import { amount } from "./count-words.ts";
import type { LoadFacts } from "./load-facts.ts";
import { weighed } from "./load-weigh.ts";
import type { LoadSettings } from "./settings.ts";
import type { LoadPart } from "./types.ts";

/** Dearer kinds first: the order of reasons. */
const KINDS = ["complex", "complicated", "simple"] as const;

export const hasScope = ({ capabilities, domains }: LoadFacts): boolean => capabilities > 0 || domains.length > 0;

/** With domains the dearer of domains and capabilities, so that an added capability never makes it less; else capabilities alone. */
export function scopePart(facts: LoadFacts, settings: LoadSettings): LoadPart {
  const source = t("reasons:source.scope");
  const { capabilities, domains } = facts;
  if (!hasScope(facts)) return weighed("scope", 0, settings.scopeCap, t("reasons:noScope"), source);
  if (domains.length === 0) {
    const reason = times(t("reasons:capabilities", { count: capabilities }), settings.capability);
    return weighed("scope", capabilities * settings.capability, settings.scopeCap, reason, source);
  }
  const weights = { simple: settings.simpleDomain, complicated: settings.complicatedDomain, complex: settings.complexDomain };
  const counts = { simple: 0, complicated: 0, complex: 0 };
  let unsaid = 0;
  for (const complexity of domains) {
    counts[complexity ?? "simple"] += 1;
    if (complexity === null) unsaid += 1;
  }
  const sum = KINDS.reduce((total, kind) => total + counts[kind] * weights[kind], 0);
  const beside = capabilities * settings.capabilityBesideDomains;
  const kinds = KINDS.filter((kind) => counts[kind] > 0);
  const list = kinds.map((kind) => times(t(`reasons:domain.${kind}`, { count: counts[kind] }), weights[kind])).join(", ");
  const words = unsaid === 0 ? list : t("reasons:unsaid", { words: list, count: unsaid });
  if (beside <= sum) return weighed("scope", sum, settings.scopeCap, words, source);
  const dearer = times(t("reasons:capabilities", { count: capabilities }), settings.capabilityBesideDomains);
  return weighed("scope", beside, settings.scopeCap, t("reasons:dearer", { dearer, words }), source);
}

export function spreadPart(facts: LoadFacts, size: number | null, settings: LoadSettings): LoadPart {
  const source = t("reasons:source.own");
  const say = (points: number, reason: string): LoadPart => weighed("spread", points, settings.spreadCap, reason, source);
  if (!hasScope(facts)) return say(0, t("reasons:noScope"));
  if (size === null) return say(0, t("reasons:noSize"));
  const { capabilities, domains } = facts;
  const things =
    capabilities >= domains.length
      ? t("reasons:capabilities", { count: capabilities })
      : t("reasons:domains", { count: domains.length });
  const people = t("reasons:people", { count: size });
  const beyond = Math.max(capabilities, domains.length) - size;
  if (beyond <= 0) return say(0, t("reasons:spread", { things, people }));
  return say(
    beyond * settings.spread,
    t("reasons:spreadMore", { things, people, beyond: amount(beyond), weight: amount(settings.spread) }),
  );
}

/** "3 capabilities × 2.5" */
const times = (things: string, weight: number): string => `${things} × ${amount(weight)}`;
