// Platforms that are no product: worked by hand, without anyone for their users, or depending on those they serve. How many use a
// platform is judged with its consumers.
import { homeKey } from "../../org/keys.ts";
import type { TeamKey } from "../../org/types.ts";
import type { CardTeam } from "../card-team.ts";
import { counted, listed } from "../count-words.ts";
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
    const what = `${name} has ${counted(collaborations, "collaboration")} and ${counted(services, "service relation")}.`;
    say("PLT-MODE", "warning", "interactions", what);
  }
  if (above.size > 0) {
    const keys = [...above].sort();
    const names = listed(keys.map((key) => view.nameOf(key)));
    const teams = keys.length === 1 ? "team" : "teams";
    say("PLT-UP", "warning", "dependencies", `${name} depends on the stream-aligned ${teams} ${names}.`, keys);
  }
  if (card.capabilities.length === 0 && card.services.length === 0 && card.facts.capabilities.length === 0) {
    say("PLT-NOCAP", "info", "capabilities", `${name} is a platform and lists nothing that it offers.`);
  }
  const { largeSize } = view.settings.smells;
  if (team.parent === null && size !== null && size > largeSize) {
    const at = card.members.length > 0 ? "members" : "size";
    say("PLT-GROUP", "warning", at, `${name} is one platform team of ${people(size)}, more than ${largeSize}.`);
  }
  judgeProduct(team, say);
};

/** By the members that are listed, else by the composition in the body. */
function judgeProduct({ card, name }: CardTeam, say: Say): void {
  const present = card.members.filter(({ vacant }) => !vacant);
  if (present.length > 0) {
    if (present.some(({ role }) => role !== null && isProductRole(role))) return;
    const what = `${name} lists ${people(present.length)}, none of them a product manager or owner.`;
    say("PLT-NOPM", "warning", "members", what);
    return;
  }
  const { composition } = card.facts;
  if (composition === null || composition.roles.length === 0) return;
  if (composition.roles.some(({ role, count }) => count > 0 && isProductRole(role))) return;
  const what = `The composition of ${name} lists ${people(composition.sum)}, none of them a product manager or owner.`;
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
    const what = `${team.name} is a platform among ${counted(streams, "stream-aligned team")}, fewer than ${enough}.`;
    sayOn(team)("PLT-EARLY", "warning", "team_type", what);
  }
};
