// Teams that do what their type is not for. Platforms have a file of their own.
import { homeKey } from "../../org/keys.ts";
import type { TeamKey } from "../../org/types.ts";
import type { CardTeam } from "../card-team.ts";
import { counted, listed } from "../count-words.ts";
import type { View } from "../view.ts";
import type { TeamSmell } from "./finding.ts";

export const typeSmells: TeamSmell = (team, { consumers }, view, say) => {
  const { card, name, type } = team;
  if (type === "enabling") {
    const users = usersOf(team, view);
    const owned = card.capabilities.length > 0 ? card.capabilities : card.services.map((service) => service.name);
    const many =
      card.capabilities.length > 0 ? counted(owned.length, "capability", "capabilities") : counted(owned.length, "service");
    const provides = `provides a service to ${listed(users.map((key) => view.nameOf(key)))}`;
    const owns = `owns ${many} (${listed(owned)})`;
    const does = [...(users.length > 0 ? [provides] : []), ...(owned.length > 0 ? [owns] : [])];
    const at = owned.length === 0 ? "interactions" : card.capabilities.length > 0 ? "capabilities" : "services";
    if (does.length > 0) say("ENB-OWNS", "warning", at, `${name} is an enabling team and ${does.join(" and ")}.`, users);
  }
  if (type === "stream-aligned" && team.groupings.platformGrouping === null) {
    const users = usersOf(team, view);
    const what = `${name} is stream-aligned and provides a service to ${counted(users.length, "team")}: ${listed(users.map((key) => view.nameOf(key)))}.`;
    if (users.length > 0) say("STR-XAAS", "info", "interactions", what, users);
  }
  const [only, ...more] = consumers.derived;
  if (type === "complicated-subsystem" && only !== undefined && more.length === 0) {
    const what = `${name} is a complicated subsystem that only ${only.name} uses.`;
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
