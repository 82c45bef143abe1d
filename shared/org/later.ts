// Relations of an Org that has just been built, worked out when somebody first asks for them: the first picture of a large organisation shows
// teams and groupings, and does not wait for what it does not draw. To whoever reads the Org nothing tells the difference.
import type { Org, Relation } from "./types.ts";

type Relations = ReadonlyMap<string, Relation>;

/** @param make called once at most; what it is made from must be as it is now until then: `settle` before changing that */
export function withRelationsLater(org: Omit<Org, "relations">, make: () => Relations): Org {
  let made: Relations | null = null;
  return {
    ...org,
    get relations() {
      made ??= make();
      return made;
    },
  };
}

/** Works out what nobody has asked for yet. @returns how many relations there are */
export function settle({ relations }: Org): number {
  return relations.size;
}
