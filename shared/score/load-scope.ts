// The parts of cognitive load that come from what a team owns: scope, and how thinly its people are spread over it.
import { decimal } from "../decimal.ts";
import { counted } from "./count-words.ts";
import type { LoadFacts } from "./load-facts.ts";
import { weighed } from "./load-weigh.ts";
import type { LoadSettings } from "./settings.ts";
import type { LoadPart } from "./types.ts";

/** Dearer kinds first: the order of reasons. */
const KINDS = ["complex", "complicated", "simple"] as const;

export const hasScope = ({ capabilities, domains }: LoadFacts): boolean => capabilities > 0 || domains.length > 0;

/** With domains the dearer of domains and capabilities, so that an added capability never makes it less; else capabilities alone. */
export function scopePart(facts: LoadFacts, settings: LoadSettings): LoadPart {
  const source = "Team Topologies' rules for domains; weights are our own";
  const { capabilities, domains } = facts;
  if (!hasScope(facts)) return weighed("scope", 0, settings.scopeCap, "no capabilities and no domains are given", source);
  if (domains.length === 0) {
    const reason = `${counted(capabilities, "capability", "capabilities")} × ${decimal(settings.capability)}`;
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
  const words = kinds.map((kind) => `${counted(counts[kind], `${kind} domain`)} × ${decimal(weights[kind])}`).join(", ");
  const note = unsaid === 0 ? "" : ` (${decimal(unsaid)} of them without a complexity, counted as simple)`;
  if (beside <= sum) return weighed("scope", sum, settings.scopeCap, `${words}${note}`, source);
  const dearer = `${counted(capabilities, "capability", "capabilities")} × ${decimal(settings.capabilityBesideDomains)}`;
  return weighed("scope", beside, settings.scopeCap, `${dearer}, more than ${words}${note}`, source);
}

export function spreadPart(facts: LoadFacts, size: number | null, settings: LoadSettings): LoadPart {
  const source = "our own judgement";
  const say = (points: number, reason: string): LoadPart => weighed("spread", points, settings.spreadCap, reason, source);
  if (!hasScope(facts)) return say(0, "no capabilities and no domains are given");
  if (size === null) return say(0, "the size is not known");
  const { capabilities, domains } = facts;
  const things =
    capabilities >= domains.length ? counted(capabilities, "capability", "capabilities") : counted(domains.length, "domain");
  const people = counted(size, "person", "people");
  const beyond = Math.max(capabilities, domains.length) - size;
  if (beyond <= 0) return say(0, `${things} for ${people}`);
  return say(
    beyond * settings.spread,
    `${things} for ${people}: ${decimal(beyond)} more than people × ${decimal(settings.spread)}`,
  );
}
