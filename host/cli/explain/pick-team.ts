// Which team somebody means who types a name, an id, a slug or a path.
import { nearestWords } from "../../../shared/nearest.ts";
import type { Org } from "../../../shared/org/types.ts";
import { type CardTeam, isCardTeam } from "../../../shared/score/card-team.ts";
import { slugOf } from "../../../shared/slug.ts";

export type Picked =
  | { readonly kind: "found"; readonly team: CardTeam }
  /** Two or more teams by that name, in the order of their paths. */
  | { readonly kind: "ambiguous"; readonly teams: readonly CardTeam[] }
  /** A subteam that has no card of its own, and the team whose card it is in. */
  | { readonly kind: "inside"; readonly name: string; readonly team: CardTeam }
  /** `near`: names of teams that may have been meant. */
  | { readonly kind: "unknown"; readonly near: readonly string[] };

const SUGGESTIONS = 3;

/** The first of path, id, name and slug that fits decides; a path may be typed without its ending. */
export function pickTeam(org: Org, typed: string): Picked {
  const teams = [...org.teams.values()].filter(isCardTeam).sort((a, b) => (a.card.path < b.card.path ? -1 : 1));
  const path = typed.replaceAll("\\", "/").replace(/^\.\//, "");
  const slug = slugOf(typed);
  const ways: readonly ((team: CardTeam) => boolean)[] = [
    ({ card }) => card.path === path || card.path.replace(/\.(?:md|markdown)$/i, "") === path,
    ({ id }) => id === typed,
    ({ name }) => name === typed,
    ({ name, id }) => slug !== "" && (slugOf(name) === slug || slugOf(id) === slug),
  ];
  for (const fits of ways) {
    const [first, ...more] = teams.filter(fits);
    if (first !== undefined)
      return more.length === 0 ? { kind: "found", team: first } : { kind: "ambiguous", teams: [first, ...more] };
  }
  for (const { kind, name, parent } of org.teams.values()) {
    const home = parent === null ? undefined : org.teams.get(parent);
    if (kind === "subteam" && slugOf(name) === slug && home !== undefined && isCardTeam(home))
      return { kind: "inside", name, team: home };
  }
  return {
    kind: "unknown",
    near: nearestWords(
      typed,
      teams.map(({ name }) => name),
      SUGGESTIONS,
    ),
  };
}
