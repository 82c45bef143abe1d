// Lists of consumers by what they mean: each consumer once, however often and in whatever spelling it is named, and never the team
// itself or one of its family.
import { ghostKey } from "../org/keys.ts";
import type { TeamKey } from "../org/types.ts";
import { slugOf } from "../slug.ts";
import type { View } from "./view.ts";

export interface NamedConsumer {
  readonly name: string;
  /** Null for a name that neither a card nor a reference in the folder has. */
  readonly key: TeamKey | null;
}

/** What makes two consumers one: the key, or the slug of a name that nobody answers to. */
export const identityOf = ({ name, key }: NamedConsumer): string => key ?? `name:${slugOf(name) || name}`;

/** Everyone that some names mean, "all stream-aligned teams" as the teams of the folder, a grouping as itself; in the order written. */
export function consumersMeant(names: readonly string[], family: ReadonlySet<TeamKey>, view: View): readonly NamedConsumer[] {
  const found = new Map<string, NamedConsumer>();
  const add = (consumer: NamedConsumer): void => {
    if (consumer.key !== null && family.has(consumer.key)) return;
    const identity = identityOf(consumer);
    if (!found.has(identity)) found.set(identity, consumer);
  };
  for (const name of names) {
    const meant = view.meantBy(name);
    if (meant.kind === "all") for (const team of view.teamsOfType(meant.type)) add(team);
    else add(meant.kind === "nobody" ? strangerOf(meant.name, view) : meant);
  }
  return [...found.values()].map(({ name, key }) => ({ name, key }));
}

/** The same names as they are written, "all …" as one of them, each meaning once. */
export function namesMeant(names: readonly string[], family: ReadonlySet<TeamKey>, view: View): readonly string[] {
  const found = new Map<string, string>();
  for (const name of names) {
    const meant = view.meantBy(name);
    const identity =
      meant.kind === "all" ? `all:${meant.type ?? ""}` : identityOf(meant.kind === "nobody" ? strangerOf(name, view) : meant);
    if (!family.has(identity) && !found.has(identity)) found.set(identity, name.trim());
  }
  return [...found.values()];
}

/** A name that no card answers to may still be a ghost that other cards refer to. */
function strangerOf(name: string, view: View): NamedConsumer {
  const ghost = view.org.teams.get(ghostKey(slugOf(name), name));
  return ghost === undefined ? { name, key: null } : { name: ghost.name, key: ghost.key };
}
