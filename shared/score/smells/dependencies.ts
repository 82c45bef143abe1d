// Dependencies that are too many, that block, or that lead back to where they began.
import { homeKey } from "../../org/keys.ts";
import type { TeamKey } from "../../org/types.ts";
import { type CardTeam, isCardTeam } from "../card-team.ts";
import { counted, listed } from "../count-words.ts";
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
  const what = `${team.name} depends on ${counted(keys.length, "team")}, more than ${most}: ${names}.`;
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
    const streams = across ? ` across value streams (${here.name}, ${there.name})` : "";
    const why = relation.reason === null ? "" : `: ${relation.reason.slice(0, 80).replace(/[.:;\s]+$/, "")}`;
    const what = `${view.nameOf(relation.to)} blocks ${team.name}${streams}${why}.`;
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
    const more = knot.length > circle.length ? `, among ${knot.length} teams that all lead to each other` : "";
    const stuck = knot.some((key) => [...(blocking.get(key) ?? [])].some((other) => members.has(other)));
    const what = `${way} depend on each other in a circle${more}${stuck ? ", and one of them blocks" : ""}.`;
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
