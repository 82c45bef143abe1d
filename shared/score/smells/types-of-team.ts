// Teams that do what their type is not for. Platforms have a file of their own.
import { homeKey } from "../../org/keys.ts";
import type { TeamKey } from "../../org/types.ts";
import { t } from "../../words/t.ts";
import type { CardTeam } from "../card-team.ts";
import { listed } from "../count-words.ts";
import type { View } from "../view.ts";
import type { TeamSmell } from "./finding.ts";

export const typeSmells: TeamSmell = (team, { consumers }, view, say) => {
  const { card, name, type } = team;
  if (type === "enabling") {
    const users = usersOf(team, view);
    const owned = card.capabilities.length > 0 ? card.capabilities : card.services.map((service) => service.name);
    const kind = card.capabilities.length > 0 ? "capabilities" : "services";
    const does = users.length === 0 ? "enablingOwns" : owned.length === 0 ? "enablingProvides" : "enablingBoth";
    const at = owned.length === 0 ? "interactions" : card.capabilities.length > 0 ? "capabilities" : "services";
    if (users.length > 0 || owned.length > 0) {
      const many = t(`smells:type.${kind}`, { count: owned.length, names: listed(owned) });
      const said = { name, users: listed(users.map((key) => view.nameOf(key))), owned: many };
      say("ENB-OWNS", "warning", at, t(`smells:type.${does}`, said), users);
    }
  }
  if (type === "stream-aligned" && team.groupings.platformGrouping === null) {
    const users = usersOf(team, view);
    if (users.length > 0) {
      const names = listed(users.map((key) => view.nameOf(key)));
      const what = t("smells:type.streamProvides", { name, count: users.length, names });
      say("STR-XAAS", "info", "interactions", what, users);
    }
  }
  const [only, ...more] = consumers.derived;
  if (type === "complicated-subsystem" && only !== undefined && more.length === 0) {
    const what = t("smells:type.onlyConsumer", { name, consumer: only.name });
    say("CS-SINGLE", "info", "team_type", what, only.key === null ? [] : [only.key]);
  }
};

/** Distinct consumers of a team's services by its interactions, in key order. */
function usersOf(team: CardTeam, view: View): readonly TeamKey[] {
  const users = new Set<TeamKey>();
  for (const relation of view.relationsOf(team.key)) {
    if (relation.kind !== "interaction" || relation.mode !== "x-as-a-service") continue;
    if (homeKey(relation.from) === team.key && homeKey(relation.to) !== team.key) users.add(relation.to);
  }
  return [...users].sort();
}
