// Rotas that cannot be kept up, are too small for what they cover, or promise more than they can hold.
import type { OnCall } from "../../card/types.ts";
import { homeKey } from "../../org/keys.ts";
import type { TeamKey } from "../../org/types.ts";
import { slugOf } from "../../slug.ts";
import { t } from "../../words/t.ts";
import type { CardTeam } from "../card-team.ts";
import { percent, rounded, written } from "../count-words.ts";
import type { OnCallScore } from "../types.ts";
import type { View } from "../view.ts";
import { type At, itemPlace, type Say, type TeamSmell } from "./finding.ts";

export const onCallSmells: TeamSmell = (team, { onCall, lead, subteams }, view, say) => {
  const { card } = team;
  const own = onCall ?? lead?.onCall ?? null;
  if (own !== null) judgeRota(team.name, own, card.onCall, view, "on_call", [], say);
  const below = new Map<TeamKey, OnCallScore>();
  for (const { key, name, onCall: rota } of subteams) {
    if (rota === null || homeKey(key) !== team.key) continue;
    below.set(key, rota);
    const index = Number(key.slice(key.lastIndexOf("#") + 1));
    const entry = card.subteams[index];
    if (entry === undefined) continue;
    const at = itemPlace(card, "subteams", index, entry.line, "on_call");
    judgeRota(`${name} (${team.name})`, rota, entry.onCall, view, at, [key], say);
  }
  judgePromises(team, own, below, view, say);
};

function judgeRota(
  name: string,
  { pool, depth, coverage, duty, state }: OnCallScore,
  declared: OnCall | null,
  view: View,
  at: At,
  about: readonly TeamKey[],
  say: Say,
): void {
  if (pool === null || state === null) return;
  const { strained, unsustainable, oneSite, perSite } = view.settings.onCall;
  const rota = { name, depth: written(depth), pool: written(pool), coverage };
  const over = (border: number): string => {
    const said = { ...rota, border: percent(border) };
    return duty === null ? t("smells:onCall.over", said) : t("smells:onCall.overShare", { ...said, share: percent(duty) });
  };
  switch (state) {
    case "impossible":
      say("ONC-IMPOSSIBLE", "error", at, t("smells:onCall.impossible", rota), about);
      return;
    case "unsustainable":
      say("ONC-UNSUSTAINABLE", "error", at, over(unsustainable), about);
      return;
    case "strained":
      say("ONC-STRAINED", "warning", at, over(strained), about);
      return;
    default:
  }
  if (coverage !== "24x7" || depth < 2) return;
  const sites = Math.max(1, Math.floor(declared?.sites ?? 1));
  const wanted = sites === 1 ? oneSite : sites * perSite;
  if (pool >= wanted) return;
  const said = { ...rota, wanted: written(wanted), sites };
  say("ONC-SMALL", "info", at, t(sites === 1 ? "smells:onCall.small" : "smells:onCall.smallSites", said), about);
}

/** A promise is kept by whoever owns the service: an embedded subteam with a rota of its own, else the team. */
function judgePromises(
  team: CardTeam,
  own: OnCallScore | null,
  below: ReadonlyMap<TeamKey, OnCallScore>,
  view: View,
  say: Say,
): void {
  const { highSla, highSlaPool } = view.settings.onCall;
  for (const [i, service] of team.card.services.entries()) {
    const promised = service.sla === null ? null : availabilityIn(service.sla);
    if (promised === null || promised < highSla) continue;
    const slug = slugOf(service.name);
    const index = team.card.subteams.findIndex(({ owns }) => owns.some((name) => slugOf(name) === slug));
    const rota = (index === -1 ? undefined : below.get(team.subteams[index] ?? "")) ?? own;
    if (rota === null || rota.pool === null || rota.pool >= highSlaPool) continue;
    const said = { service: service.name, name: team.name, sla: service.sla ?? "", count: rounded(rota.pool) };
    const what = t("smells:onCall.promise", said);
    say("ONC-SLA", "error", itemPlace(team.card, "services", i, service.line, "sla"), what);
  }
}

/** Percent in "99.9%", "99,95 % monthly" or a bare 99.9; "p99 < 200 ms" promises none. */
function availabilityIn(sla: string): number | null {
  const found = /(?<![\w.,])(\d{2,3}(?:[.,]\d+)?)\s*(?:%|percent\b)/i.exec(sla) ?? /^(\d{2,3}[.,]\d+)$/.exec(sla.trim());
  const value = found === null ? null : Number((found[1] ?? "").replace(",", "."));
  return value === null || value > 100 ? null : value;
}
