// An Org brought up to date with some cards that changed. Equal to building it from all cards, at the cost of what they touch.
import type { Card } from "../card/types.ts";
import { buildKeeping } from "./build.ts";
import { deriveOrg } from "./derive.ts";
import { settle } from "./later.ts";
import { rememberWorkings, takeWorkings, type Workings } from "./memory.ts";
import { ORG_CODES } from "./problem-codes.ts";
import type { CustomTeamType, Org } from "./types.ts";

export interface OrgChange {
  readonly upserted: readonly Card[];
  /** Paths. One that is also upserted is replaced. */
  readonly removed: readonly string[];
  /** The folder's own team types, where they changed. */
  readonly types?: readonly CustomTeamType[];
}

/**
 * The next Org. Teams, relations and groupings that did not change are the same objects, a map in which nothing changed is the
 * same map, and `org` itself is returned when nothing did. `org` stays as it was; updating it once more, after a newer one was
 * made from it, gives the right answer too but costs a whole build.
 */
export function updateOrg(org: Org, change: OrgChange): Org {
  const { base, workings } = workingsFor(org);
  const { index, derived } = workings;
  settle(base);
  const dirty = index.apply(change.upserted, change.removed, change.types ?? null);
  const next = deriveOrg(index, derived, dirty, base, base, change.types ?? org.types);
  rememberWorkings(next, workings);
  return next;
}

/**
 * The same Org with its problems in the language spoken now, at the cost of a whole build. Teams without any stay the same objects,
 * `org` itself where no team has any.
 */
export function sayAnew(org: Org): Org {
  if (!org.problems.some(({ code, said }) => said !== undefined || Object.hasOwn(ORG_CODES, code))) return org;
  const { org: next, workings } = rebuilt(org);
  rememberWorkings(next, workings);
  return next;
}

function workingsFor(org: Org): { readonly base: Org; readonly workings: Workings } {
  const workings = takeWorkings(org);
  if (workings !== undefined) return { base: org, workings };
  const built = rebuilt(org);
  return { base: built.org, workings: built.workings };
}

function rebuilt(org: Org): ReturnType<typeof buildKeeping> {
  const cards: Card[] = [];
  for (const { kind, card } of org.teams.values()) if (kind === "card" && card !== null) cards.push(card);
  return buildKeeping(cards, org.types, org);
}
