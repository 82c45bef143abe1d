// Lists of consumers by what they mean: each consumer once, however often and in whatever spelling it is named, and never the team
// itself or one of its family.
import { ghostKey } from "../org/keys.ts";
import type { TeamKey } from "../org/types.ts";
import { slugOf } from "../slug.ts";
import { byName, type NamedConsumer, type Roster, without } from "./roster.ts";
import type { View } from "./view.ts";

/** What a list of names comes to. Together `listed` and the rosters without `left` are everyone, each once. */
export interface Meaning {
  /** Named one by one and in none of the rosters, in the order written. */
  readonly listed: readonly NamedConsumer[];
  /** "All …", no team in two of them. */
  readonly rosters: readonly Roster[];
  /** The team's own family, as far as it is in the rosters. */
  readonly left: readonly TeamKey[];
}

/** What makes two consumers one: the key, or the slug of a name that nobody answers to. */
export const identityOf = ({ name, key }: NamedConsumer): string => key ?? `name:${slugOf(name) || name}`;

/** A grouping counts as itself, "all stream-aligned teams" as the teams of the folder. */
export function meaningOfNames(names: readonly string[], family: ReadonlySet<TeamKey>, view: View): Meaning {
  if (names.length === 0) return NOBODY;
  const named = new Map<string, NamedConsumer>();
  const types = new Set<string | null>();
  for (const name of names) {
    const meant = view.meantBy(name);
    if (meant.kind === "all") types.add(meant.type);
    else {
      const { name: called, key } = meant.kind === "nobody" ? strangerOf(meant.name, view) : meant;
      const identity = identityOf({ name: called, key });
      if (!family.has(identity) && !named.has(identity)) named.set(identity, { name: called, key });
    }
  }
  const rosters = (types.has(null) ? [null] : [...types]).map((type) => view.rosterOf(type));
  const inRoster = (key: TeamKey | null): boolean => key !== null && rosters.some(({ places }) => places.has(key));
  return {
    listed: [...named.values()].filter(({ key }) => !inRoster(key)),
    rosters,
    left: rosters.length === 0 ? NO_KEYS : [...family].filter(inRoster),
  };
}

const NO_KEYS: readonly TeamKey[] = [];
const NOBODY: Meaning = { listed: [], rosters: [], left: NO_KEYS };

export const countMeant = ({ listed, rosters, left }: Meaning): number =>
  rosters.reduce((count, { members }) => count + members.length, listed.length - left.length);

/** Everyone: those listed, then those of the rosters. Long lists are shared between calls where nobody is left out. */
export function everyone({ listed, rosters, left }: Meaning): readonly NamedConsumer[] {
  const [only, ...others] = rosters;
  if (only === undefined) return listed;
  if (listed.length === 0 && others.length === 0) return without(only, only.members, left);
  return [...listed, ...rosters.flatMap((roster) => without(roster, roster.members, left))];
}

/** Whether everyone can be listed without a list as long as a roster. */
export const isShort = ({ listed, rosters, left }: Meaning): boolean =>
  rosters.length === 0 || (rosters.length === 1 && listed.length === 0 && left.length === 0);

/** Names of everyone, sorted. */
export function namesOfEveryone(meaning: Meaning): readonly string[] {
  const [only] = meaning.rosters;
  if (only !== undefined && isShort(meaning)) return only.names;
  const all = everyone(meaning);
  return all.toSorted(byName).map(({ name }) => name);
}

/** Whether two lists come to the same, without counting rosters out. */
export function sameMeaning(a: Meaning, b: Meaning): boolean {
  return (
    a.listed.length === b.listed.length &&
    a.listed.every(({ name, key }, i) => b.listed[i]?.name === name && b.listed[i]?.key === key) &&
    a.rosters.length === b.rosters.length &&
    a.rosters.every((roster, i) => roster === b.rosters[i]) &&
    a.left.length === b.left.length &&
    a.left.every((key) => b.left.includes(key))
  );
}

/** The same names as they are written, "all …" as one of them, each meaning once. */
export function namesMeant(names: readonly string[], family: ReadonlySet<TeamKey>, view: View): readonly string[] {
  const found = new Map<string, string>();
  for (const name of names) {
    const meant = view.meantBy(name);
    const identity =
      meant.kind === "all"
        ? `all:${meant.type ?? ""}`
        : identityOf(meant.kind === "nobody" ? strangerOf(meant.name, view) : meant);
    if (!family.has(identity) && !found.has(identity)) found.set(identity, name.trim());
  }
  return [...found.values()];
}

/** A name that no card answers to may still be a ghost that other cards refer to. */
function strangerOf(name: string, view: View): NamedConsumer {
  const ghost = view.org.teams.get(ghostKey(slugOf(name), name));
  return ghost === undefined ? { name, key: null } : { name: ghost.name, key: ghost.key };
}
