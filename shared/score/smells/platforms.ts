// Platforms that are no product: worked by hand, without anyone for their users, or depending on those they serve. How many use a
// platform is judged with its consumers.
import { homeKey } from "../../org/keys.ts";
import type { TeamKey } from "../../org/types.ts";
import { t } from "../../words/t.ts";
import type { CardTeam } from "../card-team.ts";
import { listed, written } from "../count-words.ts";
import { isProductRole } from "../roles.ts";
import { type OrgSmell, people, type Say, type TeamSmell } from "./finding.ts";

export const platformSmells: TeamSmell = (team, _scores, view, say) => {
  if (team.type !== "platform") return;
  const { card, name, size } = team;
  let [collaborations, services] = [0, 0];
  const above = new Set<TeamKey>();
  for (const relation of view.relationsOf(team.key)) {
    if (relation.kind === "dependency") {
      const needs = homeKey(relation.from) === team.key && view.org.teams.get(relation.to)?.type === "stream-aligned";
      if (needs) above.add(relation.to);
    } else if (relation.mode === "collaboration") collaborations += 1;
    else if (relation.mode === "x-as-a-service") services += 1;
  }
  if (collaborations > 0 && collaborations >= services) {
    const many = t("smells:platform.collaborations", { count: collaborations });
    const what = t("smells:platform.mode", {
      name,
      collaborations: many,
      services: t("smells:platform.services", { count: services }),
    });
    say("PLT-MODE", "warning", "interactions", what);
  }
  if (above.size > 0) {
    const keys = [...above].sort();
    const names = listed(keys.map((key) => view.nameOf(key)));
    say("PLT-UP", "warning", "dependencies", t("smells:platform.up", { name, count: keys.length, names }), keys);
  }
  if (card.capabilities.length === 0 && card.services.length === 0 && card.facts.capabilities.length === 0) {
    say("PLT-NOCAP", "info", "capabilities", t("smells:platform.nothing", { name }));
  }
  const { largeSize } = view.settings.smells;
  if (team.parent === null && size !== null && size > largeSize) {
    const at = card.members.length > 0 ? "members" : "size";
    const what = t("smells:platform.large", { name, people: people(size), border: written(largeSize) });
    say("PLT-GROUP", "warning", at, what);
  }
  judgeProduct(team, say);
};

/** By the members that are listed, else by the composition in the body. */
function judgeProduct({ card, name }: CardTeam, say: Say): void {
  const present = card.members.filter(({ vacant }) => !vacant);
  if (present.length > 0) {
    if (present.some(({ role }) => role !== null && isProductRole(role))) return;
    const what = t("smells:platform.noProduct", { name, people: people(present.length) });
    say("PLT-NOPM", "warning", "members", what);
    return;
  }
  const { composition } = card.facts;
  if (composition === null || composition.roles.length === 0) return;
  if (composition.roles.some(({ role, count }) => count > 0 && isProductRole(role))) return;
  const what = t("smells:platform.noProductInBody", { name, people: people(composition.sum) });
  say("PLT-NOPM", "warning", { line: composition.line }, what);
}

/** Platforms before there is anyone to serve. */
export const earlyPlatformSmells: OrgSmell = (view, sayOn) => {
  const { streamAlignedForPlatform: enough } = view.settings.smells;
  const teams = view.teams.filter(({ parent }) => parent === null);
  const streams = teams.filter(({ type }) => type === "stream-aligned").length;
  if (streams >= enough) return;
  for (const team of teams) {
    if (team.type !== "platform") continue;
    const what = t("smells:platform.early", { name: team.name, count: streams, border: written(enough) });
    sayOn(team)("PLT-EARLY", "warning", "team_type", what);
  }
};
