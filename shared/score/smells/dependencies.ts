// Dependencies that are too many, that block, or that lead back to where they began.
import { homeKey } from "../../org/keys.ts";
import type { TeamKey } from "../../org/types.ts";
import { t } from "../../words/t.ts";
import { type CardTeam, isCardTeam } from "../card-team.ts";
import { listed, written } from "../count-words.ts";
import type { View } from "../view.ts";
import { circleThrough, knotsOf } from "./circles.ts";
import type { OrgSmell, TeamSmell } from "./finding.ts";
import { streamsOf } from "./streams.ts";
import { writtenAt } from "./written-at.ts";

export const fanSmells: TeamSmell = (team, _scores, view, say) => {
  const needed = new Set<TeamKey>();
  for (const { kind, from, to } of view.relationsOf(team.key)) {
    if (kind === "dependency" && homeKey(from) === team.key && homeKey(to) !== team.key) needed.add(to);
  }
  const most = view.settings.smells.dependencies;
  if (needed.size <= most) return;
  const keys = [...needed].sort();
  const names = listed(keys.map((key) => view.nameOf(key)));
  const what = t("smells:dependency.fan", { name: team.name, count: keys.length, border: written(most), names });
  say("DEP-FAN", "warning", "dependencies", what, keys);
};

export const dependencySmells: OrgSmell = (view, sayOn) => {
  const places = writtenAt(view);
  const streamOf = streamsOf(view);
  const next = new Map<TeamKey, Set<TeamKey>>();
  const blocking = new Map<TeamKey, Set<TeamKey>>();
  for (const relation of view.org.relations.values()) {
    if (relation.kind !== "dependency") continue;
    const [from, to] = [homeKey(relation.from), homeKey(relation.to)];
    if (from === to) continue;
    add(next, from, to);
    if (relation.type !== "blocking") continue;
    add(blocking, from, to);
    const team = cardOf(from, view);
    if (team === null) continue;
    const [here, there] = [streamOf(from), streamOf(relation.to)];
    const across = here !== null && there !== null && here.slug !== there.slug;
    const why = relation.reason?.slice(0, 80).replace(/[.:;\s]+$/, "") ?? "";
    const said = { by: view.nameOf(relation.to), name: team.name, here: here?.name ?? "", there: there?.name ?? "", why };
    const told = relation.reason !== null;
    const key = across ? (told ? "acrossWhy" : "across") : told ? "blockWhy" : "block";
    const what = t(`smells:dependency.${key}`, said);
    sayOn(team)("DEP-BLOCK", across ? "error" : "warning", places.dependency(team, relation.to), what, [to]);
  }
  for (const knot of knotsOf(next)) {
    const members = new Set(knot);
    const [first = ""] = knot;
    const team = cardOf(first, view);
    if (team === null) continue;
    const circle = circleThrough(first, next, members);
    const shown = circle.length > 6 ? [...circle.slice(0, 5), "…"] : circle;
    const way = [...shown.map((key) => (key === "…" ? key : view.nameOf(key))), team.name].join(" → ");
    const stuck = knot.some((key) => [...(blocking.get(key) ?? [])].some((other) => members.has(other)));
    const key = knot.length > circle.length ? (stuck ? "circleAmongStuck" : "circleAmong") : stuck ? "circleStuck" : "circle";
    const what = t(`smells:dependency.${key}`, { way, count: knot.length });
    sayOn(team)("DEP-CYCLE", stuck ? "error" : "info", places.dependency(team, circle[1] ?? first), what, knot);
  }
};

function cardOf(key: TeamKey, view: View): CardTeam | null {
  const team = view.org.teams.get(key);
  return team !== undefined && isCardTeam(team) ? team : null;
}

function add(lists: Map<TeamKey, Set<TeamKey>>, key: TeamKey, value: TeamKey): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, new Set([value]));
  else list.add(value);
}
