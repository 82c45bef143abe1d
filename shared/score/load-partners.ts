// The part of cognitive load that comes from other teams: each partner by the dearest tie with it, and more for whom it waits.

import { t } from "../words/t.ts";
import { amount, listed } from "./count-words.ts";
import { weighed } from "./load-weigh.ts";
import type { PartnerFacts, PartnerTie } from "./partners.ts";
import type { LoadSettings } from "./settings.ts";
import type { LoadPart } from "./types.ts";

/** In the order of reasons. */
const TIES = ["collaboration", "facilitating", "service-consumed", "no-mode", "service-provided"] as const;

export function partnersPart(partners: readonly PartnerFacts[], settings: LoadSettings): LoadPart {
  const source = t("reasons:source.partners");
  if (partners.length === 0) {
    return weighed("partners", 0, settings.partnersCap, t("reasons:noPartners"), source);
  }
  const weights = tieWeights(settings);
  const groups = new Map<PartnerTie, string[]>();
  const waiting = { slowing: [] as string[], blocking: [] as string[] };
  let points = 0;
  for (const { name, ties, dependency } of partners) {
    const tie = dearest(dependency === null ? ties : [...ties, "no-mode"], weights);
    points += weights[tie];
    groups.set(tie, [...(groups.get(tie) ?? []), name]);
    if (dependency !== "slowing" && dependency !== "blocking") continue;
    points += settings[dependency];
    waiting[dependency].push(name);
  }
  const words = TIES.flatMap((tie) => {
    const names = groups.get(tie);
    return names === undefined ? [] : told(t(`reasons:tie.${tie}`, { count: names.length }), weights[tie], names);
  });
  for (const type of ["slowing", "blocking"] as const) {
    const names = waiting[type];
    if (names.length > 0) words.push(told(t(`reasons:waiting.${type}`, { count: names.length }), settings[type], names));
  }
  return weighed("partners", points, settings.partnersCap, words.join(", "), source);
}

const told = (tie: string, weight: number, names: readonly string[]): string =>
  t("reasons:names", { tie, weight: amount(weight), names: listed(names) });

function tieWeights(settings: LoadSettings): Readonly<Record<PartnerTie, number>> {
  return {
    collaboration: settings.collaboration,
    facilitating: settings.facilitating,
    "service-consumed": settings.serviceConsumed,
    "service-provided": settings.serviceProvided,
    "no-mode": settings.bareDependency,
  };
}

/**
 * Of two equally dear ones the first in the order of reasons. What the team depends on counts as a dependency at the least, so that the
 * load does not fall when the other team becomes a consumer too.
 */
function dearest(ties: readonly PartnerTie[], weights: Readonly<Record<PartnerTie, number>>): PartnerTie {
  let found: PartnerTie | null = null;
  for (const tie of TIES) {
    if (!ties.includes(tie)) continue;
    if (found === null || weights[tie] > weights[found]) found = tie;
  }
  return found ?? "no-mode";
}
