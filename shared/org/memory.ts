// Which index belongs to which Org. An index moves on with each update, so only the newest Org of a line has one; an update of an
// older one has to build its own first.
import type { Derived } from "./derive.ts";
import type { OrgIndex } from "./org-index.ts";
import type { Org } from "./types.ts";

export interface Workings {
  readonly index: OrgIndex;
  readonly derived: Derived;
}

const workingsOf = new WeakMap<Org, Workings>();

export function rememberWorkings(org: Org, workings: Workings): void {
  workingsOf.set(org, workings);
}

/** Hands the workings over: whoever takes them may change them. */
export function takeWorkings(org: Org): Workings | undefined {
  const workings = workingsOf.get(org);
  workingsOf.delete(org);
  return workings;
}
